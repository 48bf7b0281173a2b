/** What was reported on commitments, and how those who did not report were asked to. */
import { sql } from 'drizzle-orm'
import { columns } from '../engine/columns.ts'

const { table, text, int, real, bool, bytes, index, primaryKey, foreignKey, check } = columns

/**
 * A report on a commitment by who answers for it: a commune, or once for the whole province the agency that leads; then
 * `unitCode` is the province's. Each is a version, none is overwritten: a trigger refuses it. There is no foreign key
 * to the commitment: reports stay where a plan is read anew and one of its commitments is gone.
 */
export const progress = table(
  'progress',
  {
    unitCode: text().notNull(),
    planId: text().notNull(),
    commitmentId: text().notNull(),
    version: int().notNull(),
    state: text().notNull(),
    text: text().notNull(),
    target: real(),
    reached: real(),
    measure: text().notNull(),
    doneOn: text(),
    reason: text().notNull(),
    link: text().notNull(),
    noticeId: text().notNull(),
    /** Of `evidence_files`; '' for none. */
    fileId: text().notNull().default(''),
    isClosing: bool().notNull(),
    /** The agency that reports; '' where it is the commune. */
    agency: text().notNull(),
    /** The last day on which this report was in time; null where none was due. */
    dueOn: text(),
    /** The last day on which the commitment was done in time, as the plan had it then. */
    deadline: text(),
    reportedAt: text().notNull(),
    actor: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.unitCode, t.planId, t.commitmentId, t.version] }),
    index('progress_plan').on(t.planId, t.commitmentId),
    check(
      'progress_state',
      sql`${t.state} in ('not-started', 'in-progress', 'done', 'done-late', 'stopped')`,
    ),
  ],
)

/** A request to report on a commitment; the next report that comes is the answer. */
export const followUps = table(
  'follow_ups',
  {
    unitCode: text().notNull(),
    planId: text().notNull(),
    commitmentId: text().notNull(),
    /** From 1, for one commitment of one unit. */
    number: int().notNull(),
    askedAt: text().notNull(),
    /** The day until which the report is wanted. */
    dueOn: text().notNull(),
    text: text().notNull(),
    /** The agency that asks, as the commune is told. */
    asker: text().notNull(),
    actor: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.unitCode, t.planId, t.commitmentId, t.number] }),
    index('follow_ups_plan').on(t.planId, t.commitmentId),
  ],
)

/**
 * A file that shows what a report tells: a picture, made anew without what the camera wrote into it, or a PDF as it was.
 * It is public as soon as a report names it.
 */
export const evidenceFiles = table(
  'evidence_files',
  {
    unitCode: text().notNull(),
    id: text().notNull(),
    /** As whoever handed it in called it. */
    name: text().notNull(),
    /** Its media type. */
    type: text().notNull(),
    size: int().notNull(),
    /** SHA-256 of what is kept. */
    digest: text().notNull(),
    storedAt: text().notNull(),
    actor: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.unitCode, t.id] }),
    check('evidence_files_type', sql`${t.type} in ('application/pdf', 'image/webp')`),
  ],
)

/** Apart from what is said about them, so that lists do not read them. */
export const evidenceContents = table(
  'evidence_contents',
  { unitCode: text().notNull(), fileId: text().notNull(), content: bytes().notNull() },
  (t) => [
    primaryKey({ columns: [t.unitCode, t.fileId] }),
    foreignKey({
      columns: [t.unitCode, t.fileId],
      foreignColumns: [evidenceFiles.unitCode, evidenceFiles.id],
    }).onDelete('cascade'),
  ],
)
