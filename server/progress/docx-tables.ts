/** Tables of a Word document: ruled ones for data, and ones without rules that set two columns side by side. */
import { AlignmentType, BorderStyle, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx'

export interface Line {
  readonly text: string
  readonly isBold?: boolean
  readonly isItalic?: boolean
  readonly isCentred?: boolean
  /** In half points. */
  readonly size?: number
}

const noBorder = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const noBorders = {
  ...{ top: noBorder, bottom: noBorder, left: noBorder, right: noBorder },
  ...{ insideHorizontal: noBorder, insideVertical: noBorder },
}
/** Of the space between the margins, A4 with 30 and 15 mm. */
const width = 9354

/** The heading is repeated on each page. @param shares of the width, in percent */
export function dataTable(
  headings: readonly string[],
  rows: readonly (readonly string[])[],
  shares: readonly number[],
): Table {
  const widths = shares.map((share) => Math.round((width * share) / 100))
  const row = (cells: readonly string[], isHeading: boolean) =>
    new TableRow({
      ...(isHeading && { tableHeader: true }),
      cantSplit: true,
      children: cells.map(
        (text, index) =>
          new TableCell({
            width: { size: widths[index]!, type: WidthType.DXA },
            margins: { left: 80, right: 80, top: 40, bottom: 40 },
            children: [paragraph({ text, isBold: isHeading, isCentred: isHeading, size: 24 })],
          }),
      ),
    })
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    rows: [row(headings, true), ...rows.map((cells) => row(cells, false))],
  })
}

/** The head: the office left, the country right. */
export function sideBySide(left: readonly Line[], right: readonly Line[]): Table {
  return unruled(left, right, 38)
}

/** The end: to whom it goes left, who signs right. */
export function plainTable(left: readonly Line[], right: readonly Line[]): Table {
  return unruled(left, right, 50)
}

function unruled(left: readonly Line[], right: readonly Line[], share: number): Table {
  const widths = [Math.round((width * share) / 100), Math.round((width * (100 - share)) / 100)]
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    borders: noBorders,
    rows: [
      new TableRow({
        cantSplit: true,
        children: [left, right].map(
          (lines, index) =>
            new TableCell({
              width: { size: widths[index]!, type: WidthType.DXA },
              borders: noBorders,
              children: lines.map(paragraph),
            }),
        ),
      }),
    ],
  })
}

function paragraph({ text, isBold, isItalic, isCentred, size }: Line): Paragraph {
  return new Paragraph({
    spacing: { after: 20 },
    alignment: isCentred ? AlignmentType.CENTER : AlignmentType.LEFT,
    children: [new TextRun({ text, bold: isBold ?? false, italics: isItalic ?? false, size: size ?? 26 })],
  })
}
