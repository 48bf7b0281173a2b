/** Residents' responses: stored in batches together with their tallies; only exports and recounts read them back. */
import { and, eq, sql } from 'drizzle-orm'
import { vietnamDay, vietnamMonth } from '../../domain/calendar.ts'
import type { Submission } from '../../surveys/answers/answers.ts'
import type { Instrument } from '../../surveys/instruments/instrument.ts'
import { packAnswers } from '../../surveys/answers/packed-answers.ts'
import type { Queries } from '../engine/database.ts'
import { freeze } from '../instruments/frozen.ts'
import { manyRows } from '../engine/many-rows.ts'
import { responseId } from './receipts.ts'
import type { StoredResponse } from './stored.ts'
import { arrivals, responses, roundResponses } from '../schema/index.ts'
import { addToTallies } from '../tallies/tallies.ts'
import { countResponse, TallySum, type Countable } from '../tallies/sums.ts'

export interface NewResponse {
  readonly unit: { readonly code: string; readonly provinceCode: string }
  readonly instrument: Instrument
  readonly submission: Submission
  readonly mode: 'web' | 'kiosk' | 'paper' | 'phone'
  /** 'verified': the answer was given with a token that a real visit brought. */
  readonly assurance: 'open' | 'verified'
  /** Made by the form; the same key again is the same response. */
  readonly idempotencyKey: string
  /** ISO-8601 UTC; kept for two days, and the day of it for good. */
  readonly receivedAt: string
}

export interface Recorded {
  readonly id: string
  /** The same form had been sent before: nothing was counted again. */
  readonly repeated: boolean
  /** What had been sent before says something else, and is what was kept. */
  readonly differs: boolean
}

/**
 * One batch in the caller's transaction, for what does not come through a recorder. Answers stand in the order of what
 * was given.
 */
export async function recordResponses(
  tx: Queries,
  batch: readonly NewResponse[],
  frozen: WeakSet<Instrument> = new WeakSet(),
): Promise<Recorded[]> {
  for (const instrument of new Set(batch.map((response) => response.instrument))) {
    if (!frozen.has(instrument)) await freeze(tx, instrument, batch[0]!.receivedAt)
  }
  const named = batch.map((response) => {
    const row = rowOf(response)
    return { response, row, name: `${row.unitCode} ${row.id}` }
  })
  const firsts = new Map<string, (typeof named)[number]>()
  for (const one of named) if (!firsts.has(one.name)) firsts.set(one.name, one)
  const inserted = await insertResponses(
    tx,
    [...firsts.values()].map(({ row }) => row),
  )
  const isNew = new Set(inserted.map(({ name }) => name))
  const sums = new TallySum()
  const stored = [...firsts.values()].filter(({ name }) => isNew.has(name))
  for (const { response } of stored) countResponse(sums, countable(response))
  await insertArrivals(
    tx,
    stored.map(({ response: { receivedAt }, row: { unitCode, id } }) => ({ receivedAt, unitCode, id })),
  )
  await addToTallies(tx, sums)
  const kept = await contentsOf(
    tx,
    [...firsts.values()].filter(({ name }) => !isNew.has(name)).map(({ row }) => row),
  )
  return named.map((one) => {
    const first = firsts.get(one.name)!
    const repeated = one !== first || !isNew.has(one.name)
    const before = kept.get(one.name) ?? contentOf(first.row)
    return { id: one.row.id, repeated, differs: repeated && contentOf(one.row) !== before }
  })
}

/** What a resident said, without when. */
function contentOf(row: Omit<StoredResponse, 'setAside' | 'decision'>): string {
  const { instrument, version, service, mode, visited, sex, ageGroup, answers } = row
  return JSON.stringify([instrument, version, service, mode, visited, sex, ageGroup, answers])
}

/** The contents of those of these responses that are stored, by unit and id; one query each, because repeats are rare. */
async function contentsOf(
  tx: Queries,
  rows: readonly Pick<StoredResponse, 'unitCode' | 'id'>[],
): Promise<Map<string, string>> {
  const contents = new Map<string, string>()
  for (const { unitCode, id } of rows) {
    const [stored] = await tx.select().from(responses).where(isResponse(unitCode, id))
    if (stored) contents.set(`${unitCode} ${id}`, contentOf(stored))
  }
  return contents
}

function isResponse(unitCode: string, id: string) {
  return and(eq(responses.unitCode, unitCode), eq(responses.id, id))
}

/** Whether a response with this id was stored for the unit, in a round of a survey or outside of one. */
export async function hasResponse(db: Queries, unitCode: string, id: string): Promise<boolean> {
  const found = await db.select({ id: responses.id }).from(responses).where(isResponse(unitCode, id))
  if (found.length > 0) return true
  const inRound = await db
    .select({ id: roundResponses.id })
    .from(roundResponses)
    .where(and(eq(roundResponses.unitCode, unitCode), eq(roundResponses.id, id)))
  return inRound.length > 0
}

const insertResponses = manyRows(
  [
    ...(['unitCode', 'id', 'instrument', 'version', 'service', 'mode', 'assurance', 'visited'] as const),
    ...(['sex', 'ageGroup', 'receivedOn', 'answers'] as const),
  ],
  (tx, rows) =>
    tx
      .insert(responses)
      .values(rows)
      .onConflictDoNothing()
      .returning({ name: sql<string>`${responses.unitCode} || ' ' || ${responses.id}` })
      .prepare(),
)

const insertArrivals = manyRows(['receivedAt', 'unitCode', 'id'] as const, (tx, rows) =>
  tx
    .insert(arrivals)
    .values(rows.map((row) => ({ ...row, isJudged: sql`false` })))
    .returning({ id: arrivals.id })
    .prepare(),
)

function rowOf(response: NewResponse) {
  const { submission, instrument, unit } = response
  return {
    unitCode: unit.code,
    id: responseId(unit.code, response.idempotencyKey),
    instrument: instrument.id,
    version: instrument.version,
    service: submission.service ?? '',
    mode: response.mode,
    assurance: response.assurance,
    visited: submission.visited ?? null,
    sex: submission.sex ?? null,
    ageGroup: submission.ageGroup ?? null,
    receivedOn: vietnamDay(response.receivedAt),
    answers: packAnswers(instrument, submission.answers),
  }
}

function countable(response: NewResponse): Countable {
  const { unit, instrument, submission, mode, assurance, receivedAt } = response
  return {
    unit,
    instrument,
    month: vietnamMonth(receivedAt),
    service: submission.service ?? '',
    mode,
    assurance,
    sex: submission.sex ?? null,
    ageGroup: submission.ageGroup ?? null,
    answers: submission.answers,
    isCounted: true,
  }
}
