/** A plan under review: what was read and what a person makes of it. Pure. */
import type { ReadPlan } from '../../../server/desk/plans.ts'

export type { ReadPlan }
type Row = ReadPlan['rows'][number]
const fieldNames = ['text', 'lead', 'cooperating', 'schedule'] as const
export type Fields = Pick<Row, (typeof fieldNames)[number]>

/** A row of the review. */
export interface Reviewed {
  /** Its place in what was read; null for one that a person added. */
  readonly index: number | null
  readonly line: number
  readonly read: Row | null
  put: Fields
  dropped: boolean
}

export function reviewOf({ rows }: ReadPlan): Reviewed[] {
  return rows.map((read, index) => {
    const { text, lead, cooperating, schedule } = read
    return { index, line: read.first, read, put: { text, lead, cooperating, schedule }, dropped: false }
  })
}

/** What a person changed in a row, by field. */
export function changesOf({ read, put }: Reviewed): (keyof Fields)[] {
  return read === null ? [] : fieldNames.filter((field) => put[field].trim() !== read[field])
}

/** Whether a row is not brought in: a task without words is none. */
export function isDropped({ dropped, put }: Reviewed): boolean {
  return dropped || put.text.trim() === ''
}

/** What is handed in of rows that a person changed, and those that a person added. */
export function handedIn(rows: readonly Reviewed[]) {
  const mended = rows.flatMap((row) => {
    if (row.index === null) return []
    if (isDropped(row)) return [{ index: row.index, dropped: true }]
    const changed = changesOf(row).map((field) => [field, row.put[field]] as const)
    return changed.length > 0 ? [{ index: row.index, ...Object.fromEntries(changed) }] : []
  })
  const added = rows.filter((row) => row.index === null && !isDropped(row))
  return { rows: mended, added: added.map(({ line, put }) => ({ line, ...put })) }
}
