/**
 * Notices on their way to be published: written by one official, sent, then approved for a moment or returned with a
 * reason by another. Each step is one statement that holds only from the right state, so that two who press at the same
 * time do it once.
 */
import { randomUUID } from 'node:crypto'
import { and, asc, desc, eq, getTableColumns, inArray, isNotNull, lte, ne } from 'drizzle-orm'
import type { NoticeContent } from '../../domain/notices/canonical.ts'
import { Refusal } from '../../domain/refusal.ts'
import { recordAudit } from '../audit/record.ts'
import type { Database, Queries } from '../engine/database.ts'
import { noticeDrafts as drafts } from '../schema/index.ts'
import { assertLongEnough } from './consultations.ts'
import { noticeDigest, publishNotice } from './notices.ts'

export type Draft = typeof drafts.$inferSelect
/** Without its rows, as lists show it. */
export type ListedDraft = Omit<Draft, 'rows'>

interface NewDraft {
  readonly content: NoticeContent
  readonly fileName: string
  readonly fileDigest: string
  readonly confirmed: readonly string[]
  /** The official's id. */
  readonly actor: string
}

const { rows, ...listed } = getTableColumns(drafts)
const open = ['draft', 'sent', 'returned', 'approved'] as const

export async function keepDraft(tx: Queries, given: NewDraft, at = new Date()): Promise<Draft> {
  const { content, fileName, fileDigest, confirmed, actor } = given
  const { id: noticeId, rows, ...facts } = content
  const [kept] = await tx
    .insert(drafts)
    .values({
      ...{ id: randomUUID(), noticeId, rows, ...facts, fileName, fileDigest, confirmed },
      ...{ rowCount: rows.length, digest: noticeDigest(content), state: 'draft', reason: '' },
      ...{ writtenBy: actor, writtenAt: at.toISOString() },
    })
    .returning()
  await note(tx, kept!, { actor, action: 'notice.draft' }, at)
  return kept!
}

/** Those of these units that somebody still has to do something with, and those that wait for their moment. */
export async function openDrafts(db: Queries, unitCodes: readonly string[]): Promise<ListedDraft[]> {
  return db
    .select(listed)
    .from(drafts)
    .where(and(inArray(drafts.unitCode, unitCodes), inArray(drafts.state, open)))
    .orderBy(desc(drafts.writtenAt), asc(drafts.id))
}

export async function draftOf(db: Queries, unitCode: string, id: string): Promise<Draft | undefined> {
  const [found] = await db
    .select({ ...listed, rows })
    .from(drafts)
    .where(and(eq(drafts.unitCode, unitCode), eq(drafts.id, id)))
  return found
}

interface Step {
  readonly unitCode: string
  readonly id: string
  readonly actor: string
}

/** Asks the leader to look at it. @throws Refusal where it was sent, decided or withdrawn meanwhile */
export async function sendDraft(tx: Queries, step: Step, at = new Date()): Promise<ListedDraft> {
  return move(tx, step, { from: ['draft', 'returned'], to: { state: 'sent', reason: '' } }, at)
}

interface Approval extends Step {
  /** Of what the leader saw. */
  readonly digest: string
  /** When it is to be published; null: now. */
  readonly publishAt: string | null
}

/**
 * @returns the number of the version where it was published at once, null where it waits
 * @throws Refusal where the leader wrote it, it is not any more what the leader saw, or it leaves residents too little time
 */
export async function approveDraft(tx: Queries, approval: Approval, at = new Date()): Promise<number | null> {
  const { digest, publishAt, actor } = approval
  const now = at.toISOString()
  const isNow = publishAt === null || publishAt <= now
  const found = await draftOf(tx, approval.unitCode, approval.id)
  if (found?.writtenBy === actor)
    throw new Refusal('Người lập bảng không tự duyệt bảng của mình.', { code: 'own-draft' })
  if (found && found.digest !== digest) throw movedOn()
  const from = isNow ? now : publishAt
  if (found) await assertLongEnough(tx, { ...found, id: found.noticeId }, new Date(from))
  const to = { state: 'approved', decidedBy: actor, decidedAt: now, publishAt: from }
  await move(tx, approval, { from: ['sent'], to }, at)
  return isNow ? publishDraft(tx, approval, at) : null
}

/** @throws Refusal where it is not waiting for a decision any more */
export async function returnDraft(
  tx: Queries,
  { reason, ...step }: Step & { readonly reason: string },
  at = new Date(),
): Promise<void> {
  const to = {
    state: 'returned',
    reason,
    decidedBy: step.actor,
    decidedAt: at.toISOString(),
    publishAt: null,
  }
  await move(tx, step, { from: ['sent', 'approved'], to }, at)
}

/** Nobody has to do anything with it any more; what it said is not kept. */
export async function withdrawDraft(tx: Queries, step: Step, at = new Date()): Promise<void> {
  await move(tx, step, { from: ['draft', 'sent', 'returned'], to: { state: 'withdrawn', rows: [] } }, at)
}

/** Publishes those whose moment has come. @returns how many */
export async function publishDueDrafts(db: Database, now: Date): Promise<number> {
  const due = await db.read
    .select({ unitCode: drafts.unitCode, id: drafts.id })
    .from(drafts)
    .where(
      and(
        eq(drafts.state, 'approved'),
        isNotNull(drafts.publishAt),
        lte(drafts.publishAt, now.toISOString()),
      ),
    )
    .orderBy(asc(drafts.publishAt), asc(drafts.id))
  let published = 0
  for (const one of due) {
    const version = await db.write((tx) => publishDraft(tx, { ...one, actor: 'portal' }, now))
    if (version !== null) published++
  }
  return published
}

/** @returns null where another process was faster */
async function publishDraft(tx: Queries, { unitCode, id }: Step, at: Date): Promise<number | null> {
  const isThis = and(eq(drafts.unitCode, unitCode), eq(drafts.id, id), eq(drafts.state, 'approved'))
  // Held first: a second process waits here, and then finds it published.
  const [held] = await tx.update(drafts).set({ state: 'published' }).where(isThis).returning()
  if (!held) return null
  const { noticeId, kind, title, period, decisionNumber, decisionDate, validFrom, validTo } = held
  const { fileName, fileDigest, rows } = held
  const content = {
    unitCode,
    id: noticeId,
    kind,
    title,
    period,
    decisionNumber,
    decisionDate,
    validFrom,
    validTo,
  }
  const actor = held.decidedBy!
  const version = await publishNotice(tx, { ...content, rows, fileName, fileDigest, actor }, at)
  await tx.update(drafts).set({ version, rows: [] }).where(eq(drafts.id, id)).returning({ id: drafts.id })
  return version
}

interface Move {
  readonly from: readonly string[]
  readonly to: Partial<Draft> & { readonly state: string }
}

async function move(
  tx: Queries,
  { unitCode, id, actor }: Step,
  { from, to }: Move,
  at: Date,
): Promise<ListedDraft> {
  const isThere = and(eq(drafts.unitCode, unitCode), eq(drafts.id, id), inArray(drafts.state, from))
  const isOther = to.state === 'approved' ? and(isThere, ne(drafts.writtenBy, actor)) : isThere
  const [moved] = await tx.update(drafts).set(to).where(isOther).returning(listed)
  if (!moved) throw movedOn()
  const reason = to.reason ? { reason: to.reason } : {}
  await note(tx, moved, { actor, action: actions[to.state]!, ...reason }, at)
  return moved
}

const actions: Readonly<Record<string, string>> = {
  sent: 'notice.send',
  approved: 'notice.approve',
  returned: 'notice.return',
  withdrawn: 'notice.withdraw',
}

function movedOn(): Refusal {
  return new Refusal('Bảng này đã được gửi, duyệt, trả lại hoặc thay đổi trong lúc đó. Tải lại để xem.', {
    code: 'moved-on',
  })
}

interface Noted {
  readonly actor: string
  readonly action: string
  readonly reason?: string
}

async function note(
  tx: Queries,
  draft: ListedDraft,
  { actor, action, ...more }: Noted,
  at: Date,
): Promise<void> {
  const { unitCode, id, noticeId, digest, rowCount, publishAt } = draft
  const detail = { draft: id, notice: noticeId, digest, rows: rowCount, publishAt, ...more }
  await recordAudit(tx, { actor, action, unitCode, detail }, at)
}
