/** The fields that ministries and departments are named after: names that are known to their end, and lists of fields. */
import { upperFirst } from '../../../../domain/vietnamese.ts'

const fields = [
  'An toàn thực phẩm',
  'Công [Tt]hương',
  'Dân tộc(?: và Tôn giáo)?',
  'Du lịch',
  'Giáo dục và Đào tạo',
  'Giao thông vận tải',
  'Kế hoạch và Đầu tư',
  'Khoa học và Công nghệ',
  'Lao động - Thương binh và Xã hội',
  'Ngoại vụ',
  'Nội vụ',
  'Nông nghiệp và (?:Môi trường|PTNT|Phát triển nông thôn)',
  'Quy hoạch - Kiến trúc',
  'Tài chính',
  'Tài nguyên và Môi trường',
  'Thông tin và Truyền thông',
  'Tư pháp',
  'Văn h(?:óa|oá)(?:,? Thể thao và Du lịch| và Thể thao)',
  'Xây dựng',
  'Y tế',
].join('|')
const ministries = `${fields}|Công an|Quốc phòng|Ngoại giao`

const whole = new RegExp(
  `(?:Sở (?:${fields})|Bộ (?:${ministries})|Công an (?:tỉnh|thành phố)|(?:UBND|[ỦU]y ban nhân dân) (?:cấp xã|(?:các )?(?:xã, phường|phường, xã)(?:, (?:thị trấn|đặc khu))*)|Bộ Chỉ huy Quân sự (?:tỉnh|thành phố)|Văn phòng (?:Chính phủ|(?:UBND|[ỦU]y ban nhân dân) (?:tỉnh|thành phố))|Thanh tra (?:Chính phủ|tỉnh|thành phố)) (?=(\\p{Ll}+))`,
  'gu',
)
const goesOnWith = new Set(
  'và hoặc tỉnh thành thuộc trực của có liên cùng tại trên với cấp các phường xã huyện quận nơi'.split(' '),
)

/** Where the first name that is known to its end goes on with what it does: "Sở Tài chính lát lại …"; null for none. */
export function afterWholeName(text: string): number | null {
  for (const match of text.matchAll(whole))
    if (!goesOnWith.has(match[1] ?? '')) return match.index + match[0].length
  return null
}

const head = '(?<head>(?:(?:Bộ trưởng|Giám đốc|Thủ trưởng|Lãnh đạo)\\s+)?)[Cc]ác\\s+'
const lists = [
  ['[Bb]ộ', ministries],
  ['[Ss]ở', fields],
].map(([kind, names]) => {
  const name = `(?:${names})(?!\\p{L})`
  const named = `(?<named>${name}(?:(?:\\s*,\\s*|\\s+và\\s+)${name})+)`
  return {
    list: new RegExp(`${head}(?<kind>${kind})(?:\\s*:)?\\s+${named}`, 'gu'),
    name: new RegExp(name, 'gu'),
  }
})

/**
 * A list of fields with the kind of office said once, each with its own.
 *
 * @example eachWithItsKind('Các Sở: Nội vụ, Văn hóa, Thể thao và Du lịch') // 'Sở Nội vụ, Sở Văn hóa, Thể thao và Du lịch'
 */
export function eachWithItsKind(text: string): string {
  if (!/[Cc]ác\s+(?:[Bb]ộ|[Ss]ở)/.test(text)) return text
  return lists.reduce(
    (rest, { list, name }) =>
      rest.replace(list, (...found: unknown[]) => apart(found.at(-1) as ListOfFields, name)),
    text,
  )
}

interface ListOfFields {
  /** Whose office it is: "Giám đốc ". */
  readonly head: string
  readonly kind: string
  readonly named: string
}

function apart({ head, kind, named }: ListOfFields, name: RegExp): string {
  const office = `${head}${upperFirst(kind)}`
  return (named.match(name) ?? []).map((field) => `${office} ${field}`).join(', ')
}
