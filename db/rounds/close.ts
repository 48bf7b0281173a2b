/**
 * The one place that reads what was answered in a round: when it closes, once. Then what may be published is decided as
 * for all other results, and stays.
 */
import { and, asc, eq, gt, isNull, lt } from 'drizzle-orm'
import { vietnamDay, vietnamMonth } from '../../domain/calendar.ts'
import { unpackAnswers } from '../../surveys/answers/packed-answers.ts'
import type { Instrument } from '../../surveys/instruments/instrument.ts'
import { nextPublication } from '../../surveys/results/disclosure-limits.ts'
import { nothingPublished, type Publication } from '../../surveys/results/publication.ts'
import { recordAudit } from '../audit/record.ts'
import { recordChanges } from '../changes/changes.ts'
import type { Database, Queries } from '../engine/database.ts'
import { countedIn } from '../publications/counted.ts'
import { roundResponses, roundResults, surveyRounds } from '../schema/index.ts'
import { countResponse, TallySum } from '../tallies/sums.ts'
import { holdOpenRound, instrumentOfRound, type SurveyRound } from './rounds.ts'

interface Closing {
  readonly id: string
  readonly actor: string
  /** Why before its last day is over; '' where it is over. */
  readonly because: string
}

/**
 * Closes a round and decides what is published of it.
 * @returns false where it is closed already, or there is none
 */
export async function closeRound(tx: Queries, { id, actor, because }: Closing, now: Date): Promise<boolean> {
  const round = await holdOpenRound(tx, id)
  if (!round) return false
  const closedAt = now.toISOString()
  await tx.update(surveyRounds).set({ closedAt, closedBecause: because }).where(eq(surveyRounds.id, id))
  const instrument = await instrumentOfRound(tx, round)
  for (const unitCode of round.unitCodes) {
    const published = await decideOn(tx, round, instrument, { unitCode, now })
    await tx.insert(roundResults).values({ unitCode, round: id, published })
  }
  const detail = { round: id, name: round.name, ...(because && { reason: because }) }
  await recordAudit(tx, { actor, action: 'round.close', unitCode: round.unitCode, detail }, now)
  await recordChanges(tx, 'rounds', [round.unitCode])
  return true
}

/** Closes the rounds whose last day is over. @returns how many */
export async function closeOverRounds(db: Database, now: Date): Promise<number> {
  const isOver = and(isNull(surveyRounds.closedAt), lt(surveyRounds.until, vietnamDay(now)))
  const over = await db.read.select({ id: surveyRounds.id }).from(surveyRounds).where(isOver)
  let closed = 0
  for (const { id } of over)
    if (await db.write((tx) => closeRound(tx, { id, actor: 'portal', because: '' }, now))) closed++
  return closed
}

async function decideOn(
  tx: Queries,
  { id }: SurveyRound,
  instrument: Instrument,
  { unitCode, now }: { unitCode: string; now: Date },
): Promise<Publication> {
  const sums = new TallySum()
  const common = { instrument, month: vietnamMonth(now), assurance: 'verified', isCounted: true }
  for await (const page of answered(tx, id, unitCode)) {
    for (const { service, mode, sex, ageGroup, answers } of page) {
      const unit = { code: unitCode, provinceCode: '' }
      const given = { service, mode, sex, ageGroup, answers: unpackAnswers(instrument, answers) }
      countResponse(sums, { ...common, ...given, unit })
    }
  }
  const tallies = sums
    .months()
    .filter(({ key }) => key.unitCode === unitCode)
    .flatMap(({ key: { month }, groups }) => [...groups].map(([group, tally]) => ({ month, group, tally })))
  return tallies.length === 0
    ? nothingPublished
    : nextPublication(nothingPublished, countedIn(tallies, instrument))
}

const pageSize = 2000

async function* answered(tx: Queries, round: string, unitCode: string) {
  let after = ''
  for (;;) {
    const page = await tx
      .select()
      .from(roundResponses)
      .where(
        and(
          eq(roundResponses.unitCode, unitCode),
          gt(roundResponses.id, after),
          eq(roundResponses.round, round),
        ),
      )
      .orderBy(asc(roundResponses.id))
      .limit(pageSize)
    const last = page.at(-1)
    if (!last) return
    yield page
    after = last.id
  }
}
