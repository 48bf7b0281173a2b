/**
 * How long what people wrote is kept once a case is over. Contact, files and unpublished texts go; the event stays, and
 * so does what was published, masked. A case that somebody holds back, such as for a court, is left alone.
 */
import { and, asc, eq, inArray, lt, notInArray, or } from 'drizzle-orm'
import { addDays, vietnamDay } from '../../domain/calendar.ts'
import { sharedEvents } from '../../domain/cases/events.ts'
import { caseKinds, type CaseKind } from '../../domain/cases/kinds.ts'
import { isOwed } from '../../domain/cases/standing.ts'
import type { Queries } from '../engine/database.ts'
import { forgetMails } from '../outbox.ts'
import { caseContacts, caseFiles, caseList, caseTexts } from '../schema/index.ts'
import { addEvents, eventsOf, holdCase, standingOfCase } from './events.ts'
import { followersOf, headOf, keyOfRow } from './followers.ts'
import type { CaseRow } from './project.ts'
import { caseReference, type CaseKey } from './reference.ts'

/** Days after a case is over, by kind. Own defaults. */
export const keptDays: Readonly<Record<CaseKind, number>> = {
  feedback: 180,
  petition: 365,
  regulation: 365,
  complaint: 730,
}

const most = 200

/** Clears what is over its time, at most two hundred at once. @returns how many */
export async function clearOld(tx: Queries, at: Date): Promise<number> {
  const day = vietnamDay(at)
  const isDue = caseKinds.map((kind) =>
    and(eq(caseList.kind, kind), lt(caseList.overOn, addDays(day, -keptDays[kind]))),
  )
  for (let [cleared, left] = [0, 0]; ;) {
    const due = await tx
      .select()
      .from(caseList)
      .where(and(or(...isDue), eq(caseList.isCleared, false), eq(caseList.isHeld, false)))
      .orderBy(asc(caseList.overOn), asc(caseList.unitCode), asc(caseList.caseId))
      .limit(most - cleared)
      .offset(left)
    if (due.length === 0) return cleared
    for (const row of due) {
      if (await waitsWithHead(tx, row, at)) left += 1
      else {
        await clear(tx, keyOfRow(row), 'rule', at)
        cleared += 1
      }
    }
  }
}

/** Whether it went into a case that somebody still has to answer: it may have to stand on its own again. */
async function waitsWithHead(tx: Queries, row: CaseRow, at: Date): Promise<boolean> {
  if (row.mergedInto === '') return false
  return isOwed((await standingOfCase(tx, await headOf(tx, keyOfRow(row)), at)).state)
}

/**
 * Deletes what people wrote in a case, with contact and files, and says so in its history. On a resident's wish the
 * answers stay that are those of other residents too, until nobody reads them any more.
 */
export async function clear(tx: Queries, key: CaseKey, why: 'rule' | 'resident', at: Date): Promise<void> {
  await holdCase(tx, key)
  const actor = why === 'rule' ? 'portal' : 'resident'
  const kept = why === 'resident' ? await answersOthersRead(tx, key) : []
  await removeContact(tx, key)
  const { unitCode, id } = key
  await tx.delete(caseFiles).where(and(eq(caseFiles.unitCode, unitCode), eq(caseFiles.caseId, id)))
  await tx
    .delete(caseTexts)
    .where(
      and(eq(caseTexts.unitCode, unitCode), eq(caseTexts.caseId, id), notInArray(caseTexts.number, kept)),
    )
  await addEvents(tx, key, [{ type: 'cleared', data: { why }, actor }], at)
  await forgetKeptAnswers(tx, key, at)
}

/** Numbers of the events: answers of a case into which others went whose content is still there. */
async function answersOthersRead(tx: Queries, key: CaseKey): Promise<number[]> {
  const isHead = caseReference(await headOf(tx, key)) === caseReference(key)
  const followers = isHead ? await followersOf(tx, key) : []
  return followers.some(({ isCleared }) => !isCleared) ? answerNumbers(tx, key) : []
}

async function answerNumbers(tx: Queries, key: CaseKey): Promise<number[]> {
  const events = await eventsOf(tx, key)
  return events.filter(({ type }) => sharedEvents.includes(type)).map(({ number }) => number)
}

/** What the case into which this one went kept of its answers, once this was the last one that read them. */
async function forgetKeptAnswers(tx: Queries, key: CaseKey, at: Date): Promise<void> {
  const head = await headOf(tx, key)
  const isOwn = caseReference(head) === caseReference(key)
  if (isOwn || !(await standingOfCase(tx, head, at)).isCleared) return
  // Of two that are cleared at once the second sees the first.
  await holdCase(tx, head)
  if ((await answersOthersRead(tx, head)).length > 0) return
  const { unitCode, id } = head
  await tx
    .delete(caseTexts)
    .where(
      and(
        eq(caseTexts.unitCode, unitCode),
        eq(caseTexts.caseId, id),
        inArray(caseTexts.number, await answerNumbers(tx, head)),
      ),
    )
}

/** From mails, too, whether they wait or were sent. */
export async function removeContact(tx: Queries, { unitCode, id }: CaseKey): Promise<void> {
  await forgetMails(tx, mailKeyOf({ unitCode, id }))
  await tx.delete(caseContacts).where(and(eq(caseContacts.unitCode, unitCode), eq(caseContacts.caseId, id)))
}

/** With this the keys of all mails about a case begin. */
export function mailKeyOf({ unitCode, id }: CaseKey): string {
  return `case/${unitCode}/${id}/`
}

export type CaseContact = typeof caseContacts.$inferSelect

export async function contactsOf(db: Queries, keys: readonly CaseKey[]): Promise<CaseContact[]> {
  if (keys.length === 0) return []
  return db
    .select()
    .from(caseContacts)
    .where(
      and(
        inArray(caseContacts.unitCode, [...new Set(keys.map(({ unitCode }) => unitCode))]),
        inArray(
          caseContacts.caseId,
          keys.map(({ id }) => id),
        ),
      ),
    )
}
