/**
 * The report about a period as a Word document, in the form that offices use (decree 30/2020/NĐ-CP): the country's name and
 * motto, the number left blank, tables, to whom it goes, who signs. A clerk completes and signs it.
 */
import {
  AlignmentType,
  Document,
  Footer,
  Header,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
  convertMillimetersToTwip,
  type FileChild,
} from 'docx'
import type { PeriodReport } from '../../db/progress/period-report.ts'
import { formatDate, formatNumber, formatPercent, lowerFirst } from '../../domain/vietnamese.ts'
import { fullName } from '../../db/units/units.ts'
import { periodReportText as words } from '../text/period-report.ts'
import { dataTable, plainTable, sideBySide } from './docx-tables.ts'
import { committeeOf, commitmentCells, periodName } from './period-words.ts'

const millimeters = convertMillimetersToTwip
/** In half points. */
const size = 28

/** @param provinceName of the unit's province */
export async function periodDocx(report: PeriodReport, provinceName: string): Promise<Buffer> {
  const document = new Document({
    creator: 'Lắng nghe',
    title: words.about(periodName(report.period)),
    styles: {
      default: {
        document: { run: { font: 'Times New Roman', size }, paragraph: { spacing: { after: 120 } } },
      },
    },
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width: millimeters(210), height: millimeters(297) },
            margin: {
              ...{ top: millimeters(20), bottom: millimeters(20) },
              ...{ left: millimeters(30), right: millimeters(15) },
            },
          },
        },
        // Pages are numbered from the second one, in the middle of the head.
        headers: { first: new Header({ children: [new Paragraph('')] }), default: pageNumber() },
        footers: { first: new Footer({ children: [] }), default: new Footer({ children: [] }) },
        children: [...headOf(report), ...bodyOf(report), ...endOf(report, provinceName)],
      },
    ],
  })
  return Packer.toBuffer(document)
}

function pageNumber(): Header {
  const number = new TextRun({ children: [PageNumber.CURRENT], size: 26 })
  return new Header({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [number] })] })
}

function headOf(report: PeriodReport): FileChild[] {
  const name = fullName(report.unit).toLocaleUpperCase('vi')
  const year = report.asOf.slice(0, 4)
  const centred = { isCentred: true }
  return [
    sideBySide(
      [
        { text: words.committee, ...centred, isBold: true },
        { text: name, ...centred, isBold: true },
        { text: words.number, ...centred },
      ],
      [
        { text: words.country, ...centred, isBold: true, size: 24 },
        { text: words.motto, ...centred, isBold: true },
        { text: words.place(report.unit.name, year), ...centred, isItalic: true },
      ],
    ),
    line('', {}),
    line(words.kind, { ...centred, isBold: true }),
    line(words.about(periodName(report.period)), { ...centred, isBold: true }),
    line(words.intro(committeeOf(report), formatDate(report.asOf)), { isIndented: true }),
  ]
}

function bodyOf(report: PeriodReport): FileChild[] {
  const { all, reported, done, late, asked } = report.total
  return [
    heading(words.general),
    line(words.summary(all, reported, done, late), { isIndented: true }),
    ...(asked > 0 ? [line(words.asked(asked), { isIndented: true })] : []),
    heading(words.commitments),
    ...(report.plans.length === 0 ? [line(words.none, { isIndented: true })] : []),
    ...report.plans.flatMap(({ plan, answers }) => [
      line(words.plan(plan.title, plan.number), { isBold: true }),
      dataTable(
        words.columns,
        answers.map((answer, index) => [String(index + 1), ...commitmentCells(answer)]),
        [7, 29, 15, 17, 32],
      ),
      line('', {}),
    ]),
    ...(report.unit.level === 'commune' ? ofCommune(report) : ofProvince(report)),
  ]
}

function ofProvince({ communes }: PeriodReport): FileChild[] {
  const rows = communes.map(({ unit, all, reported, done, late, asked }) => [
    fullName(unit),
    ...[all, reported, done, late, asked].map((count) => formatNumber(count)),
  ])
  return [heading(words.communes), dataTable(words.communeColumns, rows, [30, 14, 14, 14, 14, 14])]
}

function ofCommune({ notices, ratings }: PeriodReport): FileChild[] {
  const published = notices.map(({ title, current }) => [
    ...[title, current.decisionNumber, formatDate(current.publishedAt)],
  ])
  const rated = ratings.map(({ instrument, n, share }) => [
    ...[instrument.title.vi, formatNumber(n), formatPercent(share)],
  ])
  return [
    heading(words.notices),
    published.length > 0
      ? dataTable(words.noticeColumns, published, [50, 30, 20])
      : line(words.noNotices, { isIndented: true }),
    heading(words.ratings),
    ...(rated.length > 0
      ? [dataTable(words.ratingColumns, rated, [50, 25, 25]), line(words.ratingNote, { isItalic: true })]
      : [line(words.noRatings, { isIndented: true })]),
  ]
}

function endOf({ unit }: PeriodReport, provinceName: string): FileChild[] {
  const above =
    unit.level === 'commune' ? [{ text: words.toProvince(lowerFirst(provinceName)), size: 22 }] : []
  return [
    line('', {}),
    plainTable(
      [
        { text: words.recipients, isBold: true, isItalic: true, size: 24 },
        ...above,
        { text: words.toCouncil, size: 22 },
        { text: words.archive, size: 22 },
      ],
      [
        { text: words.onBehalf, isBold: true, isCentred: true },
        { text: words.chair, isBold: true, isCentred: true },
      ],
    ),
  ]
}

function heading(text: string): Paragraph {
  return new Paragraph({
    keepNext: true,
    spacing: { before: 200, after: 120 },
    children: [new TextRun({ text, bold: true })],
  })
}

interface Look {
  readonly isBold?: boolean
  readonly isItalic?: boolean
  readonly isCentred?: boolean
  readonly isIndented?: boolean
}

function line(text: string, { isBold, isItalic, isCentred, isIndented }: Look): Paragraph {
  return new Paragraph({
    alignment: isCentred ? AlignmentType.CENTER : AlignmentType.JUSTIFIED,
    ...(isIndented && { indent: { firstLine: millimeters(10) } }),
    children: [new TextRun({ text, bold: isBold ?? false, italics: isItalic ?? false })],
  })
}
