/** Agencies named with part of their name left out: "UBND cấp huyện, cấp xã" names two committees. */
import { fold } from '../../../../domain/vietnamese.ts'

const unitWord = /^(?:cac )?(?:huyen|quan|thi xa|thanh pho|xa|phuong|thi tran|thi|dac khu)\b/
const unitOnly =
  /^(?:cac )?(?:cap )?(?:huyen|quan|thi xa|thanh pho|xa|phuong|thi tran|thi|dac khu|tinh)(?: truc thuoc| thuoc| tren dia ban| trong| co lien quan| lien quan| tinh| huyen| thanh pho)*$/
const levelPhrase = /^(?:cap (?:tinh|huyen|xa|so|co so)|cac cap)\b/

/**
 * The full name of what follows `before` in a list, or null where it is no elided name.
 * @example elidedName('cấp xã', 'UBND cấp huyện') // => 'UBND cấp xã'
 */
export function elidedName(text: string, before: string): string | null {
  const folded = fold(text)
  if (!levelPhrase.test(folded) && !unitOnly.test(folded)) return null
  const head = headOf(before)
  if (head === null) return null
  if (levelPhrase.test(folded)) return `${head} ${text}`
  const last = fold(before).split(',').at(-1)?.trim() ?? ''
  const tail = unitWord.test(last) ? last : fold(before.slice(head.length)).trim()
  const levelBefore = levelOfUnit(tail)
  const level = levelOfUnit(folded)
  if (level === null || levelBefore === null || levelBefore === level) return null
  return restored(head, text, before)
}

/**
 * The full name of units that begin a segment ("; xã, phường"), with the head of the agency before it.
 * @example withHeadOf('UBND cấp huyện', 'xã, phường') // => 'UBND xã, phường'
 */
export function withHeadOf(before: string | undefined, text: string): string {
  const head = before !== undefined && unitOnly.test(fold(text)) ? headOf(before) : null
  return head === null ? text : restored(head, text, before ?? '')
}

/** "cấp huyện, xã" means "cấp xã": the word "cấp" is restored with the head. */
function restored(head: string, text: string, before: string): string {
  const level = /(?:^|\s)cấp\s+\p{L}+$/iu.test(before) && /^(?:xa|huyen|tinh)$/.test(fold(text)) ? 'cấp ' : ''
  return `${head} ${level}${text}`
}

function levelOfUnit(folded: string): 'district' | 'commune' | null {
  const word = folded.replace(/^cac /, '').replace(/^cap /, '')
  if (/^(?:huyen|quan|thi xa|thanh pho)\b/.test(word)) return 'district'
  if (/^(?:xa|phuong|thi tran|thi|dac khu)\b/.test(word)) return 'commune'
  return null
}

/** "UBND cấp huyện" → "UBND", "Bộ phận TN&TKQ huyện" → "Bộ phận TN&TKQ": what an elided head is restored from. */
function headOf(agency: string): string | null {
  const match =
    /^(.{2,80}?)\s+(?:các\s+)?(?:cấp\s+(?:tỉnh|huyện|xã|cơ sở)|các cấp|huyện|quận|thị xã|thành phố|xã|phường|thị trấn|tỉnh)(?=[\s,]|$)/iu.exec(
      agency,
    )
  const head = match?.[1]
  if (head === undefined || /(?:\s|^)(?:và|của)$/iu.test(head)) return null
  return /^(?:các|cap)$/iu.test(head) ? null : head
}
