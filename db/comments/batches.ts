/**
 * What residents wrote becomes readable in batches: ten texts or more that came on at least three days, in an order by
 * chance, without day, service or anything else that was answered. A text never moves to another batch, so comparing
 * what is readable today with what was readable yesterday shows ten texts or more, never one.
 */
import { randomInt } from 'node:crypto'
import { asc, count, eq, max } from 'drizzle-orm'
import { unpackAnswers } from '../../surveys/answers/packed-answers.ts'
import { itemsOf, type Instrument } from '../../surveys/instruments/instrument.ts'
import { itemTally, sumTallies } from '../../surveys/results/tally.ts'
import type { Database, Queries } from '../engine/database.ts'
import { chunks } from '../engine/chunks.ts'
import { shortTurns } from '../engine/turns.ts'
import { frozenInstruments } from '../instruments/frozen.ts'
import { isCounted, storedResponses } from '../responses/stored.ts'
import { comments } from '../schema/index.ts'
import { monthlyTallies } from '../tallies/tallies.ts'

/** @internal Exported for its tests. */
export const batchLimits = { texts: 10, days: 3 } as const

export interface Batch {
  /** From 1, the oldest first. */
  readonly batch: number
  readonly texts: number
}

/** A text that is in no batch. */
interface Waiting {
  readonly responseId: string
  readonly item: string
  /** 'YYYY-MM-DD' */
  readonly day: string
}

/** A unit's batches, after those texts that suffice for another one have become one. */
export async function commentBatches(db: Database, unitCode: string): Promise<Batch[]> {
  const batches = await listBatches(db.read, unitCode)
  const known = batches.reduce((sum, { texts }) => sum + texts, 0)
  const instruments = (await frozenInstruments(db.read)).filter(asksForText)
  if ((await textsCounted(db.read, unitCode, instruments)) - known < batchLimits.texts) return batches
  const waiting = await waitingTexts(db, unitCode, instruments)
  const days = new Set(waiting.map(({ day }) => day)).size
  const isEnough = waiting.length >= batchLimits.texts && days >= batchLimits.days
  if (isEnough) await keepBatch(db, unitCode, waiting)
  // Somebody else may have made a batch of them meanwhile.
  return listBatches(db.read, unitCode)
}

async function listBatches(db: Queries, unitCode: string): Promise<Batch[]> {
  return db
    .select({ batch: comments.batch, texts: count() })
    .from(comments)
    .where(eq(comments.unitCode, unitCode))
    .groupBy(comments.batch)
    .orderBy(asc(comments.batch))
}

function asksForText(instrument: Instrument): boolean {
  return itemsOf(instrument).some(({ kind }) => kind === 'text')
}

/** How many texts the counted responses hold, from the stored counts: reading all responses is spared where they are few. */
async function textsCounted(
  db: Queries,
  unitCode: string,
  instruments: readonly Instrument[],
): Promise<number> {
  let texts = 0
  for (const instrument of instruments) {
    const months = await monthlyTallies(db, unitCode, instrument)
    const total = sumTallies(months.filter(({ group }) => group === 'all').map(({ tally }) => tally))
    if (total.length === 0) continue
    for (const { id, kind } of itemsOf(instrument)) {
      if (kind === 'text') texts += itemTally(instrument, total, id).answered
    }
  }
  return texts
}

async function waitingTexts(
  db: Database,
  unitCode: string,
  instruments: readonly Instrument[],
): Promise<Waiting[]> {
  const byVersion = new Map(instruments.map((one) => [`${one.id} ${one.version}`, one]))
  const inBatches = await db.read.select().from(comments).where(eq(comments.unitCode, unitCode))
  const isKnown = new Set(inBatches.map(({ responseId, item }) => `${responseId} ${item}`))
  const waiting: Waiting[] = []
  const takeTurn = shortTurns()
  for await (const page of storedResponses(db.read, unitCode)) {
    for (const row of page) {
      const instrument = byVersion.get(`${row.instrument} ${row.version}`)
      if (!instrument || !isCounted(row)) continue
      for (const [item] of textsIn(instrument, row.answers)) {
        if (!isKnown.has(`${row.id} ${item}`)) waiting.push({ responseId: row.id, item, day: row.receivedOn })
      }
      await takeTurn()
    }
  }
  return waiting
}

/** What was written in a response, by item. */
export function textsIn(instrument: Instrument, packed: string): [item: string, text: string][] {
  const answers = unpackAnswers(instrument, packed)
  return itemsOf(instrument).flatMap(({ id, kind }) => {
    const answer = kind === 'text' ? answers[id] : undefined
    return typeof answer === 'string' ? [[id, answer] as [string, string]] : []
  })
}

async function keepBatch(db: Database, unitCode: string, waiting: readonly Waiting[]): Promise<void> {
  const order = shuffled(waiting)
  await db
    .write(async (tx) => {
      const [last] = await tx
        .select({ batch: max(comments.batch) })
        .from(comments)
        .where(eq(comments.unitCode, unitCode))
      const batch = (last?.batch ?? 0) + 1
      const rows = order.map(({ responseId, item }, position) => ({
        ...{ unitCode, batch, position, responseId, item },
      }))
      let kept = 0
      for (const some of chunks(rows)) {
        const inserted = await tx.insert(comments).values(some).onConflictDoNothing().returning()
        kept += inserted.length
      }
      if (kept < rows.length) throw new AlreadyKept()
    })
    .catch((error: unknown) => {
      if (!(error instanceof AlreadyKept)) throw error
    })
}

/** Somebody else made a batch of some of these texts meanwhile. */
class AlreadyKept extends Error {}

function shuffled<T>(list: readonly T[]): T[] {
  const order = [...list]
  for (let i = order.length - 1; i > 0; i--) {
    const j = randomInt(i + 1)
    ;[order[i], order[j]] = [order[j]!, order[i]!]
  }
  return order
}
