/**
 * Which authority issued a document: from its letterhead, or else from who acts in its introduction. Written in full
 * and in sentence case; a place name that is missing is never guessed from the signer.
 */
import { fold } from '../../../../domain/vietnamese.ts'
import { isCapitals, tidy } from '../text.ts'
import { nameAfter, sentenceCase } from './proper-names.ts'

/** Where the issuer may be named. */
interface Sources {
  /** The lines above the number. */
  readonly letterhead: readonly string[]
  readonly intro: string
  readonly captions: string
  readonly title: string
  readonly place: string | null
  readonly text: string
}

const levels: readonly (readonly [pattern: RegExp, word: string])[] = [
  [/\btinh\b/, 'tỉnh'],
  [/\bhuyen\b/, 'huyện'],
  [/\bthi xa\b/, 'thị xã'],
  [/\bquan\b/, 'quận'],
  [/\bthanh pho\b/, 'thành phố'],
  [/\bphuong\b/, 'phường'],
  [/\bdac khu\b/, 'đặc khu'],
  [/\bxa\b/, 'xã'],
]

const levelWords = 'tinh|thanh pho|huyen|thi xa|quan|phuong|xa|dac khu'
const committee = `(?:uy ban nhan dan|ubnd) (${levelWords})\\b`
// "của UBND tỉnh" belongs to another document that is cited; the issuer is the one who acts.
const acts = new RegExp(
  `(?<!\\bcua (?:chu tich )?)\\b${committee}[^.;]{0,60}?(?:ban hanh|xay dung|yeu cau|chi thi|quyet dinh|de ra|trien khai|giao)`,
)
const named = new RegExp(committee)

/** The text at the start of a document in which somebody acts, and in which its place is named. */
const earlyText = 9000
const textWithName = 20_000

/** The issuing authority in full; null where the document names none. */
export function issuerOf({ letterhead, intro, captions, title, place, text }: Sources): string | null {
  const printed = fromLetterhead(letterhead)
  if (printed !== null) return printed
  const scope = fold(tidy(`${intro}\n${captions}`))
  const match = acts.exec(scope) ?? acts.exec(fold(tidy(text.slice(0, earlyText)))) ?? named.exec(scope)
  const level = levels.find(([, word]) => fold(word) === match?.[1])?.[1]
  if (level === undefined) return null
  const name =
    nameAfter(`${title} , ${intro} , ${captions}`, level) ??
    nameAfter(text.slice(0, textWithName), level) ??
    place
  return name === null ? null : `Ủy ban nhân dân ${level} ${name}`
}

const nationalHeading = /cong hoa xa hoi|doc lap|dang cong san/

/** "ỦY BAN NHÂN DÂN TỈNH ĐỒNG THÁP" → "Ủy ban nhân dân tỉnh Đồng Tháp". */
function fromLetterhead(lines: readonly string[]): string | null {
  const own = lines.filter(
    (line) => isCapitals(line) && !nationalHeading.test(fold(line)) && /\p{L}{2}/u.test(line),
  )
  const printed = tidy(own.join(' ').replace(/[-–_*=]{3,}/g, ' '))
  const folded = fold(printed)
  const authority = /uy ban nhan dan|ubnd|hoi dong nhan dan/.exec(folded)
  if (!authority) return printed === '' ? null : sentenceCase(printed)
  const level = levelIn(folded.slice(authority.index))
  if (level === undefined) return null
  const last = own.at(-1) ?? ''
  const isOffice = /^(?:so|phong|ban|thanh tra|van phong) [a-z ]{2,60}$/.test(fold(last))
  if (isOffice && own.length > 1) return sentenceCase(last)
  const name = nameAfter(printed, level)
  const proper = authority[0].startsWith('hoi') ? 'Hội đồng nhân dân' : 'Ủy ban nhân dân'
  return name === null ? null : `${proper} ${level} ${name}`
}

function levelIn(folded: string): string | undefined {
  return levels.find(([pattern]) => pattern.test(folded))?.[1]
}
