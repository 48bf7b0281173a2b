/** Sheets of a file → the table that is one of a kind; and a stored notice → the table that it would be handed in as. */
import { formatDate } from '../vietnamese.ts'
import { bare, findHeadings } from '../csv/headings.ts'
import type { SheetLine } from '../csv/sheet-line.ts'
import type { Sheet } from '../csv/sheets.ts'
import { grouped } from '../csv/amounts.ts'
import type { NoticeRow } from './canonical.ts'
import type { GivenTable } from './check.ts'
import { nameOfPeriod } from './period.ts'
import type { Facts, NoticeKind } from './notice-kind.ts'

/** For reading CSV: whether a cell is a heading of the kind. */
export function isHeadingOf({ layout }: NoticeKind): (cell: string) => boolean {
  const names = new Set(
    layout.columns.flatMap(({ label, aliases = [] }) => [label, ...aliases].map((name) => bare(name))),
  )
  return (cell) => names.has(bare(cell))
}

/** The first sheet with the headings of the kind, else the first with anything on it. */
export function tableIn(sheets: readonly Sheet[], { layout }: NoticeKind): GivenTable {
  const filled = sheets.filter(({ lines }) => lines.length > 0)
  const isTable = ({ lines }: Sheet) => findHeadings(tidied(lines), layout.columns) !== undefined
  const { name = '', lines = [], font } = filled.find(isTable) ?? filled[0] ?? {}
  return { sheet: name, lines, ...(font && { font }) }
}

function tidied(lines: readonly SheetLine[]): SheetLine[] {
  return lines.slice(0, 250).map(({ line, cells }) => ({
    line,
    cells: cells.map((cell) => cell.normalize('NFC').trim()),
  }))
}

/** To be corrected and handed in again. */
export function tableOf(kind: NoticeKind, facts: Facts, rows: readonly NoticeRow[]): GivenTable {
  const { columns } = kind.layout
  const day = (text: string | null) => (text === null ? '' : formatDate(text))
  return {
    sheet: '',
    facts: {
      decisionNumber: facts.decisionNumber,
      decisionDate: day(facts.decisionDate),
      validFrom: day(facts.validFrom),
      validTo: day(facts.validTo),
      title: facts.title,
      period: nameOfPeriod(facts.period) ?? '',
    },
    lines: [
      { line: 1, cells: columns.map(({ label }) => label) },
      ...rows.map(({ cells }, at) => ({
        line: at + 2,
        cells: columns.map(({ id, type }) => {
          const cell = cells[id]
          if (cell === null || cell === undefined) return ''
          if (type === 'day') return formatDate(String(cell))
          if (type === 'money') return grouped(Number(cell))
          return typeof cell === 'number' ? String(cell).replace('.', ',') : cell
        }),
      })),
    ],
  }
}
