/** Rounds of a survey: made, read, and asked whether they take an answer. What was answered is read by close.ts alone. */
import { createHash } from 'node:crypto'
import { and, asc, desc, eq, inArray, isNull, sql } from 'drizzle-orm'
import { vietnamDay } from '../../domain/calendar.ts'
import type { Instrument } from '../../surveys/instruments/instrument.ts'
import { roundRules, settingText } from '../../surveys/rounds/setting.ts'
import { recordAudit } from '../audit/record.ts'
import { recordChanges } from '../changes/changes.ts'
import type { Queries } from '../engine/database.ts'
import { freeze, frozenByVersion, instrumentDigest } from '../instruments/frozen.ts'
import { randomId } from '../responses/receipts.ts'
import { VisitCodeError } from '../responses/visit-code-error.ts'
import { roundResults, surveyRounds } from '../schema/index.ts'

export type SurveyRound = typeof surveyRounds.$inferSelect
export type RoundResult = typeof roundResults.$inferSelect

export interface NewRound {
  /** Random where nothing is said. */
  readonly id?: string
  /** The commune or province whose office makes it. */
  readonly unitCode: string
  readonly name: string
  readonly instrument: Instrument
  readonly unitCodes: readonly string[]
  readonly from: string
  readonly until: string
  readonly codesPerUnit: number
}

/** Stores a round with the digest of its setting; its codes are made in the same transaction, by make.ts. */
export async function storeRound(
  tx: Queries,
  { id = randomId().toLowerCase(), unitCode, name, instrument, unitCodes, ...given }: NewRound,
  { actor, at }: { actor: string; at: Date },
): Promise<SurveyRound> {
  await freeze(tx, instrument, at.toISOString())
  const { from, until, codesPerUnit } = given
  const { id: form, version } = instrument
  const units = [...unitCodes].sort()
  const setting = settingText({
    ...{ id, name, form, version, formDigest: instrumentDigest(instrument) },
    ...{ units, from, until, codesPerUnit, rules: roundRules },
  })
  const round = {
    ...{ id, unitCode, name, instrument: form, version, unitCodes: units, from, until },
    ...{ setting, digest: createHash('sha256').update(setting).digest('hex') },
    ...{ madeAt: at.toISOString(), closedAt: null, closedBecause: '' },
  }
  await tx.insert(surveyRounds).values(round)
  const detail = { round: id, name, units: units.length, digest: round.digest }
  await recordAudit(tx, { actor, action: 'round.make', unitCode, detail }, at)
  await recordChanges(tx, 'rounds', [unitCode])
  return round
}

/** Newest first: of these units' offices, or of all. */
export async function listRounds(db: Queries, unitCodes?: readonly string[]): Promise<SurveyRound[]> {
  return db
    .select()
    .from(surveyRounds)
    .where(unitCodes && inArray(surveyRounds.unitCode, [...unitCodes]))
    .orderBy(desc(surveyRounds.madeAt), asc(surveyRounds.id))
}

export async function roundById(db: Queries, id: string): Promise<SurveyRound | undefined> {
  const [found] = await db.select().from(surveyRounds).where(eq(surveyRounds.id, id))
  return found
}

/** What a closed round published, by its communes; nothing before. */
export async function resultsOfRound(db: Queries, round: string): Promise<RoundResult[]> {
  return db
    .select()
    .from(roundResults)
    .where(eq(roundResults.round, round))
    .orderBy(asc(roundResults.unitCode))
}

/** The questionnaire as it was when the round was made. */
export async function instrumentOfRound(
  db: Queries,
  { instrument, version }: Pick<SurveyRound, 'instrument' | 'version'>,
): Promise<Instrument> {
  const found = (await frozenByVersion(db)).get(`${instrument} ${version}`)
  if (!found) throw new Error(`The questionnaire ${instrument} ${version} of a round is gone.`)
  return found
}

/** The questionnaire that a round asks, where it is not the one that is served today. */
export async function askedInRound(db: Queries, id: string): Promise<Instrument | undefined> {
  const round = await roundById(db, id)
  return round && instrumentOfRound(db, round)
}

/** Keeps a round from being closed until the transaction ends. @returns undefined where it is closed, or none */
export async function holdOpenRound(tx: Queries, id: string): Promise<SurveyRound | undefined> {
  const [held] = await tx
    .update(surveyRounds)
    .set({ closedBecause: sql`${surveyRounds.closedBecause}` })
    .where(and(eq(surveyRounds.id, id), isNull(surveyRounds.closedAt)))
    .returning()
  return held
}

/** @throws VisitCodeError where the round does not take answers to this questionnaire now */
export async function assertRound(
  tx: Queries,
  id: string,
  instrument: Pick<Instrument, 'id' | 'version'>,
  now: Date,
): Promise<void> {
  const round = await holdOpenRound(tx, id)
  const today = vietnamDay(now)
  if (!round || round.until < today) throw new VisitCodeError('round-over')
  if (today < round.from) throw new VisitCodeError('round-not-begun')
  if (round.instrument !== instrument.id || round.version !== instrument.version)
    throw new VisitCodeError('other-form')
}
