/** Judges new responses by the rules of surveys/results/set-aside.ts and takes those that they name out of the figures. */
import { and, asc, eq, gt, inArray, lte } from 'drizzle-orm'
import type { Instrument } from '../../surveys/instruments/instrument.ts'
import { judge, longestLookBackMs, ratingsOf } from '../../surveys/results/set-aside.ts'
import type { Database, Queries } from '../engine/database.ts'
import { responses } from '../schema/index.ts'
import { keepSetting, setting } from '../settings.ts'
import { setAside } from './set-aside.ts'
import type { StoredResponse } from './stored.ts'

const judgedUntil = 'responses-swept-until'
/** A response is stamped before it is committed: younger ones are left for the next time. */
const settlingMs = 2000
/** Sheets and calls are entered many at once by an official, who is named in the audit and answers for them. */
const judgedModes = ['web', 'kiosk']

/** Responses received after `since` and until `until`, both ISO-8601 UTC; '' for from the beginning. */
interface Period {
  readonly since: string
  readonly until: string
}

/**
 * Judges the responses that came since the last time, unit by unit. To be run before anything is published.
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
  const period = { since, until: new Date(now.getTime() - settlingMs).toISOString() }
  const units = await unitsWithResponses(db.read, period)
  let total = 0
  for (const unitCode of units) {
    for (const instrument of instruments) total += await judgeUnit(db, unitCode, instrument, period)
    await whenJudged(unitCode)
  }
  if (units.length > 0) await db.write((tx) => keepSetting(tx, judgedUntil, period.until))
  return { setAside: total, units }
}

async function unitsWithResponses(db: Queries, { since, until }: Period): Promise<string[]> {
  const rows = await db
    .selectDistinct({ unitCode: responses.unitCode })
    .from(responses)
    .where(and(gt(responses.receivedAt, since), lte(responses.receivedAt, until)))
  return rows.map(({ unitCode }) => unitCode)
}

async function judgeUnit(
  db: Database,
  unitCode: string,
  instrument: Instrument,
  period: Period,
): Promise<number> {
  const rows = await judgedRows(db.read, unitCode, instrument, period)
  const rules = judge(rows.map((row) => ({ ...row, ratings: ratingsOf(instrument, row.answers) })))
  const found = rows.filter(
    ({ id, receivedAt, setAside }) => receivedAt > period.since && setAside === null && rules.has(id),
  )
  for (const [rule, ofRule] of Map.groupBy(found, ({ id }) => rules.get(id)!)) {
    await db.write((tx) => setAside(tx, { unitCode, ids: ofRule.map(({ id }) => id), rule }))
  }
  return found.length
}

/** The period's responses and those before it that the rules compare them with, oldest first. */
async function judgedRows(
  db: Queries,
  unitCode: string,
  instrument: Instrument,
  { since, until }: Period,
): Promise<StoredResponse[]> {
  const from = since === '' ? '' : new Date(Date.parse(since) - longestLookBackMs).toISOString()
  return db
    .select()
    .from(responses)
    .where(
      and(
        eq(responses.unitCode, unitCode),
        eq(responses.instrument, instrument.id),
        eq(responses.version, instrument.version),
        inArray(responses.mode, judgedModes),
        gt(responses.receivedAt, from),
        lte(responses.receivedAt, until),
      ),
    )
    .orderBy(asc(responses.receivedAt), asc(responses.id))
}
