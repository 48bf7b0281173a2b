/** A complaint to print, sign and hand in: form 01 of decree 124/2020/NĐ-CP, with what the resident has written. */
import { AlignmentType, Document, Packer, Paragraph, TextRun, convertMillimetersToTwip } from 'docx'
import type { ServedUnit } from '../served-units.ts'
import { complaintForm as words } from '../text/complaint-form.ts'
import type { SentFields } from './submission.ts'

const millimeters = convertMillimetersToTwip
/** In half points. */
const size = 28

export async function complaintDocx(fields: SentFields, unit: ServedUnit): Promise<Buffer> {
  const { text, name, phone, place } = fields
  const children = [
    line(words.country, { isBold: true, isCentred: true }),
    line(words.motto, { isBold: true, isCentred: true }),
    line(words.date, { isItalic: true, isRight: true }),
    line(''),
    line(words.title, { isBold: true, isCentred: true }),
    line(''),
    line(words.to(unit.fullName)),
    line(words.name(name)),
    line(words.address),
    line(words.idNumber),
    line(words.phone(phone)),
    line(words.against),
    line(words.about(place)),
    ...text.split('\n').map((part) => line(part)),
    line(words.wants),
    line(words.attached),
    line(words.oath, { isItalic: true }),
    line(''),
    line(words.signature, { isBold: true, isRight: true }),
    line(words.signHere, { isItalic: true, isRight: true }),
  ]
  const document = new Document({
    creator: 'Lắng nghe',
    title: words.title,
    styles: { default: { document: { run: { font: 'Times New Roman', size } } } },
    sections: [{ properties: { page: pageOf() }, children }],
  })
  return Packer.toBuffer(document)
}

function pageOf() {
  const [top, bottom, left, right] = [20, 20, 30, 15].map((mm) => millimeters(mm)) as [
    number,
    number,
    number,
    number,
  ]
  return {
    size: { width: millimeters(210), height: millimeters(297) },
    margin: { top, bottom, left, right },
  }
}

interface Look {
  readonly isBold?: boolean
  readonly isItalic?: boolean
  readonly isCentred?: boolean
  readonly isRight?: boolean
}

function line(text: string, { isBold, isItalic, isCentred, isRight }: Look = {}): Paragraph {
  return new Paragraph({
    spacing: { after: 120 },
    alignment: isCentred ? AlignmentType.CENTER : isRight ? AlignmentType.RIGHT : AlignmentType.LEFT,
    children: [new TextRun({ text, bold: isBold ?? false, italics: isItalic ?? false })],
  })
}
