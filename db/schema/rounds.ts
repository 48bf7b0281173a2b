/** Official rounds of a survey: their setting, what was answered, and what was published when they closed. */
import { sql } from 'drizzle-orm'
import type { Publication } from '../../surveys/results/publication.ts'
import { columns } from '../engine/columns.ts'
import { instrumentVersions } from './instruments.ts'

const { table, text, json, index, primaryKey, foreignKey, check } = columns

export const surveyRounds = table(
  'survey_rounds',
  {
    id: text().primaryKey(),
    /** The commune or province whose office made it. */
    unitCode: text().notNull(),
    name: text().notNull(),
    instrument: text().notNull(),
    version: text().notNull(),
    /** The communes that are asked about. */
    unitCodes: json<readonly string[]>().notNull(),
    /** The first and the last day on which answers are taken, 'YYYY-MM-DD' in Viet Nam. */
    from: text().notNull(),
    until: text().notNull(),
    /** The setting as it is published, byte by byte, and the SHA-256 (hex) of these bytes. */
    setting: text().notNull(),
    digest: text().notNull(),
    madeAt: text().notNull(),
    closedAt: text(),
    /** Why it was closed before its last day was over; '' where it was not. */
    closedBecause: text().notNull(),
  },
  (t) => [
    index('survey_rounds_unit').on(t.unitCode),
    foreignKey({
      columns: [t.instrument, t.version],
      foreignColumns: [instrumentVersions.instrument, instrumentVersions.version],
    }),
    check('survey_rounds_days', sql`${t.from} <= ${t.until}`),
  ],
)

/**
 * What was answered in a round. It lies apart from all other responses, so that no count, export or page of those can
 * hold any of it; nothing reads it but the closing of the round. Without a day: nothing needs one.
 */
export const roundResponses = table(
  'round_responses',
  {
    unitCode: text().notNull(),
    id: text().notNull(),
    round: text().notNull(),
    service: text().notNull(),
    mode: text().notNull(),
    visited: text(),
    sex: text(),
    ageGroup: text(),
    answers: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.unitCode, t.id] }),
    index('round_responses_round').on(t.round, t.unitCode),
  ],
)

/** What may be published of a closed round, for each of its communes; decided once. */
export const roundResults = table(
  'round_results',
  { unitCode: text().notNull(), round: text().notNull(), published: json<Publication>().notNull() },
  (t) => [primaryKey({ columns: [t.unitCode, t.round] })],
)
