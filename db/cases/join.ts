/** A new case that tells what a public one tells, which waits for its answer: it goes together with that one at once. */
import type { Queries } from '../engine/database.ts'
import { addEvents } from './events.ts'
import { openPublicCases } from './open-public.ts'
import { openCase, type NewCase, type Opened } from './open.ts'
import { caseReference } from './reference.ts'

/**
 * What is dangerous, and what goes around the commune, stands on its own; so does a case whose other one has been
 * answered meanwhile.
 * @param join reference of the public case; '' for none
 */
export async function openJoined(tx: Queries, given: NewCase, join: string, at: Date): Promise<Opened> {
  const opened = await openCase(tx, given, at)
  if (opened.was !== 'opened' || join === '' || given.isUrgent || given.handler !== given.unitCode)
    return opened
  const known = await openPublicCases(tx, given.unitCode)
  const head = known.find(({ unitCode, caseId }) => caseReference({ unitCode, id: caseId }) === join)
  if (!head) return opened
  const merged = { type: 'merged', data: { into: join }, actor: 'resident' } as const
  const { standing } = await addEvents(tx, opened.key, [merged], at)
  return { ...opened, standing }
}
