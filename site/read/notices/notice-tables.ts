/** A notice's rows as a page and as a file: the columns are its kind's, the cells are printed here. */
import { factFields, type Column } from '../../../domain/notices/notice-kind.ts'
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
      isNumber: type === 'money',
    })),
    rows: details.rows.map(({ cells }) => columns.map((column) => printed(column, cells[column.id]))),
  }
}

/** The same layout as the file that was handed in: facts above, headings, rows. For Excel in Viet Nam. */
export function noticeCsv({ unit, details: { kind, current, rows } }: NoticePage): string {
  const columns = columnsOf(kind)
  const facts = {
    unit: `${unit.name}, ${unit.province.name}`,
    unitCode: unit.code,
    decisionNumber: current.decisionNumber,
    decisionDate: formatDate(current.decisionDate),
    validFrom: current.validFrom && formatDate(current.validFrom),
  }
  const lines = [
    ...(isIllustration(unit.code) ? [[text.notices.illustration, illustrationNote]] : []),
    ...factFields.filter(({ id }) => facts[id]).map(({ id, label }) => [label, facts[id] ?? null]),
    [],
    columns.map(({ label }) => label),
    ...rows.map(({ cells }) => columns.map(({ id }) => cells[id] ?? null)),
  ]
  return csvStart + lines.map(csvLine).join('')
}

function columnsOf(kind: string): readonly Column[] {
  return noticeKind(kind)?.layout.columns ?? []
}

function printed({ type }: Column, cell: Cell): string {
  if (cell === null || cell === undefined) return ''
  return type === 'money' && typeof cell === 'number' ? formatNumber(cell) : String(cell)
}
