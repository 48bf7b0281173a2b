/**
 * Judges new responses by the rules of surveys/results/set-aside.ts and takes those that they name out of the figures.
 * It reads by time, a page a turn of the event loop, and remembers a day: what a run costs grows with what is new.
 */
import { setImmediate as nextTurn } from 'node:timers/promises'
import { and, asc, gt, gte, lte, sql } from 'drizzle-orm'
import type { Instrument } from '../../surveys/instruments/instrument.ts'
import { longestLookBackMs, newJudge, type Judge } from '../../surveys/results/judge.ts'
import { ratingsOf, type SetAsideRule } from '../../surveys/results/set-aside.ts'
import { chunks } from '../engine/chunks.ts'
import type { Database, Queries } from '../engine/database.ts'
import { responses } from '../schema/index.ts'
import { keepSetting, setting } from '../settings.ts'
import { setAside } from './set-aside.ts'
import type { StoredResponse } from './stored.ts'

const judgedUntil = 'responses-swept-until'
/**
 * A response is stamped before it is committed, perhaps by another process whose clock differs: each run goes over
 * this much once more, for what came to light since. Judging again changes nothing.
 */
const overlapMs = 10 * 60_000
/** Sheets and calls are entered many at once by an official, who is named in the audit and answers for them. */
const judgedModes = ['web', 'kiosk']
/** Rows that are read, and responses that are set aside, in one turn of the event loop. */
const rowsAtOnce = 500
const movedAtOnce = 50

/** What a database's earlier runs have seen of the last day. */
interface Memory {
  /** By unit, instrument and version. */
  readonly judges: Map<string, Judge>
  /** ISO-8601 UTC. */
  until: string
}

const memories = new WeakMap<Database, Memory>()

interface Found {
  /** The units where anything is new. */
  readonly units: Set<string>
  readonly named: { readonly unitCode: string; readonly id: string; readonly rule: SetAsideRule }[]
}

/**
 * Judges the responses that came since the last time. To be run before anything is published.
 * @param whenJudged what is to be done with each unit; where it fails, the next run begins where this one did
 * @returns how many were set aside, and the units where anything is new
 */
export async function judgeResponses(
  db: Database,
  instruments: readonly Instrument[],
  now: Date,
  whenJudged: (unitCode: string) => Promise<void> = async () => {},
): Promise<{ setAside: number; units: string[] }> {
  const since = (await setting(db.read, judgedUntil)) ?? ''
  const until = now.toISOString()
  try {
    const found = await judgePeriod(db, instruments, { since, until })
    const byUnit = Map.groupBy(found.named, ({ unitCode }) => unitCode)
    const units = [...found.units].sort()
    for (const unitCode of units) {
      await setAsideIn(db, unitCode, byUnit.get(unitCode) ?? [])
      await whenJudged(unitCode)
    }
    if (units.length > 0) await db.write((tx) => keepSetting(tx, judgedUntil, until))
    return { setAside: found.named.length, units }
  } catch (error) {
    memories.delete(db) // it knows responses of which nothing was made
    throw error
  }
}

/** @param period ISO-8601 UTC; `since` is '' for from the beginning */
async function judgePeriod(
  db: Database,
  instruments: readonly Instrument[],
  { since, until }: { readonly since: string; readonly until: string },
): Promise<Found> {
  const memory = memories.get(db) ?? { judges: new Map<string, Judge>(), until: '' }
  const served = new Map(
    instruments.map((instrument) => [`${instrument.id} ${instrument.version}`, instrument]),
  )
  const found: Found = { units: new Set(), named: [] }
  const newSince = earlier(since, overlapMs)
  // Another process may have judged meanwhile: what it saw is history here.
  const seenUntil = memory.until === '' ? earlier(since, longestLookBackMs) : earlier(memory.until, overlapMs)
  for await (const page of pages(db.read, seenUntil < newSince ? seenUntil : newSince, until)) {
    for (const row of page) {
      const instrument = served.get(`${row.instrument} ${row.version}`)
      if (!instrument) continue
      const isNew = row.receivedAt > newSince
      if (!judgedModes.includes(row.mode)) {
        if (row.receivedAt > since) found.units.add(row.unitCode)
        continue
      }
      const judge = judgeOf(memory, row)
      if (judge.knows(row.id)) continue
      if (isNew) found.units.add(row.unitCode)
      const rule = judge.judge({ ...row, ratings: ratingsOf(instrument, row.answers) })
      if (rule && isNew && row.setAside === null)
        found.named.push({ unitCode: row.unitCode, id: row.id, rule })
    }
  }
  for (const [key, judge] of memory.judges) {
    if (judge.lastAt() < Date.parse(until) - longestLookBackMs) memory.judges.delete(key)
  }
  memories.set(db, { judges: memory.judges, until })
  return found
}

function judgeOf({ judges }: Memory, { unitCode, instrument, version }: StoredResponse): Judge {
  const key = `${unitCode} ${instrument} ${version}`
  const judge = judges.get(key) ?? newJudge()
  judges.set(key, judge)
  return judge
}

async function setAsideIn(db: Database, unitCode: string, named: Found['named']): Promise<void> {
  for (const [rule, ofRule] of Map.groupBy(named, (one) => one.rule)) {
    for (const some of chunks(ofRule, movedAtOnce)) {
      await db.write((tx) => setAside(tx, { unitCode, ids: some.map(({ id }) => id), rule }))
      await nextTurn()
    }
  }
}

/** Responses received after `from` and until `until`, oldest first. */
async function* pages(db: Queries, from: string, until: string): AsyncGenerator<StoredResponse[]> {
  const { receivedAt, unitCode, id } = responses
  let last: StoredResponse | undefined
  for (;;) {
    const after = last
      ? and(
          gte(receivedAt, last.receivedAt),
          sql`(${receivedAt}, ${unitCode}, ${id}) > (${last.receivedAt}, ${last.unitCode}, ${last.id})`,
        )
      : gt(receivedAt, from)
    const page = await db
      .select()
      .from(responses)
      .where(and(after, lte(receivedAt, until)))
      .orderBy(asc(receivedAt), asc(unitCode), asc(id))
      .limit(rowsAtOnce)
    last = page.at(-1)
    if (!last) return
    yield page
    await nextTurn()
  }
}

/** @param instant ISO-8601 UTC; '' stays '' */
function earlier(instant: string, ms: number): string {
  return instant === '' ? '' : new Date(Date.parse(instant) - ms).toISOString()
}
