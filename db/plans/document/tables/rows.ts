import { looksLikeAgencies } from '../agencies/agencies.ts'
import { readHeader, type Columns, type Role } from './columns.ts'
import { startsLower } from '../text.ts'
import { readMarker } from '../lines/markers.ts'
import { looksLikeSchedule } from '../schedule/schedule.ts'
import { isRule, type Row, type Table } from './find-tables.ts'

export type PlanRow = {
  code: string | null
  group: string
  text: string
  lead: string
  cooperating: string
  time: string
  product: string
  note: string
  /** 0 for I or A, 1 for 1, 2 for 1.1, 9 without a number. */
  depth: number
  /** First and last line of each of its pieces: a page break may have put other text between them. */
  pieces: [number, number][]
  indicators: boolean
  hasLead: boolean
}

export type TableReading = { rows: PlanRow[]; headers: [number, number][]; unread: [number, number][] }

const code = /^(?:\d{1,3}(?:\.\d{1,2}){0,4}|[IVXL]{1,6}|[A-HĐ]|[a-hđ])[.)]?$/u

/** Reads tables row by row; a table without a header goes on with the columns of the one before it. */
export function readTables(tables: readonly Table[]): TableReading {
  const reading: TableReading = { rows: [], headers: [], unread: [] }
  let columns: Columns | null = null
  for (const table of tables) {
    if (!table.rows.some((row) => readHeader(row.cells)) && (!columns || !fits(table, columns)))
      columns = guessColumns(table)
    for (const row of table.rows) {
      const header = readHeader(row.cells)
      if (header) columns = header
      if (header || isRule(row.cells) || row.cells.every((cell) => cell === ''))
        reading.headers.push([row.first, row.last])
      else if (!columns) reading.unread.push([row.first, row.last])
      else addRow(row, columns, reading)
    }
  }
  return reading
}

function addRow(row: Row, columns: Columns, reading: TableReading): void {
  const next = planRow(row, columns)
  const previous = reading.rows.at(-1)
  if (previous && goesOn(next, previous)) {
    if (isCutOff(previous, reading.unread)) {
      reading.unread.push([row.first, row.last])
      return
    }
    previous.text = `${previous.text} ${next.text}`.trim()
    for (const key of ['lead', 'cooperating', 'time', 'product', 'note'] as const)
      previous[key] = `${previous[key]} ${next[key]}`.trim()
    previous.pieces.push(...next.pieces)
    return
  }
  if (next.text === '' && next.group !== '') Object.assign(next, { text: next.group, group: '' })
  if (next.text === '') reading.unread.push([row.first, row.last])
  else reading.rows.push(next)
}

/** True where the row that a continuation belongs to could not be read: it would join the row before that one. */
function isCutOff(previous: PlanRow, unread: TableReading['unread']): boolean {
  return (unread.at(-1)?.[0] ?? 0) > (previous.pieces.at(-1)?.[1] ?? 0)
}

/** A row that a page break has cut off: no number, and the text goes on in lower case or is missing. */
function goesOn(next: PlanRow, previous: PlanRow): boolean {
  if (next.code !== null || next.group !== '') return false
  if (next.text === '') return next.lead + next.cooperating + next.time + next.product + next.note !== ''
  if (startsLower(next.text)) return true
  const bare = next.lead === '' && next.cooperating === '' && next.time === ''
  return (
    bare &&
    previous.code !== null &&
    previous.depth > 1 &&
    previous.lead !== '' &&
    !/[.;:]$/.test(previous.text)
  )
}

function fits(table: Table, columns: Columns): boolean {
  const widths = table.rows.map((row) => row.cells.length)
  return widths.every((width) => width <= columns.roles.length + 1)
}

function planRow(row: Row, columns: Columns): PlanRow {
  const cells = align(row.cells, columns)
  const at = (role: Role | null): string => {
    const found = columns.roles.flatMap((other, index) => (other === role ? [cells[index] ?? ''] : []))
    return found.filter((cell) => cell !== '').join(' ')
  }
  let text = at('text')
  let number: string | null = at('code').replace(/[.)]+$/, '')
  const marker = readMarker(text)
  if (number === '' && marker?.code != null) number = marker.code
  if (marker) text = marker.rest
  if (number === '') number = null
  let [cooperating, time] = [at('cooperating'), at('time')]
  if (time === '' && columns.roles.includes('time') && looksLikeSchedule(cooperating))
    [cooperating, time] = ['', cooperating]
  return {
    code: number,
    group: at('group'),
    text,
    lead: at('lead'),
    cooperating,
    time,
    product: at('product'),
    note: [at('note'), at(null)].filter((cell) => cell !== '').join(' '),
    depth: depthOf(number),
    pieces: [[row.first, row.last]],
    indicators: columns.indicators,
    hasLead: columns.roles.includes('lead'),
  }
}

function depthOf(number: string | null): number {
  if (number === null) return 9
  if (/^[IVXLA-HĐ]/u.test(number)) return 0
  if (/^\d/.test(number)) return number.split('.').length
  return 5
}

/** Puts cells under their columns where leading empty cells are missing or a trailing one was cut off. */
function align(cells: readonly string[], columns: Columns): string[] {
  const width = columns.roles.length
  if (cells.length > width) {
    const trimmed = [...cells]
    while (trimmed.length > width && trimmed.at(-1) === '') trimmed.pop()
    while (trimmed.length > width && trimmed[0] === '') trimmed.shift()
    const rest = trimmed.splice(width).filter((cell) => cell !== '')
    if (rest.length > 0) trimmed[width - 1] = [trimmed[width - 1] ?? '', ...rest].join(' ').trim()
    return trimmed
  }
  if (cells.length === width) return [...cells]
  const coded = columns.roles[0] === 'code'
  const first = cells[0] ?? ''
  if (!coded || first === '' || code.test(first)) return [...cells]
  return ['', ...cells]
}

/** Without a header: numbers, then the longest column as text, then agencies, then a time. */
function guessColumns(table: Table): Columns | null {
  const width = Math.max(...table.rows.map((row) => row.cells.length))
  if (width < 3) return null
  const roles: (Role | null)[] = Array.from({ length: width }, () => null)
  const column = (index: number): string[] =>
    table.rows.map((row) => row.cells[index] ?? '').filter((cell) => cell !== '')
  const share = (index: number, test: (cell: string) => boolean): number => {
    const cells = column(index)
    return cells.length === 0 ? 0 : cells.filter(test).length / cells.length
  }
  const length = (index: number): number => column(index).reduce((sum, cell) => sum + cell.length, 0)
  if (share(0, (cell) => code.test(cell)) > 0.6 || column(0).length === 0) roles[0] = 'code'
  const open = (): number[] => roles.flatMap((role, index) => (role === null ? [index] : []))
  const text = open().sort((a, b) => length(b) - length(a))[0]
  if (text === undefined) return null
  roles[text] = 'text'
  const time = open().findLast((index) => share(index, looksLikeSchedule) > 0.6)
  if (time !== undefined) roles[time] = 'time'
  const agencies = open().filter((index) => share(index, looksLikeAgencies) > 0.5)
  if (agencies[0] !== undefined) roles[agencies[0]] = 'lead'
  if (agencies[1] !== undefined) roles[agencies[1]] = 'cooperating'
  return agencies.length > 0 || time !== undefined ? { roles, indicators: false } : null
}
