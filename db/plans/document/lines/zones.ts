/** Sorts the lines outside tables by the part of the document they stand in: head, body, appendix, recipients, signature. */
import { fold } from '../../../../domain/vietnamese.ts'
import { sectionKind } from '../outline/sections.ts'
import { isCapitals } from '../text.ts'
import { isPartOfSignature, namesAppendix, namesOnlyAppendix, opensSignature } from './line-openings.ts'
import { plain, type Line } from './lines.ts'
import { isNumbered } from './markers.ts'
import { documentStart } from './preface.ts'

/** A line, or one of the columns that a letterhead or signature was set in. */
export interface Piece {
  readonly number: number
  readonly text: string
}

interface Part {
  readonly origin: 'body' | 'appendix'
  readonly lines: Line[]
  /** Its caption says that it is to be filled in: the outline of a report, a form. */
  readonly blank: boolean
}

export interface Zones {
  /** What a web page puts before the document. */
  readonly preface: Piece[]
  readonly head: Piece[]
  /** Body and appendix text in their order, tables left out; each appendix is a part of its own. */
  readonly parts: Part[]
  /** The heading of an attached document or appendix: title and caption. */
  readonly captions: Piece[]
  readonly recipients: Piece[]
  readonly signature: Piece[]
  /** From this line on everything belongs to an appendix. */
  appendixFrom: number
}

type Zone = 'head' | 'body' | 'recipients' | 'signature' | 'caption' | 'appendix'

/** Where the sorting stands. */
interface Sorting {
  readonly zones: Zones
  zone: Zone
  /** The caption opens an attached plan, whose text is body, and no appendix. */
  attached: boolean
  /** The caption is that of a form. */
  blank: boolean
  /** The part that lines are added to; undefined before the first and after a caption. */
  part: Part | undefined
}

/** @param inTable the numbers of all lines that belong to tables */
export function toZones(lines: readonly Line[], inTable: ReadonlySet<number>): Zones {
  const zones: Zones = {
    preface: [],
    head: [],
    parts: [],
    captions: [],
    recipients: [],
    signature: [],
    appendixFrom: Infinity,
  }
  const sorting: Sorting = { zones, zone: 'head', attached: false, blank: false, part: undefined }
  const start = documentStart(lines)
  for (const [index, line] of lines.entries()) {
    if (index < start) zones.preface.push(...piecesOf(line))
    else if (inTable.has(line.number)) passTable(sorting, line)
    else if (line.text === '') passBlank(sorting, line)
    else {
      if (!isInner(sorting, line)) enterZone(sorting, line, lines.slice(Math.max(0, index - 2), index))
      place(sorting, line)
    }
  }
  return zones
}

/** A line inside a paragraph opens nothing. */
function isInner({ zone }: Sorting, line: Line): boolean {
  return line.goesOn && (zone === 'body' || zone === 'appendix')
}

/** A table ends recipients and signature; the first one after a caption begins the appendix. */
function passTable(sorting: Sorting, line: Line): void {
  const { zones } = sorting
  if (sorting.zone === 'recipients' || sorting.zone === 'signature') sorting.zone = 'caption'
  const headed =
    sorting.zone === 'head' && zones.head.some((piece) => namesAppendix(piece.text) && isCapitals(piece.text))
  if (headed || (sorting.zone === 'caption' && !sorting.attached)) beginAppendix(zones, line)
}

function beginAppendix(zones: Zones, line: Line): void {
  zones.appendixFrom = Math.min(zones.appendixFrom, line.number)
}

/** Blank lines matter where paragraphs are put together again. */
function passBlank({ zone, zones }: Sorting, line: Line): void {
  if (zone === 'body' || zone === 'appendix') zones.parts.at(-1)?.lines.push(line)
}

/** Decides which zone a line stands in; a line that opens none stays in the zone of the line before. */
function enterZone(sorting: Sorting, line: Line, linesBefore: readonly Line[]): void {
  const { zones } = sorting
  if (sorting.zone === 'head') {
    if (opensBody(line, zones.head)) sorting.zone = 'body'
    else if (!endsHead(line)) return
  }
  const { zone } = sorting
  const unsigned = zone !== 'caption' || zones.signature.length === 0
  if (line.opens === 'recipients') sorting.zone = 'recipients'
  else if (line.opens === 'signature' && line.capitals && unsigned) sorting.zone = 'signature'
  else if (line.opens === 'kind' && zone !== 'body') openCaption(sorting, true)
  else if (startsAppendix(line, zone)) {
    openCaption(sorting, false)
    beginAppendix(zones, line)
  } else if (resumesBody(line, zone)) {
    sorting.zone = zone === 'caption' && !sorting.attached ? 'appendix' : 'body'
  } else if (zone === 'signature' && endsSignature(line, linesBefore)) sorting.zone = 'caption'
}

const form = /^(?:ĐỀ CƯƠNG|MẪU|BIỂU MẪU)(?!\p{L})/u

function openCaption(sorting: Sorting, attached: boolean): void {
  sorting.zone = 'caption'
  sorting.attached = attached
  sorting.blank = false
  sorting.part = undefined
}

function place(sorting: Sorting, line: Line): void {
  const { zone, zones } = sorting
  if (zone === 'body' || zone === 'appendix') addToPart(sorting, zone, line)
  else if (zone === 'caption') {
    sorting.blank ||= form.test(line.text)
    zones.captions.push(...piecesOf(line))
  } else if (zone === 'head' && !endsHead(line)) zones.head.push(...piecesOf(line))
  else placeSigned(zones, zone, line)
}

function addToPart(sorting: Sorting, origin: Part['origin'], line: Line): void {
  if (sorting.part?.origin !== origin) {
    sorting.part = { origin, lines: [], blank: sorting.blank }
    sorting.zones.parts.push(sorting.part)
  }
  sorting.part.lines.push(line)
}

/** The list of recipients and the signature often stand side by side. */
function placeSigned({ recipients, signature }: Zones, zone: Zone, line: Line): void {
  for (const piece of piecesOf(line)) {
    const capitals = isCapitals(piece.text)
    const signs = opensSignature(piece.text) && capitals
    const named =
      signature.length > 0 && isPartOfSignature(piece.text) && !capitals && !piece.text.startsWith('(')
    if (zone === 'signature' || signs || named) signature.push(piece)
    else recipients.push(piece)
  }
}

/** Between the columns of a letterhead or signature: a wide gap, a bar, or what only the other column begins with. */
const columnGap =
  /\t+|(?<!ngày|tháng|năm|số:?)\s{4,}|\||(?<=\S)\s+(?=cộng h(?:òa|oà) xã hội|độc lập\s*[-–])|(?<=\d\s?\/[\p{Lu}\d&–-]{2,20})\s+(?=\p{Lu}[\p{L} ]{2,30},\s*ngày\s)/iu

function piecesOf(line: Line): Piece[] {
  return line.raw
    .split(columnGap)
    .map((part) => ({ number: line.number, text: plain(part) }))
    .filter((piece) => piece.text !== '')
}

function endsHead({ opens }: Line): boolean {
  return opens === 'recipients' || opens === 'signature'
}

function opensBody({ text, marker, capitals, bold }: Line, head: readonly Piece[]): boolean {
  if (isHeadingNumber(marker)) return true
  const intro = head.at(-1)?.text ?? ''
  if (marker && /(?:sau|đây|dung)\s*:$/u.test(intro)) return true
  if (/(?:như sau|sau đây|các nội dung sau)\s*:$/u.test(intro) && !/^căn cứ/iu.test(text)) return true
  if (text.length > 60 || !(capitals || bold)) return false
  const introduced = head.some((piece) => piece.text.length > 80 && !isCapitals(piece.text))
  return introduced && sectionKind(fold(text)) !== null
}

function startsAppendix({ text, marker, capitals, opens }: Line, zone: Zone): boolean {
  if (marker || text.length > 260 || /[;.]$/.test(text) || opens !== 'appendix') return false
  if (namesOnlyAppendix(text)) return true
  return capitals && (zone !== 'caption' || /^(?:PHỤ LỤC|PHỤ BIỂU)/u.test(text))
}

function resumesBody({ marker }: Line, zone: Zone): boolean {
  if (zone === 'body' || zone === 'appendix' || !marker || !isHeadingNumber(marker)) return false
  if (zone === 'caption') return true
  const high = marker.kind === 'roman' || marker.kind === 'part'
  return high && (isCapitals(marker.rest) || sectionKind(fold(marker.rest)) !== null)
}

function isHeadingNumber(marker: Line['marker']): boolean {
  return isNumbered(marker) && marker?.kind !== 'letter'
}

function endsSignature({ text }: Line, linesBefore: readonly Line[]): boolean {
  return !isPartOfSignature(text) && !linesBefore.some((before) => before.opens === 'signature')
}
