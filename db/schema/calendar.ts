/** Days that are not as the table of days off has them. */
import { sql } from 'drizzle-orm'
import { columns } from '../engine/columns.ts'

const { table, text, check } = columns

/** An administrator's correction of one day; the newest stands, earlier ones are in the audit. */
export const calendarDays = table(
  'calendar_days',
  {
    day: text().primaryKey(),
    kind: text().notNull(),
    /** The document that says so. */
    source: text().notNull(),
    correctedAt: text().notNull(),
    actor: text().notNull(),
  },
  (t) => [check('calendar_days_kind', sql`${t.kind} in ('off', 'working', 'usual')`)],
)
