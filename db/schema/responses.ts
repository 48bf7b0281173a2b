/** What residents answered. */
import { sql } from 'drizzle-orm'
import { columns } from '../engine/columns.ts'
import { instrumentVersions } from './instruments.ts'

const { table, text, bool, index, primaryKey, foreignKey, check } = columns

/**
 * One resident's answers, packed: only exports and rebuilds read them, everything shown comes from tallies.
 * `id` is made from the form's idempotency key, so that the same form sent twice is one row. On SQLite the rows lie in
 * the order of their key, which says nothing about when they came.
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
    /** 'YYYY-MM-DD' in Viet Nam; nothing needs more for long: see `arrivals`. */
    receivedOn: text().notNull(),
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
    index('responses_set_aside')
      .on(t.unitCode, t.instrument, t.version)
      .where(sql`${t.setAside} is not null`),
    index('responses_decided')
      .on(t.unitCode, t.instrument, t.version, t.decision)
      .where(sql`${t.decision} is not null`),
    check('responses_mode', sql`${t.mode} in ('web', 'kiosk', 'paper', 'phone')`),
    check('responses_assurance', sql`${t.assurance} in ('open', 'verified')`),
    check(
      'responses_decision',
      sql`${t.decision} is null or (${t.setAside} is not null and ${t.decision} in ('kept-out', 'released'))`,
    ),
  ],
)

/**
 * When a response came, to the millisecond: only judging it beside those around it needs that. Deleted after two days
 * (db/responses/arrivals.ts).
 */
export const arrivals = table(
  'arrivals',
  {
    /** ISO-8601 UTC, by the clock of the process that took it. */
    receivedAt: text().notNull(),
    unitCode: text().notNull(),
    id: text().notNull(),
    isJudged: bool().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.receivedAt, t.unitCode, t.id] }),
    index('arrivals_waiting')
      .on(t.receivedAt, t.unitCode, t.id)
      .where(sql`not ${t.isJudged}`),
  ],
)
