/**
 * Following up: who answers for the commitments of a sub-indicator in a province, how each stands, and asking those who
 * are late. A request is answered by the next report; there is no other answer.
 */
import { asc, inArray } from 'drizzle-orm'
import { addDays, vietnamDay } from '../../domain/calendar.ts'
import { isOverdue, standingOf, type Now, type Standing } from '../../domain/progress/standing.ts'
import { Refusal } from '../../domain/refusal.ts'
import { followUpSentence } from '../../domain/text/vi.ts'
import { formatDate } from '../../domain/vietnamese.ts'
import { recordAudit } from '../audit/record.ts'
import { workingCalendar } from '../calendar.ts'
import { recordChanges } from '../changes/changes.ts'
import { chunks } from '../engine/chunks.ts'
import type { Queries } from '../engine/database.ts'
import { commitmentsOf, type Commitment } from '../plans/commitments.ts'
import { communesConcerned, listPlans, plan as planOf, type PlanDetails } from '../plans/plans.ts'
import { followUps } from '../schema/index.ts'
import { answererOf, reportingOf } from './answers.ts'
import { lastReport, progressOfPlan, type ProgressKey, type ProgressVersion } from './progress.ts'

export type FollowUp = typeof followUps.$inferSelect

/** One who answers for one commitment, with all that is known of it. */
export interface Answer extends ProgressKey {
  readonly commitment: Commitment
  /** The agency that answers; '' where it is the commune `unitCode`. */
  readonly agency: string
  /** Oldest first. */
  readonly versions: readonly ProgressVersion[]
  readonly asked: readonly FollowUp[]
  readonly standing: Standing
}

export interface AnswersWanted {
  readonly provinceCode: string
  /** Only commitments that serve it, such as 'papi/2.3'. */
  readonly indicator?: string
  /** Only what this commune (or, with its code, the province's agencies) answers for. */
  readonly unitCode?: string
}

/** Everybody who answers for the wanted commitments, plan by plan in the order of the document, then by unit. */
export async function answers(db: Queries, wanted: AnswersWanted, at: Date): Promise<Answer[]> {
  const now = { today: vietnamDay(at), calendar: await workingCalendar(db) }
  const found: Answer[] = []
  for (const { id, provinceCode } of await listPlans(db)) {
    const plan = provinceCode === wanted.provinceCode ? await planOf(db, id) : undefined
    if (plan) found.push(...(await answersOfPlan(db, plan, wanted, now)))
  }
  return found
}

async function answersOfPlan(
  db: Queries,
  plan: PlanDetails,
  { indicator, unitCode }: AnswersWanted,
  now: Now,
): Promise<Answer[]> {
  const all = await commitmentsOf(db, plan.id)
  const wanted = all.filter(({ indicators }) => indicator === undefined || indicators.includes(indicator))
  if (wanted.length === 0) return []
  const communes = await communesConcerned(db, plan)
  const reported = Map.groupBy(await progressOfPlan(db, plan.id), keyOf)
  const asked = Map.groupBy(await followUpsOfPlans(db, [plan.id]), keyOf)
  const reporting = reportingOf(plan)
  return wanted.flatMap((commitment) => {
    const answerer = answererOf(plan, commitment)
    const units = answerer.by === 'agency' ? [answerer.unitCode] : communes
    return units
      .filter((code) => unitCode === undefined || code === unitCode)
      .map((code): Answer => {
        const key = { unitCode: code, planId: plan.id, commitmentId: commitment.id }
        const versions = reported.get(keyOf(key)) ?? []
        const standing = standingOf(commitment, reporting, lastReport(versions.at(-1)), now)
        const agency = answerer.by === 'agency' ? answerer.agency : ''
        return { ...key, commitment, agency, versions, asked: asked.get(keyOf(key)) ?? [], standing }
      })
  })
}

/** What names one unit's reports on one commitment. */
function keyOf({ unitCode, planId, commitmentId }: ProgressKey): string {
  return `${unitCode}/${planId}/${commitmentId}`
}

/** Every request about these plans, in the order in which each unit got them. */
async function followUpsOfPlans(db: Queries, planIds: readonly string[]): Promise<FollowUp[]> {
  return db
    .select()
    .from(followUps)
    .where(inArray(followUps.planId, planIds))
    .orderBy(asc(followUps.unitCode), asc(followUps.number))
}

export interface Asking {
  readonly provinceCode: string
  readonly indicator: string
  /** The agency that asks, as communes are told. */
  readonly asker: string
  /** The day until which reports are wanted. */
  readonly dueOn: string
  readonly actor: string
}

/**
 * Asks everybody whose report on the indicator's commitments is overdue, once: who was asked before and still has time
 * is not asked again.
 * @returns the requests that were made @throws Refusal
 */
export async function askForReports(tx: Queries, asking: Asking, at = new Date()): Promise<FollowUp[]> {
  const today = vietnamDay(at)
  if (asking.asker.trim() === '') throw new Refusal('Chưa ghi cơ quan nào đôn đốc.')
  if (asking.dueOn <= today) throw new Refusal('Hạn trả lời phải sau ngày hôm nay.')
  if (asking.dueOn > addDays(today, 366)) throw new Refusal('Hạn trả lời xa hơn một năm.')
  const late = (await answers(tx, asking, at)).filter(
    (answer) => isOverdue(answer.standing, today) && !isWaiting(answer, today),
  )
  const made = late.map((answer) => requestOf(answer, asking, at))
  for (const piece of chunks(made)) await tx.insert(followUps).values(piece)
  if (made.length === 0) return made
  const { actor, provinceCode, indicator, dueOn } = asking
  const units = [...new Set(made.map(({ unitCode }) => unitCode))]
  const detail = { indicator, dueOn, asked: made.length, units }
  await recordAudit(tx, { actor, action: 'progress.ask', unitCode: provinceCode, detail }, at)
  await recordChanges(tx, 'progress', units)
  return made
}

/** Was asked, has not answered, and has time left. */
function isWaiting({ asked, versions }: Answer, today: string): boolean {
  const last = asked.at(-1)
  const isAnswered = (versions.at(-1)?.reportedAt ?? '') > (last?.askedAt ?? '')
  return last !== undefined && !isAnswered && last.dueOn >= today
}

function requestOf(answer: Answer, { asker, dueOn, actor }: Asking, at: Date): FollowUp {
  const { unitCode, planId, commitmentId, asked, commitment } = answer
  return {
    ...{ unitCode, planId, commitmentId, number: asked.length + 1, askedAt: at.toISOString(), dueOn },
    text: followUpSentence(asker.trim(), commitment.title, formatDate(dueOn)),
    ...{ asker: asker.trim(), actor },
  }
}
