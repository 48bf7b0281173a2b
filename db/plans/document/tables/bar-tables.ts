/**
 * Tables of web pages whose cells came on lines of their own, with a lone bar between two cells: a row is a bar, then each
 * cell and a bar. A cell may take several lines; an empty one takes none.
 */
import type { Line } from '../lines/lines.ts'
import { readHeader, roleOf } from './columns.ts'
import { isRowCode } from './guessed-columns.ts'
import { tableOf, type Row, type Table } from './tables.ts'

/** A bar, or a line of a cell. */
interface Token {
  readonly bar: boolean
  readonly text: string
  readonly line: number
}

/** A row, and where the next one begins. */
interface ReadRow {
  readonly row: Row
  readonly end: number
}

const mostLinesOfCell = 40
const mostLinesOfHeader = 3
const fewestColumns = 3

export function findBarTables(lines: readonly Line[]): Table[] {
  const tokens = lines.flatMap(tokensOf)
  const tables: Table[] = []
  if (!tokens.some((token) => token.bar)) return tables
  let at = 0
  while (at < tokens.length) {
    const rows = rowsFrom(tokens, at)
    if (rows.length > 1) tables.push(tableOf(rows.map(({ row }) => row)))
    at = rows.length > 1 ? (rows.at(-1)?.end ?? at + 1) : at + 1
  }
  return tables
}

function tokensOf({ raw, text, number: line }: Line): Token[] {
  if (text === '' && !raw.includes('|')) return []
  if (/^[|\s]+$/.test(raw))
    return Array.from({ length: raw.split('|').length - 1 }, () => ({ bar: true, text: '', line }))
  return [{ bar: false, text, line }]
}

function rowsFrom(tokens: readonly Token[], start: number): ReadRow[] {
  const header = headerAt(tokens, start)
  if (!header) return []
  const rows = [header]
  const columns = header.row.cells.length
  for (let at = header.end; tokens[at]?.bar === true;) {
    const next = rowAt(tokens, at, columns)
    if (!next) break
    rows.push(next)
    at = next.end
  }
  return rows
}

/** The first row: it ends at two bars. The bar in front of it may be missing. */
function headerAt(tokens: readonly Token[], start: number): ReadRow | null {
  const cells: string[] = []
  let at = tokens[start]?.bar === true ? start + 1 : start
  while (at < tokens.length) {
    const { text, end } = cellAt(tokens, at)
    if (end === at || end - at > mostLinesOfHeader || end >= tokens.length) break
    cells.push(text)
    at = end + 1
  }
  const [first, ...others] = cells.map(roleOf)
  // A line before the first bar is a caption, unless it says what its column holds.
  if (others.includes('code') || (tokens[start]?.bar !== true && first === null)) return null
  if (cells.length < fewestColumns || !readHeader(cells)) return null
  return { row: rowOf(tokens, start, at, cells), end: at }
}

/** The cell's lines up to the next bar. */
function cellAt(tokens: readonly Token[], start: number): { text: string; end: number } {
  let end = start
  while (end < tokens.length && tokens[end]?.bar === false && end - start <= mostLinesOfCell) end++
  const text = tokens.slice(start, end).map((token) => token.text)
  return { text: text.join(' '), end }
}

/** A row that lost its last cells ends where two bars stand before the number of the next one, or before a header. */
function rowAt(tokens: readonly Token[], start: number, columns: number): ReadRow | null {
  const cells: string[] = []
  let at = start + 1
  while (cells.length < columns && at < tokens.length) {
    const { text, end } = cellAt(tokens, at)
    if (end - at > mostLinesOfCell) return null
    const early = end === at && (opensRow(tokens, at) || headerAt(tokens, at) !== null)
    if (early && (cells.length >= 2 || isSection(cells))) break
    // One bar too many in front of the row's number is no empty cell.
    if (!early || cells.length > 0) cells.push(text)
    at = end + 1
  }
  const filled = cells.some((cell) => cell !== '')
  return filled ? { row: rowOf(tokens, start, at, cells), end: Math.min(at, tokens.length) } : null
}

/** Nothing but a name: it heads the rows after it. */
function isSection([first = '', ...others]: readonly string[]): boolean {
  return others.length === 0 && first !== '' && !isRowCode(first)
}

/** A bar, a number alone, a bar. */
function opensRow(tokens: readonly Token[], at: number): boolean {
  return isRowCode(tokens[at + 1]?.text ?? '') && tokens[at + 2]?.bar === true
}

function rowOf(tokens: readonly Token[], start: number, end: number, cells: readonly string[]): Row {
  const last = tokens[Math.min(end, tokens.length) - 1]
  return { cells, first: tokens[start]?.line ?? 0, last: last?.line ?? 0 }
}
