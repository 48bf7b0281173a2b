/**
 * What waits to be sent: mails, and calls of the programme that wants to hear of public cases (webhooks). It is written in
 * the transaction of what it tells of, so that neither is without the other, and sent afterwards, at least once: a process
 * that dies between sending and noting it has it sent again. Calls about
 * one thing are made in the order in which they were written.
 */
import { randomUUID } from 'node:crypto'
import { and, asc, count, eq, lt, sql, type SQL } from 'drizzle-orm'
import { engine } from './engine/columns.ts'
import type { Database, Queries } from './engine/database.ts'
import { outbox } from './schema/index.ts'

export type Outgoing = typeof outbox.$inferSelect
export type Channel = 'mail' | 'webhook'

export interface NewMail {
  /** Says which mail it is, such as 'reminder/2026-11-23/ID': a second one with the same key is not written. */
  readonly key: string
  /** An address. Those that lead nowhere get none. */
  readonly recipient: string
  readonly subject: string
  readonly body: string
  /** The page of the portal that it leads to, such as '/theo-doi/'; the officials' desk where nothing is said. */
  readonly path?: string
}

/** Of officials without mail. */
const nowhere = /\.invalid$/

/** How long after each failed attempt the next one follows, in minutes; after the last one nobody tries any more. */
const waits = [1, 5, 15, 60, 180, 720, 1440]
/** Whoever tries has so long before another process tries. */
const triesForMs = 5 * 60_000
/** What could not be sent for so long tells nothing new any more. */
const staleMs = 7 * 24 * 3_600_000
/** Sent ones are kept for so long. */
const keptMs = 30 * 24 * 3_600_000

export async function writeMails(tx: Queries, mails: readonly NewMail[], at: Date): Promise<void> {
  const wanted = mails.filter(({ recipient }) => !nowhere.test(recipient))
  for (const mail of wanted) {
    const now = at.toISOString()
    const row = { id: randomUUID(), ...mail, createdAt: now, nextAt: now }
    await tx
      .insert(outbox)
      .values({ ...row, channel: 'mail', state: 'waiting', attempts: 0, fault: '' })
      .onConflictDoNothing({ target: outbox.key })
  }
}

export interface NewCall {
  /** What it is about, such as a case's public reference: its calls are made in their order. */
  readonly about: string
  /** What happened, such as 'case.published'. */
  readonly type: string
}

/** What it says is read when it is made: nothing that was taken back meanwhile goes out. */
export async function writeCall(tx: Queries, { about, type }: NewCall, at: Date): Promise<void> {
  const id = randomUUID()
  const now = at.toISOString()
  const said = { recipient: about, subject: type, body: '', path: '' }
  const row = { id, key: `webhook/${id}`, channel: 'webhook', ...said, createdAt: now, nextAt: now }
  await tx.insert(outbox).values({ ...row, state: 'waiting', attempts: 0, fault: '' })
}

/** Where nobody wants to be called. */
export async function forgetCalls(tx: Queries): Promise<void> {
  await tx.delete(outbox).where(eq(outbox.channel, 'webhook'))
}

/** Removes mails whose keys begin so, sent or not: nobody is to know any more to whom they went. */
export async function forgetMails(tx: Queries, keyPrefix: string): Promise<void> {
  await tx.delete(outbox).where(sql`substr(${outbox.key}, 1, ${keyPrefix.length}) = ${keyPrefix}`)
}

/** Takes what is due, so that no other process takes it. What has waited too long dies. */
export async function takeDue(db: Database, channel: Channel, now: Date, most: number): Promise<Outgoing[]> {
  return db.write(async (tx) => {
    const at = now.toISOString()
    const old = new Date(now.getTime() - staleMs).toISOString()
    await tx
      .update(outbox)
      .set({ state: 'dead' })
      .where(and(eq(outbox.channel, channel), eq(outbox.state, 'waiting'), lt(outbox.createdAt, old)))
      .returning({ id: outbox.id })
    // In PostgreSQL another process looks at the same moment; in SQLite nobody can.
    const locked = engine === 'postgresql' ? sql`for update skip locked` : sql``
    const due = sql`(select id from outbox as one where channel = ${channel} and state = 'waiting' and next_at <= ${at}
      and not exists (select 1 from outbox as before where before.channel = one.channel
        and before.recipient = one.recipient and before.state = 'waiting' and before.channel = 'webhook'
        and (before.created_at < one.created_at or (before.created_at = one.created_at and before.id < one.id)))
      order by next_at limit ${most} ${locked})`
    return tx
      .update(outbox)
      .set({
        attempts: sql`${outbox.attempts} + 1`,
        nextAt: new Date(now.getTime() + triesForMs).toISOString(),
      })
      .where(sql`${outbox.id} in ${due}`)
      .returning()
  })
}

export async function noteSent(db: Database, id: string, now: Date): Promise<void> {
  const old = new Date(now.getTime() - keptMs).toISOString()
  await db.write(async (tx) => {
    // Whom it went to and what it said is of no use any more.
    await tx.update(outbox).set({ state: 'sent', fault: '', body: '' }).where(eq(outbox.id, id)).returning()
    await tx.delete(outbox).where(and(eq(outbox.state, 'sent'), lt(outbox.createdAt, old)))
  })
}

/** @param isFinal nobody need try again: the address does not exist */
export async function noteFailed(
  db: Database,
  { id, attempts }: Pick<Outgoing, 'id' | 'attempts'>,
  failure: { readonly fault: string; readonly isFinal: boolean; readonly now: Date },
): Promise<void> {
  const { fault, isFinal, now } = failure
  const minutes = isFinal ? undefined : waits[attempts - 1]
  const next =
    minutes === undefined
      ? { state: 'dead' }
      : { nextAt: new Date(now.getTime() + minutes * 60_000).toISOString() }
  await db.write((tx) =>
    tx
      .update(outbox)
      .set({ ...next, fault: fault.slice(0, 300) })
      .where(eq(outbox.id, id))
      .returning(),
  )
}

/** Those that nobody tries any more, oldest first. */
export async function deadLetters(db: Queries, channel: Channel): Promise<Outgoing[]> {
  return db.select().from(outbox).where(isDead(channel)).orderBy(asc(outbox.createdAt))
}

export async function countDead(db: Queries, channel: Channel): Promise<number> {
  const [found] = await db.select({ n: count() }).from(outbox).where(isDead(channel))
  return found!.n
}

function isDead(channel: Channel): SQL | undefined {
  return and(eq(outbox.channel, channel), eq(outbox.state, 'dead'))
}

/** They are tried anew, as if they had just been written. @returns how many */
export async function retryDead(tx: Queries, channel: Channel, at: Date): Promise<number> {
  const now = at.toISOString()
  const again = await tx
    .update(outbox)
    .set({ state: 'waiting', attempts: 0, createdAt: now, nextAt: now })
    .where(isDead(channel))
    .returning({ id: outbox.id })
  return again.length
}
