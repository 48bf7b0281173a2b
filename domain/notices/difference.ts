/** What another version of a notice changed: rows that came, went, or hold other values. Rows are known by their keys. */
import type { NoticeRow } from './canonical.ts'
import type { Cells } from './notice-kind.ts'

interface ChangedRow {
  readonly before: Cells
  readonly after: Cells
  /** The columns whose values differ. */
  readonly columns: readonly string[]
}

export interface Difference {
  readonly added: readonly Cells[]
  readonly removed: readonly Cells[]
  readonly changed: readonly ChangedRow[]
  /** How many rows are the same. */
  readonly same: number
}

export function difference(before: readonly NoticeRow[], after: readonly NoticeRow[]): Difference {
  const old = new Map(before.map(({ key, cells }) => [key, cells]))
  const added: Cells[] = []
  const changed: ChangedRow[] = []
  for (const { key, cells } of after) {
    const then = old.get(key)
    old.delete(key)
    if (!then) {
      added.push(cells)
      continue
    }
    const columns = Object.keys({ ...then, ...cells }).filter(
      (id) => (then[id] ?? null) !== (cells[id] ?? null),
    )
    if (columns.length > 0) changed.push({ before: then, after: cells, columns })
  }
  return { added, removed: [...old.values()], changed, same: after.length - added.length - changed.length }
}
