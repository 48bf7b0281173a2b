/** Plans, what they promise, and what they print of results. */
import { sql } from 'drizzle-orm'
import { columns } from '../engine/columns.ts'

const { table, text, int, real, bool, json, index, primaryKey, foreignKey, check } = columns

/** A plan document. `title` and `summary` are ours; `originalTitle` comes with an imported document. */
export const plans = table(
  'plans',
  {
    id: text().primaryKey(),
    number: text(),
    date: text(),
    place: text(),
    issuer: text().notNull(),
    provinceCode: text().notNull(),
    title: text().notNull(),
    summary: text(),
    originalTitle: text(),
    yearFrom: int(),
    yearTo: int(),
    importedAt: text(),
    /** Everything else that was read from the document and is shown, never queried. */
    reading: json<Record<string, unknown>>(),
  },
  (t) => [index('plans_province').on(t.provinceCode)],
)

/** Which of today's communes a plan of a former district concerns; none means the whole province. */
export const planCommunes = table(
  'plan_communes',
  { planId: text().notNull(), unitCode: text().notNull() },
  (t) => [
    primaryKey({ columns: [t.unitCode, t.planId] }),
    foreignKey({ columns: [t.planId], foreignColumns: [plans.id] }).onDelete('cascade'),
  ],
)

export const planResults = table(
  'plan_results',
  {
    planId: text().notNull(),
    position: int().notNull(),
    scheme: text().notNull(),
    year: int().notNull(),
    dimension: int(),
    score: real(),
    max: real(),
    change: real(),
    rank: int(),
    of: int(),
  },
  (t) => [
    primaryKey({ columns: [t.planId, t.position] }),
    foreignKey({ columns: [t.planId], foreignColumns: [plans.id] }).onDelete('cascade'),
  ],
)

/** What a plan wants an index to be in a year: entered by whoever leads it, with the place in the plan that says so. */
export const planTargets = table(
  'plan_targets',
  {
    planId: text().notNull(),
    indicator: text().notNull(),
    measure: text().notNull(),
    year: int().notNull(),
    value: real().notNull(),
    /** Where the plan says it: 'Mục II.1'. */
    source: text().notNull(),
    actor: text().notNull(),
    setAt: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.planId, t.indicator, t.measure, t.year] }),
    foreignKey({ columns: [t.planId], foreignColumns: [plans.id] }).onDelete('cascade'),
    check('plan_targets_measure', sql`${t.measure} in ('score', 'rank', 'share')`),
  ],
)

/** One task of a plan. `title` is plain language; `text` the original wording once the document is imported. */
export const commitments = table(
  'commitments',
  {
    planId: text().notNull(),
    id: text().notNull(),
    position: int().notNull(),
    origin: text().notNull(),
    scheme: text(),
    dimension: int(),
    section: text().notNull(),
    code: text(),
    title: text().notNull(),
    text: text(),
    textDigest: text().notNull(),
    scheduleRaw: text(),
    scheduleKind: text(),
    start: text(),
    due: text(),
    strictlyBefore: bool().notNull().default(false),
    firstLine: int().notNull(),
    lastLine: int().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.planId, t.id] }),
    foreignKey({ columns: [t.planId], foreignColumns: [plans.id] }).onDelete('cascade'),
    check('commitments_origin', sql`${t.origin} in ('body', 'appendix')`),
    check(
      'commitments_schedule',
      sql`${t.scheduleKind} in ('continuous', 'quarterly', 'yearly', 'once', 'range', 'event')`,
    ),
  ],
)

export const commitmentAgencies = table(
  'commitment_agencies',
  {
    planId: text().notNull(),
    commitmentId: text().notNull(),
    role: text().notNull(),
    position: int().notNull(),
    name: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.planId, t.commitmentId, t.role, t.position] }),
    foreignKey({
      columns: [t.planId, t.commitmentId],
      foreignColumns: [commitments.planId, commitments.id],
    }).onDelete('cascade'),
    check('commitment_agencies_role', sql`${t.role} in ('lead', 'cooperating')`),
  ],
)

/** The join of promise with proof and perception: which indicators a commitment serves. */
export const commitmentIndicators = table(
  'commitment_indicators',
  { planId: text().notNull(), commitmentId: text().notNull(), indicator: text().notNull() },
  (t) => [
    primaryKey({ columns: [t.planId, t.commitmentId, t.indicator] }),
    foreignKey({
      columns: [t.planId, t.commitmentId],
      foreignColumns: [commitments.planId, commitments.id],
    }).onDelete('cascade'),
    index('commitment_indicators_indicator').on(t.indicator),
  ],
)
