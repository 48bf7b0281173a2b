/**
 * Lines of cells, from whatever file they come → leading facts and rows as text, by the columns of a layout.
 * Spreadsheets pad every line with empty cells; headings are met with or without diacritics. Cells are not judged here.
 */
import { Refusal } from '../refusal.ts'
import { fileSentence } from '../text/vi.ts'
import { fold } from '../vietnamese.ts'
import { factorIn } from './amounts.ts'
import type { TableFault, TableNote } from './faults.ts'
import { bare, findHeadings, type Field, type Headings } from './headings.ts'
import type { SheetLine } from './sheet-line.ts'

interface ColumnField extends Field {
  /** An empty cell means what stands above it, as in merged cells. */
  readonly isMerged?: boolean
  /** The table may be without it. */
  readonly isOptional?: boolean
}

export interface Layout {
  /** «Tên; giá trị» lines above the table. */
  readonly facts: readonly Field[]
  readonly columns: readonly ColumnField[]
}

export interface RawRow {
  readonly line: number
  /** By the column's id; '' where the cell is empty. NFC, without double or surrounding spaces. */
  readonly cells: Readonly<Record<string, string>>
}

interface PlacedFault {
  readonly line?: number
  /** Of the cell in its line, from 0. */
  readonly place?: number
  readonly fault: TableFault
}

export interface RawTable {
  readonly facts: Readonly<Record<string, string>>
  readonly factLines: Readonly<Record<string, number>>
  readonly rows: readonly RawRow[]
  /** Where a column's cells stand in their lines, from 0, by its id. */
  readonly places: Readonly<Record<string, number>>
  /** What an amount of a column is to be multiplied with, by its id; 1 where nothing is said. */
  readonly factors: Readonly<Record<string, number>>
  readonly faults: readonly PlacedFault[]
  readonly notes: readonly TableNote[]
}

export const mostRows = 50_000

/**
 * Reads what can be read and names what cannot.
 * @throws Refusal of what is no such table
 */
export function arrangeTable(given: readonly SheetLine[], layout: Layout): RawTable {
  const lines = given
    .map(({ line, cells }) => ({ line, cells: cells.map(tidy) }))
    .filter(({ cells }) => cells.some(Boolean))
  const headings = findHeadings<ColumnField>(lines, layout.columns)
  if (!headings) throw new Refusal(fileSentence({ code: 'no-headings', known: labelsOf(layout.columns) }))
  const above = factsOf(lines.slice(0, headings.from), layout)
  const faults = [...above.faults, ...columnFaults(headings, layout, lines[headings.from]!.line)]
  const places = placesOf(headings)
  const factors = factorsOf(headings, layout, above.factor)
  const body = lines.slice(headings.to)
  if (body.length === 0) faults.push({ fault: { code: 'no-rows' } })
  if (body.length > mostRows) faults.push({ fault: { code: 'too-many-rows', most: mostRows } })
  const { rows, notes } = rowsOf(body.slice(0, mostRows), layout, places)
  for (const line of body.slice(0, mostRows)) faults.push(...outside(line, headings))
  const units = new Set(Object.values(factors).filter((factor) => factor !== 1))
  return {
    ...{ facts: above.facts, factLines: above.factLines, rows, places, factors, faults },
    notes: [...above.notes, ...[...units].map((factor) => ({ code: 'factor' as const, factor })), ...notes],
  }
}

function tidy(cell: string): string {
  return cell.normalize('NFC').replace(/\s+/g, ' ').trim()
}

function rowsOf(body: readonly SheetLine[], layout: Layout, places: RawTable['places']) {
  const notes: TableNote[] = []
  const last: Record<string, string> = {}
  const rows = body.map(({ line, cells }): RawRow => {
    const filled: Record<string, string> = {}
    for (const column of layout.columns) {
      const place = places[column.id]
      const cell = place === undefined ? '' : (cells[place] ?? '')
      filled[column.id] = cell
      if (!column.isMerged) continue
      const above = last[column.id]
      if (cell === '' && above !== undefined) {
        filled[column.id] = above
        notes.push({ code: 'filled-down', line, label: column.label, value: short(above) })
      }
      last[column.id] = filled[column.id]!
    }
    return { line, cells: filled }
  })
  return { rows, notes }
}

function outside({ line, cells }: SheetLine, { columns }: Headings<Field>): PlacedFault[] {
  return cells.flatMap((cell, place) => {
    if (!cell || columns[place]?.heading) return []
    return [{ line, place, fault: { code: 'outside' as const, place: place + 1, cell: short(cell) } }]
  })
}

const labelled = /^([^:;]{2,60}):\s*(.+)$/
const inTitle =
  /(?:quyết định|nghị quyết)\s+số:?\s*([^\s,;()]+)\s+(?:ngày\s+)?(\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{1,2} tháng \d{1,2} năm \d{4})/i

interface Above {
  facts: Record<string, string>
  factLines: Record<string, number>
  faults: PlacedFault[]
  notes: TableNote[]
  factor: number | null
}

function factsOf(lines: readonly SheetLine[], layout: Layout): Above {
  const above: Above = { facts: {}, factLines: {}, faults: [], notes: [], factor: null }
  for (const { line, cells } of lines) {
    const filled = cells.filter(Boolean)
    const [, label = filled[0] ?? '', value = filled[1] ?? ''] =
      (filled.length === 1 && labelled.exec(filled[0]!)) || []
    const field = layout.facts.find((candidate) => means(candidate, label))
    if (field) addFact(above, field, value, line)
    else readTitle(above, { line, cells: filled }, layout)
  }
  const known = Object.fromEntries(layout.facts.map(({ id }) => [id, above.facts[id] ?? '']))
  return { ...above, facts: known }
}

function addFact({ facts, factLines, faults }: Above, field: Field, value: string, line: number): void {
  if (field.id in factLines) faults.push({ line, fault: { code: 'fact-twice', label: field.label } })
  else [facts[field.id], factLines[field.id]] = [value, line]
}

/** A line of one cell is a title, or says the unit; a title may tell the decision. */
function readTitle(above: Above, { line, cells }: SheetLine, layout: Layout): void {
  const text = cells.join(' ')
  const factor = factorIn(fold(text))
  if (factor !== null) {
    above.factor = factor
    return
  }
  if (cells.length > 1) {
    const fault = { code: 'unknown-fact' as const, label: short(cells[0]!), known: labelsOf(layout.facts) }
    above.faults.push({ line, fault })
    return
  }
  const [, number, day] = inTitle.exec(text) ?? []
  if (number && day && !('decisionNumber' in above.factLines)) {
    Object.assign(above.facts, { decisionNumber: number, decisionDate: day })
    Object.assign(above.factLines, { decisionNumber: line, decisionDate: line })
  }
  above.notes.push({ code: 'title', line, text: short(text) })
}

function columnFaults(headings: Headings<ColumnField>, layout: Layout, line: number): PlacedFault[] {
  const faults: PlacedFault[] = []
  const known = headings.columns.map(({ column }) => column)
  for (const [place, { heading, column, isNumbering }] of headings.columns.entries()) {
    if (heading && !column && !isNumbering) {
      const fault = {
        code: 'unknown-column' as const,
        label: short(heading),
        known: labelsOf(layout.columns),
      }
      faults.push({ line, place, fault })
    } else if (column && known.indexOf(column) !== place) {
      faults.push({ line, place, fault: { code: 'column-twice', label: column.label } })
    }
  }
  for (const column of layout.columns) {
    if (!column.isOptional && !known.includes(column))
      faults.push({ line, fault: { code: 'no-column', label: column.label } })
  }
  return faults
}

function placesOf({ columns }: Headings<Field>): Record<string, number> {
  const places: Record<string, number> = {}
  for (const [place, { column }] of columns.entries()) {
    if (column) places[column.id] ??= place
  }
  return places
}

function factorsOf(headings: Headings<Field>, layout: Layout, above: number | null): Record<string, number> {
  const said = new Map(headings.columns.map(({ column, factor }) => [column?.id, factor]))
  return Object.fromEntries(layout.columns.map(({ id }) => [id, said.get(id) ?? above ?? 1]))
}

function means({ label, aliases = [] }: Field, heading: string): boolean {
  const wanted = bare(heading)
  return wanted !== '' && [label, ...aliases].some((name) => bare(name) === wanted)
}

function labelsOf(fields: readonly Field[]): string[] {
  return fields.map(({ label }) => label)
}

function short(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text
}
