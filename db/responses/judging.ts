/**
 * Judges new responses by the rules of surveys/results/set-aside.ts and takes those that they name out of the figures.
 * What is new is what was committed and is not marked as judged, whatever clock stamped it. The work is done in short
 * turns of the event loop, and a day is remembered: what a run costs grows with what is new.
 */
import { and, asc, eq, gt, lt, sql } from 'drizzle-orm'
import type { Instrument } from '../../surveys/instruments/instrument.ts'
import { longestLookBackMs, newJudge, type Judge } from '../../surveys/results/judge.ts'
import { ratingsOf, type SetAsideRule } from '../../surveys/results/set-aside.ts'
import { chunks } from '../engine/chunks.ts'
import type { Database } from '../engine/database.ts'
import { manyRows } from '../engine/many-rows.ts'
import { shortTurns } from '../engine/turns.ts'
import { arrivals, responses } from '../schema/index.ts'
import { setAside } from './set-aside.ts'

/** Sheets and calls are entered many at once by an official, who is named in the audit and answers for them. */
const judgedModes = ['web', 'kiosk']
/** Another process may have judged meanwhile, by a clock of its own; what it saw so long before is gone over again. */
const overlapMs = 10 * 60_000
/** Twice as long as a response is remembered: then nothing needs to know any more when it came. */
const keptMs = 2 * longestLookBackMs
const rowsAtOnce = 250
const movedAtOnce = 25

/** What a database's earlier runs have seen of the last day. */
interface Memory {
  /** By unit, instrument and version. */
  readonly judges: Map<string, Judge>
  /** Until when others' judgements are known, in milliseconds. */
  until: number
}

const memories = new WeakMap<Database, Memory>()

interface Arrival {
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

/** Of one unit. */
interface Found {
  readonly arrived: Arrival[]
  readonly named: { readonly id: string; readonly rule: SetAsideRule }[]
}

/**
 * Judges the responses that were committed since the last time. To be run before anything is published.
 * @param whenJudged what is to be done with each unit; where it fails, the next run begins where this one did
 * @returns how many were set aside, and the units where anything is new
 */
export async function judgeResponses(
  db: Database,
  instruments: readonly Instrument[],
  now: Date,
  whenJudged: (unitCode: string) => Promise<void> = async () => {},
): Promise<{ setAside: number; units: string[] }> {
  try {
    const found = await judgeWaiting(db, instruments, now.getTime())
    const units = [...found.keys()].sort()
    let count = 0
    for (const unitCode of units) {
      const { arrived, named } = found.get(unitCode)!
      await setAsideIn(db, unitCode, named)
      await whenJudged(unitCode)
      await markJudged(db, arrived)
      count += named.length
    }
    return { setAside: count, units }
  } catch (error) {
    memories.delete(db) // it knows responses of which nothing was made
    throw error
  }
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

async function judgeWaiting(
  db: Database,
  instruments: readonly Instrument[],
  now: number,
): Promise<Map<string, Found>> {
  const memory = memories.get(db) ?? { judges: new Map<string, Judge>(), until: 0 }
  const served = new Map(instruments.map((one) => [`${one.id} ${one.version}`, one]))
  const found = new Map<string, Found>()
  const takeTurn = shortTurns()

  function judge(arrival: Arrival): SetAsideRule | undefined {
    const instrument = served.get(`${arrival.instrument} ${arrival.version}`)
    if (!instrument || !judgedModes.includes(arrival.mode)) return undefined
    return judgeOf(memory, arrival).judge({ ...arrival, ratings: ratingsOf(instrument, arrival.answers) })
  }

  const from = Math.max(memory.until - overlapMs, now - longestLookBackMs)
  for await (const arrival of arrivalsIn(db, true, new Date(from).toISOString())) {
    judge(arrival)
    await takeTurn()
  }
  for await (const arrival of arrivalsIn(db, false, '')) {
    const { unitCode, id } = arrival
    const ofUnit = found.get(unitCode) ?? { arrived: [], named: [] }
    found.set(unitCode, ofUnit)
    ofUnit.arrived.push(arrival)
    const rule = judge(arrival)
    if (rule && arrival.setAside === null) ofUnit.named.push({ id, rule })
    await takeTurn()
  }
  for (const [key, one] of memory.judges) {
    if (one.lastAt() < now - longestLookBackMs) memory.judges.delete(key)
  }
  memories.set(db, { judges: memory.judges, until: now })
  return found
}

function judgeOf({ judges }: Memory, { unitCode, instrument, version }: Arrival): Judge {
  const key = `${unitCode} ${instrument} ${version}`
  const judge = judges.get(key) ?? newJudge()
  judges.set(key, judge)
  return judge
}

async function setAsideIn(db: Database, unitCode: string, named: Found['named']): Promise<void> {
  const takeTurn = shortTurns()
  for (const [rule, ofRule] of Map.groupBy(named, (one) => one.rule)) {
    for (const some of chunks(ofRule, movedAtOnce)) {
      await db.write((tx) => setAside(tx, { unitCode, ids: some.map(({ id }) => id), rule }))
      await takeTurn('always')
    }
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

async function markJudged(db: Database, arrived: readonly Arrival[]): Promise<void> {
  const takeTurn = shortTurns()
  for (const some of chunks(arrived, rowsAtOnce)) {
    await db.write((tx) => updateArrivals(tx, some.map(keyOf)))
    await takeTurn('always')
  }
}

/** Those that are or are not judged, received after `from` (ISO-8601 UTC), oldest first. */
async function* arrivalsIn(db: Database, isJudged: boolean, from: string): AsyncGenerator<Arrival> {
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
