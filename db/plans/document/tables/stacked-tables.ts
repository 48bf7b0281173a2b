/**
 * Tables that a converter has written with one cell per line: header cells first, then cell after cell. Rows are
 * told apart by their numbers, cells by what they look like (agencies, a time).
 */
import { fold } from '../../../../domain/vietnamese.ts'
import { looksLikeAgencies } from '../agencies/split-agencies.ts'
import type { Line } from '../lines/lines.ts'
import { looksLikeSchedule } from '../schedule/schedule.ts'
import { readHeader, roleOf, type Columns, type Role } from './columns.ts'
import { tableOf, type Row, type Table } from './tables.ts'

const codeLine = /^(?:\d{1,3}(?:\.\d{1,2}){0,3}|[IVX]{1,5}|[a-hđA-H])[.)]?$/u
const afterTable = /^(?:noi nhan\b|phu luc\b|tm\.|kt\.|tl\.|[ivx]+[.)/] ?(?:to chuc|kinh phi|che do))/

interface Header {
  readonly columns: Columns
  readonly cells: readonly string[]
  /** How many lines it takes. */
  readonly width: number
}

/** @param taken the numbers of the lines that belong to other tables */
export function findStackedTables(lines: readonly Line[], taken: ReadonlySet<number>): Table[] {
  const cells = lines.filter((line) => line.text !== '' && !taken.has(line.number))
  const tables: Table[] = []
  let at = 0
  while (at < cells.length) {
    const header = headerAt(cells, at)
    if (!header) {
      at++
      continue
    }
    const { rows, end } = rowsFrom(cells, at, header)
    if (rows.length > 1) tables.push(tableOf(rows))
    at = end
  }
  return tables
}

/** The rows from a header on, that one and repeated ones among them, and where they end. */
function rowsFrom(cells: readonly Line[], start: number, header: Header): { rows: Row[]; end: number } {
  const rows: Row[] = [headerRow(cells, start, header)]
  let end = start + header.width
  while (end < cells.length && !afterTable.test(fold(cells[end]?.text ?? ''))) {
    const again = headerAt(cells, end)
    const next = again ? end + again.width : rowEnd(cells, end, header.columns)
    rows.push(again ? headerRow(cells, end, again) : rowOf(cells.slice(end, next), header.columns))
    end = next
  }
  return { rows, end }
}

function headerRow(cells: readonly Line[], at: number, { cells: texts, width }: Header): Row {
  return { cells: texts, first: cells[at]?.number ?? 0, last: cells[at + width - 1]?.number ?? 0 }
}

const mostColumns = 8
const longestHeader = 60

/** Header cells follow each other; one may be broken over two lines ("Đơn vị" / "chủ trì"). */
function headerAt(cells: readonly Line[], at: number): Header | null {
  const opening = cells[at]?.text ?? ''
  if (opening.length > longestHeader || !opensHeader(roleOf(opening))) return null
  const texts: string[] = []
  let next = at
  while (next < cells.length && texts.length < mostColumns) {
    const cell = headerCell(cells, next, texts)
    if (!cell) break
    texts.push(cell.text)
    next += cell.width
  }
  const columns = texts.length >= 3 ? readHeader(texts) : null
  return columns && { columns, cells: texts, width: next - at }
}

function opensHeader(role: Role | null): boolean {
  return role === 'code' || role === 'text'
}

function headerCell(
  cells: readonly Line[],
  at: number,
  before: readonly string[],
): { text: string; width: number } | null {
  const text = cells[at]?.text ?? ''
  if (text.length > longestHeader || codeLine.test(text)) return null
  const role = roleOf(text)
  // "CHỈ SỐ SIPAS" after the last column is the first group of rows, not one more column.
  if (role === 'group' && before.some((other) => followsTasks(roleOf(other)))) return null
  if (role !== null) return { text, width: 1 }
  const joined = `${text} ${cells[at + 1]?.text ?? ''}`
  return joined.length < longestHeader && roleOf(joined) !== null ? { text: joined, width: 2 } : null
}

function followsTasks(role: Role | null): boolean {
  return role === 'lead' || role === 'time' || role === 'cooperating'
}

/** The row goes on until the next number; without a column of numbers, until as many cells as the header has. */
function rowEnd(cells: readonly Line[], start: number, columns: Columns): number {
  const coded = columns.roles[0] === 'code'
  const opening = cells[start]
  if (coded && opening?.capitals && !codeLine.test(opening.text)) return start + 1
  let end = start + 1
  while (end < cells.length) {
    const text = cells[end]?.text ?? ''
    if (afterTable.test(fold(text)) || (end - start > 1 && headerAt(cells, end))) break
    if (coded ? codeLine.test(text) : end - start >= columns.roles.length) break
    end++
  }
  return end
}

function rowOf(lines: readonly Line[], columns: Columns): Row {
  const first = lines[0]?.number ?? 0
  const last = lines.at(-1)?.number ?? first
  const texts = lines.map((line) => line.text)
  const cells = isWhole(texts, columns) ? texts : sortedCells(lines, columns)
  return { cells, first, last }
}

/** True where every column has its cell, and each looks as its column says. */
function isWhole(texts: readonly string[], { roles }: Columns): boolean {
  if (texts.length !== roles.length) return false
  return roles.every((role, index) => {
    const text = texts[index] ?? ''
    if (role === 'code') return codeLine.test(text)
    if (role === 'time') return looksLikeSchedule(text) || text.length < 60
    if (role === 'lead') return looksLikeAgencies(text) || text.length < 120
    return true
  })
}

/** Puts the lines of a row, of which some cells are missing or broken, under the columns that they look like. */
function sortedCells(lines: readonly Line[], { roles }: Columns): string[] {
  const cells: string[] = roles.map(() => '')
  const add = (role: Role, text: string): boolean => {
    const index = roles.indexOf(role)
    if (index >= 0) cells[index] = `${cells[index] ?? ''} ${text}`.trim()
    return index >= 0
  }
  const coded = roles[0] === 'code' && codeLine.test(lines[0]?.text ?? '')
  if (coded) add('code', lines[0]?.text ?? '')
  const rest = coded ? lines.slice(1) : lines
  let role: Role = 'text'
  for (const [index, line] of rest.entries()) {
    role = index === 0 ? 'text' : roleAfter(role, line, rest[index - 1], roles)
    if (!add(role, line.text)) add('text', line.text)
  }
  return cells
}

/** The column that a line belongs to, going by the column of the line before it. */
function roleAfter(role: Role, line: Line, before: Line | undefined, roles: Columns['roles']): Role {
  const goesOn = /[,;]$/.test(before?.text ?? '')
  if (!goesOn && roles.includes('time') && looksLikeSchedule(line.text)) return 'time'
  if (role === 'time') return 'note'
  if (goesOn || line.startsLower || !looksLikeAgencies(line.text)) return role
  return role === 'text' ? 'lead' : 'cooperating'
}
