/** A notice's rows as people read them: on a page, on paper. */
import { formatDate, formatNumber } from '../vietnamese.ts'
import type { Cells, Column, NoticeKind } from './notice-kind.ts'

/** More rows are no sheet any more, but a book. */
export const mostPrintedRows = 3000

export interface PrintedColumn {
  readonly label: string
  /** Of its amounts, such as 'đồng'; '' for none. */
  readonly unit: string
  readonly isNumber: boolean
}

export interface PrintedTable {
  readonly columns: readonly PrintedColumn[]
  /** '' where the file had nothing. */
  readonly rows: readonly (readonly string[])[]
}

function printedColumns({ layout, moneyUnit }: NoticeKind): PrintedColumn[] {
  return layout.columns.map(({ label, type }) => ({
    label,
    unit: type === 'money' ? moneyUnit : '',
    isNumber: !['text', 'prose', 'day', 'year'].includes(type),
  }))
}

export function printedTable(kind: NoticeKind, rows: readonly Cells[]): PrintedTable {
  const { columns } = kind.layout
  return {
    columns: printedColumns(kind),
    rows: rows.map((cells) => columns.map((column) => printedCell(column, cells[column.id]))),
  }
}

export function printedCell({ type }: Column, cell: string | number | null | undefined): string {
  if (cell === null || cell === undefined) return ''
  if (type === 'day') return formatDate(String(cell))
  return type !== 'year' && typeof cell === 'number' ? formatNumber(cell) : String(cell)
}

/** A row by the columns that name it. */
export function rowName({ keyColumns }: NoticeKind, cells: Cells): string {
  return keyColumns.flatMap((id) => (cells[id] ? [String(cells[id])] : [])).join(', ')
}

export interface PrintedWrongSum {
  /** The row with the sum. */
  readonly row: string
  readonly column: string
  readonly written: string
  readonly parts: string
}

/** The sums that are not what their parts add up to. */
export function printedWrongSums(kind: NoticeKind, rows: readonly Cells[]): PrintedWrongSum[] {
  return (kind.wrongSums?.(rows) ?? []).map(({ row, column: id, written, parts }) => {
    const column = kind.layout.columns.find((one) => one.id === id)!
    return {
      row: rowName(kind, rows[row]!),
      column: column.label,
      written: printedCell(column, written),
      parts: printedCell(column, parts),
    }
  })
}
