/**
 * Every table, once for both engines. Tables that grow with use (responses, tallies) lead their primary key
 * with the commune's code, so that it can be the distribution key when PostgreSQL is sharded.
 * Times are ISO-8601 UTC text, days 'YYYY-MM-DD'; ids are text made by the application.
 */
import { sql } from 'drizzle-orm'
import type { Publication } from '../../surveys/results/disclosure-limits.ts'
import { columns } from '../engine/columns.ts'

const { table, text, int, real, bool, json, bytes, index, uniqueIndex, primaryKey, foreignKey, check } =
  columns

/** All of a unit's answers pooled, as told at one time: answers 1-5 and how many of them were 4 or 5. */
export interface HistoryPoint {
  readonly at: string
  readonly n: number
  readonly high: number
}

/** Provinces, communes and, with `validTo`, what they were before; codes are the official ones. */
export const units = table(
  'units',
  {
    code: text().notNull(),
    validFrom: text().notNull(),
    validTo: text(),
    level: text().notNull(),
    kind: text().notNull(),
    name: text().notNull(),
    slug: text().notNull(),
    provinceCode: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.code, t.validFrom] }),
    index('units_province').on(t.provinceCode, t.level),
    check('units_level', sql`${t.level} in ('province', 'district', 'commune')`),
  ],
)

/** What became of an older unit: one row per old → new pair. */
export const unitChanges = table(
  'unit_changes',
  {
    id: text().primaryKey(),
    fromCode: text().notNull(),
    fromName: text().notNull(),
    fromDistrict: text().notNull(),
    fromProvince: text().notNull(),
    toCode: text().notNull(),
    effectiveOn: text().notNull(),
    source: text().notNull(),
  },
  (t) => [index('unit_changes_to').on(t.toCode)],
)

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

/** Something a unit published; its content is in versions, of which the highest is in force. */
export const notices = table(
  'notices',
  {
    unitCode: text().notNull(),
    id: text().notNull(),
    kind: text().notNull(),
    title: text().notNull(),
    createdAt: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.unitCode, t.id] }), index('notices_kind').on(t.kind)],
)

export const noticeVersions = table(
  'notice_versions',
  {
    unitCode: text().notNull(),
    noticeId: text().notNull(),
    version: int().notNull(),
    decisionNumber: text().notNull(),
    decisionDate: text().notNull(),
    validFrom: text(),
    publishedAt: text().notNull(),
    fileName: text().notNull(),
    /** SHA-256 of the file as it was handed in. */
    fileDigest: text().notNull(),
    illustrative: bool().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.unitCode, t.noticeId, t.version] }),
    foreignKey({ columns: [t.unitCode, t.noticeId], foreignColumns: [notices.unitCode, notices.id] }),
  ],
)

/** A row of a published table; `key` stays the same across versions, so that rows can be compared and linked. */
export const noticeRows = table(
  'notice_rows',
  {
    unitCode: text().notNull(),
    noticeId: text().notNull(),
    version: int().notNull(),
    position: int().notNull(),
    key: text().notNull(),
    cells: json<Record<string, string | number | null>>().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.unitCode, t.noticeId, t.version, t.position] }),
    uniqueIndex('notice_rows_key').on(t.unitCode, t.noticeId, t.version, t.key),
    foreignKey({
      columns: [t.unitCode, t.noticeId, t.version],
      foreignColumns: [noticeVersions.unitCode, noticeVersions.noticeId, noticeVersions.version],
    }),
  ],
)

/** An instrument as it was when its first response came: from then on its definition is frozen. */
export const instrumentVersions = table(
  'instrument_versions',
  {
    instrument: text().notNull(),
    version: text().notNull(),
    digest: text().notNull(),
    frozenAt: text().notNull(),
    definition: json<unknown>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.instrument, t.version] })],
)

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
    /** Null: counted. Otherwise why the response is set aside, and whether that was decided: db/responses/quarantine.ts. */
    quarantine: text(),
  },
  (t) => [
    primaryKey({ columns: [t.unitCode, t.id] }),
    foreignKey({
      columns: [t.instrument, t.version],
      foreignColumns: [instrumentVersions.instrument, instrumentVersions.version],
    }),
    index('responses_received').on(t.receivedAt),
    check('responses_mode', sql`${t.mode} in ('web', 'kiosk', 'paper', 'phone')`),
    check('responses_assurance', sql`${t.assurance} in ('open', 'verified')`),
  ],
)

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

/**
 * How often each answer was given, rolled up while responses are written, for the commune and for its province: a row
 * is a month, so that what is read grows with the months and not with what was answered in them. `groups` are the ways
 * in which counts are asked for (all, each service, mode, assurance, sex, age group, and those in quarantine), `cells`
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

/**
 * What was told to the public about a unit's responses, kept because the next publication depends on it: see
 * surveys/results/disclosure-limits.ts. Everything shown, static or live, is read from here.
 */
export const publications = table(
  'publications',
  {
    unitCode: text().notNull(),
    instrument: text().notNull(),
    version: text().notNull(),
    publishedAt: text().notNull(),
    /** Month of the first response. */
    since: text().notNull(),
    /** How many responses are set aside and in no figure, whether they wait for a decision or were kept out by one. */
    excluded: int().notNull(),
    told: json<Publication>().notNull(),
    history: json<readonly HistoryPoint[]>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.unitCode, t.instrument, t.version] })],
)

/** Published index values, quoted with their source; `state` tells withheld from missing, neither is 0. */
export const publishedValues = table(
  'published_values',
  {
    scheme: text().notNull(),
    edition: text().notNull(),
    year: int().notNull(),
    /** Code of the province as it was in that year ('' for the whole country). */
    place: text().notNull(),
    indicator: text().notNull(),
    value: real(),
    state: text().notNull(),
    source: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.scheme, t.year, t.place, t.indicator] }),
    check('published_values_state', sql`${t.state} in ('published', 'withheld', 'missing')`),
    check('published_values_value', sql`(${t.state} = 'published') = (${t.value} is not null)`),
  ],
)

/** Who changed what, written in the same transaction as the change. */
export const audit = table(
  'audit',
  {
    id: text().primaryKey(),
    at: text().notNull(),
    actor: text().notNull(),
    action: text().notNull(),
    unitCode: text(),
    detail: json<Record<string, unknown>>().notNull(),
  },
  (t) => [index('audit_at').on(t.at)],
)

/** Small facts the portal keeps about itself, such as which content was loaded. */
export const settings = table('settings', { key: text().primaryKey(), value: text().notNull() })
