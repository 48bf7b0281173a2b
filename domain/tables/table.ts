/**
 * A table handed in as CSV → its leading facts and its rows as text, by the columns of a layout. Spreadsheets of
 * Vietnamese offices write ';' or ',' and pad every line; headings are met with or without diacritics.
 */
import { CsvError } from 'csv-parse'
import { parse } from 'csv-parse/sync'
import { faultyFile, Refusal, type Fault } from '../refusal.ts'
import { fold } from '../vietnamese.ts'
import { decodeText } from './encoding.ts'

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

export interface RawTable {
  readonly facts: Readonly<Record<string, string>>
  readonly factLines: Readonly<Record<string, number>>
  readonly rows: readonly RawRow[]
  readonly faults: readonly Fault[]
}

const maximumRows = 20_000

/**
 * Reads what can be read and names what cannot; cells are not judged here.
 * @throws Refusal of a file that is no text or no such table
 */
export function readTable(bytes: Uint8Array, layout: Layout): RawTable {
  const text = decodeText(bytes)
  const delimiter = delimiterOf(text, layout)
  if (!delimiter) throw withoutHeadings(layout)
  try {
    return arrange(linesOf(text, delimiter), layout)
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const message = 'dấu ngoặc kép (") mở mà không đóng. Hãy thêm dấu đóng hoặc bỏ cả hai.'
    throw faultyFile([{ line: Number(error['lines'] ?? 1), message }])
  }
}

function withoutHeadings({ columns }: Layout): Refusal {
  return new Refusal(`Không tìm thấy dòng tiêu đề. Cần các cột: ${names(columns)}.`)
}

interface Line {
  line: number
  cells: string[]
}

/** The file's lines as cells. A quoted cell may span lines: the line named is the one where the row ends. */
function linesOf(text: string, delimiter: string): Line[] {
  // With `info` each record comes with its position, which the types of the package do not say.
  const records = parse(text, {
    delimiter,
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
  }) as unknown as { info: { lines: number }; record: string[] }[]
  return records
    .map(({ info, record }) => ({ line: info.lines, cells: record.map(tidy) }))
    .filter(({ cells }) => cells.some(Boolean))
}

function tidy(cell: string): string {
  return cell.normalize('NFC').replace(/\s+/g, ' ').trim()
}

/** The separator of the line that looks like the headings. */
function delimiterOf(text: string, layout: Layout): string | undefined {
  const first = layout.columns[0]
  for (const line of text.split(/\r?\n/, 200)) {
    for (const delimiter of [';', ',', '\t']) {
      const cells = line.split(delimiter).map((cell) => tidy(cell.replaceAll('"', '')))
      if (cells.length > 1 && first && cells.some((cell) => means(first, cell))) return delimiter
    }
  }
  return undefined
}

function arrange(lines: readonly Line[], layout: Layout): RawTable {
  const [first] = layout.columns
  const at = lines.findIndex(({ cells }) => cells.some((cell) => first && means(first, cell)))
  const head = lines[at]
  if (!head) throw withoutHeadings(layout)
  const faults: Fault[] = []
  const { facts, factLines } = factsOf(lines.slice(0, at), layout, faults)
  const columns = columnsOf(head, layout, faults)
  const body = lines.slice(at + 1)
  if (body.length === 0) faults.push({ message: 'Tệp không có dòng dữ liệu nào dưới dòng tiêu đề.' })
  if (body.length > maximumRows) faults.push({ message: `Tệp có hơn ${maximumRows} dòng; hãy chia nhỏ.` })
  const rows = body.slice(0, maximumRows).map(({ line, cells }) => {
    cells.forEach((cell, index) => {
      if (cell && !columns[index]) {
        faults.push({ line, message: `ô thứ ${index + 1} («${short(cell)}») nằm ngoài các cột của bảng.` })
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

function factsOf(lines: readonly Line[], layout: Layout, faults: Fault[]) {
  const facts: Record<string, string> = {}
  const factLines: Record<string, number> = {}
  for (const { line, cells } of lines) {
    const [label = '', value = ''] = cells.filter(Boolean)
    const field = layout.facts.find((candidate) => means(candidate, label))
    if (!field) {
      faults.push({
        line,
        message: `«${short(label)}» không có trong mẫu. Phía trên bảng chỉ ghi: ${names(layout.facts)}.`,
      })
    } else if (field.id in facts) {
      faults.push({ line, message: `«${field.label}» được ghi hai lần.` })
    } else {
      facts[field.id] = value
      factLines[field.id] = line
    }
  }
  return { facts, factLines }
}

function columnsOf({ line, cells }: Line, layout: Layout, faults: Fault[]): (Field | undefined)[] {
  const columns = cells.map((cell) => layout.columns.find((candidate) => means(candidate, cell)))
  for (const [index, cell] of cells.entries()) {
    const column = columns[index]
    if (cell && !column) {
      faults.push({
        line,
        message: `cột «${short(cell)}» không có trong mẫu. Các cột: ${names(layout.columns)}.`,
      })
    } else if (column && columns.indexOf(column) !== index) {
      faults.push({ line, message: `cột «${column.label}» xuất hiện hai lần.` })
    }
  }
  for (const column of layout.columns) {
    if (!columns.includes(column)) faults.push({ line, message: `thiếu cột «${column.label}».` })
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

function names(fields: readonly Field[]): string {
  return fields.map(({ label }) => `«${label}»`).join(', ')
}

function short(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text
}
