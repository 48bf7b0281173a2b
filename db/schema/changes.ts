/** What changed, in the order in which it was committed. */
import { columns } from '../engine/columns.ts'

const { table, text, int } = columns

/**
 * What pages show and changed. Whoever keeps pages up to date reads what came after the last number that it knows.
 * Old rows are removed: who is further behind makes all pages anew.
 */
export const changes = table('changes', {
  seq: int().primaryKey(),
  noun: text().notNull(),
  /** Code of the commune or province whose rows they are; '' for any. */
  place: text().notNull(),
  /** Random, so that a database that was put back to an earlier state is told from one that went on. */
  mark: text().notNull(),
})

/** The last number given. Its one row is locked until the transaction ends, so numbers are in the order of commits. */
export const changeCounter = table('change_counter', {
  id: int().primaryKey(),
  seq: int().notNull(),
})
