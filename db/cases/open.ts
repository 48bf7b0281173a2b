/** Takes a new case: the case, its first event with what was written, contact and files, in one transaction. */
import { hash } from 'node:crypto'
import type { CaseKind, CaseMode, Subject } from '../../domain/cases/kinds.ts'
import { standingOf, type CaseStanding } from '../../domain/cases/standing.ts'
import type { Queries } from '../engine/database.ts'
import { caseContacts, cases } from '../schema/index.ts'
import { auditCase } from './audited.ts'
import { caseOf, clockMoment, insertEvent, standingOfCase, type CaseFile } from './events.ts'
import { projectCase } from './project.ts'
import { caseIdOf, type CaseKey } from './reference.ts'

/** How to reach the resident; each may be ''. */
export interface Contact {
  readonly name: string
  readonly phone: string
  readonly email: string
}

export interface NewCase {
  readonly unitCode: string
  readonly provinceCode: string
  /** The commune, or its province where the resident goes around the commune. */
  readonly handler: string
  readonly kind: CaseKind
  readonly subject: Subject
  readonly mode: CaseMode
  readonly isUrgent: boolean
  readonly isRemote: boolean
  readonly text: string
  /** Hamlet, street, whatever finds it. */
  readonly place: string
  /** null: without a name. */
  readonly contact: Contact | null
  /** The resident agrees that it may be public once it is answered. */
  readonly isAgreed: boolean
  readonly files: readonly CaseFile[]
  /** Of the form. Never kept. */
  readonly formKey: string
  readonly secretHash: string
  /** The case that it was split out of, whose secret it has, and the day on which that one was opened. */
  readonly splitFrom?: { readonly reference: string; readonly since: string }
  /** 'resident', or the official who files for somebody. */
  readonly actor: string
}

export type Opened =
  | { readonly was: 'opened' | 'repeated'; readonly key: CaseKey; readonly standing: CaseStanding }
  | { readonly was: 'other'; readonly key: CaseKey }

/** @returns 'repeated' for the same form sent again, 'other' where the same form says something else now */
export async function openCase(tx: Queries, given: NewCase, at: Date): Promise<Opened> {
  const { unitCode, provinceCode, contact } = given
  const key = { unitCode, id: caseIdOf(unitCode, given.formKey) }
  const sentDigest = digestOf(given)
  const [made] = await tx
    .insert(cases)
    .values({
      ...key,
      provinceCode,
      secretHash: given.secretHash,
      sentDigest,
      events: given.isAgreed ? 2 : 1,
    })
    .onConflictDoNothing()
    .returning()
  if (!made) return knownCase(tx, key, sentDigest, at)
  // Not before: who corrects the calendar keeps others from the table of cases.
  const moment = await clockMoment(tx, at)
  const { kind, subject, mode, isUrgent, isRemote, handler, text, place, files, actor } = given
  const split = given.splitFrom
  const data = {
    ...{ kind, subject, mode, isUrgent, isRemote, handler },
    ...(split && { splitFrom: split.reference, since: split.since }),
  }
  const opened = { type: 'opened', data, actor, text, files, key: 'opened' } as const
  const events = [await insertEvent(tx, key, { event: opened, number: 1, at, place })]
  if (given.isAgreed) {
    const agreed = { type: 'agreed', data: { isPublic: true }, actor, key: 'agreed' } as const
    events.push(await insertEvent(tx, key, { event: agreed, number: 2, at }))
  }
  if (contact) await tx.insert(caseContacts).values({ unitCode, caseId: key.id, ...contact })
  const standing = standingOf(events, moment)
  await projectCase(tx, { ...key, provinceCode, standing })
  if (actor !== 'resident') {
    await auditCase(tx, key, { actor, action: 'case.open', handler }, at)
  }
  return { was: 'opened', key, standing }
}

async function knownCase(tx: Queries, key: CaseKey, sentDigest: string, at: Date): Promise<Opened> {
  const known = await caseOf(tx, key)
  if (known?.sentDigest !== sentDigest) return { was: 'other', key }
  return { was: 'repeated', key, standing: await standingOfCase(tx, key, at) }
}

/** What is compared of a case that is sent again, beside its files; in this order it was digested before. */
const compared = [
  ...(['kind', 'subject', 'mode', 'handler', 'isUrgent', 'isRemote'] as const),
  ...(['text', 'place', 'contact', 'isAgreed'] as const),
] as const

/** Of what a resident sent; pictures are made anew the same way each time. */
function digestOf(sent: NewCase): string {
  const contents = sent.files.map(({ name, content }) => [name, hash('sha256', content)])
  return hash('sha256', JSON.stringify([...compared.map((key) => sent[key]), contents]))
}
