/**
 * What may become of a response, in one place:
 *
 *   counted ── a rule ──▶ set aside ── an official ──▶ kept out
 *                             │                            │
 *                             └── an official ──▶ released ◀── an official
 *
 * `setAside` holds the rule and stays; `decision` is empty until an official decides. Counted and released responses
 * are in the figures. Those set aside or kept out are in none, and how many they are is published. Nothing is deleted.
 */
import { and, asc, count, eq, inArray, isNotNull, isNull, ne, or, type SQL } from 'drizzle-orm'
import type { Instrument } from '../../surveys/instruments/instrument.ts'
import type { SetAsideRule } from '../../surveys/results/set-aside.ts'
import { recordAudit } from '../audit/record.ts'
import { chunks } from '../engine/chunks.ts'
import type { Queries } from '../engine/database.ts'
import { frozenByVersion } from '../instruments/frozen.ts'
import { responses } from '../schema/index.ts'
import { countResponse, TallySum } from '../tallies/sums.ts'
import { addToTallies } from '../tallies/tallies.ts'
import { currentUnit } from '../units/units.ts'
import { countableOf, type StoredResponse } from './stored.ts'

type State = Partial<Pick<StoredResponse, 'setAside' | 'decision'>>

export const isWaiting = and(isNotNull(responses.setAside), isNull(responses.decision))
/** Waiting for a decision, or kept out by one. */
export const isUncounted = and(
  isNotNull(responses.setAside),
  or(isNull(responses.decision), ne(responses.decision, 'released')),
)

/** Responses of a unit that wait for a decision, oldest first. */
export async function waitingResponses(db: Queries, unitCode: string): Promise<StoredResponse[]> {
  return inOrder(db, unitCode, isWaiting)
}

/** Responses of a unit that are in no figure, waiting for a decision or kept out by one, oldest first. */
export async function uncountedResponses(db: Queries, unitCode: string): Promise<StoredResponse[]> {
  return inOrder(db, unitCode, isUncounted)
}

async function inOrder(db: Queries, unitCode: string, condition: SQL | undefined): Promise<StoredResponse[]> {
  return db
    .select()
    .from(responses)
    .where(and(eq(responses.unitCode, unitCode), condition))
    .orderBy(asc(responses.receivedOn), asc(responses.id))
}

/** How many of a unit's responses to an instrument an official decided to keep out, and to count after all. */
export async function decidedCounts(
  db: Queries,
  unitCode: string,
  { id, version }: Pick<Instrument, 'id' | 'version'>,
): Promise<{ keptOut: number; released: number }> {
  const rows = await db
    .select({ decision: responses.decision, n: count() })
    .from(responses)
    .where(
      and(
        eq(responses.unitCode, unitCode),
        eq(responses.instrument, id),
        eq(responses.version, version),
        isNotNull(responses.decision),
      ),
    )
    .groupBy(responses.decision)
  const of = (decision: string) => rows.find((row) => row.decision === decision)?.n ?? 0
  return { keptOut: of('kept-out'), released: of('released') }
}

/** Takes a unit's counted responses out of the figures until an official decides. */
export async function setAside(
  tx: Queries,
  { unitCode, ids, rule }: { unitCode: string; ids: readonly string[]; rule: SetAsideRule },
): Promise<void> {
  const moved: StoredResponse[] = []
  for (const some of chunks(ids)) {
    const condition = and(inArray(responses.id, some), isNull(responses.setAside))
    moved.push(...(await changeState(tx, unitCode, condition, { setAside: rule })))
  }
  if (moved.length === 0) return
  await moveTallies(tx, moved, 'out')
  const detail = { rule, ids: moved.map(({ id }) => id) }
  await recordAudit(tx, { actor: 'portal', action: 'responses.set-aside', unitCode, detail })
}

/** Changes those of a unit's responses that fulfil the condition at this moment. @returns them as they are now */
export async function changeState(
  tx: Queries,
  unitCode: string,
  condition: SQL | undefined,
  to: State,
): Promise<StoredResponse[]> {
  return tx
    .update(responses)
    .set(to)
    .where(and(eq(responses.unitCode, unitCode), condition))
    .returning()
}

/** Moves the counts of one unit's responses out of the figures, or into them. */
export async function moveTallies(
  tx: Queries,
  moved: readonly StoredResponse[],
  direction: 'out' | 'in',
): Promise<void> {
  const instruments = await frozenByVersion(tx)
  const unit = await currentUnit(tx, moved[0]?.unitCode ?? '')
  const sums = new TallySum()
  for (const row of moved) {
    const instrument = instruments.get(`${row.instrument} ${row.version}`)!
    const counted = { ...countableOf(row, instrument, unit?.provinceCode ?? ''), isCounted: true }
    countResponse(sums, counted, direction === 'out' ? -1 : 1)
    countResponse(sums, { ...counted, isCounted: false }, direction === 'out' ? 1 : -1)
  }
  await addToTallies(tx, sums)
}
