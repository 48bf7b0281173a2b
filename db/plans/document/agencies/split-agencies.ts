/** Cells and phrases that name agencies → one name each, as printed. */
import { fold } from '../../../../domain/vietnamese.ts'
import { tidy } from '../text.ts'
import { isCollective, startsAgency } from './agency-names.ts'
import { elidedName, withHeadOf } from './elision.ts'
import { eachWithItsKind } from './fields.ts'

/**
 * Splits a cell or phrase into the agencies that it names, as printed, with elided heads restored
 * ("UBND cấp huyện, cấp xã" → two) and groups kept whole ("Các sở, ban, ngành").
 */
export function splitAgencies(phrase: string): string[] {
  const agencies: string[] = []
  for (const segment of eachWithItsKind(tidy(phrase)).split(';').flatMap(splitLost))
    addSegment(segment, agencies)
  return [
    ...new Set(agencies.map((name) => name.replace(/[\s.,;:/]+$/u, '').replace(/^[\s\-–+,.:]+/u, ''))),
  ].filter((name) => /\p{L}/u.test(name))
}

/** A line break that was lost between two agencies: "Phòng TNMT Các cơ quan có liên quan", "Sở Nội vụ Sở Tài chính". */
function splitLost(text: string): string[] {
  if (!/ (?:Các|Sở) /.test(text)) return [text]
  return text
    .replace(
      /(?<=[\p{L})])(?<!(?:,|\bvà|\bcủa|\bvới|\bthuộc|\btại)) (?=Các (?:sở|cơ quan|phòng|ban|đơn vị|Sở|Phòng)\b)/gu,
      '\n',
    )
    .replace(
      /(?<=\p{Ll})(?<!\b(?:Giám đốc|Lãnh đạo|Thanh tra|các|và|của|thuộc|đốc|đạo|với|thủ trưởng|Các)) (?=Sở \p{Lu})/gu,
      '\n',
    )
    .split('\n')
}

interface Piece {
  readonly text: string
  /** What stands in front of it. */
  readonly joiner: ',' | 'và' | ''
  readonly start: number
  readonly end: number
  /** The segment from this piece on. */
  readonly rest: string
}

/** Cuts a segment at its commas and at " và ", keeping which of them stood in front; brackets stay whole. */
function piecesOf(segment: string): Piece[] {
  const pieces: Piece[] = []
  let depth = 0
  let start = 0
  let joiner: Piece['joiner'] = ''
  const push = (end: number, next: Piece['joiner'], width: number): void => {
    const text = segment.slice(start, end).trim()
    if (text !== '') pieces.push({ text, joiner, start, end, rest: segment.slice(start).trim() })
    joiner = next
    start = end + width
  }
  for (let at = 0; at < segment.length; at++) {
    const letter = segment[at]
    if (letter === '(') depth++
    else if (letter === ')') depth = Math.max(0, depth - 1)
    else if (depth > 0) continue
    else if (letter === ',') push(at, ',', 1)
    else if (segment.startsWith(' và ', at)) push(at, 'và', 4)
  }
  push(segment.length, '', 0)
  return pieces
}

/** Adds the agencies of a piece between semicolons. */
function addSegment(segment: string, agencies: string[]): void {
  let current: string | null = null
  let from = 0
  for (const piece of piecesOf(segment)) {
    const started: string | null =
      current === null ? withHeadOf(agencies.at(-1), piece.text) : newName(piece, current)
    if (started !== null) {
      if (current !== null) agencies.push(current)
      current = started
      from = piece.start
    } else if (current !== null) current = joined(current, piece, segment.slice(from, piece.end).trim())
  }
  if (current !== null) agencies.push(current)
}

/** The agency that begins with a piece, with its elided head; null where the piece goes on with the name before it. */
function newName(piece: Piece, before: string): string | null {
  const elided = elidedName(piece.text, before)
  if (elided !== null) return elided
  const folded = fold(piece.text)
  const starts =
    piece.joiner === 'và'
      ? (others.test(fold(piece.rest)) && !isCollective(fold(before))) ||
        startsAfterAnd(piece.text, folded, before)
      : startsAgency(piece.text, isCollective(fold(before))) && !continuesCollective(before, folded)
  return starts ? piece.text : null
}

/** @param printed the segment from the start of the name to the end of the piece */
function joined(name: string, piece: Piece, printed: string): string {
  if (printed.startsWith(name)) return printed
  return `${name}${piece.joiner === 'và' ? ' và' : ','} ${piece.text}`
}

/** "… và đơn vị có liên quan", "… và sở, ngành liên quan": others, in general. */
const others = /^(?:so|co quan|don vi|dia phuong|nganh)\b.*\blien quan/

/** After "và" only a name of its own starts anew: "MTTQ và các đoàn thể", "HĐND và UBND huyện" stay whole. */
function startsAfterAnd(text: string, folded: string, before: string): boolean {
  if (/^(?:cac doan the|cac to chuc|cac hoi|doan the|to chuc|tap the)\b/.test(folded)) return false
  if (/^(?:cac )?(?:co quan|don vi|dia phuong|nganh|cap)\b/.test(folded) && !folded.startsWith('cac '))
    return false
  if (/(?:^|\s)(?:hdnd|hoi dong nhan dan|mttq)(?: tinh| huyen)?$/.test(fold(before)) && !/,/.test(before)) {
    return /^(?:so|phong|cac)\b/.test(folded)
  }
  return startsAgency(text)
}

/** "Các ngành, các cấp" and "các cấp ủy, chính quyền" go on; "Các sở, ban, ngành, các cơ quan…" starts anew. */
function continuesCollective(before: string, folded: string): boolean {
  return /^cac (?:nganh|cap)\b(?! uy)/.test(fold(before)) && /^cac (?:cap|nganh|dia phuong)\b/.test(folded)
}

/** True where every part of a cell reads as an agency. */
export function looksLikeAgencies(cell: string): boolean {
  if (cell.length >= 500) return false
  const parts = tidy(cell).split(/;\s*/).filter(Boolean)
  return parts.length > 0 && parts.every((part) => startsAgency(part))
}
