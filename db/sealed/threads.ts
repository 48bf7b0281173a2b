/** Sealed dialogues. What is in them stays shut here: only sizes, weeks and ways are known. */
import { and, asc, count, eq, sql } from 'drizzle-orm'
import { mayOpen, type NamedLevel, type SealedRoute } from '../../domain/sealed.ts'
import type { Grant } from '../../domain/access/roles.ts'
import { recordAudit } from '../audit/record.ts'
import type { Queries } from '../engine/database.ts'
import { sealedMessages, sealedThreads } from '../schema/index.ts'

export interface SealedThread extends SealedRoute {
  readonly id: string
  /** The Monday, 'YYYY-MM-DD'. */
  readonly week: string
}

export interface SealedMessage {
  readonly id: string
  readonly author: 'resident' | 'inspector'
  readonly week: string
}

interface NewMessage extends SealedMessage {
  readonly threadId: string
  readonly content: Uint8Array<ArrayBuffer>
}

const threadColumns = {
  id: sealedThreads.id,
  level: sql<NamedLevel>`${sealedThreads.level}`,
  provinceCode: sealedThreads.provinceCode,
  week: sealedThreads.week,
}

/** @param lookup hashed @returns the id that it has: the one given, or an older one's with this lookup */
export async function openThread(
  tx: Queries,
  thread: SealedThread & { readonly lookup: string },
): Promise<string> {
  await tx.insert(sealedThreads).values(thread).onConflictDoNothing().returning({ id: sealedThreads.id })
  return (await threadByLookup(tx, thread.lookup))!.id
}

/** Again under the same id changes nothing. @returns whether it is there now, in this thread */
export async function addMessage(tx: Queries, message: NewMessage): Promise<boolean> {
  await tx.insert(sealedMessages).values(message).onConflictDoNothing().returning({ id: sealedMessages.id })
  const [kept] = await tx
    .select({ threadId: sealedMessages.threadId })
    .from(sealedMessages)
    .where(eq(sealedMessages.id, message.id))
  return kept?.threadId === message.threadId
}

/** @param lookup hashed */
export async function threadByLookup(db: Queries, lookup: string): Promise<SealedThread | undefined> {
  const [thread] = await db.select(threadColumns).from(sealedThreads).where(eq(sealedThreads.lookup, lookup))
  return thread
}

export async function threadById(db: Queries, id: string): Promise<SealedThread | undefined> {
  const [thread] = await db.select(threadColumns).from(sealedThreads).where(eq(sealedThreads.id, id))
  return thread
}

/** Those that somebody with these roles may open, the latest week first. */
export async function threadsFor(
  db: Queries,
  grants: readonly Grant[],
  day: string,
): Promise<SealedThread[]> {
  const all = await db.select(threadColumns).from(sealedThreads).orderBy(asc(sealedThreads.id))
  return all
    .filter((thread) => mayOpen(grants, thread, day))
    .sort((a, b) => (a.week === b.week ? 0 : a.week < b.week ? 1 : -1))
}

/** By week; which came first within a week is written inside of them. */
export async function messagesOf(db: Queries, threadId: string): Promise<SealedMessage[]> {
  const { id, author, week } = sealedMessages
  return db
    .select({ id, author: sql<SealedMessage['author']>`${author}`, week })
    .from(sealedMessages)
    .where(eq(sealedMessages.threadId, threadId))
    .orderBy(asc(week), asc(id))
}

export async function contentOf(
  db: Queries,
  threadId: string,
  id: string,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const [message] = await db
    .select({ content: sealedMessages.content })
    .from(sealedMessages)
    .where(and(eq(sealedMessages.threadId, threadId), eq(sealedMessages.id, id)))
  return message?.content
}

/** What an inspector takes to read, with the audit's entry of it. */
export async function readMessage(
  tx: Queries,
  { threadId, id, actor }: { readonly threadId: string; readonly id: string; readonly actor: string },
  at: Date,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const content = await contentOf(tx, threadId, id)
  // Without a unit: nobody's list of a commune's or a province's audit shows it.
  if (content)
    await recordAudit(tx, { actor, action: 'sealed.read', detail: { thread: threadId, message: id } }, at)
  return content
}

/** With all its messages, for good. */
export async function deleteThread(tx: Queries, id: string): Promise<void> {
  await tx.delete(sealedMessages).where(eq(sealedMessages.threadId, id)).returning({ id: sealedMessages.id })
  await tx.delete(sealedThreads).where(eq(sealedThreads.id, id)).returning({ id: sealedThreads.id })
}

export async function messagesInWeek(db: Queries, week: string): Promise<number> {
  const [found] = await db.select({ n: count() }).from(sealedMessages).where(eq(sealedMessages.week, week))
  return found?.n ?? 0
}
