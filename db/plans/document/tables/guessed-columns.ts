/** What the columns of a table without a header hold, by how their cells look. */
import { looksLikeAgencies } from '../agencies/split-agencies.ts'
import { looksLikeSchedule } from '../schedule/schedule.ts'
import type { Columns, Role } from './columns.ts'
import type { Table } from './tables.ts'

const rowCode = /^(?:\d{1,3}(?:\.\d{1,2}){0,4}|[IVXL]{1,6}|[A-HĐ]|[a-hđ])[.)]?$/u

/** A cell that holds a row's number and nothing else. */
export function isRowCode(cell: string): boolean {
  return rowCode.test(cell)
}

/** Numbers, then the longest column as text, then agencies, then a time; null where neither of the last two is found. */
export function guessColumns(table: Table): Columns | null {
  const columns = columnsOf(table)
  if (columns.length < 3) return null
  const roles: (Role | null)[] = columns.map(() => null)
  const open = (): number[] => roles.flatMap((role, index) => (role === null ? [index] : []))
  const share = (index: number, test: (cell: string) => boolean): number =>
    shareOf(columns[index] ?? [], test)
  if (share(0, isRowCode) > 0.6 || columns[0]?.length === 0) roles[0] = 'code'
  const [text] = open().sort((a, b) => lengthOf(columns[b]) - lengthOf(columns[a]))
  if (text === undefined) return null
  roles[text] = 'text'
  const time = open().findLast((index) => share(index, looksLikeSchedule) > 0.6)
  if (time !== undefined) roles[time] = 'time'
  const [lead, cooperating] = open().filter((index) => share(index, looksLikeAgencies) > 0.5)
  if (lead !== undefined) roles[lead] = 'lead'
  if (cooperating !== undefined) roles[cooperating] = 'cooperating'
  return lead !== undefined || time !== undefined ? { roles, indicators: false } : null
}

/** The cells of each column that are not empty. */
function columnsOf({ rows }: Table): string[][] {
  const width = Math.max(...rows.map((row) => row.cells.length))
  return Array.from({ length: width }, (_, index) =>
    rows.map((row) => row.cells[index] ?? '').filter((cell) => cell !== ''),
  )
}

function shareOf(cells: readonly string[], test: (cell: string) => boolean): number {
  return cells.length === 0 ? 0 : cells.filter(test).length / cells.length
}

function lengthOf(cells: readonly string[] = []): number {
  return cells.reduce((sum, cell) => sum + cell.length, 0)
}
