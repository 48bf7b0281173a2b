/** A resident's new case, with what the resident chose for it: to go together with another, or to be split into several. */
import { hash } from 'node:crypto'
import { isOwed } from '../../domain/cases/standing.ts'
import type { TextPart } from '../../domain/cases/suggest/index.ts'
import type { Queries } from '../engine/database.ts'
import { addEvents, holdCase, standingOfCase } from './events.ts'
import { keyOfRow } from './followers.ts'
import { openPublicCases } from './open-public.ts'
import { openCase, type NewCase, type Opened } from './open.ts'
import { caseReference } from './reference.ts'
import { splitCase, splitInto } from './split.ts'

/**
 * What is dangerous, and what goes around the commune, stands on its own; so does a case whose other one has been
 * answered meanwhile.
 * @param join reference of the public case; '' for none
 */
export async function openJoined(tx: Queries, given: NewCase, join: string, at: Date): Promise<Opened> {
  const isAlone = join === '' || given.isUrgent || given.handler !== given.unitCode
  const isJoined = !isAlone && (await holdOpenPublic(tx, given.unitCode, join, at))
  const opened = await openCase(tx, given, at)
  if (opened.was !== 'opened' || !isJoined) return opened
  const merged = { type: 'merged', data: { into: join }, actor: 'resident' } as const
  const { standing } = await addEvents(tx, opened.key, [merged], at)
  return { ...opened, standing }
}

/**
 * Nobody may answer the public case, withdraw it or take it off the public pages from here on.
 * @returns whether it still waits for its answer
 */
async function holdOpenPublic(tx: Queries, unitCode: string, reference: string, at: Date): Promise<boolean> {
  const known = await openPublicCases(tx, unitCode)
  const head = known.map(keyOfRow).find((key) => caseReference(key) === reference)
  if (!head) return false
  await holdCase(tx, head)
  const { state, isPublished } = await standingOfCase(tx, head, at)
  return isOwed(state) && isPublished
}

/**
 * A story that tells of several things becomes as many cases with one secret.
 * @param parts none where it is one
 */
export async function openSplit(
  tx: Queries,
  given: NewCase,
  parts: readonly TextPart[],
  at: Date,
): Promise<Opened & { readonly others: readonly string[] }> {
  const [first, ...rest] = parts
  const opened = await openCase(tx, { ...given, ...first }, at)
  for (const [index, { text, subject }] of rest.entries()) {
    if (opened.was !== 'opened') break
    const { kind, isUrgent, formKey, actor } = given
    // The form's key makes the secret and is never kept.
    const requestKey = hash('sha256', `${formKey}/${index}`, 'hex')
    await splitCase(tx, opened.key, { text, subject, kind, isUrgent, actor, requestKey }, at)
  }
  return { ...opened, others: opened.was === 'other' ? [] : await splitInto(tx, opened.key) }
}
