import { isCollective, startsAgency, startsPredicate } from './agency-words.ts'
import { fold, tidy } from '../text.ts'

const unitWord = /^(?:cac )?(?:huyen|quan|thi xa|thanh pho|xa|phuong|thi tran|thi|dac khu)\b/
const unitOnly =
  /^(?:cac )?(?:cap )?(?:huyen|quan|thi xa|thanh pho|xa|phuong|thi tran|thi|dac khu|tinh)(?: truc thuoc| thuoc| tren dia ban| trong| co lien quan| lien quan| tinh| huyen| thanh pho)*$/
const levelPhrase = /^(?:cap (?:tinh|huyen|xa|so|co so)|cac cap)\b/

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

type Piece = { text: string; joiner: ',' | 'và' | ''; start: number; end: number }

/** Cuts a segment at its commas and at " và ", keeping which of them stood in front; brackets stay whole. */
function piecesOf(segment: string): Piece[] {
  const pieces: Piece[] = []
  let depth = 0
  let start = 0
  let joiner: Piece['joiner'] = ''
  const push = (end: number, next: Piece['joiner'], width: number): void => {
    const text = segment.slice(start, end).trim()
    if (text !== '') pieces.push({ text, joiner, start, end })
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

/** After "và" only a name of its own starts anew: "MTTQ và các đoàn thể", "HĐND và UBND huyện" stay whole. */
function startsAfterAnd(text: string, folded: string, before: string): boolean {
  if (/^(?:cac doan the|cac to chuc|cac hoi|doan the|to chuc|tap the)\b/.test(folded)) return false
  if (/^(?:cac )?(?:co quan|don vi|dia phuong|nganh|cap)\b/.test(folded) && !folded.startsWith('cac '))
    return false
  if (/(?:^|\s)(?:hdnd|hoi dong nhan dan|mttq)(?: tinh| huyen)?$/.test(fold(before)) && !/,/.test(before)) {
    return /^(?:so|phong|cac)\b/.test(folded)
  }
  return startsAgency(text, folded, false)
}

/** A line break that was lost between two agencies: "Phòng TNMT Các cơ quan có liên quan", "Sở Nội vụ Sở Tài chính". */
function splitLost(text: string): string[] {
  return text
    .replace(
      /(?<=[\p{L})])(?<!(?:,|\bvà|\bcủa|\bvới|\bthuộc|\btại)) (?=Các (?:sở|cơ quan|phòng|ban|đơn vị|Sở|Phòng)\b)/gu,
      '\n',
    )
    .replace(
      /(?<=\p{Ll})(?<!\b(?:Giám đốc|Lãnh đạo|Thanh tra|các|và|của|thuộc|đốc|đạo|với|thủ trưởng)) (?=Sở \p{Lu})/gu,
      '\n',
    )
    .split('\n')
}

/**
 * Splits a cell or phrase into the agencies that it names, as printed, with elided heads restored
 * ("UBND cấp huyện, cấp xã" → two) and groups kept whole ("Các sở, ban, ngành").
 */
export function splitAgencies(phrase: string): string[] {
  const agencies: string[] = []
  for (const segment of tidy(phrase).split(';').flatMap(splitLost)) addSegment(segment, agencies)
  return [
    ...new Set(agencies.map((name) => name.replace(/[\s.,;:/]+$/u, '').replace(/^[\s\-–+,.:]+/u, ''))),
  ].filter((name) => /\p{L}/u.test(name))
}

function addSegment(segment: string, agencies: string[]): void {
  let current: string | null = null
  let from = 0
  const flush = (): void => {
    if (current !== null) agencies.push(current)
    current = null
  }
  for (const piece of piecesOf(segment)) {
    const folded = fold(piece.text)
    if (current === null) {
      const previous = agencies.at(-1)
      const head = previous !== undefined && unitOnly.test(folded) ? headOf(previous) : null
      current = head === null ? piece.text : restore(head, piece.text, folded, previous ?? '')
      from = piece.start
      continue
    }
    const before: string = current
    const elided = elidedName(piece, folded, before)
    if (elided !== null) {
      flush()
      current = elided
      from = piece.start
    } else if (
      piece.joiner === 'và'
        ? startsAfterAnd(piece.text, folded, before)
        : startsAgency(piece.text, folded, isCollective(fold(before))) && !continuesCollective(before, folded)
    ) {
      flush()
      current = piece.text
      from = piece.start
    } else {
      const joined = segment.slice(from, piece.end).trim()
      current = joined.startsWith(before)
        ? joined
        : `${before}${piece.joiner === 'và' ? ' và' : ','} ${piece.text}`
    }
  }
  flush()
}

/** "Các ngành, các cấp" and "các cấp ủy, chính quyền" go on; "Các sở, ban, ngành, các cơ quan…" starts anew. */
function continuesCollective(before: string, folded: string): boolean {
  return /^cac (?:nganh|cap)\b(?! uy)/.test(fold(before)) && /^cac (?:cap|nganh|dia phuong)\b/.test(folded)
}

function elidedName(piece: Piece, folded: string, before: string): string | null {
  if (!levelPhrase.test(folded) && !unitOnly.test(folded)) return null
  const head = headOf(before)
  if (head === null) return null
  if (levelPhrase.test(folded)) return `${head} ${piece.text}`
  const last = fold(before).split(',').at(-1)?.trim() ?? ''
  const tail = unitWord.test(last) ? last : fold(before.slice(head.length)).trim()
  const beforeLevel = levelOfUnit(tail)
  const level = levelOfUnit(folded)
  if (level === null || beforeLevel === null || beforeLevel === level) return null
  return restore(head, piece.text, folded, before)
}

/** "cấp huyện, xã" means "cấp xã": the word "cấp" is restored with the head. */
function restore(head: string, text: string, folded: string, before: string): string {
  const level = /(?:^|\s)cấp\s+\p{L}+$/iu.test(before) && /^(?:xa|huyen|tinh)$/.test(folded) ? 'cấp ' : ''
  return `${head} ${level}${text}`
}

const request =
  /^(?:(?:trân trọng\s+)?đề nghị|yêu cầu|giao|phân công|(?:hàng|hằng|định kỳ)\s[^,;.]{0,40},|(?:căn cứ|trên cơ sở|theo)\s[^,;.]{0,120},)\s*(?:cho\s+)?/iu

export type Subject = { lead: string[]; cooperating: string[]; predicate: string; whole: boolean }

/**
 * The agencies that a sentence begins with ("Sở Y tế chỉ đạo …", "Giao Sở Nội vụ chủ trì, phối hợp với …"),
 * or that are its only content ("Các sở, ban, ngành tỉnh:"); null where it begins with anything else.
 */
export function readSubject(text: string): Subject | null {
  let rest = tidy(text.slice(0, 700))
  for (let turn = 0; turn < 2 && !startsAgency(rest, fold(rest.slice(0, 60)), false); turn++) {
    const match = request.exec(rest)
    if (!match) return null
    rest = rest.slice(match[0].length)
  }
  if (!startsAgency(rest, fold(rest.slice(0, 60)), false)) return null
  const named = beforeColon(rest)
  if (named !== null) return named
  const end = predicateAt(rest)
  if (end === null) {
    const bare = rest.replace(/[\s:.;,]+$/u, '')
    const whole = rest.length < 400 && !/[.;]\s/.test(bare.replace(/;\s/g, ', '))
    return whole ? { lead: splitAgencies(bare), cooperating: [], predicate: '', whole: true } : null
  }
  const subject = rest.slice(0, end).trim()
  if (subject.length > 400 || /[.!?:]\s/.test(subject)) return null
  const predicate = rest.slice(end).trim()
  return {
    lead: splitAgencies(subject),
    cooperating: cooperatingIn(predicate),
    predicate,
    whole: /^\p{L}[^.;:]{0,200}:$/u.test(predicate),
  }
}

/** "Sở Y tế: giảm thời gian chờ" – the agency, a colon, its task. */
function beforeColon(text: string): Subject | null {
  const at = text.slice(0, 220).search(/:\s+\S/)
  if (at < 0 || /[.!?]\s/.test(text.slice(0, at)) || predicateAt(text.slice(0, at)) !== null) return null
  return {
    lead: splitAgencies(text.slice(0, at)),
    cooperating: [],
    predicate: text.slice(at + 1).trim(),
    whole: false,
  }
}

/** The offset of the first word of the predicate, or null. */
function predicateAt(text: string): number | null {
  const words = text.split(' ')
  let offset = 0
  let depth = 0
  for (const [index, word] of words.entries()) {
    if (depth === 0 && index > 0 && startsPredicate(words, index)) return offset
    depth += (word.match(/\(/g)?.length ?? 0) - (word.match(/\)/g)?.length ?? 0)
    offset += word.length + 1
  }
  return null
}

const together =
  /^(?:chủ trì|chịu trách nhiệm|làm đầu mối|có trách nhiệm)?[,\s]*(?:chủ trì)?[,\s]*phối hợp(?:\s+chặt chẽ)?(?:\s+(?:với|cùng))?\s+/iu

function cooperatingIn(predicate: string): string[] {
  const match = together.exec(predicate)
  if (!match) return []
  const rest = predicate.slice(match[0].length)
  if (!startsAgency(rest, fold(rest.slice(0, 60)), false)) return []
  const end = predicateAt(rest)
  const phrase = rest.slice(0, end ?? rest.search(/[.:]|$/)).replace(/[,\s]+$/, '')
  return phrase.length > 400 ? [] : splitAgencies(phrase)
}

/** True where every part of a cell reads as an agency. */
export function looksLikeAgencies(cell: string): boolean {
  const parts = tidy(cell).split(/;\s*/).filter(Boolean)
  return parts.length > 0 && cell.length < 500 && parts.every((part) => startsAgency(part, fold(part), false))
}
