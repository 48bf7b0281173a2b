/** A notice's rows as a page and as a file: the columns are its kind's, the cells are printed here. */
import { difference } from '../../../domain/notices/difference.ts'
import { nameOfPeriod } from '../../../domain/notices/period.ts'
import type { Field } from '../../../domain/csv/headings.ts'
import type { Cells, Column } from '../../../domain/notices/notice-kind.ts'
import { noticeKind } from '../../../domain/notices/index.ts'
import { csvLine, csvStart } from '../../../domain/csv/write.ts'
import { illustrationNote, isIllustration } from '../../../domain/places/illustration.ts'
import { formatDate, formatNumber } from '../../../domain/vietnamese.ts'
import { text } from '../../text/text.ts'
import type { NoticePage } from './notices.ts'

export interface NoticeTable {
  readonly columns: readonly { readonly label: string; readonly unit: string; readonly isNumber: boolean }[]
  /** Printed cells; '' where the file had nothing. */
  readonly rows: readonly (readonly string[])[]
}

/** What fits, compressed, into the weight that a page may have. */
export const rowsPerPage = 150

/** @returns how many pages a table of so many rows takes; at least one */
export function pagesFor(rows: number): number {
  return Math.max(1, Math.ceil(rows / rowsPerPage))
}

type Cell = string | number | null | undefined

export function noticeTable({ details }: NoticePage): NoticeTable {
  const columns = columnsOf(details.kind)
  return {
    columns: columns.map(({ label, type }) => ({
      label,
      unit: type === 'money' ? (noticeKind(details.kind)?.moneyUnit ?? '') : '',
      isNumber: !['text', 'day', 'year'].includes(type),
    })),
    rows: details.rows.map(({ cells }) => columns.map((column) => printed(column, cells[column.id]))),
  }
}

/** What the table says in sentences. @param today 'YYYY-MM-DD' */
export function noticeSummary({ details: { kind, rows } }: NoticePage, today: string): readonly string[] {
  return (
    noticeKind(kind)?.summary?.(
      rows.map(({ cells }) => cells),
      today,
    ) ?? []
  )
}

/** The sums that are not what their parts add up to, as sentences. */
export function wrongSumsOf({ details: { kind, rows } }: NoticePage): string[] {
  const columns = columnsOf(kind)
  const cells = rows.map((row) => row.cells)
  return (noticeKind(kind)?.wrongSums?.(cells) ?? []).map(({ row, column: id, written, parts }) => {
    const column = columns.find((one) => one.id === id)!
    const name = nameOf(kind, cells[row]!)
    return text.notices.wrongSum(name, column.label, printed(column, written), printed(column, parts))
  })
}

/** A row by the columns that name it. */
function nameOf(kind: string, cells: Cells): string {
  const ids = noticeKind(kind)?.keyColumns ?? []
  return ids.flatMap((id) => (cells[id] ? [String(cells[id])] : [])).join(', ')
}

/** The same layout as the file that was handed in: facts above, headings, rows. For Excel in Viet Nam. */
export function noticeCsv({ unit, details: { kind, current, rows } }: NoticePage): string {
  const columns = columnsOf(kind)
  const facts: Record<string, string | null> = {
    unit: `${unit.name}, ${unit.province.name}`,
    unitCode: unit.code,
    decisionNumber: current.decisionNumber,
    decisionDate: formatDate(current.decisionDate),
    validFrom: current.validFrom && formatDate(current.validFrom),
    validTo: current.validTo && formatDate(current.validTo),
    period: nameOfPeriod(current.period),
    title: current.title,
  }
  const lines = [
    ...(isIllustration(unit.code) ? [[text.notices.illustration, illustrationNote]] : []),
    ...factsOf(kind)
      .filter(({ id }) => facts[id])
      .map(({ id, label }) => [label, facts[id] ?? null]),
    [],
    columns.map(({ label }) => label),
    ...rows.map(({ cells }) => columns.map(({ id, type }) => written(type, cells[id] ?? null))),
  ]
  return csvStart + lines.map(csvLine).join('')
}

function factsOf(kind: string): readonly Field[] {
  return noticeKind(kind)?.layout.facts ?? []
}

function written(type: Column['type'], cell: string | number | null) {
  return type === 'day' && typeof cell === 'string' ? formatDate(cell) : cell
}

export interface ComparedTable {
  readonly counts: {
    readonly added: number
    readonly removed: number
    readonly changed: number
    readonly same: number
  }
  readonly columns: NoticeTable['columns']
  readonly added: NoticeTable['rows']
  readonly removed: NoticeTable['rows']
  /** A row for each value that differs. */
  readonly changed: readonly {
    readonly row: string
    readonly column: string
    readonly before: string
    readonly after: string
  }[]
}

/** How many rows of each sort are shown: pages stay light. */
export const comparedRows = 60

/** What a version changed of the one before, printed. */
export function comparedTable(before: NoticePage, after: NoticePage): ComparedTable {
  const kind = after.details.kind
  const columns = columnsOf(kind)
  const found = difference(before.details.rows, after.details.rows)
  const rows = (cells: readonly Cells[]) =>
    cells.slice(0, comparedRows).map((row) => columns.map((column) => printed(column, row[column.id])))
  const { added, removed, changed, same } = found
  return {
    counts: { added: added.length, removed: removed.length, changed: changed.length, same },
    columns: noticeTable(after).columns,
    added: rows(added),
    removed: rows(removed),
    changed: changed.slice(0, comparedRows).flatMap((one) =>
      columns
        .filter(({ id }) => one.columns.includes(id))
        .map((column) => ({
          row: nameOf(kind, one.after),
          column: column.label,
          before: printed(column, one.before[column.id]),
          after: printed(column, one.after[column.id]),
        })),
    ),
  }
}

function columnsOf(kind: string): readonly Column[] {
  return noticeKind(kind)?.layout.columns ?? []
}

function printed({ type }: Column, cell: Cell): string {
  if (cell === null || cell === undefined) return ''
  if (type === 'day') return formatDate(String(cell))
  return type !== 'year' && typeof cell === 'number' ? formatNumber(cell) : String(cell)
}
