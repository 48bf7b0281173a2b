/** Spellings of one agency → one name, for comparing. */
import { fold } from '../../../../domain/vietnamese.ts'

const abbreviations: readonly (readonly [pattern: RegExp, full: string])[] = [
  [/\bub\.? ?mttq(?: ?vn| viet nam)?\b/g, 'mat tran to quoc'],
  [/\buy ban mat tran to quoc(?: viet nam)?\b/g, 'mat tran to quoc'],
  [/\bmttq(?: ?vn| viet nam)?\b/g, 'mat tran to quoc'],
  [/\bubnd\b/g, 'uy ban nhan dan'],
  [/\bhdnd\b/g, 'hoi dong nhan dan'],
  [/\btn ?& ?tkq\b|\btnhs (?:&|va) tkq\b/g, 'tiep nhan va tra ket qua'],
  [/\b(?:gd ?[-&] ?dt|gd va dt|gddt)\b/g, 'giao duc va dao tao'],
  [/\bgtvt\b/g, 'giao thong van tai'],
  [/\btn ?(?:va|&|-)? ?mt\b/g, 'tai nguyen va moi truong'],
  [/\btt ?(?:va|&|-) ?tt\b|\btttt\b/g, 'thong tin va truyen thong'],
  [/\bnn ?(?:va|&|-) ?ptnt\b/g, 'nong nghiep va phat trien nong thon'],
  [/\bkh ?(?:va|&|-) ?dt\b|\bkhdt\b/g, 'ke hoach va dau tu'],
  [/\bkh ?(?:va|&|-) ?cn\b|\bkhcn\b/g, 'khoa hoc va cong nghe'],
  [/\bld ?(?:,|-)? ?tb ?(?:va|&|-)? ?xh\b/g, 'lao dong thuong binh va xa hoi'],
  [/\bvh ?tt ?(?:va|&|-) ?td ?tt\b/g, 'van hoa thong tin va the duc the thao'],
  [/\bttdt\b/g, 'thong tin dien tu'],
  [/\btthc\b/g, 'thu tuc hanh chinh'],
  [/\bcchc\b/g, 'cai cach hanh chinh'],
  [/\bbhxh\b/g, 'bao hiem xa hoi'],
  [/\bdvsn\b/g, 'don vi su nghiep'],
]

/** Words for units below the province; a list of them means the whole level. */
const districts =
  /\b(?:cac )?(?:huyen|quan|thi xa|thanh pho)(?:(?:,| va|, va)? (?:huyen|quan|thi xa|thanh pho))+\b|\bcap huyen\b|\bcac (?:huyen|quan|thi xa|thanh pho)\b/g
const communes =
  /\b(?:cac )?(?:xa|phuong|thi tran|dac khu)(?:(?:,| va|, va)? (?:xa|phuong|thi tran|thi|dac khu))+\b|\bcap xa\b|\bcac (?:xa|phuong|thi tran)\b/g

/**
 * One name for the spellings of one agency, in folded Vietnamese: "UBND cấp xã", "UBND các xã, thị trấn" and
 * "UBND các xã, thị" all give "uy ban nhan dan cap xa". For comparing only; what is shown keeps its printed form.
 * @internal Exported for its tests and for comparing with what a careful reader found.
 */
export function canonicalAgency(name: string): string {
  let text = fold(name).replace(/[.;:]+$/, '')
  for (const [pattern, full] of abbreviations) text = text.replace(pattern, full)
  text = text
    .replace(communes, 'cap xa')
    .replace(districts, 'cap huyen')
    .replace(/ (?:co )?lien quan$/, '')
    .replace(/\s*[-–&]\s*|,\s*/g, ' ')
    .replace(/\b(cap (?:xa|huyen))(?: (?:truc thuoc|thuoc|tren dia ban|trong|tai))? tinh\b/g, '$1')
    .replace(/^cac /, '')
  const words = text.split(' ').filter(Boolean)
  const sets = /^(?:(?:co quan|don vi|dia phuong)(?: |$)){2,}$/.exec(text)
  return sets
    ? ['co quan', 'dia phuong', 'don vi'].filter((word) => text.includes(word)).join(' ')
    : words.join(' ')
}

/** True for an agency of the former district level, whichever way it is spelled. */
export function isDistrictAgency(name: string): boolean {
  return (
    /\bcap huyen\b|\bhuyen uy\b/.test(canonicalAgency(name)) ||
    /(?:^|\s)(?:huyện|quận|thị xã)(?=[\s,;]|$)/iu.test(name)
  )
}
