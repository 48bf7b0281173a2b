/** Cases: what residents asked for, everything that happened since, and what lists and counts are made of. */
import { sql } from 'drizzle-orm'
import { columns } from '../engine/columns.ts'

const { table, text, int, bool, bytes, json, index, uniqueIndex, primaryKey, foreignKey, check } = columns

/** A case and the secret of whoever opened it. No network address, and no name: that is in `case_contacts`. */
export const cases = table(
  'cases',
  {
    /** Of the commune that it is about. */
    unitCode: text().notNull(),
    /** Eight characters of a public reference, made from the form's key. */
    id: text().notNull(),
    provinceCode: text().notNull(),
    /** scrypt of the secret, hex. */
    secretHash: text().notNull(),
    /** SHA-256 of what was sent: the same form with other words is no repetition. */
    sentDigest: text().notNull(),
    /** How many events it has; taken first by whoever adds one, so that others wait. */
    events: int().notNull(),
  },
  (t) => [primaryKey({ columns: [t.unitCode, t.id] })],
)

/** Append-only: triggers refuse update and delete. Data never holds what people wrote. */
export const caseEvents = table(
  'case_events',
  {
    unitCode: text().notNull(),
    caseId: text().notNull(),
    number: int().notNull(),
    /** Made from the key of the form or request: the same one sent twice is one event. */
    key: text().notNull(),
    type: text().notNull(),
    data: json<Record<string, unknown>>().notNull(),
    at: text().notNull(),
    /** 'resident', 'portal' or an official's id. */
    actor: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.unitCode, t.caseId, t.number] }),
    uniqueIndex('case_events_key').on(t.unitCode, t.caseId, t.key),
    foreignKey({ columns: [t.unitCode, t.caseId], foreignColumns: [cases.unitCode, cases.id] }),
  ],
)

/** What was written with an event. Deleted when its time is over; the event stays. */
export const caseTexts = table(
  'case_texts',
  {
    unitCode: text().notNull(),
    caseId: text().notNull(),
    number: int().notNull(),
    text: text().notNull(),
    /** Where it is, as the resident says it: hamlet, street. Of the opening only. */
    place: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.unitCode, t.caseId, t.number] }),
    foreignKey({
      columns: [t.unitCode, t.caseId, t.number],
      foreignColumns: [caseEvents.unitCode, caseEvents.caseId, caseEvents.number],
    }),
  ],
)

/** How to reach whoever opened it, where they said so; deleted when they take it back or its time is over. */
export const caseContacts = table(
  'case_contacts',
  {
    unitCode: text().notNull(),
    caseId: text().notNull(),
    name: text().notNull(),
    phone: text().notNull(),
    email: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.unitCode, t.caseId] }),
    foreignKey({ columns: [t.unitCode, t.caseId], foreignColumns: [cases.unitCode, cases.id] }),
  ],
)

/** A picture, made anew without what the camera wrote into it, or a PDF as it was. Never public. */
export const caseFiles = table(
  'case_files',
  {
    unitCode: text().notNull(),
    caseId: text().notNull(),
    id: text().notNull(),
    /** Of the event that it came with. */
    number: int().notNull(),
    name: text().notNull(),
    type: text().notNull(),
    size: int().notNull(),
    content: bytes().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.unitCode, t.caseId, t.id] }),
    foreignKey({
      columns: [t.unitCode, t.caseId, t.number],
      foreignColumns: [caseEvents.unitCode, caseEvents.caseId, caseEvents.number],
    }),
    check('case_files_type', sql`${t.type} in ('application/pdf', 'image/webp')`),
  ],
)

/** Where each case stands: computed from its events by db/cases/project.ts, and proved equal by `portal cases check`. */
export const caseList = table(
  'case_list',
  {
    unitCode: text().notNull(),
    caseId: text().notNull(),
    provinceCode: text().notNull(),
    handler: text().notNull(),
    /** Whose figures count it: the commune's, or the province's where it was sent around the commune. */
    countedFor: text().notNull().default(''),
    assignee: text().notNull(),
    state: text().notNull(),
    kind: text().notNull(),
    subject: text().notNull(),
    mode: text().notNull(),
    isUrgent: bool().notNull(),
    /** Urgent first, then by day; 'YYYY-MM-DD' with a leading 0 or 1. '~' where no clock runs. */
    queueKey: text().notNull(),
    openedOn: text().notNull(),
    dueOn: text(),
    answeredOn: text(),
    overOn: text(),
    /** Of an answer: in the days of its rule; 0 in time. Of what is open lateness is asked of the day. */
    answeredLate: int().notNull(),
    verdict: text().notNull(),
    doneVerdict: text().notNull(),
    /** 'none', 'prepared' or 'signed', for being late. */
    apology: text().notNull().default('none'),
    /** Public reference of the case in which it goes on; '' where it stands on its own. */
    mergedInto: text().notNull().default(''),
    isAgreed: bool().notNull(),
    isPublished: bool().notNull(),
    isCleared: bool().notNull(),
    isHeld: bool().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.unitCode, t.caseId] }),
    index('case_list_queue').on(t.handler, t.state, t.queueKey),
    index('case_list_province').on(t.provinceCode, t.state, t.queueKey),
    index('case_list_over').on(t.overOn),
    index('case_list_merged').on(t.mergedInto),
  ],
)

/**
 * Counts per commune, kind, subject and month of the opening, kept as cases move. `value` is the number of days for the
 * measure 'days', else 0.
 */
export const caseCounts = table(
  'case_counts',
  {
    unitCode: text().notNull(),
    kind: text().notNull(),
    subject: text().notNull(),
    month: text().notNull(),
    measure: text().notNull(),
    value: int().notNull(),
    n: int().notNull(),
  },
  (t) => [primaryKey({ columns: [t.unitCode, t.kind, t.subject, t.month, t.measure, t.value] })],
)

/** What is public of a case: words that a human has read with what was masked. */
export const publicCases = table(
  'public_cases',
  {
    unitCode: text().notNull(),
    caseId: text().notNull(),
    provinceCode: text().notNull(),
    subject: text().notNull(),
    kind: text().notNull(),
    openedOn: text().notNull(),
    answeredOn: text(),
    place: text().notNull(),
    question: text().notNull(),
    answer: text().notNull(),
    publishedAt: text().notNull(),
    publishedBy: text().notNull(),
    /** Words of question, answer and place without marks, for the search. */
    folded: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.unitCode, t.caseId] }),
    index('public_cases_province').on(t.provinceCode, t.openedOn),
    foreignKey({ columns: [t.unitCode, t.caseId], foreignColumns: [cases.unitCode, cases.id] }),
  ],
)

/** Rules of the clock as an administrator corrects them, from a day on. Append-only. */
export const caseClockRules = table(
  'case_clock_rules',
  {
    number: int().primaryKey(),
    kind: text().notNull(),
    step: text().notNull(),
    days: int().notNull(),
    counts: text().notNull(),
    from: text().notNull(),
    source: text().notNull(),
    correctedAt: text().notNull(),
    actor: text().notNull(),
  },
  (t) => [check('case_clock_rules_counts', sql`${t.counts} in ('working', 'calendar')`)],
)
