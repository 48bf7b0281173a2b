/** The document's title: the lines under "KẾ HOẠCH", up to the introduction or a rule. */
import { isDocumentKind } from '../lines/line-openings.ts'
import { readMarker } from '../lines/markers.ts'
import type { Piece } from '../lines/zones.ts'
import { isCapitals, startsLower, tidy } from '../text.ts'

const kindWithTitle = /^(KẾ HOẠCH|QUYẾT ĐỊNH|CHỈ THỊ|CÔNG ĐIỆN|CHƯƠNG TRÌNH|ĐỀ ÁN|PHƯƠNG ÁN)(?=\s+\S)/u
const rule = /^[-–—_=*.\s]+$/
const authorityLine =
  /^(?:CHỦ TỊCH |GIÁM ĐỐC |BỘ TRƯỞNG )?(?:ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|UBND|HỘI ĐỒNG NHÂN DÂN|CHỦ TỊCH|GIÁM ĐỐC|BỘ TRƯỞNG BỘ|THỦ TƯỚNG CHÍNH PHỦ$)(?![\p{L}])/u
const introduction =
  /^(?:căn cứ|thực hiện|nhằm|để|xét|theo|trên cơ sở|tiếp tục|(?:chủ tịch\s+)?(?:ủy ban|uỷ ban|ubnd)|triển khai|ngày)\s/iu
const mostOfTitle = 320

/** A line of dashes, dots or stars. */
export function isRuleLine(text: string): boolean {
  return rule.test(text)
}

/** A sentence such as "Căn cứ …" or "Thực hiện …". */
export function opensIntroduction(text: string): boolean {
  return introduction.test(text)
}

/** "KẾ HOẠCH" of a line that is this word alone, or in capitals goes on with the title; null for any other line. */
export function kindOf(text: string): string | null {
  const withTitle = kindWithTitle.exec(text)?.[1]
  if (isDocumentKind(text)) return withTitle ?? text
  return withTitle !== undefined && isCapitals(text) ? withTitle : null
}

export interface TitleReading {
  readonly title: string | null
  /** The lines that it was read from. */
  readonly lines: readonly number[]
}

/** @param at the piece that says what kind of document it is */
export function readTitle(head: readonly Piece[], at: number): TitleReading {
  const opening = head[at]?.text ?? ''
  const own = opening.replace(kindWithTitle, '').trim()
  const parts = own !== '' && !isDocumentKind(opening) ? [own] : []
  const lines: number[] = []
  let last = head[at]?.number ?? 0
  for (const piece of head.slice(at + 1)) {
    if (isRuleLine(piece.text)) {
      lines.push(piece.number)
      if (parts.length > 0) break
    } else if (endsTitle(piece.text, parts, piece.number - last > 1)) {
      break
    } else {
      parts.push(piece.text)
      lines.push(piece.number)
      last = piece.number
    }
  }
  const title = parts.length === 0 ? null : tidy(parts.join(' ')).replace(/[\s_–-]{3,}$/, '')
  return { title, lines }
}

/** @param gap there are blank lines in front of the text */
function endsTitle(text: string, parts: readonly string[], gap: boolean): boolean {
  if (text.length > mostOfTitle || /[:;]$/.test(text) || readMarker(text)?.code) return true
  if (parts.length === 0) return /^(?:căn cứ|chủ tịch ủy ban|ủy ban nhân dân .{0,40}$)/iu.test(text)
  if (/^Căn cứ\s/u.test(text)) return true
  if (authorityLine.test(text) || /^\((?:ban hành |kèm theo)/iu.test(text)) return true
  const capitals = isCapitals(text)
  const goesOn = startsLower(text) || text.startsWith('(') || (capitals && isCapitals(parts.join(' ')))
  if (gap && !goesOn) return true
  return opensIntroduction(text) && !capitals && (gap || text.length > 140 || isCapitals(parts.join(' ')))
}
