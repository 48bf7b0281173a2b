/**
 * Suspicious responses are set aside and counted as set aside, until an official decides: they come back, or stay out.
 * The column holds the reason, with `keptOut` before it once it was decided that they stay out.
 */
import { and, asc, eq, gt, inArray, isNotNull, like, lte, not, sql } from 'drizzle-orm'
import type { Instrument } from '../../surveys/instruments/instrument.ts'
import { integrityRules, ratingsOf, suspicions, type Suspicion } from '../../surveys/results/integrity.ts'
import { recordAudit } from '../audit.ts'
import type { Database, Queries } from '../engine/database.ts'
import { responses } from '../schema/index.ts'
import { keepSetting, setting } from '../settings.ts'
import { countableOf, provinceCodes, type StoredResponse } from './stored.ts'
import { addToTallies } from '../tallies/tallies.ts'
import { countResponse, TallySum } from '../tallies/sums.ts'

const sweptUntil = 'responses-swept-until'
const lookBackMs = integrityRules['near-duplicate'].hours * 3_600_000
/** A response is stamped before it is committed: younger ones wait for the next sweep. */
const settlingMs = 2000
/** Sheets and calls are entered many at once by an official, who is named in the audit and answers for them. */
const arrivingByThemselves = ['web', 'kiosk']
/** An official agreed with the reason that follows. */
const keptOut = 'excluded:'

/** Whose decision, and about which of a unit's responses: those with these ids, or all that wait for one. */
export interface Decision {
  readonly unitCode: string
  readonly ids: readonly string[] | 'waiting'
  readonly actor: string
}

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
        inArray(responses.mode, arrivingByThemselves),
        gt(responses.receivedAt, from),
        lte(responses.receivedAt, until),
      ),
    )
    .orderBy(asc(responses.receivedAt), asc(responses.id))
  const judged = suspicions(rows.map((row) => ({ ...row, ratings: ratingsOf(instrument, row.answers) })))
  const aside = rows.filter((row) => row.receivedAt > since && row.quarantine === null && judged.has(row.id))
  for (const why of new Set(aside.map((row) => judged.get(row.id)!))) {
    const ids = aside.filter((row) => judged.get(row.id) === why).map((row) => row.id)
    await db.write((tx) => setAside(tx, instrument, { unitCode, ids, why }))
  }
  return aside.length
}

/**
 * Takes a unit's responses out of the figures until an official decides.
 * @internal Exported for tests.
 */
export async function setAside(
  tx: Queries,
  instrument: Instrument,
  { unitCode, ids, why }: { unitCode: string; ids: readonly string[]; why: Suspicion },
): Promise<void> {
  await move(tx, instrument, { unitCode, ids, to: why, actor: 'portal' })
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

/**
 * An official's decision that responses stay out of the figures. They go on being counted as left out, nothing is
 * deleted, and releasing them later corrects the decision.
 * @returns the ids among those given that were waiting
 */
export async function excludeResponses(tx: Queries, decision: Decision): Promise<string[]> {
  const { unitCode, ids, actor } = decision
  const asked = ids === 'waiting' ? undefined : inArray(responses.id, [...ids])
  const decided = await tx
    .update(responses)
    .set({ quarantine: sql`${keptOut} || ${responses.quarantine}` })
    .where(and(isWaitingIn(unitCode), asked))
    .returning({ id: responses.id })
  if (decided.length === 0) return []
  const excluded = decided.map(({ id }) => id).sort()
  await recordAudit(tx, { actor, action: 'responses.exclude', unitCode, detail: { ids: excluded } })
  return excluded
}

/** What waits for a decision in a unit, oldest first. */
export async function waitingResponses(db: Queries, unitCode: string): Promise<StoredResponse[]> {
  return db.select().from(responses).where(isWaitingIn(unitCode)).orderBy(asc(responses.receivedAt))
}

/** Everything that is in no figure of a unit, waiting for a decision or kept out by one, oldest first. */
export async function responsesAside(db: Queries, unitCode: string): Promise<StoredResponse[]> {
  return db
    .select()
    .from(responses)
    .where(and(eq(responses.unitCode, unitCode), isNotNull(responses.quarantine)))
    .orderBy(asc(responses.receivedAt))
}

function isWaitingIn(unitCode: string) {
  return and(
    eq(responses.unitCode, unitCode),
    isNotNull(responses.quarantine),
    not(like(responses.quarantine, `${keptOut}%`)),
  )
}

/** Why a response is aside, and whether it was decided that it stays so. */
export function reasonAside(quarantine: string): { rule: string; decided: boolean } {
  const decided = quarantine.startsWith(keptOut)
  return { rule: decided ? quarantine.slice(keptOut.length) : quarantine, decided }
}
