/** The numbers and bullets in front of list items. Levels come from the numeral, never from `#` or indentation. */

export interface Marker {
  readonly kind:
    | 'part'
    | 'capital'
    | 'roman'
    | 'article'
    | 'arabic'
    | 'letter'
    | 'star'
    | 'dash'
    | 'plus'
    | 'bracket'
    | 'dot'
  /** A lower rank stands higher in the outline. */
  readonly rank: number
  /** The number as printed, without its closing mark; null for bullets. */
  readonly code: string | null
  readonly rest: string
}

/** "Phần thứ nhất", "Chương II": a numeral, since "Chương trình …" and "Phần mềm …" begin a sentence. */
const partNumber =
  /^((?:Phần|PHẦN|Chương|CHƯƠNG)\s+(?:thứ\s+|THỨ\s+)?(?:[IVXL]{1,6}|\d{1,2}|nhất|một|hai|ba|tư|bốn|năm|sáu|bảy|tám|chín|mười|NHẤT|MỘT|HAI|BA|TƯ|BỐN|NĂM|SÁU|BẢY|TÁM|CHÍN|MƯỜI|[A-ĐH]))(?![\p{L}\d])(?=\s*(?:$|[.:\-–])|\s+[\p{Lu}“"(])\s*[.:\-–]?\s*(.*)$/u

const patterns: readonly (readonly [pattern: RegExp, kind: Marker['kind'], rank: number])[] = [
  [partNumber, 'part', 0],
  [/^(?:Mục|MỤC)\s+([IVXL]{1,6}|\d{1,2})\s*[.:\-–)/]\s*(.*)$/u, 'roman', 20],
  [/^(?!V\/[Vv]\b)([IVXL]{1,6})\s?[.):/–-]\s*(?=[\p{L}“"(])(.*)$/u, 'roman', 20],
  [/^([A-HĐK])\s?[.)/]\s*(?=\p{L})(.*)$/u, 'capital', 10],
  [/^(Điều\s+\d{1,3})\s*[.:]?\s*(.*)$/iu, 'article', 15],
  [/^(\d{1,2}(?:\.\d{1,2}){1,4})\s?[.):/]?\s+(.*)$/u, 'arabic', 30],
  [/^(\d{1,2}(?:\.\d{1,2}){1,4})[.)]?(?=\p{Lu})(.*)$/u, 'arabic', 30],
  [/^(?!\d+\/\p{Lu}{1,6}\d*(?:[-–&]|\s+ngày))(\d{1,2})\s?[.):/]\s*(?=[\p{L}“"(])(.*)$/u, 'arabic', 30],
  [/^([a-zđ])\s?[.)]\s*(?=[\p{L}“"(])(.*)$/u, 'letter', 40],
  [/^\((\d{1,2}|[ivx]{1,4}|[a-zđ])\)\s*(.*)$/u, 'bracket', 75],
  [/^()[*✓❖♦➢►]\s*(?=\S)(.*)$/u, 'star', 45],
  [/^()[-–—‑−]\s*(?=[\p{L}\p{N}“"‘'(<])(.*)$/u, 'dash', 50],
  [/^()\+\s*(?=\S)(.*)$/u, 'plus', 60],
  [/^()[•●▪■□◦·]\s*(?=\S)(.*)$/u, 'dot', 70],
]

/** Reads the number or bullet in front of a line of plain text; null if the line has none. */
export function readMarker(text: string): Marker | null {
  if (text === '') return null
  for (const [pattern, kind, rank] of patterns) {
    const match = pattern.exec(text)
    if (!match) continue
    const code = match[1] === '' ? null : (match[1] ?? null)
    const depth = kind === 'arabic' && code !== null ? code.split('.').length - 1 : 0
    return { kind, rank: rank + depth, code, rest: (match[2] ?? '').trim() }
  }
  return null
}

/** True for a number or letter that headings and numbered items have, false for a bullet or "(1)". */
export function isNumbered(marker: Marker | null): boolean {
  return marker !== null && marker.code !== null && marker.kind !== 'bracket'
}

export function isBullet(marker: Marker | null): boolean {
  return marker !== null && !isNumbered(marker)
}
