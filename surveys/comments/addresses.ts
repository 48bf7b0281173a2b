/** Where somebody lives, and whose plot of land it is. A road or a village as a public place stays. Pure. */
import { spansOf, type Span } from './span.ts'

const number = '\\d+[a-z]?(?:[/-]\\d+[a-z]?)*'
/** Proper names are told by their capitals, which the folded text has lost. */
const properName = "(?:\\p{Lu}[\\p{L}'’]*|\\d+)(?:\\s+(?:\\p{Lu}[\\p{L}'’]*|\\d+))*"
const street =
  'đường|đ\\.|phố|ngõ|hẻm|hẽm|kiệt|ngách|tổ|tổ dân phố|khu phố|kp|xóm|ấp|thôn|khóm|bản|buôn|khu|phường|xã|lô|quốc lộ|tỉnh lộ|duong|pho|ngo|hem|kiet|thon|xom|ap|to|khom'
const further = `(?:\\s*,?\\s*(?:${street})\\s+(?:số\\s+|so\\s+)?${properName})*`
const inSmallLetters = '(?:\\d+\\s+)?\\p{Ll}\\p{L}*(?:\\s+\\p{L}+){0,2}'

const patterns: readonly RegExp[] = [
  // số nhà 12 đường Hoa Sim; nhà số 12/3, hẻm 4; sn 18 đ. Hoa Sim
  new RegExp(
    `(?<!\\p{L})(?:[Ss]ố nhà|[Ss]o nha|[Nn]hà số|[Nn]ha so|sn)(?:\\s+(?:tôi|em|mình|tui|cũ|mới|của|là|đổi|từ)){0,4}\\s*:?\\s*${number}(?:\\s+thành\\s+\\d+[A-Z]?)?(?:\\s*,?\\s*(?:${street})?\\s*${properName})?${further}`,
    'gu',
  ),
  // số 12 đường Hoa Sim; số 9/2 kiệt 30 Hoa Sim; số 101/5 ấp Bàu Sen; số 204/7B quốc lộ cũ
  new RegExp(
    `(?<![\\p{L}\\d/.-])(?:số|so|Số|SỐ)\\s+\\d+[a-zA-Z]?(?:/\\d+[a-zA-Z]?)*(?:\\s+(?:${street})\\s+(?:số\\s+)?(?:${properName}|${inSmallLetters})|\\s*,\\s+(?:${street})\\s+(?:số\\s+)?${properName})${further}`,
    'gu',
  ),
  // hẻm 45/3, kiệt 12 Trần Phú
  new RegExp(
    `(?<!\\p{L})(?:[Nn]gõ|[Hh]ẻm|[Kk]iệt|[Nn]gách|ngo|hem|kiet|ngach)\\s+(?:số\\s+)?\\d+[a-zA-Z]?(?:/\\d+[a-zA-Z]?)*(?:\\s+(?:đường\\s+)?${properName})?${further}`,
    'gu',
  ),
  // 45/3 Lê Lợi; 12 đường Hoa Sim
  new RegExp(
    `(?<![\\p{L}\\d/.-])\\d+[a-zA-Z]?(?:/\\d+[a-zA-Z]?)*\\s+(?:đường|phố|duong|pho|đ\\.)\\s+(?:số\\s+)?${properName}${further}`,
    'gu',
  ),
  new RegExp(`(?<![\\p{L}\\d/.-])\\d+[a-zA-Z]?(?:/\\d+[a-zA-Z]?)+\\s+${properName}${further}`, 'gu'),
  // ở trọ số 17/9 hẻm Cây Khế; chung cư Hoa Sim, tầng 3, phòng 12
  new RegExp(
    `(?<=(?<!\\p{L})(?:nhà|ở|tại|trú|ngụ|trọ|địa chỉ)(?:\\s+\\p{L}+){0,3}\\s+)(?<!(?:quầy|cửa|bàn)\\s+)số\\s+\\d+[a-zA-Z]?(?:/\\d+[a-zA-Z]?)*(?:\\s+\\p{L}+){0,4}(?:\\s*,\\s*(?:p\\.|phòng|lầu|tầng|dãy|khu|tổ|ấp|thôn|xóm|khóm|đường|hẻm|ngõ|kiệt)\\s*[\\p{L}\\d]+(?:\\s+[\\p{L}\\d]+){0,3})*`,
    'giu',
  ),
  new RegExp(
    `(?<!\\p{L})(?:chung cư|căn hộ|phòng trọ|nhà trọ|dãy trọ)\\s+(?:số\\s+)?${properName}(?:\\s*,?\\s*(?:lô|block|tầng|lầu|phòng|căn|dãy)\\s+(?:số\\s+)?[\\p{L}\\d]+)*`,
    'gu',
  ),
  new RegExp(`(?<=(?:nhà|ở|tại|địa chỉ)\\s+)số\\s+\\d+[a-zA-Z]?\\s+${properName}${further}`, 'gu'),
]

/** The same words as they begin a sentence, or in capitals. */
function capitalised(alternatives: string): string {
  const all = alternatives.split('|')
  const upper = all.map((one) => one.toLocaleUpperCase('vi'))
  return [...all.map((one) => one.charAt(0).toLocaleUpperCase('vi') + one.slice(1)), ...upper].join('|')
}

/** A house among others: "lô 31A đường vành đai, thôn Mỏ Đá", "toà CT-Sen, tầng 7, phòng 709". */
const partWord =
  'số nhà|nhà số|sn|số|tổ|đội|lô|ấp|thôn|xóm|khóm|ngõ|hẻm|hẽm|kiệt|ngách|đường|đ\\.|phố|tòa|toà|chung cư|tầng|lầu|phòng|p\\.|trọ|dãy|căn|khu|khu phố|kp|bản|buôn|gác xép|xứ|so nha|so|to|doi|lo|ap|thon|xom|khom|ngo|hem|kiet|duong|pho|day'
const part = `(?:${partWord}|${capitalised(partWord)})\\s*(?:số\\s+|so\\s+)?(?:\\d+[a-zA-Z]?(?:[/-]\\d+[a-zA-Z]?)*(?:\\s+\\p{Lu}[\\p{L}]*){0,3}|\\p{Lu}[\\p{L}-]*(?:\\s+\\p{Lu}[\\p{L}-]*){0,3}|vành đai|cũ)`
const besides = '(?:\\s*,\\s*(?:nhà|từ|cạnh|sát|gần|kế|sau|trước|đối diện|bên)(?:\\s+[\\p{L}\\d]+){1,5})?'
const severalParts = new RegExp(
  `(?<![\\p{L}\\d])(?=[^\\n.;!?]{0,40}\\d)${part}(?:\\s*,?\\s*(?:${part}))+${besides}`,
  'gu',
)

const plots: readonly RegExp[] = [
  /(?<![a-z])(?:lo dat|thua dat|thua)\s*(?:so|:)?\s*\d+[a-z]?(?:\s*,?\s*(?:va\s+)?(?:thuoc\s+)?(?:to ban do|to bd|ban do|tbd|to)\s*(?:so|:)?\s*\d+)?/g,
  /(?<![a-z])(?:to ban do|tbd)\s*(?:so|:)?\s*\d+(?:\s*,?\s*thua\s*(?:dat)?\s*(?:so)?\s*\d+)?/g,
  /(?<![a-z])lo (?:so )?[a-z]?\d+\s*,\s*(?:khu|day)(?: [a-z0-9]+){1,4}/g,
]

export function addressesIn(text: string, plain: string): Span[] {
  return [
    ...[...patterns, severalParts].flatMap((pattern) => spansOf(text, pattern, 'address')),
    ...plots.flatMap((pattern) => spansOf(plain, pattern, 'address').map((span) => withVillage(span, text))),
    ...dwellingsIn(text, plain),
  ]
}

const villageAfter = new RegExp(`^\\s*,\\s*(?:${street}|xứ đồng|cánh đồng|đồng)\\s+${properName}`, 'u')

/** A plot goes on with the village that it lies in. */
function withVillage(span: Span, text: string): Span {
  const village = villageAfter.exec(text.slice(span.end))
  return village ? { ...span, end: span.end + village[0].length } : span
}

interface Token {
  /** Folded. */
  readonly word: string
  /** With its marks, in small letters. */
  readonly marked: string
  readonly start: number
  readonly end: number
  /** What stands between it and the token before it: spaces alone, a comma, or something else. */
  readonly gap: 'space' | 'comma' | 'other'
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))
const people = words(
  'toi tui em minh con chau tau e nha gia dinh ong ba me vo chong bo ho mo thim chi anh chu bac co u',
)
const near = words('gan canh sat ke sau truoc doi cuoi dau ben giap ngay trong thu phia lung')
const category = words(
  'xom thon ap to khom doi ban buon phum soc khu duong ngo hem kiet ngach kp so nha day gian can lo ld pho phuong quoc cum lang dap cau cho truong tram dinh chua cong kenh tiem quan lo ben cay goc bai san',
)
const besideHome = words('gan canh sat ke sau truoc doi cuoi dau ben giap ngay thu phia can day so')
const dwells = words('o tai ngu tru song')
/** Here the place is at an end and the sentence goes on. */
const stops = words(
  'bị mà không ko k chưa thì nhưng đã mong xin cứ hay vào có là ngập mất nên rất đang hôm muốn lên cách đi phải làm về được hàng mỗi mua cũng rồi vẫn tôi thấy hỏi nộp bỏ rác đêm nghe nuôi mở để báo nhiều mấy xài chịu nước ra già năm nhiều chủ xây nay mỗi ban suốt cứ',
)
const bareStops = words(
  'bi ma khong ko k chua thi nhung mong xin hay vao la ngap nen rat dang muon len di phai lam ve duoc moi cung roi van toi thay hoi nop rac nuoi nhieu',
)
const longest = 14

/** "nhà tôi ở xóm 3 gần cầu Bến Tắt", "tôi ở tổ 3, khu phố Cây Điệp": the place alone. */
function dwellingsIn(text: string, plain: string): Span[] {
  const tokens = tokensOf(text, plain)
  const isStop = text.toLowerCase() === plain ? bareStops : stops
  const spans: Span[] = []
  for (let i = 1; i < tokens.length; i++) {
    const start = placeStart(tokens, i)
    if (start === -1) continue
    const end = placeEnd(tokens, start, isStop)
    if (end - start < 2 || !isPrivate(tokens.slice(start, end))) continue
    spans.push({ start: tokens[start]!.start, end: tokens[end - 1]!.end, kind: 'address' })
    i = end
  }
  return spans
}

/** Where a place begins, if somebody is said to live there; else -1. */
function placeStart(tokens: readonly Token[], i: number): number {
  const token = tokens[i]!
  const before = tokens.slice(Math.max(0, i - 5), i).map(({ word }) => word)
  const ofSomebody = before.some((word) => people.has(word))
  if (dwells.has(token.word) && ofSomebody) {
    const next = dwells.has(tokens[i + 1]?.word ?? '') ? i + 2 : i + 1
    const first = tokens[next]
    return first && first.gap === 'space' && (category.has(first.word) || near.has(first.word)) ? next : -1
  }
  const isHome = before.at(-1) === 'nha' || (people.has(before.at(-1) ?? '') && before.at(-2) === 'nha')
  if (!isHome || token.gap !== 'space' || !besideHome.has(token.word)) return -1
  // "nhà thứ ba" is told by its place in the row.
  return token.word === 'thu' && before.at(-1) === 'nha' ? i - 1 : i
}

function placeEnd(tokens: readonly Token[], start: number, isStop: ReadonlySet<string>): number {
  let at = start
  for (; at < tokens.length && at - start < longest; at++) {
    const token = tokens[at]!
    if (at === start) continue
    const goesOn = category.has(token.word) || near.has(token.word)
    if (token.gap === 'other' || (token.gap === 'comma' && !goesOn)) break
    if (isStop.has(token.marked)) break
  }
  return at
}

/** A village alone is where hundreds live; a house is told by what it is near to, or by a number of its own. */
function isPrivate(tokens: readonly Token[]): boolean {
  const places = tokens.filter(({ word }) => category.has(word)).length
  const sides = tokens.filter(({ word }) => near.has(word)).length
  return (places > 0 && places + sides > 1) || /^\d+[a-z]?\//.test(tokens[1]?.word ?? '')
}

function tokensOf(text: string, plain: string): Token[] {
  const found = [...plain.matchAll(/[a-z0-9]+(?:[/-][a-z0-9]+)*/g)]
  return found.map((match, n) => {
    const before = found[n - 1]
    const gap = before ? plain.slice(before.index + before[0].length, match.index) : ''
    return {
      word: match[0],
      marked: text.slice(match.index, match.index + match[0].length).toLocaleLowerCase('vi'),
      start: match.index,
      end: match.index + match[0].length,
      gap: /^\s+$/.test(gap) ? 'space' : /^\s*,\s*$/.test(gap) ? 'comma' : 'other',
    }
  })
}
