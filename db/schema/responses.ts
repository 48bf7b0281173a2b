/** What residents answered. */
import { sql } from 'drizzle-orm'
import { columns } from '../engine/columns.ts'
import { instrumentVersions } from './instruments.ts'

const { table, text, index, primaryKey, foreignKey, check } = columns

/**
 * One resident's answers, packed: only exports and rebuilds read them, everything shown comes from tallies.
 * `id` is made from the form's idempotency key, so that the same form sent twice is one row.
 */
export const responses = table(
  'responses',
  {
    unitCode: text().notNull(),
    id: text().notNull(),
    instrument: text().notNull(),
    version: text().notNull(),
    service: text().notNull(),
    mode: text().notNull(),
    assurance: text().notNull(),
    visited: text(),
    sex: text(),
    ageGroup: text(),
    receivedAt: text().notNull(),
    answers: text().notNull(),
    /** The rule that set the response aside, null where none did: see db/responses/set-aside.ts. */
    setAside: text(),
    /** What an official decided about a response that was set aside: 'kept-out' or 'released'. */
    decision: text(),
  },
  (t) => [
    primaryKey({ columns: [t.unitCode, t.id] }),
    foreignKey({
      columns: [t.instrument, t.version],
      foreignColumns: [instrumentVersions.instrument, instrumentVersions.version],
    }),
    index('responses_received').on(t.receivedAt),
    index('responses_set_aside')
      .on(t.unitCode, t.instrument, t.version)
      .where(sql`${t.setAside} is not null`),
    check('responses_mode', sql`${t.mode} in ('web', 'kiosk', 'paper', 'phone')`),
    check('responses_assurance', sql`${t.assurance} in ('open', 'verified')`),
    check(
      'responses_decision',
      sql`${t.decision} is null or (${t.setAside} is not null and ${t.decision} in ('kept-out', 'released'))`,
    ),
  ],
)
