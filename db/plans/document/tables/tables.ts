/** Finds the tables of a document: rows with tabs or pipes between their cells, and rows in HTML. */
import { fold } from '../../../../domain/vietnamese.ts'
import { type Line, plain } from '../lines/lines.ts'
import { readHeader } from './columns.ts'

export interface Row {
  readonly cells: readonly string[]
  /** First and last line. */
  readonly first: number
  readonly last: number
}

export interface Table {
  readonly rows: readonly Row[]
  readonly first: number
  readonly last: number
}

/** Where the search stands: the rows of the table that is open, and the blank lines since its last row. */
interface Search {
  readonly tables: Table[]
  rows: Row[]
  blanks: number
}

/** A table may go on after a page break, but not after a page of nothing. */
const mostBlankLines = 25

/** Finds the runs of rows of a document; blank lines between rows do not end a run. */
export function findTables(lines: readonly Line[]): Table[] {
  const search: Search = { tables: [], rows: [], blanks: 0 }
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]
    if (!line) continue
    if (line.text === '' && !/[|\t]/.test(line.raw)) {
      if (!/<\/?(?:table|tbody|thead)/i.test(line.raw)) search.blanks++
      continue
    }
    const row = htmlRow(lines, at) ?? separatedRow(line)
    if (row) {
      if (search.blanks > mostBlankLines) closeTable(search)
      search.rows.push(row)
      at += row.last - row.first
    } else if (line.text !== '' && search.rows.length > 0) joinOrClose(search, line, following(lines, at))
    search.blanks = 0
  }
  closeTable(search)
  return search.tables
}

function closeTable(search: Search): void {
  if (isTable(search.rows)) search.tables.push(tableOf(search.rows))
  search.rows = []
}

export function tableOf(rows: readonly Row[]): Table {
  return { rows, first: rows[0]?.first ?? 0, last: rows.at(-1)?.last ?? 0 }
}

const loneBullet = /^(?:[-–—+*•●▪]|\(?[\divxIVX]{1,4}[.)/]?|\d{1,2}(?:\.\d{1,2})+[.)]?|[a-zđA-Z][.)])$/

/** A line of a tab- or pipe-separated table, or null. A bullet followed by a tab is no table. */
function separatedRow(line: Line): Row | null {
  const cells = line.raw.includes('\t') ? tabCells(line.raw) : pipeCells(line.raw)
  return cells && { cells, first: line.number, last: line.number }
}

function tabCells(raw: string): string[] | null {
  const cells = raw.split('\t').map(plain)
  if (cells.every((cell) => cell === '')) return null
  const [first = ''] = cells
  return cells.length === 2 && (loneBullet.test(first) || first === '') ? null : cells
}

function pipeCells(raw: string): string[] | null {
  const bars = raw.split('|')
  if (bars.length < 3) return null
  const cells = bars.map(plain)
  if (cells[0] === '') cells.shift()
  if (cells.at(-1) === '' && /\|\s*$/.test(raw)) cells.pop()
  return cells.length >= 2 ? cells : null
}

const htmlCell = /<t[dh]\b[^<>]{0,200}>/i
const mostLinesOfRow = 40

/** A row written as `<tr><td>…`: on one line, or with every cell on a line of its own. */
function htmlRow(lines: readonly Line[], at: number): Row | null {
  const line = lines[at]
  if (!line || !/<tr\b/i.test(line.raw)) return null
  let raw = line.raw
  let next = at + 1
  while (!/<\/tr>/i.test(raw) && next < lines.length && next < at + mostLinesOfRow) {
    raw += ` ${lines[next]?.raw ?? ''}`
    next++
  }
  const [before = '', ...cells] = raw.split(htmlCell).map(plain)
  // Words before the first cell belong to one whose tag is broken.
  if (before !== '') cells.unshift(before)
  return cells.length > 1 ? { cells, first: line.number, last: line.number + next - at - 1 } : null
}

/** The line after this one that is not blank, if it is near. */
function following(lines: readonly Line[], at: number): Line | undefined {
  return lines.slice(at + 1, at + 6).find((other) => other.text !== '')
}

/** A line without separators in a table is a section row that lost its empty cells, or the rest of a wrapped cell. */
function joinOrClose(search: Search, line: Line, next: Line | undefined): void {
  const { rows, blanks } = search
  const previous = rows.at(-1)
  const inside = previous && next && separatedRow(next) && line.text.length <= 200
  if (!inside || /^(?:nơi nhận|phụ lục)/iu.test(line.text)) return closeTable(search)
  const { marker, number } = line
  if (marker && marker.code !== null && rows.length > 1) {
    if (fold(line.text).includes('to chuc thuc hien')) return closeTable(search)
    rows.push({ cells: [marker.code, marker.rest], first: number, last: number })
  } else if (!marker && blanks === 0 && /^\p{Ll}/u.test(line.text)) {
    rows[rows.length - 1] = withRest(previous, line)
  } else closeTable(search)
}

/** The text of `line` goes on in the last cell that has any. */
function withRest(row: Row, line: Line): Row {
  const index = row.cells.findLastIndex((cell) => cell !== '')
  const cells = row.cells.map((cell, at) => (at === index ? `${cell} ${line.text}`.trim() : cell))
  return { cells, first: row.first, last: line.number }
}

function isTable(rows: readonly Row[]): boolean {
  if (rows.some((row) => readHeader(row.cells) !== null)) return true
  const filled = rows.filter(
    ({ cells }) => cells.length >= 3 && cells.filter((cell) => cell !== '').length >= 2,
  )
  return filled.length >= 3
}

/** "| --- | --- |", or the numbers of the columns: "(1) | (2) | (3)". */
export function isRule(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell !== '')
  if (filled.length === 0) return false
  return filled.every((cell) => /^:?[-–—=_\s]*:?$/.test(cell)) || numbersColumns(filled)
}

function numbersColumns(filled: readonly string[]): boolean {
  return (
    filled.length >= 3 &&
    filled.every((cell, index) => /^\(?\d\)?$/.test(cell) && Number(/\d/.exec(cell)) - index <= 1)
  )
}
