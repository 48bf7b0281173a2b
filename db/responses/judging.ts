/**
 * Judges new responses by the rules of surveys/results/set-aside.ts and takes those that they name out of the figures.
 * What is new is what was committed and is not marked as judged, whatever clock stamped it. The work is done in short
 * turns of the event loop, and a day is remembered: what a run costs grows with what is new.
 */
import type { Instrument } from '../../surveys/instruments/instrument.ts'
import { longestLookBackMs, newJudge, type Judge } from '../../surveys/results/judge.ts'
import { ratingsOf, type SetAsideRule } from '../../surveys/results/set-aside.ts'
import { chunks } from '../engine/chunks.ts'
import type { Database } from '../engine/database.ts'
import { shortTurns } from '../engine/turns.ts'
import { arrivalsIn, markJudged, type Arrival } from './arrivals.ts'
import { setAside } from './set-aside.ts'

/** Sheets and calls are entered many at once by an official, who is named in the audit and answers for them. */
const judgedModes = ['web', 'kiosk']
/** Another process may have judged meanwhile, by a clock of its own; what it saw so long before is gone over again. */
const overlapMs = 10 * 60_000
const movedAtOnce = 25

/** What a database's earlier runs have seen of the last day. */
interface Memory {
  /** By unit, instrument and version. */
  readonly judges: Map<string, Judge>
  /** Until when others' judgements are known, in milliseconds. */
  until: number
}

const memories = new WeakMap<Database, Memory>()

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
