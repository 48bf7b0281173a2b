/** When responses came: what judging them reads, marks and, two days later, forgets. */
import { and, asc, eq, gt, lt, sql } from 'drizzle-orm'
import { longestLookBackMs } from '../../surveys/results/judge.ts'
import { chunks } from '../engine/chunks.ts'
import type { Database } from '../engine/database.ts'
import { manyRows } from '../engine/many-rows.ts'
import { shortTurns } from '../engine/turns.ts'
import { arrivals, responses } from '../schema/index.ts'

/** Twice as long as a response is remembered: then nothing needs to know any more when it came. */
const keptMs = 2 * longestLookBackMs
const rowsAtOnce = 250

export interface Arrival {
  readonly unitCode: string
  readonly id: string
  /** ISO-8601 UTC. */
  readonly receivedAt: string
  readonly instrument: string
  readonly version: string
  readonly mode: string
  readonly answers: string
  readonly setAside: string | null
}

/** Forgets when responses came that need not be judged beside others any more. @returns how many */
export async function forgetArrivals(db: Database, now: Date): Promise<number> {
  const before = new Date(now.getTime() - keptMs).toISOString()
  let count = 0
  for (;;) {
    const old = await db.read
      .select()
      .from(arrivals)
      .where(and(lt(arrivals.receivedAt, before), eq(arrivals.isJudged, true)))
      .limit(rowsAtOnce)
    if (old.length === 0) return count
    count += old.length
    await db.write((tx) => deleteArrivals(tx, old.map(keyOf)))
  }
}

const columnsOfKey = ['receivedAt', 'unitCode', 'id'] as const
const key = sql`(${arrivals.receivedAt}, ${arrivals.unitCode}, ${arrivals.id})`

const updateArrivals = manyRows(columnsOfKey, (tx, rows) =>
  tx
    .update(arrivals)
    .set({ isJudged: true })
    .where(sql`${key} in (values ${tuplesOf(rows)})`)
    .returning({ id: arrivals.id })
    .prepare(),
)

const deleteArrivals = manyRows(columnsOfKey, (tx, rows) =>
  tx
    .delete(arrivals)
    .where(sql`${key} in (values ${tuplesOf(rows)})`)
    .returning({ id: arrivals.id })
    .prepare(),
)

function tuplesOf(rows: readonly Record<(typeof columnsOfKey)[number], unknown>[]) {
  return sql.join(
    rows.map((row) => sql`(${row.receivedAt}, ${row.unitCode}, ${row.id})`),
    sql`, `,
  )
}

function keyOf({ receivedAt, unitCode, id }: Pick<Arrival, (typeof columnsOfKey)[number]>) {
  return { receivedAt, unitCode, id }
}

export async function markJudged(db: Database, arrived: readonly Arrival[]): Promise<void> {
  const takeTurn = shortTurns()
  for (const some of chunks(arrived, rowsAtOnce)) {
    await db.write((tx) => updateArrivals(tx, some.map(keyOf)))
    await takeTurn('always')
  }
}

/** Those that are or are not judged, received after `from` (ISO-8601 UTC), oldest first. */
export async function* arrivalsIn(db: Database, isJudged: boolean, from: string): AsyncGenerator<Arrival> {
  const { receivedAt, unitCode, id } = arrivals
  const { instrument, version, mode, answers, setAside } = responses
  const isAsked = isJudged ? eq(arrivals.isJudged, true) : sql`not ${arrivals.isJudged}`
  let last: Arrival | undefined
  for (;;) {
    const after = last
      ? sql`${key} > (${last.receivedAt}, ${last.unitCode}, ${last.id})`
      : gt(receivedAt, from)
    const page: Arrival[] = await db.read
      .select({ receivedAt, unitCode, id, instrument, version, mode, answers, setAside })
      .from(arrivals)
      .innerJoin(responses, and(eq(responses.unitCode, unitCode), eq(responses.id, id)))
      .where(and(isAsked, after))
      .orderBy(asc(receivedAt), asc(unitCode), asc(id))
      .limit(rowsAtOnce)
    last = page.at(-1)
    if (!last) return
    yield* page
  }
}
