/**
 * Where a table begins: offices put titles above it, spread headings over up to three lines with merged cells, number
 * the columns below them, and write the unit of money into a heading or a line above.
 */
import { factorIn } from './amounts.ts'
import { fold } from '../vietnamese.ts'
import type { SheetLine } from './sheet-line.ts'

export interface Field {
  readonly id: string
  /** The heading as the template prints it. */
  readonly label: string
  /** Other headings that are accepted, in any case, with or without diacritics. */
  readonly aliases?: readonly string[]
}

export interface Headings<Column extends Field> {
  /** Of the lines given: the first with headings, and the first row below them. */
  readonly from: number
  readonly to: number
  readonly columns: readonly {
    readonly heading: string
    /** Undefined for one that is not known or says nothing, such as the number of the row. */
    readonly column: Column | undefined
    readonly isNumbering: boolean
    /** What the unit in the heading is worth in đồng, null where none stands there. */
    readonly factor: number | null
  }[]
}

/** What stands above the headings is not longer. */
const linesAbove = 200
const mostHeadingLines = 3
const numbering = new Set(['stt', 'tt', 'sott', 'sothutu'])

/** @returns undefined where no line has the first column's heading */
export function findHeadings<Column extends Field>(
  lines: readonly SheetLine[],
  columns: readonly Column[],
): Headings<Column> | undefined {
  const names = new Map(
    columns.flatMap((column) =>
      [column.label, ...(column.aliases ?? [])].map((name) => [bare(name), column] as const),
    ),
  )
  let best: { from: number; deep: number; known: number } | undefined
  for (let from = 0; from < Math.min(lines.length, linesAbove); from++) {
    if (best && from > best.from + mostHeadingLines) break
    for (let deep = 1; deep <= mostHeadingLines && from + deep <= lines.length; deep++) {
      const found = combined(lines.slice(from, from + deep)).map((parts) => meant(parts, names))
      if (!found.includes(columns[0])) continue
      const known = new Set(found.filter(Boolean)).size
      // Of several readings the one with the fewest lines: a title above is none of them.
      const isBetter = !best || known > best.known || (known === best.known && deep < best.deep)
      if (isBetter) best = { from, deep, known }
    }
  }
  if (!best) return undefined
  const { from, deep } = best
  const below = from + deep
  const isNumbered = isNumberLine(lines[below]?.cells ?? [])
  return {
    from,
    to: isNumbered ? below + 1 : below,
    columns: combined(lines.slice(from, below)).map((parts) => ({
      heading: parts.join(' '),
      column: meant(parts, names),
      isNumbering: numbering.has(bare(parts.join(' '))),
      factor: parts.map((part) => factorIn(fold(part))).find((factor) => factor !== null) ?? null,
    })),
  }
}

/** Letters and digits only; what stands in brackets, such as the unit of money, is not part of the name. */
export function bare(heading: string): string {
  return fold(heading.replace(/\([^)]*\)/g, '')).replace(/[^a-z0-9]/g, '')
}

/** What stands over each column, from the top. A merged cell stands over all columns that have something below it. */
function combined(lines: readonly SheetLine[]): string[][] {
  const width = Math.max(...lines.map(({ cells }) => cells.length))
  return Array.from({ length: width }, (_, at) =>
    lines.flatMap(({ cells }, line) => {
      const isLast = line === lines.length - 1
      const isCovered = !isLast && !cells[at] && lines.slice(line + 1).some((below) => below.cells[at])
      const text = isCovered ? cells.slice(0, at).findLast((cell) => cell !== '') : cells[at]
      return text ? [text] : []
    }),
  )
}

/** The lowest heading names the column, alone or with what stands over it. */
function meant<Column>(parts: readonly string[], names: ReadonlyMap<string, Column>): Column | undefined {
  const candidates = [parts.at(-1) ?? '', parts.slice(-2).join(' '), parts.join(' ')]
  return candidates.map((candidate) => names.get(bare(candidate))).find(Boolean)
}

/** «(1) (2) (3)» or «A B 1 2», as printed tables number their columns. */
function isNumberLine(cells: readonly string[]): boolean {
  const filled = cells.filter(Boolean)
  if (filled.length < 3) return false
  const numbers = filled
    .filter((cell) => /^\(?\d{1,2}\)?$/.test(cell))
    .map((cell) => Number(cell.replace(/\D/g, '')))
  const letters = filled.filter((cell) => /^\(?[A-E]\)?$/.test(cell))
  const isRising = numbers.every((number, at) => at === 0 || number === numbers[at - 1]! + 1)
  return (
    numbers.length + letters.length === filled.length && numbers.length > 0 && isRising && numbers[0]! <= 2
  )
}
