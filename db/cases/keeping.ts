/**
 * How long what people wrote is kept once a case is over. Contact, files and unpublished texts go; the event stays, and
 * so does what was published, masked. A case that somebody holds back, such as for a court, is left alone.
 */
import { and, asc, eq, inArray, lt, or } from 'drizzle-orm'
import { addDays, vietnamDay } from '../../domain/calendar.ts'
import { caseKinds, type CaseKind } from '../../domain/cases/kinds.ts'
import type { Queries } from '../engine/database.ts'
import { forgetMails } from '../outbox.ts'
import { caseContacts, caseFiles, caseList, caseTexts } from '../schema/index.ts'
import { addEvents } from './events.ts'
import type { CaseKey } from './reference.ts'

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
  const due = await tx
    .select()
    .from(caseList)
    .where(and(or(...isDue), eq(caseList.isCleared, false), eq(caseList.isHeld, false)))
    .orderBy(asc(caseList.overOn))
    .limit(most)
  for (const { unitCode, caseId } of due) await clear(tx, { unitCode, id: caseId }, 'rule', at)
  return due.length
}

/** Deletes what people wrote in a case, with contact and files, and says so in its history. */
export async function clear(tx: Queries, key: CaseKey, why: 'rule' | 'resident', at: Date): Promise<void> {
  const actor = why === 'rule' ? 'portal' : 'resident'
  await removeContact(tx, key)
  const { unitCode, id } = key
  await tx.delete(caseFiles).where(and(eq(caseFiles.unitCode, unitCode), eq(caseFiles.caseId, id)))
  await tx.delete(caseTexts).where(and(eq(caseTexts.unitCode, unitCode), eq(caseTexts.caseId, id)))
  await addEvents(tx, key, [{ type: 'cleared', data: { why }, actor }], at)
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
