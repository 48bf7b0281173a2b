/** Whether the parts of a table add up to the sums that stand in it. */
import { fold } from '../vietnamese.ts'
import type { Cells, WrongSum } from './notice-kind.ts'

interface Summed {
  /** The column that names a line; one that begins with «Tổng» or «Cộng» is a sum. */
  readonly label: string
  readonly columns: readonly string[]
  /** A column of which each value has sums of its own. */
  readonly group?: string
  /** Whether a sum stands above its parts or below them. */
  readonly comes: 'first' | 'last'
}

const isSum = (label: Cells[string] | undefined) => /^(tong|cong)\b/.test(fold(String(label ?? '')))

/** What amounts in whole đồng may be off by, where each was rounded: one for each part. */
export function wrongSums(rows: readonly Cells[], summed: Summed): WrongSum[] {
  const numbered = rows.map((cells, row) => ({ cells, row }))
  const groups = Map.groupBy(numbered, ({ cells }) => (summed.group ? String(cells[summed.group]) : ''))
  return [...groups.values()].flatMap((group) => {
    const inOrder = summed.comes === 'first' ? group : group.toReversed()
    return sections(inOrder, summed.label).flatMap((section) => wrongIn(section, summed))
  })
}

type Numbered = { readonly cells: Cells; readonly row: number }

/** Each sum with the lines up to the next one; lines before the first sum belong to none. */
function sections(rows: readonly Numbered[], label: string): Numbered[][] {
  const found: Numbered[][] = []
  for (const one of rows) {
    if (isSum(one.cells[label])) found.push([one])
    else found.at(-1)?.push(one)
  }
  return found
}

function wrongIn([sum, ...below]: readonly Numbered[], { label, columns }: Summed): WrongSum[] {
  const levels = below.map(({ cells }) => levelOf(String(cells[label] ?? '')))
  const parts = below.filter((_, at) => levels[at] === Math.min(...levels))
  if (!sum || parts.length < 2) return []
  return columns.flatMap((column) => {
    const written = sum.cells[column]
    const amounts = parts.flatMap(({ cells }) => (typeof cells[column] === 'number' ? [cells[column]] : []))
    if (typeof written !== 'number' || amounts.length < parts.length) return []
    const added = amounts.reduce((total, amount) => total + amount, 0)
    return Math.abs(added - written) <= parts.length ? [] : [{ row: sum.row, column, written, parts: added }]
  })
}

/** How deep a line lies by its number: «I.» over «1.» over «a)» and «-». */
function levelOf(label: string): number {
  if (/^[IVX]+[.)\s]/.test(label)) return 1
  if (/^\d+[.)\s]/.test(label)) return 2
  return /^([a-zđ][.)]|[-+•])\s?/.test(label) ? 3 : 0
}
