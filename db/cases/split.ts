/**
 * Splits what else a case tells of into a case of its own. The resident's one secret opens both; the clock of the new one
 * runs from the day on which the first was sent, for the resident has waited since then.
 */
import type { EventData } from '../../domain/cases/events.ts'
import type { CaseKind, Subject } from '../../domain/cases/kinds.ts'
import type { Queries } from '../engine/database.ts'
import { auditCase } from './audited.ts'
import { addEvents, caseOf, eventsOf, holdCase, textsOf } from './events.ts'
import { contactsOf } from './keeping.ts'
import { openCase } from './open.ts'
import { caseIdOf, caseOfReference, caseReference, type CaseKey } from './reference.ts'

export interface Split {
  readonly text: string
  readonly kind: CaseKind
  readonly subject: Subject
  readonly isUrgent: boolean
  /** 'resident' or an official's id. */
  readonly actor: string
  /** Of the form or request, so that the same one sent twice splits once. */
  readonly requestKey: string
}

/** @throws EventRefused, Refusal @returns the new case */
export async function splitCase(tx: Queries, key: CaseKey, given: Split, at: Date): Promise<CaseKey> {
  const { text, kind, subject, isUrgent, actor, requestKey } = given
  const [first] = await eventsOf(tx, key)
  const opened = first?.data as EventData['opened']
  const into = caseReference(splitKey(key, requestKey))
  const happened = { type: 'split', data: { into }, actor, key: requestKey } as const
  const { standing, repeated } = await addEvents(tx, key, [happened], at)
  if (repeated) return splitKey(key, requestKey)
  const { provinceCode, secretHash } = (await caseOf(tx, key))!
  const [held] = await contactsOf(tx, [key])
  const contact = held ? { name: held.name, phone: held.phone, email: held.email } : null
  const [handler] = standing.handlers
  const { key: made } = await openCase(
    tx,
    {
      ...{ unitCode: key.unitCode, provinceCode, handler: handler!, kind, subject, isUrgent, contact },
      ...{ mode: opened.mode, isRemote: opened.isRemote, isAgreed: standing.isAgreed, files: [] },
      ...{ text: text.normalize('NFC').trim(), place: (await textsOf(tx, key)).get(1)?.place ?? '' },
      ...{ formKey: requestKey, secretHash, actor },
      splitFrom: { reference: opened.splitFrom ?? caseReference(key), since: standing.openedOn },
    },
    at,
  )
  // It was handed over together with the first.
  if (standing.handler !== handler)
    await addEvents(
      tx,
      made,
      [{ type: 'transferred', data: { handler: standing.handler }, actor: 'portal' }],
      at,
    )
  if (actor !== 'resident')
    await auditCase(tx, key, { actor, action: 'case.split', handler: standing.handler }, at)
  return made
}

function splitKey({ unitCode }: CaseKey, requestKey: string): CaseKey {
  return { unitCode, id: caseIdOf(unitCode, requestKey) }
}

/** The case whose secret opens this one: another where it was split out of that. */
export async function secretKeyOf(db: Queries, key: CaseKey): Promise<CaseKey> {
  const [first] = await eventsOf(db, key)
  const from = first?.type === 'opened' ? first.data.splitFrom : undefined
  return (from === undefined ? null : caseOfReference(from)) ?? key
}

/**
 * All cases that one secret opens, the one that it was made for first. Nobody splits or moves one of them meanwhile.
 * @param key of any of them
 */
export async function holdCasesOfSecret(tx: Queries, key: CaseKey): Promise<CaseKey[]> {
  const found = [await secretKeyOf(tx, key)]
  for (const one of found) {
    await holdCase(tx, one)
    const made = (await splitInto(tx, one)).flatMap((reference) => caseOfReference(reference) ?? [])
    found.push(...made) // the loop goes on with them
  }
  return found
}

/** References of the cases that were split out of it. */
export async function splitInto(db: Queries, key: CaseKey): Promise<string[]> {
  return (await eventsOf(db, key)).flatMap((event) => (event.type === 'split' ? [event.data.into] : []))
}
