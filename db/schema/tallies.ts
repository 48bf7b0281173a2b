/** Counts of what was answered. */
import { columns } from '../engine/columns.ts'

const { table, text, bytes, primaryKey } = columns

/**
 * How often each answer was given, rolled up while responses are written, for the commune and for its province: a row
 * is a month, so that what is read grows with the months and not with what was answered in them. `groups` are the ways
 * in which counts are asked for (all, each service, mode, assurance, sex, age group, and those set aside), `cells`
 * service × mode × assurance; each are names, with their vectors packed by db/tallies/cells.ts beside them.
 */
export const tallies = table(
  'tallies',
  {
    unitCode: text().notNull(),
    instrument: text().notNull(),
    version: text().notNull(),
    month: text().notNull(),
    groups: text().notNull(),
    groupCounts: bytes().notNull(),
    cells: text().notNull(),
    cellCounts: bytes().notNull(),
  },
  (t) => [primaryKey({ columns: [t.unitCode, t.instrument, t.version, t.month] })],
)
