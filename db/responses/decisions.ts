/** An official's decision about responses that were set aside, with what may be published once it is made. */
import { and, inArray } from 'drizzle-orm'
import { recordAudit } from '../audit/record.ts'
import { chunks } from '../engine/chunks.ts'
import type { Database, Queries } from '../engine/database.ts'
import { frozenInstruments } from '../instruments/frozen.ts'
import { publishNow } from '../publications/publications.ts'
import { responses } from '../schema/index.ts'
import { changeState, isUncounted, isWaiting, moveTallies } from './set-aside.ts'
import type { StoredResponse } from './stored.ts'

export interface Decision {
  readonly decision: 'kept-out' | 'released'
  readonly unitCode: string
  /** Which of the unit's responses: those with these ids, or all that wait for a decision. */
  readonly ids: readonly string[] | 'waiting'
  readonly actor: string
  /** Why, in the official's words. */
  readonly reason?: string
}

const actions = { 'kept-out': 'responses.keep-out', released: 'responses.release' } as const

/**
 * Keeps responses out of the figures, or counts them after all, and publishes what follows. A response that was kept
 * out can still be released; one that counts again is not set aside a second time.
 * @returns the ids among those given that it applies to: waiting ones and, for a release, those kept out before
 */
export async function decide(db: Database, decided: Decision, now: Date): Promise<string[]> {
  const { decision, unitCode, actor, reason } = decided
  return db.write(async (tx) => {
    const moved = await applyDecision(tx, decided)
    if (moved.length === 0) return []
    if (decision === 'released') await moveTallies(tx, moved, 'in')
    const ids = moved.map(({ id }) => id).sort()
    await recordAudit(
      tx,
      { actor, action: actions[decision], unitCode, detail: { ids, ...(reason && { reason }) } },
      now,
    )
    for (const instrument of await frozenInstruments(tx)) {
      const isOf = (row: StoredResponse) =>
        row.instrument === instrument.id && row.version === instrument.version
      if (moved.some(isOf)) await publishNow(tx, unitCode, instrument, now)
    }
    return ids
  })
}

async function applyDecision(tx: Queries, { decision, unitCode, ids }: Decision): Promise<StoredResponse[]> {
  if (ids === 'waiting') return changeState(tx, unitCode, isWaiting, { decision })
  const from = decision === 'released' ? isUncounted : isWaiting
  const moved: StoredResponse[] = []
  for (const some of chunks(ids)) {
    moved.push(...(await changeState(tx, unitCode, and(inArray(responses.id, some), from), { decision })))
  }
  return moved
}
