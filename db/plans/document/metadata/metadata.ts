import { isoDay } from '../schedule/dates.ts'
import { fold, isCapitals, startsLower, tidy } from '../text.ts'
import { readMarker } from '../lines/markers.ts'
import { issuerOf } from './issuer.ts'
import type { PlanMetadata, Signer, Warning } from '../types.ts'
import { isDocumentKind, isNamePart, signatureStart, signed, type Piece, type Zones } from '../lines/zones.ts'

const numberLine = /^(?:số|so)\s*[:.]?\s*([\d\p{L}.…_]*?)\s*((?:\/\s*[\p{Lu}\d][\p{Lu}\d.&–-]*)+)/iu
const datePhrase =
  /(?:(\p{Lu}[\p{L}\s.'-]{1,40}?)\s*,\s*)?ngày\s*([\d.…_]*)\s*(?:tháng|\/)\s*([\d.…_]*)\s*(?:năm|\/)\s*(\d{4})(?!\d)/u
const kindWithTitle = /^(KẾ HOẠCH|QUYẾT ĐỊNH|CHỈ THỊ|CHƯƠNG TRÌNH|ĐỀ ÁN|PHƯƠNG ÁN)(?=\s+\S)/u
const motto = /cong hoa xa hoi chu nghia|^doc lap\b.*hanh phuc|^dang cong san viet nam$/
const rule = /^[-–—_=*.\s]+$/
const authorityLine =
  /^(?:CHỦ TỊCH |GIÁM ĐỐC |BỘ TRƯỞNG )?(?:ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|UBND|HỘI ĐỒNG NHÂN DÂN|CHỦ TỊCH|GIÁM ĐỐC)(?![\p{L}])/u
const office =
  /^(?:QUYỀN |PHÓ |TỔNG )*(?:CHỦ TỊCH|GIÁM ĐỐC|TRƯỞNG|CHÁNH|BỘ TRƯỞNG|THỨ TRƯỞNG|CỤC TRƯỞNG|BÍ THƯ|HIỆU TRƯỞNG|THỦ TƯỚNG)(?![\p{L}])/u
const intro =
  /^(?:căn cứ|thực hiện|nhằm|để|xét|theo|trên cơ sở|tiếp tục|(?:chủ tịch\s+)?(?:ủy ban|uỷ ban|ubnd)|triển khai|ngày)\s/iu

function readNumber(text: string): string | null | undefined {
  const match = numberLine.exec(text)
  if (!match) return undefined
  const digits = (match[1] ?? '').replace(/^[.…_]+|[.…_]+$/g, '')
  if (!/\d/.test(digits)) return null
  return `${digits}${(match[2] ?? '').replace(/\s+/g, '')}`.replace(/[.,–-]+$/, '')
}

type DateLine = { date: string | null; place: string | null }

function readDate(text: string): DateLine | undefined {
  const match = datePhrase.exec(text)
  if (!match) return undefined
  const [year, month, day] = [Number(match[4]), Number(digitsIn(match[3])), Number(digitsIn(match[2]))]
  const place = match[1] === undefined ? null : tidy(match[1])
  if (month < 1 || month > 12) return { date: null, place }
  if (day === 0) return { date: `${year}-${String(month).padStart(2, '0')}`, place }
  return { date: isoDay(year, month, day), place }
}

function digitsIn(text: string | undefined): string {
  return (text ?? '').replace(/\D/g, '')
}

export type Reading = {
  metadata: PlanMetadata
  /** Line numbers that were read as metadata; the rest of the head is introduction. */
  claimed: Set<number>
  kind: string | null
  warnings: Warning[]
}

/** Reads number, date, place, issuer, title, signer and recipients. What is not printed stays null. */
export function readMetadata(zones: Zones, text: string): Reading {
  const claimed = new Set<number>()
  const warnings: Warning[] = []
  const metadata: PlanMetadata = {
    number: null,
    date: null,
    place: null,
    issuer: null,
    title: null,
    signer: null,
    recipients: readRecipients(zones.recipients, claimed),
  }
  let kind: string | null = null
  let numbered = false
  let letterhead = zones.head.findIndex((piece) => numberLine.test(piece.text) || isDocumentKind(piece.text))
  if (letterhead < 0) letterhead = 0
  for (const [index, piece] of zones.head.entries()) {
    const number = numbered ? undefined : readNumber(piece.text)
    if (number !== undefined) {
      metadata.number = number
      numbered = true
      if (number === null)
        warnings.push({ line: piece.number, message: 'Văn bản để trống số; không điền thay.' })
      claimed.add(piece.number)
    }
    const date =
      metadata.date === null && metadata.place === null && kind === null && !intro.test(piece.text)
        ? readDate(piece.text)
        : undefined
    if (date) {
      metadata.date = date.date
      metadata.place = date.place
      claimed.add(piece.number)
      if (date.date?.length === 7) {
        warnings.push({
          line: piece.number,
          message: 'Văn bản để trống ngày ban hành; chỉ ghi tháng và năm.',
        })
      } else if (date.date === null)
        warnings.push({
          line: piece.number,
          message: 'Ngày ban hành không đọc được hoặc không có thật; để trống.',
        })
    }
    if (
      motto.test(fold(piece.text)) ||
      rule.test(piece.text) ||
      (index < letterhead && isCapitals(piece.text))
    )
      claimed.add(piece.number)
    if (
      kind === null &&
      (isDocumentKind(piece.text) || (kindWithTitle.test(piece.text) && isCapitals(piece.text)))
    ) {
      claimed.add(piece.number)
      const title = readTitle(zones.head, index, claimed)
      kind = kindWithTitle.exec(piece.text)?.[1] ?? piece.text
      metadata.title = title
    }
  }
  metadata.signer = readSigner(zones.signature, claimed)
  metadata.issuer = issuerOf({
    letterhead: zones.head.slice(0, letterhead).map((piece) => piece.text),
    intro: zones.head.map((piece) => piece.text).join('\n'),
    captions: zones.captions.map((piece) => piece.text).join(' '),
    title: metadata.title ?? '',
    place: metadata.place,
    text,
  })
  return { metadata, claimed, kind, warnings }
}

function readTitle(head: readonly Piece[], at: number, claimed: Set<number>): string | null {
  const parts: string[] = []
  const own = (head[at]?.text ?? '').replace(kindWithTitle, '').trim()
  if (own !== '' && !isDocumentKind(head[at]?.text ?? '')) parts.push(own)
  let last = head[at]?.number ?? 0
  for (const piece of head.slice(at + 1)) {
    if (rule.test(piece.text)) {
      claimed.add(piece.number)
      if (parts.length > 0) break
      continue
    }
    const gap = piece.number - last > 1
    const goes =
      startsLower(piece.text) ||
      piece.text.startsWith('(') ||
      (isCapitals(piece.text) && isCapitals(parts.join(' ')))
    if (parts.length > 0 && authorityLine.test(piece.text)) break
    if (piece.text.length > 320 || /[:;]$/.test(piece.text) || readMarker(piece.text)?.code) break
    if (parts.length > 0 && (/^\((?:ban hành |kèm theo)/iu.test(piece.text) || (gap && !goes))) break
    if (
      parts.length > 0 &&
      intro.test(piece.text) &&
      !isCapitals(piece.text) &&
      (gap || piece.text.length > 140)
    )
      break
    if (parts.length === 0 && /^(?:căn cứ|chủ tịch ủy ban|ủy ban nhân dân .{0,40}$)/iu.test(piece.text)) break
    parts.push(piece.text)
    claimed.add(piece.number)
    last = piece.number
  }
  return parts.length === 0 ? null : tidy(parts.join(' ')).replace(/[\s_–-]{3,}$/, '')
}

function readRecipients(pieces: readonly Piece[], claimed: Set<number>): string[] {
  const recipients: string[] = []
  for (const piece of pieces) {
    claimed.add(piece.number)
    const text = piece.text.replace(/^n[oơ]i nh[aậ]n\s*:?\s*/iu, '')
    if (text === '' || rule.test(text)) continue
    const marker = readMarker(text)
    const previous = recipients.at(-1)
    if (
      !marker &&
      previous !== undefined &&
      (startsLower(text) || !/[;.]$/.test(previous)) &&
      recipients.length > 0 &&
      !/^(?:như|lưu)/iu.test(text)
    ) {
      recipients[recipients.length - 1] = `${previous} ${text}`
    } else recipients.push(marker && marker.code === null ? marker.rest : text)
  }
  return recipients
}

const authority = /^(?:TM\.?|TL\.|TUQ\.|KT\.)\s*/u
const position =
  /^(TM\. ?.+?|KT\. ?.+?|TL\. ?.+?)\s+((?:PHÓ |QUYỀN )?(?:CHỦ TỊCH|GIÁM ĐỐC|TRƯỞNG BAN|BỘ TRƯỞNG))$/u

function readSigner(pieces: readonly Piece[], claimed: Set<number>): Signer | null {
  if (pieces.length === 0) return null
  const signer: Signer = { authority: null, position: null, name: null }
  const start = pieces.findIndex((piece) => signatureStart.test(piece.text))
  for (const piece of pieces.slice(Math.max(0, start))) {
    claimed.add(piece.number)
    const both = position.exec(piece.text)
    if (both) {
      signer.authority = both[1] ?? null
      signer.position = both[2] ?? null
    } else if (authority.test(piece.text))
      signer.authority = signer.authority === null ? piece.text : `${signer.authority} ${piece.text}`
    else if (isCapitals(piece.text) && signer.position === null && office.test(piece.text))
      signer.position = piece.text
    else if (isCapitals(piece.text) && signer.position === null)
      signer.authority = `${signer.authority ?? ''} ${piece.text}`.trim()
    else if (
      !signed.test(piece.text) &&
      signer.name === null &&
      isNamePart(piece.text) &&
      !piece.text.startsWith('(')
    )
      signer.name = piece.text
  }
  for (const piece of pieces) claimed.add(piece.number)
  return signer
}
