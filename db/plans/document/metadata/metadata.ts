/** What the document says about itself: number, date, place, issuer, title, signer, recipients. What is not printed stays null. */
import { fold } from '../../../../domain/vietnamese.ts'
import { isDocumentKind } from '../lines/line-openings.ts'
import type { Piece, Zones } from '../lines/zones.ts'
import { isCapitals } from '../text.ts'
import type { Draft, PlanMetadata, Warning } from '../types.ts'
import { issuerOf } from './issuer.ts'
import { mendHead, type HeadPiece } from './broken-lines.ts'
import { isNumberLine, readDate, readNumber } from './number-and-date.ts'
import { readRecipients, readSigner } from './signer.ts'
import { isRuleLine, kindOf, opensIntroduction, readTitle } from './title.ts'

export interface MetadataReading {
  readonly metadata: PlanMetadata
  /** Numbers of the lines that were read as metadata; the rest of the head is introduction. */
  readonly claimed: ReadonlySet<number>
  /** "KẾ HOẠCH" and the like, in capitals as printed; null where the document does not say. */
  readonly kind: string | null
  readonly warnings: readonly Warning[]
}

/** The head as far as it has been read. */
interface HeadReading {
  readonly metadata: Draft<PlanMetadata>
  readonly claimed: Set<number>
  readonly warnings: Warning[]
  kind: string | null
  /** A line with the document's number was found, filled in or blank. */
  numbered: boolean
  /** "Căn cứ …" has begun: numbers and dates are those of other documents. */
  cites: boolean
}

const motto = /cong hoa xa hoi chu nghia|^doc lap\b.*hanh phuc|^dang cong san viet nam$/

/** @param text the whole document, for an issuer that its head does not name */
export function readMetadata(zones: Zones, text: string): MetadataReading {
  const { captions, signature, recipients } = zones
  const head = mendHead(zones.head)
  const letterheadEnd = Math.max(
    0,
    head.findIndex((piece) => isNumberLine(piece.text) || isDocumentKind(piece.text)),
  )
  const reading = readHead(head, letterheadEnd)
  const { metadata, claimed, kind, warnings } = reading
  metadata.recipients = readRecipients(recipients)
  metadata.signer = readSigner(signature)
  for (const piece of [...recipients, ...signature]) claimed.add(piece.number)
  for (const { number, rest } of head) if (claimed.has(number)) for (const line of rest) claimed.add(line)
  metadata.issuer = issuerOf({
    letterhead: textsOf(head.slice(0, letterheadEnd)),
    intro: textsOf(head).join('\n'),
    captions: textsOf(captions).join(' '),
    title: metadata.title ?? '',
    place: metadata.place,
    text,
  })
  return { metadata, claimed, kind, warnings }
}

function textsOf(pieces: readonly Piece[]): string[] {
  return pieces.map((piece) => piece.text)
}

function readHead(head: readonly HeadPiece[], letterheadEnd: number): HeadReading {
  const reading: HeadReading = {
    metadata: {
      number: null,
      date: null,
      place: null,
      issuer: null,
      title: null,
      signer: null,
      recipients: [],
    },
    claimed: new Set(),
    warnings: [],
    kind: null,
    numbered: false,
    cites: false,
  }
  for (const [index, piece] of head.entries()) {
    reading.cites ||= /^căn cứ(?!\p{L})/iu.test(piece.text)
    takeNumber(reading, piece)
    takeDate(reading, piece)
    if (isOrnament(piece.text) || (index < letterheadEnd && isCapitals(piece.text)))
      reading.claimed.add(piece.number)
    takeTitle(reading, head, index)
  }
  const [first] = head
  if (first) warnMissing(reading, first)
  return reading
}

function warnMissing(reading: HeadReading, first: Piece): void {
  const { date, place } = reading.metadata
  if (!reading.numbered) warn(reading, first, 'Không tìm thấy số, ký hiệu của văn bản; để trống.')
  if (date === null && place === null) warn(reading, first, 'Không tìm thấy ngày ban hành; để trống.')
}

function takeNumber(reading: HeadReading, piece: Piece): void {
  const number = reading.numbered || reading.cites ? undefined : readNumber(piece.text)
  if (number === undefined) return
  reading.numbered = true
  reading.metadata.number = number
  reading.claimed.add(piece.number)
  if (number === null) warn(reading, piece, 'Văn bản để trống số; không điền thay.')
}

/** The date stands before the title; later dates are those of other documents. */
function takeDate(reading: HeadReading, piece: Piece): void {
  const { metadata, kind, claimed, cites } = reading
  if (cites || metadata.date !== null || metadata.place !== null || kind !== null) return
  const found = opensIntroduction(piece.text) ? undefined : readDate(piece.text)
  if (!found) return
  metadata.date = found.date
  metadata.place = found.place
  claimed.add(piece.number)
  if (found.date === null) warn(reading, piece, 'Ngày ban hành không đọc được hoặc không có thật; để trống.')
  else if (found.date.length === 7)
    warn(reading, piece, 'Văn bản để trống ngày ban hành; chỉ ghi tháng và năm.')
}

function warn({ warnings }: HeadReading, { number: line }: Piece, message: string): void {
  warnings.push({ line, message })
}

/** The country's name and motto, the party's name, a rule. */
function isOrnament(text: string): boolean {
  return motto.test(fold(text)) || isRuleLine(text)
}

function takeTitle(reading: HeadReading, head: readonly Piece[], index: number): void {
  const piece = head[index]
  if (reading.kind !== null || !piece) return
  reading.kind = kindOf(piece.text)
  if (reading.kind === null) return
  const { title, lines } = readTitle(head, index)
  reading.metadata.title = title
  for (const line of [piece.number, ...lines]) reading.claimed.add(line)
}
