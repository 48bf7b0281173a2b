/** Notices on boards: who put a version up and took it down, where and when, each shown by a picture. */
import { and, asc, eq, inArray, isNull, max } from 'drizzle-orm'
import { vietnamDay } from '../../domain/calendar.ts'
import { postingFault } from '../../domain/notices/posting.ts'
import { Refusal } from '../../domain/refusal.ts'
import { postingSentences } from '../../domain/text/notices.ts'
import { recordAudit } from '../audit/record.ts'
import { recordChanges } from '../changes/changes.ts'
import type { Queries } from '../engine/database.ts'
import { hasFile } from '../progress/files.ts'
import { noticePostings as postings, noticeVersions as versions } from '../schema/index.ts'
import { holdNotice } from './notices.ts'

export type Posting = typeof postings.$inferSelect

interface Place {
  readonly unitCode: string
  readonly noticeId: string
}

interface Recorded {
  /** The name of whoever did it. */
  readonly name: string
  /** 'YYYY-MM-DD' */
  readonly day: string
  /** The id of an evidence file that shows it; '' for none. */
  readonly file: string
  readonly actor: string
}

interface NewPosting extends Recorded {
  readonly version: number
  readonly place: string
}

/** @returns its number @throws Refusal */
export async function recordPosting(
  tx: Queries,
  { unitCode, noticeId }: Place,
  given: NewPosting,
  at = new Date(),
): Promise<number> {
  const { version, place, name, day, file, actor } = given
  const isVersion = and(
    ...[eq(versions.unitCode, unitCode), eq(versions.noticeId, noticeId), eq(versions.version, version)],
  )
  // Of two who record at the same time, of whichever versions, each gets a number.
  await holdNotice(tx, { unitCode, noticeId })
  const [posted] = await tx.select().from(versions).where(isVersion)
  if (!posted) throw new Refusal(postingSentences.version, { code: 'version' })
  refuseFault(postingFault({ place, name, day }, posted.decisionDate, vietnamDay(at)))
  await assertFile(tx, unitCode, file)
  const [last] = await tx
    .select({ number: max(postings.number) })
    .from(postings)
    .where(and(eq(postings.unitCode, unitCode), eq(postings.noticeId, noticeId)))
  const number = (last?.number ?? 0) + 1
  await tx.insert(postings).values({
    ...{ unitCode, noticeId, number, version, place: place.trim(), postedOn: day, postedBy: name.trim() },
    ...{ postedFile: file, recordedAt: at.toISOString(), recordedBy: actor },
    ...{ takenBy: '', takenFile: '', voidReason: '' },
  })
  await noted(tx, { actor, action: 'notice.post', unitCode }, { notice: noticeId, number, version, day }, at)
  return number
}

interface Known extends Place {
  readonly number: number
}

/** @throws Refusal */
export async function recordTakingDown(
  tx: Queries,
  known: Known,
  { name, day, file, actor }: Recorded,
  at = new Date(),
): Promise<void> {
  const hangs = and(isThis(known), isNull(postings.takenOn), eq(postings.voidReason, ''))
  const [found] = await tx.select().from(postings).where(hangs)
  if (!found) throw new Refusal(postingSentences.gone, { code: 'gone' })
  refuseFault(postingFault({ name, day }, found.postedOn, vietnamDay(at)))
  await assertFile(tx, known.unitCode, file)
  const taken = { takenOn: day, takenBy: name.trim(), takenFile: file }
  const recorded = { takenRecordedAt: at.toISOString(), takenRecordedBy: actor }
  const [done] = await tx
    .update(postings)
    .set({ ...taken, ...recorded })
    .where(hangs)
    .returning({ number: postings.number })
  if (!done) throw new Refusal(postingSentences.gone, { code: 'gone' })
  const { unitCode, noticeId: notice, number } = known
  await noted(tx, { actor, action: 'notice.take-down', unitCode }, { notice, number, day }, at)
}

/** What was entered wrongly stays, and does not count. @throws Refusal */
export async function voidPosting(
  tx: Queries,
  known: Known,
  { reason, actor }: { readonly reason: string; readonly actor: string },
  at = new Date(),
): Promise<void> {
  const [done] = await tx
    .update(postings)
    .set({ voidReason: reason })
    .where(and(isThis(known), eq(postings.voidReason, '')))
    .returning({ number: postings.number })
  if (!done) throw new Refusal(postingSentences.gone, { code: 'gone' })
  const { unitCode, noticeId: notice, number } = known
  await noted(tx, { actor, action: 'notice.void-posting', unitCode }, { notice, number, reason }, at)
}

/** Of all notices of these units, in the order of their days. */
export async function postingsOf(db: Queries, unitCodes: readonly string[]): Promise<Posting[]> {
  return db
    .select()
    .from(postings)
    .where(inArray(postings.unitCode, [...unitCodes]))
    .orderBy(asc(postings.unitCode), asc(postings.postedOn), asc(postings.noticeId), asc(postings.number))
}

export async function postingOf(db: Queries, known: Known): Promise<Posting | undefined> {
  const [found] = await db.select().from(postings).where(isThis(known))
  return found
}

function isThis({ unitCode, noticeId, number }: Known) {
  return and(eq(postings.unitCode, unitCode), eq(postings.noticeId, noticeId), eq(postings.number, number))
}

function refuseFault(fault: ReturnType<typeof postingFault>): void {
  if (fault !== '') throw new Refusal(postingSentences[fault], { code: fault })
}

async function assertFile(tx: Queries, unitCode: string, file: string): Promise<void> {
  if (file !== '' && !(await hasFile(tx, unitCode, file)))
    throw new Refusal(postingSentences.file, { code: 'file' })
}

interface Noted {
  readonly actor: string
  readonly action: string
  readonly unitCode: string
}

async function noted(tx: Queries, entry: Noted, detail: Record<string, unknown>, at: Date): Promise<void> {
  await recordAudit(tx, { ...entry, detail }, at)
  await recordChanges(tx, 'notices', [entry.unitCode])
}
