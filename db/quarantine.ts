/** Suspicious responses are set aside, counted as set aside, and come back by an official's decision. */
import { and, asc, eq, gt, inArray, isNotNull, lte } from 'drizzle-orm'
import type { Instrument } from '../surveys/instrument.ts'
import { integrityRules, ratingsOf, suspicions } from '../surveys/integrity.ts'
import { recordAudit } from './audit.ts'
import type { Database, Queries } from './database.ts'
import { responses } from './schema.ts'
import { keepSetting, setting } from './settings.ts'
import { countableOf, provinceCodes, type StoredResponse } from './stored-responses.ts'
import { addToTallies } from './tallies.ts'
import { countResponse, TallySum } from './tally-sums.ts'

const sweptUntil = 'responses-swept-until'
const lookBackMs = integrityRules['near-duplicate'].hours * 3_600_000
/** A response is stamped before it is committed: younger ones wait for the next sweep. */
const settlingMs = 2000

/**
 * Judges the responses that came since the last sweep, unit by unit, and sets the suspicious ones aside. To be run
 * before anything is published.
 * @param whenJudged what is to be done with each unit; where it fails, the next sweep begins where this one did
 * @returns how many were set aside, and the units where anything is new
 */
export async function sweepResponses(
  db: Database,
  instruments: readonly Instrument[],
  now: Date,
  whenJudged: (unitCode: string) => Promise<void> = async () => {},
): Promise<{ aside: number; units: string[] }> {
  const since = (await setting(db.read, sweptUntil)) ?? ''
  const until = new Date(now.getTime() - settlingMs).toISOString()
  const fresh = and(gt(responses.receivedAt, since), lte(responses.receivedAt, until))
  const touched = await db.read.selectDistinct({ unitCode: responses.unitCode }).from(responses).where(fresh)
  let aside = 0
  for (const { unitCode } of touched) {
    for (const instrument of instruments) aside += await sweepUnit(db, unitCode, instrument, since, until)
    await whenJudged(unitCode)
  }
  if (touched.length > 0) await db.write((tx) => keepSetting(tx, sweptUntil, until))
  return { aside, units: touched.map(({ unitCode }) => unitCode) }
}

async function sweepUnit(
  db: Database,
  unitCode: string,
  instrument: Instrument,
  since: string,
  until: string,
): Promise<number> {
  const from = since === '' ? '' : new Date(Date.parse(since) - lookBackMs).toISOString()
  const rows = await db.read
    .select()
    .from(responses)
    .where(
      and(
        eq(responses.unitCode, unitCode),
        eq(responses.instrument, instrument.id),
        eq(responses.version, instrument.version),
        gt(responses.receivedAt, from),
        lte(responses.receivedAt, until),
      ),
    )
    .orderBy(asc(responses.receivedAt), asc(responses.id))
  const judged = suspicions(rows.map((row) => ({ ...row, ratings: ratingsOf(instrument, row.answers) })))
  const aside = rows.filter((row) => row.receivedAt > since && row.quarantine === null && judged.has(row.id))
  for (const why of new Set(aside.map((row) => judged.get(row.id)!))) {
    const ids = aside.filter((row) => judged.get(row.id) === why).map((row) => row.id)
    await db.write((tx) => move(tx, instrument, { unitCode, ids, to: why, actor: 'portal' }))
  }
  return aside.length
}

/**
 * An official's decision: these responses count after all.
 * @returns how many were waiting and count now
 */
export async function releaseResponses(
  tx: Queries,
  instrument: Instrument,
  decision: { unitCode: string; ids: readonly string[]; actor: string },
): Promise<number> {
  return move(tx, instrument, { ...decision, to: null })
}

/** Sets responses aside (`to` a reason) or brings them back (`to` null), with their tallies and a trace of it. */
async function move(
  tx: Queries,
  instrument: Instrument,
  change: { unitCode: string; ids: readonly string[]; to: string | null; actor: string },
): Promise<number> {
  const { unitCode, ids, to, actor } = change
  const provinces = await provinceCodes(tx)
  const before = await tx
    .select()
    .from(responses)
    .where(and(eq(responses.unitCode, unitCode), inArray(responses.id, [...ids])))
  const moving = before.filter(
    (row) => row.instrument === instrument.id && (row.quarantine === null) !== (to === null),
  )
  if (moving.length === 0) return 0
  await tx
    .update(responses)
    .set({ quarantine: to })
    .where(
      and(
        eq(responses.unitCode, unitCode),
        inArray(
          responses.id,
          moving.map((row) => row.id),
        ),
      ),
    )
    .returning({ id: responses.id })
  const sums = new TallySum()
  const count = (row: StoredResponse, weight: 1 | -1) =>
    countResponse(sums, countableOf(row, instrument, provinces.get(unitCode) ?? ''), weight)
  for (const row of moving) {
    count(row, -1)
    count({ ...row, quarantine: to }, 1)
  }
  await addToTallies(tx, sums)
  const action = to === null ? 'responses.release' : 'responses.quarantine'
  await recordAudit(tx, { actor, action, unitCode, detail: { ids: moving.map((row) => row.id), to } })
  return moving.length
}

/** What waits for a decision in a unit, oldest first. */
export async function waitingResponses(db: Queries, unitCode: string): Promise<StoredResponse[]> {
  return db
    .select()
    .from(responses)
    .where(and(eq(responses.unitCode, unitCode), isNotNull(responses.quarantine)))
    .orderBy(asc(responses.receivedAt))
}
