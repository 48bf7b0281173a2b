/** The pages of a PDF → text: lines by their height on the page, a table's row on a line with tabs between its cells. */
import { isCapitals } from '../../text.ts'
import { borderedTables, type BorderedRow } from './bordered.ts'
import { cellsOf, edgesOf, segmentsOf } from './columns.ts'
import { isPageNumber, withoutRunningLines } from './running-lines.ts'
import { linesOf, textOfLine, type Page, type Word } from './words.ts'

/** A line that is alone and longer than this is a paragraph: the table has ended. */
const longestCell = 60

/** A row's cells, or the pieces of a line outside tables. */
interface TextRow {
  cells: string[]
  readonly inTable: boolean
}

type Entry =
  | { readonly y: number; readonly line: Word[]; readonly row?: never }
  | { readonly y: number; readonly row: BorderedRow; readonly line?: never }

/** Where the writing stands. */
interface Writing {
  readonly rows: TextRow[]
  /** The last line outside tables, if nothing else follows it; lines that reach the margin go on in the next. */
  last: readonly Word[] | null
  readonly margin: number
  /** The first row of the open table with borders. */
  header: readonly string[]
  /** Where the columns of the open table without borders begin. */
  columns: readonly number[]
  /** Where cells of several rows begin. */
  readonly edges: ReadonlySet<number>
}

export function textOfPages(pages: readonly Page[]): string {
  const tables = pages.map(borderedTables)
  const lines = withoutRunningLines(tables.map(({ rest }, page) => bodyLines(rest, tables[page]?.rows ?? [])))
  const writing: Writing = {
    rows: [],
    last: null,
    margin: marginOf(lines.flat()),
    header: [],
    columns: [],
    edges: edgesOf(lines.flat()),
  }
  for (const [page, { rows }] of tables.entries()) {
    const entries = inOrder(lines[page] ?? [], rows)
    if (page > 0 && writing.columns.length < 3 && !goesOnAt(entries[0], writing))
      writing.rows.push({ cells: [''], inTable: false })
    for (const [index, { row, line }] of entries.entries())
      if (row) writeBordered(writing, row, page > 0 && index < 2)
      else writeLine(writing, line)
  }
  return writing.rows.map(({ cells }) => cells.join('\t')).join('\n')
}

/** The lines outside tables, without the page's number. */
function bodyLines(words: readonly Word[], rows: readonly BorderedRow[]): Word[][] {
  const lines = linesOf(words)
  return lines.filter((line) => lines.length + rows.length < 3 || !isPageNumber(line))
}

function inOrder(lines: readonly Word[][], rows: readonly BorderedRow[]): Entry[] {
  const entries: Entry[] = [
    ...lines.map((line) => ({ y: line[0]?.y ?? 0, line })),
    ...rows.map((row) => ({ y: row.y, row })),
  ]
  return entries.sort((a, b) => b.y - a.y)
}

/** A page that begins inside a table's row, or inside a paragraph. */
function goesOnAt(first: Entry | undefined, writing: Writing): boolean {
  if (first?.row) return writing.rows.at(-1)?.inTable === true
  return first?.line !== undefined && fills(writing, first.line)
}

function marginOf(lines: readonly Word[][]): number {
  return Math.max(...lines.map(endOf))
}

function endOf(line: readonly Word[]): number {
  const word = line.at(-1)
  return word ? word.x + word.width : 0
}

const ended = /[.;:!?…]["”’)]*$/
const opensOwn =
  /^(?:[-–+•*]\s|\p{L}{1,4}[.)]\s|\d{1,2}(?:\.\d{1,2}){0,4}[.)]?\s|Căn cứ\s|Điều\s\d|Nơi nhận)/u

/** The first word of a line had no room left in the last one, and begins nothing of its own. */
function fills({ last, margin }: Writing, line: readonly Word[]): boolean {
  const [first] = line
  if (!last || !first) return false
  const text = textOfLine(line)
  const before = textOfLine(last)
  // A heading is in capitals or in letters of another size.
  if (isCapitals(text) !== isCapitals(before) || Math.abs(first.size - (last[0]?.size ?? 0)) > 0.6)
    return false
  if (opensOwn.test(text) || (ended.test(before) && !/^\p{Ll}/u.test(text))) return false
  const word = (first.text.trim().split(' ')[0]?.length ?? 0) / Math.max(1, first.text.trim().length)
  // Its own width is not known: letters are of several widths.
  return endOf(last) + first.width * word * 1.4 + first.size * 0.4 > margin
}

/** @param isNext it stands at the top of a page: the header may return there, and a row be cut off */
function writeBordered(writing: Writing, { cells, open }: BorderedRow, isNext: boolean): void {
  const rest = isNext ? withoutHeader(cells, writing.header) : null
  if (rest?.every((cell) => cell === '')) return
  const row: TextRow = { cells: [...(rest ?? cells)], inTable: true }
  writing.last = null
  const previous = writing.rows.at(-1)
  writing.columns = []
  const isCut = isNext && previous?.inTable === true && previous.cells.length === cells.length
  if (isCut && (open || rest || wraps(row, previous))) return join(previous, row)
  if (previous?.inTable !== true || previous.cells.length !== cells.length) writing.header = cells
  writing.rows.push(row)
}

/** What stands under the header in its cells, where no line is drawn between them; null for a row without the header. */
function withoutHeader(cells: readonly string[], header: readonly string[]): string[] | null {
  const returns = cells.length === header.length && header.every((name, at) => cells[at]?.startsWith(name))
  return returns ? cells.map((cell, at) => cell.slice(header[at]?.length).trim()) : null
}

/**
 * Rows of a table without borders get a cell for every column of the widest row above them, so that empty cells keep their
 * place; lines that go on with a row's cells join it, over the end of a page too.
 */
function writeLine(writing: Writing, words: readonly Word[]): void {
  const line = segmentsOf(words, writing.edges)
  const [first] = line
  if (line.length >= 3 && line.length > writing.columns.length)
    writing.columns = line.map((segment) => segment.x)
  const { columns } = writing
  const indented = (first?.x ?? 0) > (columns[1] ?? 0) - 4
  const inTable = columns.length >= 3 && (line.length > 1 || indented)
  const row = { cells: inTable ? cellsOf(line, columns) : line.map((segment) => segment.text), inTable }
  const previous = writing.rows.at(-1)
  const isText = !inTable && line.length === 1
  if (previous && (wraps(row, previous) || (isText && fills(writing, words)))) join(previous, row)
  else writing.rows.push(row)
  writing.last = isText ? words : null
  if (!inTable) writing.header = []
  if (!inTable && line.length === 1 && (first?.text.length ?? 0) > longestCell) writing.columns = []
}

const rowNumber = /^(?:\d{1,3}(?:\.\d{1,2})*|[IVX]{1,5}|STT|TT)[.)]?$/iu

/** The first column has numbers, and this row has none: its cells go on with those above, unless a sentence begins. */
function wraps(row: TextRow, previous: TextRow): boolean {
  const numbered = previous.inTable && rowNumber.test(previous.cells[0] ?? '')
  return (
    numbered &&
    row.inTable &&
    row.cells.length === previous.cells.length &&
    row.cells[0] === '' &&
    !row.cells.some((cell, at) => /^\p{Lu}/u.test(cell) && /[.;]$/.test(previous.cells[at] ?? ''))
  )
}

function join(previous: TextRow, row: TextRow): void {
  previous.cells = previous.cells.map((cell, at) => `${cell} ${row.cells[at] ?? ''}`.trim())
}
