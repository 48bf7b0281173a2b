/** The rows of a document's tables, each with its cells under what they are: number, task, who, when. */
import { readMarker } from '../lines/markers.ts'
import { looksLikeSchedule } from '../schedule/schedule.ts'
import { startsLower } from '../text.ts'
import { isOtherHeader, readHeader, type Columns, type Role } from './columns.ts'
import { guessColumns, isRowCode } from './guessed-columns.ts'
import { isRule, type Row, type Table } from './tables.ts'

/** First and last line. */
type Span = readonly [first: number, last: number]

export interface PlanRow {
  readonly code: string | null
  readonly group: string
  readonly text: string
  readonly lead: string
  readonly cooperating: string
  readonly time: string
  readonly product: string
  readonly note: string
  /** 0 for I or A, 1 for 1, 2 for 1.1, 5 for a letter, 9 without a number. */
  readonly depth: number
  /** The lines of each of its pieces: a page break may have put other text between them. */
  readonly pieces: readonly Span[]
  /** It says who follows an indicator, and is no task. */
  readonly indicators: boolean
  /** The table has a column for who leads. */
  readonly hasLead: boolean
}

export interface TableReading {
  readonly rows: PlanRow[]
  readonly headers: Span[]
  readonly unread: Span[]
}

export function firstLine(row: PlanRow): number {
  return row.pieces[0]?.[0] ?? 0
}

export function lastLine(row: PlanRow): number {
  return row.pieces.at(-1)?.[1] ?? 0
}

/** Reads tables row by row; a table without a header goes on with the columns of the one before it. */
export function readTables(tables: readonly Table[]): TableReading {
  const reading: TableReading = { rows: [], headers: [], unread: [] }
  let columns: Columns | null = null
  for (const table of tables) {
    let above: readonly string[] = []
    const headers = table.rows.map((row) => readHeader(row.cells))
    if (headers.every((header) => header === null) && (!columns || !fits(table, columns)))
      columns = table.rows.some((row) => isOtherHeader(row.cells)) ? null : guessColumns(table)
    for (const [index, row] of table.rows.entries()) {
      const header = headers[index] ?? null
      if (header) columns = repeats(header, columns) ? columns : header
      if (header || isRule(row.cells) || row.cells.every((cell) => cell === ''))
        reading.headers.push([row.first, row.last])
      else if (!columns) reading.unread.push([row.first, row.last])
      else addRow(reading, planRow(withMerged(row, columns, above), columns))
      if (columns && !header) above = merging(row, columns, above)
    }
  }
  return reading
}

/** A header under a section's name that leaves out the column of numbers says nothing new. */
function repeats(header: Columns, before: Columns | null): boolean {
  const roles = before?.roles[0] === 'code' ? before.roles.slice(1) : []
  return roles.length === header.roles.length && roles.every((role, index) => role === header.roles[index])
}

/** What a cell merged with the one above it, or a clerk's ditto mark, stands for. */
const ditto = /^(?:〃|["”]|-?\s?nt\s?-?\.?)$/iu
const shared: ReadonlySet<Role | null> = new Set<Role>(['lead', 'cooperating', 'time', 'product'])

/** The cells that rows below may share: those of this row, or what its merged cells stand for. */
function merging({ cells }: Row, { roles }: Columns, above: readonly string[]): readonly string[] {
  if (cells.length !== roles.length) return []
  return cells.map((cell, at) => (ditto.test(cell) ? (above[at] ?? '') : cell))
}

/** Who leads, who helps, when and what comes of it may be said for several rows in one merged cell. */
function withMerged(row: Row, { roles }: Columns, above: readonly string[]): Row {
  if (!row.cells.some((cell) => ditto.test(cell))) return row
  const cells = row.cells.map((cell, at) =>
    ditto.test(cell) ? (shared.has(roles[at] ?? null) ? (above[at] ?? '') : '') : cell,
  )
  return { ...row, cells }
}

function fits(table: Table, columns: Columns): boolean {
  return table.rows.every((row) => row.cells.length <= columns.roles.length + 1)
}

function addRow({ rows, unread }: TableReading, row: PlanRow): void {
  const previous = rows.at(-1)
  if (previous && goesOn(row, previous)) {
    if (isCutOff(previous, unread)) unread.push(...row.pieces)
    else rows[rows.length - 1] = joined(previous, row)
  } else if (row.text !== '') rows.push(row)
  else if (row.group !== '') rows.push({ ...row, text: row.group, group: '' })
  else unread.push(...row.pieces)
}

/** A row that a page break has cut off: no number, and the text goes on in lower case or is missing. */
function goesOn(next: PlanRow, previous: PlanRow): boolean {
  if (next.code !== null || next.group !== '') return false
  if (next.text === '') return next.lead + next.cooperating + next.time + next.product + next.note !== ''
  if (startsLower(next.text)) return true
  const bare = next.lead === '' && next.cooperating === '' && next.time === ''
  const deep = previous.code !== null && previous.depth > 1
  return bare && deep && previous.lead !== '' && !/[.;:]$/.test(previous.text)
}

/** True where the row that a continuation belongs to could not be read: it would join the row before that one. */
function isCutOff(previous: PlanRow, unread: TableReading['unread']): boolean {
  return (unread.at(-1)?.[0] ?? 0) > lastLine(previous)
}

function joined(row: PlanRow, rest: PlanRow): PlanRow {
  const both = (cell: 'text' | 'lead' | 'cooperating' | 'time' | 'product' | 'note'): string =>
    `${row[cell]} ${rest[cell]}`.trim()
  return {
    ...row,
    text: both('text'),
    lead: both('lead'),
    cooperating: both('cooperating'),
    time: both('time'),
    product: both('product'),
    note: both('note'),
    pieces: [...row.pieces, ...rest.pieces],
  }
}

function planRow(row: Row, columns: Columns): PlanRow {
  const cells = aligned(row.cells, columns)
  const under = (role: Role | null): string =>
    cells.filter((cell, index) => cell !== '' && columns.roles[index] === role).join(' ')
  const printed = under('text')
  const marker = readMarker(printed)
  const code = under('code').replace(/[.)]+$/, '') || (marker?.code ?? null)
  const [cooperating, time] = [under('cooperating'), under('time')]
  // The column of cooperating agencies was left out of this row.
  const shifted = time === '' && columns.roles.includes('time') && looksLikeSchedule(cooperating)
  return {
    code,
    group: under('group'),
    text: marker ? marker.rest : printed,
    lead: under('lead'),
    cooperating: shifted ? '' : cooperating,
    time: shifted ? cooperating : time,
    product: under('product'),
    note: [under('note'), under(null)].filter((cell) => cell !== '').join(' '),
    depth: depthOf(code),
    pieces: [[row.first, row.last]],
    indicators: columns.indicators,
    hasLead: columns.roles.includes('lead'),
  }
}

function depthOf(code: string | null): number {
  if (code === null) return 9
  if (/^[IVXLA-HĐ]/u.test(code)) return 0
  if (/^\d/.test(code)) return code.split('.').length
  return 5
}

/** Puts cells under their columns where leading empty cells are missing or a trailing one was cut off. */
function aligned(cells: readonly string[], { roles }: Columns): readonly string[] {
  const width = roles.length
  const [first = ''] = cells
  if (cells.length > width) return narrowed(cells, width)
  if (cells.length === width || roles[0] !== 'code' || first === '' || isRowCode(first)) return cells
  return ['', ...cells]
}

/** Takes empty cells off the ends; what is still too much joins the last column. */
function narrowed(cells: readonly string[], width: number): string[] {
  const trimmed = [...cells]
  while (trimmed.length > width && trimmed.at(-1) === '') trimmed.pop()
  while (trimmed.length > width && trimmed[0] === '') trimmed.shift()
  const rest = trimmed.splice(width).filter((cell) => cell !== '')
  if (rest.length > 0) trimmed[width - 1] = [trimmed[width - 1] ?? '', ...rest].join(' ').trim()
  return trimmed
}
