/** The complaint to print, sign and hand in as a PDF, with the same words as the one for Word. */
import type { PdfDocument } from '../pdf/document.ts'
import type { ServedUnit } from '../served-units.ts'
import { complaintForm as words } from '../text/complaint-form.ts'
import type { SentFields } from './submission.ts'

/** @param day 'YYYY-MM-DD' */
export function complaintDocument(
  { text, name, phone, place }: SentFields,
  unit: ServedUnit,
  day: string,
): PdfDocument {
  const plain = (line: string) => ({ type: 'text', text: line }) as const
  return {
    ...{ title: words.title, paper: 'a4', isLandscape: false, mark: '', foot: '', day },
    blocks: [
      {
        type: 'sides',
        left: [],
        right: [
          { text: words.country, isBold: true },
          { text: words.motto, isBold: true },
          { text: words.date, isItalic: true },
        ],
      },
      { type: 'title', text: words.title, under: '' },
      ...[words.to(unit.fullName), words.name(name), words.address, words.idNumber].map(plain),
      ...[words.phone(phone), words.against, words.about(place)].map(plain),
      ...text.split('\n').filter(Boolean).map(plain),
      ...[words.wants, words.attached].map(plain),
      { type: 'text', text: words.oath, isItalic: true },
      { type: 'stamp', above: [{ text: words.signature, isBold: true }], below: words.signHere },
    ],
  }
}
