/** Who signed the document, and who received it. */
import { isPartOfSignature, opensSignature, saysSigned } from '../lines/line-openings.ts'
import { readMarker } from '../lines/markers.ts'
import type { Piece } from '../lines/zones.ts'
import { isCapitals, startsLower } from '../text.ts'
import type { Draft, Signer } from '../types.ts'
import { isRuleLine } from './title.ts'

const office =
  /^(?:QUYỀN |PHÓ |TỔNG )*(?:CHỦ TỊCH|GIÁM ĐỐC|TRƯỞNG|CHÁNH|BỘ TRƯỞNG|THỨ TRƯỞNG|CỤC TRƯỞNG|BÍ THƯ|HIỆU TRƯỞNG|THỦ TƯỚNG)(?![\p{L}])/u
const onBehalf = /^(?:TM\.?|TL\.|TUQ\.|KT\.)\s*/u
const onBehalfWithOffice =
  /^(TM\. ?.+?|KT\. ?.+?|TL\. ?.+?)\s+((?:PHÓ |QUYỀN )?(?:CHỦ TỊCH|GIÁM ĐỐC|TRƯỞNG BAN|BỘ TRƯỞNG))$/u

/** Null for a document without a signature. */
export function readSigner(pieces: readonly Piece[]): Signer | null {
  if (pieces.length === 0) return null
  const signer: Draft<Signer> = { authority: null, position: null, name: null }
  const start = pieces.findIndex((piece) => opensSignature(piece.text))
  for (const { text } of pieces.slice(Math.max(0, start))) readSignatureLine(signer, text)
  return signer
}

function readSignatureLine(signer: Draft<Signer>, text: string): void {
  const both = onBehalfWithOffice.exec(text)
  if (both) {
    signer.authority = both[1] ?? null
    signer.position = both[2] ?? null
  } else if (onBehalf.test(text)) {
    signer.authority = signer.authority === null ? text : `${signer.authority} ${text}`
  } else if (isCapitals(text) && signer.position === null) {
    if (office.test(text)) signer.position = text
    else signer.authority = `${signer.authority ?? ''} ${text}`.trim()
  } else if (signer.name === null && isName(text)) signer.name = text
}

function isName(text: string): boolean {
  return !saysSigned(text) && isPartOfSignature(text) && !text.startsWith('(')
}

/** The list after "Nơi nhận:", with what a line break has cut put together. */
export function readRecipients(pieces: readonly Piece[]): string[] {
  const recipients: string[] = []
  for (const piece of pieces) {
    const text = piece.text.replace(/^n[oơ]i nh[aậ]n\s*:?\s*/iu, '')
    if (text === '' || isRuleLine(text)) continue
    const marker = readMarker(text)
    const previous = recipients.at(-1)
    if (!marker && previous !== undefined && goesOn(text, previous)) {
      recipients[recipients.length - 1] = `${previous} ${text}`
    } else recipients.push(marker?.code === null ? marker.rest : text)
  }
  return recipients
}

function goesOn(text: string, previous: string): boolean {
  return (startsLower(text) || !/[;.]$/.test(previous)) && !/^(?:như|lưu)/iu.test(text)
}
