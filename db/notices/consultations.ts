/** What residents say about a draft, and how it is answered: one by one, or several that say the same together. */
import { createHash } from 'node:crypto'
import { and, asc, count, eq, inArray, isNull, max, min } from 'drizzle-orm'
import { addDays, vietnamDay } from '../../domain/calendar.ts'
import type { NoticeContent } from '../../domain/notices/canonical.ts'
import { consultation, fewestDays, isOpenOn, type Outcome } from '../../domain/notices/consultation.ts'
import { Refusal } from '../../domain/refusal.ts'
import { consultationSentences as sentences } from '../../domain/text/notices.ts'
import { recordAudit } from '../audit/record.ts'
import type { Queries } from '../engine/database.ts'
import {
  consultationAnswers as answers,
  consultationComments as comments,
  noticeVersions as versions,
} from '../schema/index.ts'
import { holdNotice, notice } from './notices.ts'

export type Comment = typeof comments.$inferSelect
export type CommentAnswer = typeof answers.$inferSelect

interface Place {
  readonly unitCode: string
  readonly noticeId: string
}

/**
 * Before it is published: the days of the law are counted from the day on which residents see the draft for the first
 * time, whatever day the table gives as the first; a later version does not shorten them.
 * @throws Refusal where it ends before
 */
export async function assertLongEnough(
  db: Queries,
  { unitCode, id, kind, validTo }: Pick<NoticeContent, 'unitCode' | 'id' | 'kind' | 'validTo'>,
  publishedAt: Date,
): Promise<void> {
  if (kind !== consultation.id) return
  const [first] = await db
    .select({ at: min(versions.publishedAt) })
    .from(versions)
    .where(and(eq(versions.unitCode, unitCode), eq(versions.noticeId, id)))
  const earliest = addDays(vietnamDay(first?.at ?? publishedAt), fewestDays)
  if (validTo === null || validTo < earliest)
    throw new Refusal(sentences.tooShort(fewestDays, earliest), { code: 'too-short' })
}

interface NewComment extends Place {
  /** '' for the draft as a whole. */
  readonly rowKey: string
  readonly text: string
}

/** The same words about the same section are one comment, however often they are sent. @throws Refusal */
export async function addComment(tx: Queries, given: NewComment, at = new Date()): Promise<void> {
  const { unitCode, noticeId, rowKey } = given
  const text = given.text.normalize('NFC').replace(/\r\n?/g, '\n').trim()
  const found = await notice(tx, unitCode, noticeId)
  if (found?.kind !== consultation.id) throw new Refusal(sentences.unknown, { code: 'unknown' })
  const day = vietnamDay(at)
  if (!isOpenOn(found.current, day)) throw new Refusal(sentences.closed, { code: 'closed' })
  if (rowKey !== '' && !found.rows.some(({ key }) => key === rowKey))
    throw new Refusal(sentences.section, { code: 'section' })
  if (text.length < 5 || text.length > 2000) throw new Refusal(sentences.length, { code: 'length' })
  const id = createHash('sha256')
    .update(JSON.stringify([rowKey, text]))
    .digest('hex')
    .slice(0, 32)
  const said = { unitCode, noticeId, id, rowKey, text, receivedOn: day, leftOut: '' }
  await tx.insert(comments).values(said).onConflictDoNothing()
}

export async function commentsOf(db: Queries, place: Place): Promise<Comment[]> {
  return db.select().from(comments).where(isOf(place)).orderBy(asc(comments.receivedOn), asc(comments.id))
}

export async function answersOf(db: Queries, { unitCode, noticeId }: Place): Promise<CommentAnswer[]> {
  return db
    .select()
    .from(answers)
    .where(and(eq(answers.unitCode, unitCode), eq(answers.noticeId, noticeId)))
    .orderBy(asc(answers.number))
}

interface NewAnswer extends Place {
  readonly ids: readonly string[]
  readonly said: string
  readonly outcome: Outcome
  readonly answer: string
  readonly actor: string
}

/** Answers those comments together. @throws Refusal where one of them has an answer, or they are of several sections */
export async function answerComments(tx: Queries, given: NewAnswer, at = new Date()): Promise<number> {
  const { unitCode, noticeId, ids, said, outcome, answer, actor } = given
  // Of two who answer at the same time the second sees what the first answered.
  await holdNotice(tx, given)
  const chosen = await tx
    .select()
    .from(comments)
    .where(and(isOf(given), inArray(comments.id, [...ids]), isNull(comments.answerNumber)))
  const [rowKey, ...others] = new Set(chosen.map((one) => one.rowKey))
  if (rowKey === undefined || chosen.length !== new Set(ids).size)
    throw new Refusal(sentences.answered, { code: 'answered' })
  if (others.length > 0) throw new Refusal(sentences.several, { code: 'several' })
  const [last] = await tx
    .select({ number: max(answers.number) })
    .from(answers)
    .where(and(eq(answers.unitCode, unitCode), eq(answers.noticeId, noticeId)))
  const number = (last?.number ?? 0) + 1
  await tx.insert(answers).values({
    ...{ unitCode, noticeId, number, rowKey, said, outcome, answer, actor },
    answeredAt: at.toISOString(),
  })
  await tx
    .update(comments)
    .set({ answerNumber: number, leftOut: '' })
    .where(and(isOf(given), inArray(comments.id, [...ids]), isNull(comments.answerNumber)))
  const detail = { notice: noticeId, answer: number, comments: ids.length, outcome }
  await recordAudit(tx, { actor, action: 'consultation.answer', unitCode, detail }, at)
  return number
}

/** What is no comment on the draft is left out of the report, with the reason; it can still be answered. @throws Refusal */
export async function leaveOut(
  tx: Queries,
  { id, reason, actor, ...place }: Place & { id: string; reason: string; actor: string },
  at = new Date(),
): Promise<void> {
  await holdNotice(tx, place)
  const [done] = await tx
    .update(comments)
    .set({ leftOut: reason })
    .where(and(isOf(place), eq(comments.id, id), isNull(comments.answerNumber)))
    .returning({ id: comments.id })
  if (!done) throw new Refusal(sentences.answered, { code: 'answered' })
  const detail = { notice: place.noticeId, comment: id, reason }
  await recordAudit(tx, { actor, action: 'consultation.leave-out', unitCode: place.unitCode, detail }, at)
}

/** How many comments of each consultation of these units wait for an answer. */
export async function openComments(
  db: Queries,
  unitCodes: readonly string[],
): Promise<readonly (Place & { readonly n: number })[]> {
  return db
    .select({ unitCode: comments.unitCode, noticeId: comments.noticeId, n: count() })
    .from(comments)
    .where(
      and(
        ...[inArray(comments.unitCode, [...unitCodes]), isNull(comments.answerNumber)],
        eq(comments.leftOut, ''),
      ),
    )
    .groupBy(comments.unitCode, comments.noticeId)
    .orderBy(asc(comments.unitCode), asc(comments.noticeId))
}

function isOf({ unitCode, noticeId }: Place) {
  return and(eq(comments.unitCode, unitCode), eq(comments.noticeId, noticeId))
}
