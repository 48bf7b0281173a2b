/** A notice's rows as a page and as a file: the columns are its kind's, the cells are printed here. */
import { difference } from '../../../domain/notices/difference.ts'
import { nameOfPeriod } from '../../../domain/notices/period.ts'
import type { Field } from '../../../domain/csv/headings.ts'
import type { Cells, Column, NoticeKind } from '../../../domain/notices/notice-kind.ts'
import {
  printedCell,
  printedTable,
  printedWrongSums,
  rowName,
  type PrintedColumn,
  type PrintedTable,
} from '../../../domain/notices/printed.ts'
import { noticeKind } from '../../../domain/notices/index.ts'
import { csvLine, csvStart } from '../../../domain/csv/write.ts'
import { illustrationNote, isIllustration } from '../../../domain/places/illustration.ts'
import { formatDate } from '../../../domain/vietnamese.ts'
import { text } from '../../text/text.ts'
import type { NoticePage } from './notices.ts'

/** What fits, compressed, into the weight that a page may have. */
export const rowsPerPage = 150

/** @returns how many pages a table of so many rows takes; at least one */
export function pagesFor(rows: number): number {
  return Math.max(1, Math.ceil(rows / rowsPerPage))
}

/** @throws Error where the portal does not know the kind (any more) */
function kindOf(id: string): NoticeKind {
  const kind = noticeKind(id)
  if (!kind) throw new Error(`There is no kind of notice ${id}.`)
  return kind
}

export function noticeTable({ details }: NoticePage): PrintedTable {
  return printedTable(
    kindOf(details.kind),
    details.rows.map(({ cells }) => cells),
  )
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
  const cells = rows.map((row) => row.cells)
  return printedWrongSums(kindOf(kind), cells).map(({ row, column, written, parts }) =>
    text.notices.wrongSum(row, column, written, parts),
  )
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
  readonly columns: readonly PrintedColumn[]
  readonly added: PrintedTable['rows']
  readonly removed: PrintedTable['rows']
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
    cells.slice(0, comparedRows).map((row) => columns.map((column) => printedCell(column, row[column.id])))
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
          row: rowName(kindOf(kind), one.after),
          column: column.label,
          before: printedCell(column, one.before[column.id]),
          after: printedCell(column, one.after[column.id]),
        })),
    ),
  }
}

function columnsOf(kind: string): readonly Column[] {
  return noticeKind(kind)?.layout.columns ?? []
}
