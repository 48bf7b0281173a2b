/**
 * A table handed in as CSV → its leading facts and its rows as text, by the columns of a layout. Spreadsheets pad every
 * line with empty cells; headings are met with or without diacritics.
 */
import { Refusal } from '../refusal.ts'
import { fileSentence } from '../text/vi.ts'
import { fold } from '../vietnamese.ts'
import { decodeText } from './decode.ts'
import type { TableFault } from './faults.ts'
import { csvLines, type CsvLine } from './read.ts'

export interface Field {
  readonly id: string
  /** The heading as the template prints it. */
  readonly label: string
  /** Other headings that are accepted, in any case, with or without diacritics. */
  readonly aliases?: readonly string[]
}

interface Layout {
  /** «Tên; giá trị» lines above the table. */
  readonly facts: readonly Field[]
  readonly columns: readonly Field[]
}

interface RawRow {
  readonly line: number
  /** By the column's id; '' where the cell is empty. NFC, without double or surrounding spaces. */
  readonly cells: Readonly<Record<string, string>>
}

interface PlacedFault {
  readonly line?: number
  readonly fault: TableFault
}

export interface RawTable {
  readonly facts: Readonly<Record<string, string>>
  readonly factLines: Readonly<Record<string, number>>
  readonly rows: readonly RawRow[]
  readonly faults: readonly PlacedFault[]
}

const maximumRows = 20_000

/**
 * Reads what can be read and names what cannot; cells are not judged here.
 * @throws Refusal of a file that is no text or no such table
 */
export function readCsvTable(bytes: Uint8Array, layout: Layout): RawTable {
  const isHeading = (cell: string) => layout.columns.some((column) => means(column, cell))
  const lines = csvLines(decodeText(bytes), isHeading)
  return arrange(
    lines.map(({ line, cells }) => ({ line, cells: cells.map(tidy) })),
    layout,
  )
}

function tidy(cell: string): string {
  return cell.normalize('NFC').replace(/\s+/g, ' ').trim()
}

function arrange(lines: readonly CsvLine[], layout: Layout): RawTable {
  const [first] = layout.columns
  const at = lines.findIndex(({ cells }) => cells.some((cell) => first && means(first, cell)))
  const head = lines[at]
  if (!head) throw new Refusal(fileSentence({ code: 'no-headings', known: labelsOf(layout.columns) }))
  const faults: PlacedFault[] = []
  const { facts, factLines } = factsOf(lines.slice(0, at), layout, faults)
  const columns = columnsOf(head, layout, faults)
  const body = lines.slice(at + 1)
  if (body.length === 0) faults.push({ fault: { code: 'no-rows' } })
  if (body.length > maximumRows) {
    faults.push({ fault: { code: 'too-many-rows', most: maximumRows } })
  }
  const rows = body.slice(0, maximumRows).map(({ line, cells }) => {
    cells.forEach((cell, index) => {
      if (cell && !columns[index]) {
        faults.push({ line, fault: { code: 'outside', place: index + 1, cell: short(cell) } })
      }
    })
    const blank = layout.columns.map(({ id }) => [id, ''] as const)
    const filled = columns.flatMap((column, index) =>
      column ? [[column.id, cells[index] ?? ''] as const] : [],
    )
    return { line, cells: Object.fromEntries([...blank, ...filled]) }
  })
  const empty = Object.fromEntries(layout.facts.map(({ id }) => [id, '']))
  return { facts: { ...empty, ...facts }, factLines, rows, faults }
}

function factsOf(lines: readonly CsvLine[], layout: Layout, faults: PlacedFault[]) {
  const facts: Record<string, string> = {}
  const factLines: Record<string, number> = {}
  for (const { line, cells } of lines) {
    const [label = '', value = ''] = cells.filter(Boolean)
    const field = layout.facts.find((candidate) => means(candidate, label))
    if (!field) {
      faults.push({
        line,
        fault: { code: 'unknown-fact', label: short(label), known: labelsOf(layout.facts) },
      })
    } else if (field.id in facts) {
      faults.push({ line, fault: { code: 'fact-twice', label: field.label } })
    } else {
      facts[field.id] = value
      factLines[field.id] = line
    }
  }
  return { facts, factLines }
}

function columnsOf({ line, cells }: CsvLine, layout: Layout, faults: PlacedFault[]): (Field | undefined)[] {
  const columns = cells.map((cell) => layout.columns.find((candidate) => means(candidate, cell)))
  for (const [index, cell] of cells.entries()) {
    const column = columns[index]
    if (cell && !column) {
      faults.push({
        line,
        fault: { code: 'unknown-column', label: short(cell), known: labelsOf(layout.columns) },
      })
    } else if (column && columns.indexOf(column) !== index) {
      faults.push({ line, fault: { code: 'column-twice', label: column.label } })
    }
  }
  for (const column of layout.columns) {
    if (!columns.includes(column)) faults.push({ line, fault: { code: 'no-column', label: column.label } })
  }
  return columns
}

function means({ label, aliases = [] }: Field, heading: string): boolean {
  const wanted = bare(heading)
  return wanted !== '' && [label, ...aliases].some((name) => bare(name) === wanted)
}

/** Letters and digits only; what stands in brackets, such as the unit of money, is not part of the name. */
function bare(heading: string): string {
  return fold(heading.replace(/\([^)]*\)/g, '')).replace(/[^a-z0-9]/g, '')
}

function labelsOf(fields: readonly Field[]): string[] {
  return fields.map(({ label }) => label)
}

function short(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text
}
