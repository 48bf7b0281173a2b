import { isCapitals, tidy } from '../text.ts'
import { plain, type Line } from './lines.ts'
import { isNumbered, readMarker } from './markers.ts'
import { sectionKind } from '../outline/sections.ts'

/** A line, or one of the columns that a letterhead or signature was set in. */
export type Piece = { number: number; text: string }

type Part = { origin: 'body' | 'appendix'; lines: Line[] }

export type Zones = {
  head: Piece[]
  /** Body and appendix text in their order, tables left out; each appendix is a part of its own. */
  parts: Part[]
  /** The heading of an attached document or appendix: title and caption. */
  captions: Piece[]
  recipients: Piece[]
  signature: Piece[]
  /** From this line on everything belongs to an appendix. */
  appendixFrom: number
}

const documentKind =
  /^(?:KẾ HOẠCH|QUYẾT ĐỊNH|CHỈ THỊ|CHƯƠNG TRÌNH|ĐỀ ÁN|PHƯƠNG ÁN)(?: HÀNH ĐỘNG| TRIỂN KHAI| THỰC HIỆN| CÔNG TÁC)?\s*[:.]?$/u
const appendixStart = /^(?:PHỤ LỤC|PHỤ BIỂU|BIỂU|BẢNG|DANH MỤC|Phụ lục|Phụ biểu|Biểu số)(?![\p{L}])/u
const bareAppendix = /^(?:Phụ lục|Phụ biểu|Biểu số)\s*(?:số\s*)?[IVX\d]{0,4}\s*[.:]?\s*$/u
const recipientsStart = /^n[oơ]i nh[aậ]n\b/iu
const signatureStart =
  /^(?:TM\.|TM |KT\.|TL\.|TUQ\.|Q\. ?(?:CHỦ TỊCH|GIÁM ĐỐC)|CHỦ TỊCH$|PHÓ CHỦ TỊCH(?: THƯỜNG TRỰC)?$|GIÁM ĐỐC$|PHÓ GIÁM ĐỐC$|BỘ TRƯỞNG$|TRƯỞNG BAN$|CHÁNH VĂN PHÒNG$|(?:QUYỀN )?CHỦ TỊCH$)/u

const otherKind =
  /^(?:BÁO CÁO|THÔNG BÁO|TỜ TRÌNH|GIẤY MỜI|BIÊN BẢN|LUẬT|NGHỊ ĐỊNH|NGHỊ QUYẾT|THÔNG TƯ|HIẾN PHÁP|HỢP ĐỒNG|CÔNG ĐIỆN)(?![\p{L}])/u

/** A report, notice, law or minutes: official, but no plan. */
export function isOtherKind(text: string): boolean {
  return otherKind.test(text) && isCapitals(text)
}

export function isDocumentKind(text: string): boolean {
  return documentKind.test(text)
}

function piecesOf(line: Line): Piece[] {
  return line.raw
    .split(/\t+|(?<!ngày|tháng|năm|số:?)\s{4,}|\|/iu)
    .map((part) => ({ number: line.number, text: plain(part) }))
    .filter((piece) => piece.text !== '')
}

type Zone = 'head' | 'body' | 'recipients' | 'signature' | 'caption' | 'appendix'

/** Sorts the lines outside tables by what they belong to. `tableRows` are the first lines of tables. */
export function toZones(lines: readonly Line[], inTable: ReadonlySet<number>): Zones {
  const zones: Zones = {
    head: [],
    parts: [],
    captions: [],
    recipients: [],
    signature: [],
    appendixFrom: Infinity,
  }
  let zone: Zone = 'head'
  let attached = false
  let part: Part | undefined
  const add = (line: Line, origin: Part['origin']): void => {
    if (part?.origin !== origin) {
      part = { origin, lines: [] }
      zones.parts.push(part)
    }
    part.lines.push(line)
  }
  for (const [index, line] of lines.entries()) {
    if (inTable.has(line.number)) {
      if (zone === 'recipients' || zone === 'signature') zone = 'caption'
      const headed =
        zone === 'head' &&
        zones.head.some((piece) => appendixStart.test(piece.text) && isCapitals(piece.text))
      if (headed || (zone === 'caption' && !attached))
        zones.appendixFrom = Math.min(zones.appendixFrom, line.number)
      continue
    }
    if (line.text === '') {
      if (zone === 'body' || zone === 'appendix') zones.parts.at(-1)?.lines.push(line)
      continue
    }
    const marker = readMarker(line.text)
    if (zone === 'head') {
      if (opensBody(line, marker, zones.head)) zone = 'body'
      else if (!recipientsStart.test(line.text) && !signatureStart.test(line.text)) {
        zones.head.push(...piecesOf(line))
        continue
      }
    }
    if (recipientsStart.test(line.text)) zone = 'recipients'
    else if (
      signatureStart.test(line.text) &&
      isCapitals(line.text) &&
      (zone !== 'caption' || zones.signature.length === 0)
    )
      zone = 'signature'
    else if (isDocumentKind(line.text) && zone !== 'body') {
      zone = 'caption'
      attached = true
      part = undefined
    } else if (startsAppendix(line, zone, marker)) {
      zone = 'caption'
      attached = false
      part = undefined
      zones.appendixFrom = Math.min(zones.appendixFrom, line.number)
    } else if (zone !== 'body' && zone !== 'appendix' && resumesBody(zone, marker)) {
      zone = zone === 'caption' && !attached ? 'appendix' : 'body'
    } else if (zone === 'signature' && !isNamePart(line.text) && !nearSignature(lines, index)) {
      zone = 'caption'
    }
    if (zone === 'body') add(line, 'body')
    else if (zone === 'appendix') add(line, 'appendix')
    else if (zone === 'caption') zones.captions.push(...piecesOf(line))
    else placeSigned(line, zone === 'signature' ? zone : 'recipients', zones)
  }
  return zones
}

/** The list of recipients and the signature often stand side by side. */
function placeSigned(line: Line, zone: 'recipients' | 'signature', zones: Zones): void {
  for (const piece of piecesOf(line)) {
    const signs = signatureStart.test(piece.text) && isCapitals(piece.text)
    const named =
      zones.signature.length > 0 &&
      isNamePart(piece.text) &&
      !isCapitals(piece.text) &&
      !piece.text.startsWith('(')
    if (zone === 'signature' || signs || named) zones.signature.push(piece)
    else zones.recipients.push(piece)
  }
}

function opensBody(line: Line, marker: ReturnType<typeof readMarker>, head: readonly Piece[]): boolean {
  if (marker && isNumbered(marker) && marker.kind !== 'letter') return true
  const intro = head.at(-1)?.text ?? ''
  if (marker && /(?:sau|đây|dung)\s*:$/u.test(intro)) return true
  if (/(?:như sau|sau đây|các nội dung sau)\s*:$/u.test(intro) && !/^căn cứ/iu.test(line.text)) return true
  if (line.text.length > 60 || !(isCapitals(line.text) || line.bold)) return false
  const introduced = head.some((piece) => piece.text.length > 80 && !isCapitals(piece.text))
  return introduced && sectionKind(line.text) !== null
}

function startsAppendix(line: Line, zone: Zone, marker: ReturnType<typeof readMarker>): boolean {
  if (marker || line.text.length > 260 || /[;.]$/.test(line.text) || !appendixStart.test(line.text))
    return false
  if (bareAppendix.test(line.text)) return true
  return isCapitals(line.text) && (zone !== 'caption' || /^(?:PHỤ LỤC|PHỤ BIỂU)/u.test(line.text))
}

function resumesBody(zone: Zone, marker: ReturnType<typeof readMarker>): boolean {
  if (!marker || !isNumbered(marker) || marker.kind === 'letter') return false
  if (zone === 'caption') return true
  return (
    (marker.kind === 'roman' || marker.kind === 'part') &&
    (isCapitals(marker.rest) || sectionKind(marker.rest) !== null)
  )
}

const name = /^(?:(?:GS|PGS|TS|ThS|BS|KS)\.\s*)*\p{Lu}[\p{L}]{0,7}(?: \p{Lu}[\p{L}]{0,7}){1,5}$/u
const signed = /^\(?(?:đã ký|da ky|ký tên|signed)/iu

export function isNamePart(text: string): boolean {
  return name.test(tidy(text)) || signed.test(text) || isCapitals(text) || /^\(.*\)$/.test(text)
}

function nearSignature(lines: readonly Line[], index: number): boolean {
  return lines.slice(Math.max(0, index - 2), index).some((line) => signatureStart.test(line.text))
}

export { signatureStart, signed }
