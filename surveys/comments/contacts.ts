/** E-mail addresses, messengers and links to people. Links to the State's own sites stay. Pure. */
import { spansOf, type Span } from './span.ts'

const patterns: readonly RegExp[] = [
  /[\w.+-]+\s?@\s?[\w-]+(?:\.[\w-]+)+/g,
  /(?<![\w@])@[a-z][\w.]{2,}/gi,
  /(?:https?:\/\/|www\.)[^\s,;)]+/gi,
  /(?<![\w.])(?:fb|facebook|zalo|m|t|tiktok|instagram|youtube|messenger|viber|telegram)\.(?:com|me|vn|chat)\/[^\s,;)]+/gi,
  /(?<!\p{L})(?:fb|facebook|zalo|tiktok|telegram|viber|skype|nick)\/[^\s,;)]+/giu,
  // A user's name that is no word: fb: buoi.nguyen.99
  /(?<!\p{L})(?:fb|facebook|face|zalo|tiktok|telegram|viber|skype|nick)(?:\s+(?:là|la|tên|ten|của tôi|cua toi))?\s*:?\s+(?<it>[a-z]+(?:[._]?\d+|[._][a-z]+)[\w.]*)/giu,
]
const domain = '[a-z0-9-]+(?:\\s*(?:\\.|cham|dot)\\s*[a-z0-9]+)+'
const spoken = new RegExp(
  `[a-z0-9][a-z0-9._]*(?:\\s+(?:cham|gach duoi)\\s+[a-z0-9]+)*\\s*\\(?(?:a cong|a moc|a vong)\\)?\\s*${domain}`,
  'g',
)
const ofTheState = /\.gov\.vn|vneid|dichvucong/i

export function contactsIn(text: string, plain: string): Span[] {
  return [
    ...patterns.flatMap((pattern) => spansOf(text, pattern, 'contact')),
    ...spansOf(plain, spoken, 'contact'),
  ].filter(({ start, end }) => !ofTheState.test(text.slice(start, end)))
}
