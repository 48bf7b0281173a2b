/** Residents' responses: written in batches with their tallies, read only by exports and rebuilds. */
import { setImmediate as nextTurn } from 'node:timers/promises'
import { and, eq, sql } from 'drizzle-orm'
import { vietnamMonth } from '../../domain/calendar.ts'
import type { Submission } from '../../surveys/answers/answers.ts'
import type { Instrument } from '../../surveys/instruments/instrument.ts'
import { packAnswers } from '../../surveys/answers/packed-answers.ts'
import type { Database, Queries } from '../engine/database.ts'
import { freeze } from '../instruments/frozen.ts'
import { manyRows } from '../engine/many-rows.ts'
import { isUnavailable } from '../engine/violations.ts'
import { responseId } from './receipts.ts'
import { responses } from '../schema/index.ts'
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
  /** ISO-8601 UTC. */
  readonly receivedAt: string
}

export interface Recorded {
  readonly id: string
  /** The same form had been sent before: nothing was counted again. */
  readonly repeated: boolean
}

interface Waiting {
  response: NewResponse
  resolve: (recorded: Recorded) => void
  reject: (reason: unknown) => void
}

const largestBatch = 200
const longestWaitMs = 2

/**
 * Records responses durably, those that wait together in one transaction with the sums of their tallies.
 * The promise resolves after the commit. If a batch fails, each of its responses is tried alone, so that one that
 * cannot be stored takes no other with it; but not where the database is away, which would fail each of them slowly.
 */
export function responseRecorder(db: Database): (response: NewResponse) => Promise<Recorded> {
  const waiting: Waiting[] = []
  const frozen = new WeakSet<Instrument>()
  let flushing = false
  let underWay = 0

  async function record(batch: Waiting[]): Promise<void> {
    try {
      const recorded = await db.write((tx) =>
        recordResponses(
          tx,
          batch.map(({ response }) => response),
          frozen,
        ),
      )
      for (const { response } of batch) frozen.add(response.instrument)
      batch.forEach(({ resolve }, i) => resolve(recorded[i]!))
    } catch (error) {
      if (batch.length === 1 || isUnavailable(error)) for (const one of batch) one.reject(error)
      else for (const one of batch) await record([one])
    }
  }

  /**
   * What arrives together shares the batch, because a commit costs a flush of the disk: waits as long as each turn of
   * the event loop brings more, and, where many were under way a moment ago, up to `longestWaitMs` for their like.
   */
  async function gathered(): Promise<Waiting[]> {
    const until = performance.now() + longestWaitMs
    let before: number
    do {
      before = waiting.length
      await nextTurn()
    } while (
      waiting.length < largestBatch &&
      (waiting.length > before || (waiting.length < underWay && performance.now() < until))
    )
    return waiting.splice(0, largestBatch)
  }

  async function flush(): Promise<void> {
    flushing = true
    while (waiting.length > 0) {
      const batch = await gathered()
      await record(batch)
      underWay = 0.9 * batch.length
    }
    flushing = false
  }

  return (response) =>
    new Promise((resolve, reject) => {
      waiting.push({ response, resolve, reject })
      if (!flushing) void flush()
    })
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
  const byId = new Map<string, NewResponse>()
  const ids = batch.map((response) => {
    const id = responseId(response.unit.code, response.idempotencyKey)
    const name = `${response.unit.code} ${id}`
    const repeated = byId.has(name)
    if (!repeated) byId.set(name, response)
    return { id, name, repeated }
  })
  const inserted = await insertResponses(
    tx,
    ids.filter(({ repeated }) => !repeated).map(({ id, name }) => rowOf(id, byId.get(name)!)),
  )
  const isNew = new Set(inserted.map(({ name }) => name))
  const sums = new TallySum()
  for (const [name, response] of byId) if (isNew.has(name)) countResponse(sums, countable(response))
  await addToTallies(tx, sums)
  return ids.map(({ id, name, repeated }) => ({ id, repeated: repeated || !isNew.has(name) }))
}

/** Whether a response with this id was stored for the unit. */
export async function hasResponse(db: Queries, unitCode: string, id: string): Promise<boolean> {
  const found = await db
    .select({ id: responses.id })
    .from(responses)
    .where(and(eq(responses.unitCode, unitCode), eq(responses.id, id)))
  return found.length > 0
}

const insertResponses = manyRows(
  [
    ...(['unitCode', 'id', 'instrument', 'version', 'service', 'mode', 'assurance', 'visited'] as const),
    ...(['sex', 'ageGroup', 'receivedAt', 'answers'] as const),
  ],
  (tx, rows) =>
    tx
      .insert(responses)
      .values(rows)
      .onConflictDoNothing()
      .returning({ name: sql<string>`${responses.unitCode} || ' ' || ${responses.id}` })
      .prepare(),
)

function rowOf(id: string, response: NewResponse) {
  const { submission, instrument } = response
  return {
    unitCode: response.unit.code,
    id,
    instrument: instrument.id,
    version: instrument.version,
    service: submission.service ?? '',
    mode: response.mode,
    assurance: response.assurance,
    visited: submission.visited ?? null,
    sex: submission.sex ?? null,
    ageGroup: submission.ageGroup ?? null,
    receivedAt: response.receivedAt,
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
