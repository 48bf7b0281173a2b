/** One-time codes of visits. */
import { columns } from '../engine/columns.ts'

const { table, text, primaryKey } = columns

/**
 * Codes that a one-stop desk hands out, one for a visit; only their hashes, and days instead of times. Nothing says
 * which response used a code.
 */
export const visitCodes = table(
  'visit_codes',
  {
    unitCode: text().notNull(),
    hash: text().notNull(),
    /** '' for any. */
    service: text().notNull(),
    madeOn: text().notNull(),
    usedOn: text(),
  },
  (t) => [primaryKey({ columns: [t.unitCode, t.hash] })],
)
