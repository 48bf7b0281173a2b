/**
 * Puts the invented province into the database and takes it out. It is stored by the functions that store what is
 * real, so that its pages show what the same rules make of it: notices with all checks, responses with their tallies,
 * results wave by wave as they would have been published over the year.
 */
import { and, between, eq, notExists, or, sql } from 'drizzle-orm'
import { illustrationCodes, illustrationProvince } from '../../domain/places/illustration.ts'
import { addDays, instantOf, vietnamDay } from '../../domain/calendar.ts'
import { consultation, isOpenOn } from '../../domain/notices/consultation.ts'
import { noticeKind } from '../../domain/notices/index.ts'
import { landPrices } from '../../domain/notices/land-prices.ts'
import type { Instrument } from '../../surveys/instruments/instrument.ts'
import { sipas2017 } from '../../surveys/instruments/sipas-2017.ts'
import { packAnswers } from '../../surveys/answers/packed-answers.ts'
import { judge, type Arrived } from '../../surveys/results/judge.ts'
import { ratingsOf } from '../../surveys/results/set-aside.ts'
import type { Queries } from '../engine/database.ts'
import { readNotice } from '../notices/import.ts'
import { addComment } from '../notices/consultations.ts'
import { notice as noticeWithRows, noticesInForce, publishNotice } from '../notices/notices.ts'
import { recordPosting, recordTakingDown } from '../notices/postings.ts'
import { storePlan } from '../plans/rows.ts'
import { setTarget } from '../plans/targets.ts'
import { askForReports } from '../progress/ask.ts'
import { storeReport } from '../progress/report.ts'
import { publishNow } from '../publications/publications.ts'
import { setAside } from '../responses/set-aside.ts'
import { recordResponses, type NewResponse } from '../responses/responses.ts'
import {
  arrivals,
  consultationAnswers,
  consultationComments,
  evidenceContents,
  evidenceFiles,
  followUps,
  instrumentVersions,
  noticeDrafts,
  noticePostings,
  notices,
  noticeRows,
  noticeVersions,
  notFoundCounts,
  plans as planTable,
  priceRows,
  progress,
  publications,
  responses,
  roundResponses,
  roundResults,
  surveyRounds,
  tallies,
  unitChanges,
  units,
  visitCodes,
  visitSheets,
  visitUses,
} from '../schema/index.ts'
import { forgetIllustration } from '../search/keep.ts'
import { loadCases, removeCases } from './load-cases.ts'
import { inventedComments } from './consultations.ts'
import { inventedNotFound } from './not-found.ts'
import { inventedNotices, type InventedNotice } from './notices.ts'
import { inventedCommunes, inventedUnits, type InventedCommune } from './places.ts'
import { inventedPlans, inventedTargets } from './plans.ts'
import { inventedProgress, type InventedAsking, type InventedReport } from './progress.ts'
import { storeInventedRounds } from './rounds.ts'
import { inventedWaves, type InventedResponse, type Wave } from './responses.ts'

/** Another seed gives other numbers everywhere. */
const seed = 'vi-du-1'
const batch = 200

/**
 * @param today 'YYYY-MM-DD' in Viet Nam: everything is dated before it
 * @returns how many responses there are
 */
export async function loadIllustration(
  tx: Queries,
  instruments: readonly Instrument[],
  today: string,
): Promise<number> {
  await tx.insert(units).values(inventedUnits())
  const plans = inventedPlans(today)
  for (const plan of plans) await storePlan(tx, plan)
  for (const target of inventedTargets(today))
    await setTarget(tx, target, { actor: 'portal', at: new Date(`${today}T02:00:00Z`) })
  for (const notice of inventedNotices(seed, today)) await publishInvented(tx, notice)
  await storeComments(tx, today)
  await storePostings(tx, today)
  await tx.insert(notFoundCounts).values(inventedNotFound(today))
  await loadCases(tx, seed, today)
  for (const event of inventedProgress(seed, plans, today)) await storeProgress(tx, event)
  const until = new Date(instantOf(today))
  let count = 0
  for (const commune of inventedCommunes) {
    for (const instrument of instruments) {
      for (const wave of inventedWaves(seed, commune, instrument, until)) {
        await storeWave(tx, commune, instrument, wave)
        count += wave.responses.length
      }
    }
  }
  if (instruments.includes(sipas2017)) await storeInventedRounds(tx, seed, today)
  // They have been judged wave by wave.
  await tx.delete(arrivals).where(between(arrivals.unitCode, illustrationCodes.first, illustrationCodes.last))
  return count
}

async function publishInvented(
  tx: Queries,
  { unitCode, kind: id, csv, ...file }: InventedNotice,
): Promise<void> {
  const kind = noticeKind(id)
  if (!kind) throw new Error(`There is no kind of notice ${id}`)
  const { notice } = await readNotice(kind, new TextEncoder().encode(csv), file.fileName, {
    now: new Date(file.publishedAt),
    isConfirmed: true,
  })
  await publishNotice(tx, { ...notice, unitCode, actor: 'portal' }, new Date(file.publishedAt))
}

/** The price table of who publishes in time hung on two boards: one for as long as it must, one hangs there still. */
async function storePostings(tx: Queries, today: string): Promise<void> {
  const { code } = inventedCommunes.find(({ publishes }) => publishes === 'on-time')!
  const found = (await noticesInForce(tx, [code])).find(({ kind }) => kind === landPrices.id)
  if (!found) return
  const at = new Date(instantOf(today))
  const place = { unitCode: code, noticeId: found.id }
  const by = { version: found.current.version, file: '', actor: 'portal' }
  const on = vietnamDay(found.current.publishedAt)
  const [poster, taker] = ['Nguyễn Văn Ví Dụ', 'Trần Thị Mẫu']
  const hall = { ...by, place: 'Bảng tin trụ sở Ủy ban nhân dân', name: poster, day: on }
  const hamlet = { ...by, place: 'Nhà văn hóa thôn Mẫu', name: poster, day: on }
  await recordPosting(tx, place, hall, at)
  const number = await recordPosting(tx, place, hamlet, at)
  const taken = { name: taker, day: addDays(on, 40), file: '', actor: 'portal' }
  if (taken.day <= today) await recordTakingDown(tx, { ...place, number }, taken, at)
}

/** On every invented draft on which residents are asked that day. */
async function storeComments(tx: Queries, today: string): Promise<void> {
  const codes = inventedCommunes.map(({ code }) => code)
  const asked = (await noticesInForce(tx, codes)).filter(
    ({ kind, current }) => kind === consultation.id && isOpenOn(current, today),
  )
  for (const { unitCode, id: noticeId } of asked) {
    const rows = (await noticeWithRows(tx, unitCode, noticeId))?.rows ?? []
    for (const [section, text] of inventedComments) {
      const comment = { unitCode, noticeId, rowKey: rows[section]!.key, text }
      await addComment(tx, comment, new Date(instantOf(today)))
    }
  }
}

async function storeProgress(tx: Queries, event: InventedReport | InventedAsking): Promise<void> {
  const at = new Date(event.at)
  if (event.kind === 'asking') await askForReports(tx, { ...event, actor: 'portal' }, at)
  else await storeReport(tx, { ...event, actor: 'portal' }, at)
}

async function storeWave(
  tx: Queries,
  commune: InventedCommune,
  instrument: Instrument,
  { responses: arrived, publishedAt }: Wave,
): Promise<void> {
  const unit = { code: commune.code, provinceCode: illustrationProvince }
  const judged: Arrived[] = []
  for (let at = 0; at < arrived.length; at += batch) {
    const piece = arrived.slice(at, at + batch)
    const recorded = await recordResponses(
      tx,
      piece.map((response): NewResponse => ({ ...response, unit, instrument })),
    )
    piece.forEach((response, i) => judged.push(...arrivedAs(recorded[i]!.id, instrument, response)))
  }
  const suspected = judge(judged)
  for (const rule of new Set(suspected.values())) {
    const ids = [...suspected].filter(([, why]) => why === rule).map(([id]) => id)
    await setAside(tx, { unitCode: commune.code, ids, rule })
  }
  await publishNow(tx, commune.code, instrument, new Date(publishedAt))
}

/** What officials entered is not judged as a crowd. */
function arrivedAs(
  id: string,
  instrument: Instrument,
  { mode, receivedAt, submission }: InventedResponse,
): Arrived[] {
  if (mode !== 'web' && mode !== 'kiosk') return []
  return [{ id, receivedAt, ratings: ratingsOf(instrument, packAnswers(instrument, submission.answers)) }]
}

/** Everything that hangs on the invented province, also what visitors of it sent. */
export async function removeIllustration(tx: Queries): Promise<void> {
  await removeCases(tx)
  await forgetIllustration(tx)
  const { first, last } = illustrationCodes
  const ofUnits = [
    ...[responses, arrivals, publications, visitCodes, visitSheets, visitUses, roundResponses, roundResults],
    ...[
      consultationComments,
      consultationAnswers,
      notFoundCounts,
      noticeDrafts,
      noticePostings,
      priceRows,
      noticeRows,
      noticeVersions,
      notices,
    ],
  ]
  for (const table of ofUnits) await tx.delete(table).where(between(table.unitCode, first, last))
  await tx
    .delete(tallies)
    .where(or(between(tallies.unitCode, first, last), eq(tallies.unitCode, illustrationProvince)))
  for (const table of [progress, followUps, evidenceContents, evidenceFiles]) {
    await tx
      .delete(table)
      .where(or(between(table.unitCode, first, last), eq(table.unitCode, illustrationProvince)))
  }
  await tx
    .delete(surveyRounds)
    .where(or(between(surveyRounds.unitCode, first, last), eq(surveyRounds.unitCode, illustrationProvince)))
  await tx.delete(planTable).where(eq(planTable.provinceCode, illustrationProvince))
  await tx.delete(unitChanges).where(between(unitChanges.toCode, first, last))
  await tx.delete(units).where(eq(units.provinceCode, illustrationProvince))
  const isAnsweredIn = (table: typeof responses | typeof surveyRounds) =>
    tx
      .select({ one: sql`1` })
      .from(table)
      .where(
        and(
          eq(table.instrument, instrumentVersions.instrument),
          eq(table.version, instrumentVersions.version),
        ),
      )
  await tx
    .delete(instrumentVersions)
    .where(and(notExists(isAnsweredIn(responses)), notExists(isAnsweredIn(surveyRounds))))
}
