/** What units published, and what is on its way there. */
import { sql } from 'drizzle-orm'
import type { NoticeRow } from '../../domain/notices/canonical.ts'
import { columns } from '../engine/columns.ts'

const { table, text, int, json, index, uniqueIndex, primaryKey, foreignKey, check } = columns

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
    title: text().notNull().default(''),
    /** The newest time that it is about, as its kind writes it: '2026', '2026-9m'; '' where it is about none. */
    period: text().notNull().default(''),
    decisionNumber: text().notNull(),
    decisionDate: text().notNull(),
    validFrom: text(),
    /** The last day on which it is in force. */
    validTo: text(),
    publishedAt: text().notNull(),
    fileName: text().notNull(),
    /** SHA-256 of the file as it was handed in. */
    fileDigest: text().notNull(),
    /** SHA-256 of what it says (domain/notices/canonical.ts); '' only until the portal's next start. */
    digest: text().notNull().default(''),
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

/**
 * A version on a board: who put it up and who took it down, each with a picture that shows it. What was entered wrongly is
 * not changed but set aside with a reason.
 */
export const noticePostings = table(
  'notice_postings',
  {
    unitCode: text().notNull(),
    noticeId: text().notNull(),
    /** From 1, for one notice. */
    number: int().notNull(),
    version: int().notNull(),
    /** Where the board is. */
    place: text().notNull(),
    postedOn: text().notNull(),
    /** The name of whoever put it up. */
    postedBy: text().notNull(),
    /** Of `evidence_files`; '' for none. */
    postedFile: text().notNull(),
    recordedAt: text().notNull(),
    recordedBy: text().notNull(),
    /** null while it hangs there; then the day, name, picture and official likewise. */
    takenOn: text(),
    takenBy: text().notNull(),
    takenFile: text().notNull(),
    takenRecordedAt: text(),
    takenRecordedBy: text(),
    /** Why it does not count, '' where it does. */
    voidReason: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.unitCode, t.noticeId, t.number] }),
    foreignKey({
      columns: [t.unitCode, t.noticeId, t.version],
      foreignColumns: [noticeVersions.unitCode, noticeVersions.noticeId, noticeVersions.version],
    }),
    check('notice_postings_days', sql`${t.takenOn} is null or ${t.takenOn} >= ${t.postedOn}`),
  ],
)

/** A version before it is published: written by one official, approved by another. */
export const noticeDrafts = table(
  'notice_drafts',
  {
    id: text().primaryKey(),
    unitCode: text().notNull(),
    kind: text().notNull(),
    noticeId: text().notNull(),
    title: text().notNull(),
    period: text().notNull(),
    decisionNumber: text().notNull(),
    decisionDate: text().notNull(),
    validFrom: text(),
    validTo: text(),
    fileName: text().notNull(),
    fileDigest: text().notNull(),
    /** None any more once it is published or withdrawn. */
    rows: json<readonly NoticeRow[]>().notNull(),
    rowCount: int().notNull(),
    /** SHA-256 of what it says: what is approved is what was seen. */
    digest: text().notNull(),
    /** What the writer was asked about and said is right, as sentences. */
    confirmed: json<readonly string[]>().notNull(),
    writtenBy: text().notNull(),
    writtenAt: text().notNull(),
    state: text().notNull(),
    /** Of an approved one: when it is to be published. */
    publishAt: text(),
    decidedBy: text(),
    decidedAt: text(),
    /** Why it was returned, '' where it was not. */
    reason: text().notNull(),
    /** The version that it became. */
    version: int(),
  },
  (t) => [
    index('notice_drafts_unit').on(t.unitCode, t.state),
    index('notice_drafts_due')
      .on(t.publishAt)
      .where(sql`${t.state} = 'approved'`),
    check(
      'notice_drafts_state',
      sql`${t.state} in ('draft', 'sent', 'returned', 'approved', 'published', 'withdrawn')`,
    ),
    check(
      'notice_drafts_four_eyes',
      sql`${t.state} not in ('approved', 'published') or (${t.decidedBy} is not null and ${t.decidedBy} <> ${t.writtenBy})`,
    ),
  ],
)

/** The land prices in force, to be looked up by street: made anew with each version, from its rows. */
export const priceRows = table(
  'price_rows',
  {
    unitCode: text().notNull(),
    noticeId: text().notNull(),
    position: int().notNull(),
    /** Street, segment and class, folded: what is searched. */
    folded: text().notNull(),
    cells: json<Record<string, string | number | null>>().notNull(),
    /** Of the same row in the version before; null where it had none. */
    previous: json<Record<string, string | number | null>>(),
  },
  (t) => [primaryKey({ columns: [t.unitCode, t.noticeId, t.position] })],
)

/** How often residents looked for what must be public and did not find it, by day; nothing about who did. */
export const notFoundCounts = table(
  'not_found_counts',
  { unitCode: text().notNull(), duty: text().notNull(), day: text().notNull(), n: int().notNull() },
  (t) => [primaryKey({ columns: [t.unitCode, t.duty, t.day] })],
)

/**
 * What residents said about a section of a draft. Never public as it is: what was said is told in the words of whoever
 * answers. The id is made of what was said, so that the same words sent twice are one comment.
 */
export const consultationComments = table(
  'consultation_comments',
  {
    unitCode: text().notNull(),
    noticeId: text().notNull(),
    id: text().notNull(),
    /** The key of the section's row; '' for the draft as a whole. */
    rowKey: text().notNull(),
    text: text().notNull(),
    /** The day in Viet Nam: nothing finer is kept. */
    receivedOn: text().notNull(),
    /** Of the answer that it has; null where it has none. */
    answerNumber: int(),
    /** Why it is not answered, '' where it is or will be. */
    leftOut: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.unitCode, t.noticeId, t.id] }),
    foreignKey({ columns: [t.unitCode, t.noticeId], foreignColumns: [notices.unitCode, notices.id] }),
  ],
)

/** An answer to one comment or to several that say the same. */
export const consultationAnswers = table(
  'consultation_answers',
  {
    unitCode: text().notNull(),
    noticeId: text().notNull(),
    number: int().notNull(),
    rowKey: text().notNull(),
    /** What they say, in the words of whoever answers. */
    said: text().notNull(),
    outcome: text().notNull(),
    answer: text().notNull(),
    answeredAt: text().notNull(),
    actor: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.unitCode, t.noticeId, t.number] }),
    foreignKey({ columns: [t.unitCode, t.noticeId], foreignColumns: [notices.unitCode, notices.id] }),
  ],
)
