/**
 * The history of a case, and the one way to add to it: an event with what was written and its files, the row of the
 * list, and the counts, all in one transaction.
 */
import { randomUUID } from 'node:crypto'
import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import { vietnamDay } from '../../domain/calendar.ts'
import { eventFault, type EventFault } from '../../domain/cases/allowed-events.ts'
import type { CaseEvent, EventData, EventType } from '../../domain/cases/events.ts'
import { standingOf, type CaseMoment, type CaseStanding } from '../../domain/cases/standing.ts'
import { Refusal } from '../../domain/refusal.ts'
import { eventSentences } from '../../domain/text/cases.ts'
import { workingCalendar } from '../calendar.ts'
import type { Queries } from '../engine/database.ts'
import { caseEvents, caseFiles, cases, caseTexts } from '../schema/index.ts'
import { clockCorrections } from './clock-corrections.ts'
import { projectCase } from './project.ts'
import type { CaseKey } from './reference.ts'

/** A picture or PDF as it is kept: checked and made anew before it comes here. */
export interface CaseFile {
  readonly name: string
  readonly type: string
  readonly content: Uint8Array<ArrayBuffer>
}

export interface NewEvent<Type extends EventType = EventType> {
  readonly type: Type
  readonly data: EventData[Type]
  readonly actor: string
  /** What was written; '' for nothing. */
  readonly text?: string
  readonly files?: readonly CaseFile[]
  /** Of the form or request, so that the same one sent twice is one event. */
  readonly key?: string
  /** How many events whoever adds it had before them: where there are more by now it is refused. */
  readonly seen?: number
}

/** The event may not follow where the case stands. */
export class EventRefused extends Refusal {
  readonly fault: EventFault
  constructor(fault: EventFault) {
    super(eventSentences[fault], { code: fault })
    this.fault = fault
  }
}

export type Case = typeof cases.$inferSelect

export async function caseOf(db: Queries, { unitCode, id }: CaseKey): Promise<Case | undefined> {
  const [found] = await db
    .select()
    .from(cases)
    .where(and(eq(cases.unitCode, unitCode), eq(cases.id, id)))
  return found
}

/** In the order in which they happened. */
export async function eventsOf(db: Queries, { unitCode, id }: CaseKey): Promise<CaseEvent[]> {
  const rows = await db
    .select()
    .from(caseEvents)
    .where(and(eq(caseEvents.unitCode, unitCode), eq(caseEvents.caseId, id)))
    .orderBy(asc(caseEvents.number))
  return rows.map(eventOf)
}

/** Only this module and db/cases/open.ts write the columns. */
export function eventOf({ type, data, number, at, actor }: typeof caseEvents.$inferSelect): CaseEvent {
  return { type, data, number, at, actor } as unknown as CaseEvent
}

/** What decides the clock of cases on a day. */
export async function clockMoment(db: Queries, at: Date): Promise<CaseMoment> {
  const [calendar, corrections] = [await workingCalendar(db), await clockCorrections(db)]
  return { day: vietnamDay(at), calendar, corrections }
}

export async function standingOfCase(db: Queries, key: CaseKey, at: Date): Promise<CaseStanding> {
  const events = await eventsOf(db, key)
  return standingOf(events, await clockMoment(db, at))
}

/**
 * Adds events to a case, in this order, if each may follow.
 * @returns where the case stands then, and stood before; `repeated` where the first of them was there already
 * @throws EventRefused
 */
export async function addEvents(
  tx: Queries,
  key: CaseKey,
  added: readonly NewEvent[],
  at: Date,
): Promise<{ standing: CaseStanding; before: CaseStanding; repeated: boolean }> {
  const found = await holdCase(tx, key)
  const moment = await clockMoment(tx, at)
  const events = await eventsOf(tx, key)
  const before = standingOf(events, moment)
  const first = added[0]?.key
  if (first !== undefined && (await hasEvent(tx, key, first)))
    return { standing: before, before, repeated: true }
  if ((added[0]?.seen ?? events.length) !== events.length) throw new EventRefused('moved')
  let standing = before
  for (const event of added) {
    const fault = eventFault(standing, event.type, moment.day)
    if (fault !== '') throw new EventRefused(fault)
    events.push(await insertEvent(tx, key, { event, number: events.length + 1, at }))
    standing = standingOf(events, moment)
  }
  await tx
    .update(cases)
    .set({ events: events.length })
    .where(and(eq(cases.unitCode, key.unitCode), eq(cases.id, key.id)))
  await projectCase(tx, { ...found, standing })
  return { standing, before, repeated: false }
}

/** Others who add to the same case wait here until this transaction ends. @throws Refusal where there is none */
export async function holdCase(tx: Queries, { unitCode, id }: CaseKey): Promise<Case> {
  const [found] = await tx
    .update(cases)
    .set({ events: sql`${cases.events}` })
    .where(and(eq(cases.unitCode, unitCode), eq(cases.id, id)))
    .returning()
  if (!found) throw new Refusal('Không có hồ sơ này.', { code: 'unknown-case' })
  return found
}

async function hasEvent(tx: Queries, { unitCode, id }: CaseKey, key: string): Promise<boolean> {
  const found = await tx
    .select({ number: caseEvents.number })
    .from(caseEvents)
    .where(and(eq(caseEvents.unitCode, unitCode), eq(caseEvents.caseId, id), eq(caseEvents.key, key)))
  return found.length > 0
}

interface NumberedEvent {
  readonly event: NewEvent
  readonly number: number
  readonly at: Date
  readonly place?: string
}

/** Also for the opening of a case, whose first event it is. */
export async function insertEvent(
  tx: Queries,
  { unitCode, id }: CaseKey,
  { event, number, at, place = '' }: NumberedEvent,
): Promise<CaseEvent> {
  const { type, data, actor, text = '', files = [], key = randomUUID() } = event
  const of = { unitCode, caseId: id, number }
  const row = { ...of, key, type, data: data as Record<string, unknown>, at: at.toISOString(), actor }
  await tx.insert(caseEvents).values(row)
  if (text !== '' || place !== '') await tx.insert(caseTexts).values({ ...of, text, place })
  for (const { name, type: mediaType, content } of files) {
    const file = { id: randomUUID(), name, type: mediaType, size: content.length, content }
    await tx.insert(caseFiles).values({ ...of, ...file })
  }
  return eventOf(row)
}

export type CaseText = typeof caseTexts.$inferSelect

/** What was written, by the number of its event; nothing of what has been deleted. */
export async function textsOf(db: Queries, { unitCode, id }: CaseKey): Promise<Map<number, CaseText>> {
  const rows = await db
    .select()
    .from(caseTexts)
    .where(and(eq(caseTexts.unitCode, unitCode), eq(caseTexts.caseId, id)))
  return new Map(rows.map((row) => [row.number, row]))
}

export type CaseFileFacts = Omit<typeof caseFiles.$inferSelect, 'content'>

const fileFacts = {
  ...{ unitCode: caseFiles.unitCode, caseId: caseFiles.caseId, id: caseFiles.id, number: caseFiles.number },
  ...{ name: caseFiles.name, type: caseFiles.type, size: caseFiles.size },
}

export async function filesOfCase(db: Queries, { unitCode, id }: CaseKey): Promise<CaseFileFacts[]> {
  return db
    .select(fileFacts)
    .from(caseFiles)
    .where(and(eq(caseFiles.unitCode, unitCode), eq(caseFiles.caseId, id)))
    .orderBy(asc(caseFiles.number), asc(caseFiles.id))
}

export async function fileOfCase(
  db: Queries,
  { unitCode, id }: CaseKey,
  fileId: string,
): Promise<typeof caseFiles.$inferSelect | undefined> {
  const [found] = await db
    .select()
    .from(caseFiles)
    .where(and(eq(caseFiles.unitCode, unitCode), eq(caseFiles.caseId, id), eq(caseFiles.id, fileId)))
  return found
}

/** First texts of several cases of one commune, for lists. */
export async function openingTexts(db: Queries, keys: readonly CaseKey[]): Promise<Map<string, CaseText>> {
  const ids = keys.map(({ id }) => id)
  const units = [...new Set(keys.map(({ unitCode }) => unitCode))]
  if (ids.length === 0) return new Map()
  const rows = await db
    .select()
    .from(caseTexts)
    .where(and(inArray(caseTexts.unitCode, units), inArray(caseTexts.caseId, ids), eq(caseTexts.number, 1)))
  return new Map(rows.map((row) => [`${row.unitCode}/${row.caseId}`, row]))
}
