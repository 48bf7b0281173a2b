/**
 * The one reader of CSV: text → lines of cells with the number of each line. Offices write ';', ',' or tabs between
 * cells; which of them a file uses is seen by the headings that are known under it.
 */
import { Refusal } from '../refusal.ts'
import { fileSentence } from '../text/vi.ts'
import { parseCsv } from './parse.ts'
import type { SheetLine } from './sheet-line.ts'

/** A line by the headings of its columns. */
export interface CsvRecord {
  readonly line: number
  /** Without surrounding spaces; a column that the file does not have is not there. */
  readonly record: Readonly<Partial<Record<string, string>>>
}

const separators = [';', ',', '\t'] as const
/** What stands above the headings is not longer. */
const linesWithHeadings = 200

/**
 * @param isKnown whether a cell is one of the headings that are expected
 * @returns the lines that are not empty, or none where no known heading stands among the first ones
 * @throws Refusal naming the line of a quotation mark that is not closed
 */
export function csvLines(text: string, isKnown: (cell: string) => boolean): readonly SheetLine[] {
  const readings = separators.map((separator) => knownUnder(text, separator, isKnown))
  const most = Math.max(...readings.map(({ known }) => known))
  const best = readings.find(({ known }) => known === most)
  const failed = readings.find(({ failure }) => failure)
  if (!best || most === 0) {
    if (failed?.failure) throw failed.failure
    return []
  }
  return parseCsv(text, best.separator)
}

/**
 * @param columns the headings that are expected; others are read, too
 * @returns the lines below the headings, which are the first line
 * @throws Refusal naming the line that has not just the cells of the headings
 */
export function csvRecords(text: string, columns: readonly string[]): readonly CsvRecord[] {
  const [head, ...body] = csvLines(text, (cell) => columns.includes(cell.trim()))
  if (!head) throw new Refusal(fileSentence({ code: 'no-headings', known: columns }))
  const headings = head.cells.map((cell) => cell.trim())
  return body.map(({ line, cells }) => {
    if (cells.length !== headings.length) {
      throw new Refusal(fileSentence({ code: 'other-cells', line }))
    }
    return {
      line,
      record: Object.fromEntries(headings.map((heading, at) => [heading, cells[at]?.trim() ?? ''])),
    }
  })
}

/** The most known headings on one line when the text is read with this separator. */
function knownUnder(text: string, separator: string, isKnown: (cell: string) => boolean) {
  try {
    const lines = parseCsv(text, separator, linesWithHeadings)
    const known = Math.max(0, ...lines.map(({ cells }) => cells.filter(isKnown).length))
    return { separator, known, failure: undefined }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { separator, known: 0, failure: error }
  }
}
