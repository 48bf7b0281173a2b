/** Everybody who answers for commitments: what they reported, what they were asked, and how they stand today. */
import { vietnamDay } from '../../domain/calendar.ts'
import type { WorkingCalendar } from '../../domain/calendar/working-days.ts'
import { standingOf, type Now, type Standing } from '../../domain/progress/standing.ts'
import { workingCalendar } from '../calendar.ts'
import type { Queries } from '../engine/database.ts'
import { commitmentsOf, type Commitment } from '../plans/commitments.ts'
import { communesConcerned, listPlans, plan as planOf, type PlanDetails } from '../plans/plans.ts'
import { answererOf, reportingOf } from './answerers.ts'
import { followUpsOfPlans, type FollowUp } from './follow-ups.ts'
import { lastReport, progressOfPlan, type ProgressKey, type ProgressVersion } from './progress.ts'

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
  /** Another than the one that holds. */
  readonly calendar?: WorkingCalendar
}

/** Everybody who answers for the wanted commitments, plan by plan in the order of the document, then by unit. */
export async function answers(db: Queries, wanted: AnswersWanted, at: Date): Promise<Answer[]> {
  const now = { today: vietnamDay(at), calendar: wanted.calendar ?? (await workingCalendar(db)) }
  const { indicator, unitCode } = wanted
  const found: Answer[] = []
  for (const { id, provinceCode } of await listPlans(db)) {
    const plan = provinceCode === wanted.provinceCode ? await planOf(db, id) : undefined
    if (!plan) continue
    const all = await commitmentsOf(db, id)
    const serving = all.filter(({ indicators }) => indicator === undefined || indicators.includes(indicator))
    found.push(...(await answersOfPlan(db, { ...plan, commitments: serving }, now)))
  }
  return found.filter((answer) => unitCode === undefined || answer.unitCode === unitCode)
}

/** Likewise, for these commitments of one plan. */
export async function answersOfPlan(
  db: Queries,
  plan: PlanDetails & { readonly commitments: readonly Commitment[] },
  now: Now,
): Promise<Answer[]> {
  if (plan.commitments.length === 0) return []
  const communes = await communesConcerned(db, plan)
  const reported = Map.groupBy(await progressOfPlan(db, plan.id), keyOf)
  const asked = Map.groupBy(await followUpsOfPlans(db, [plan.id]), keyOf)
  const reporting = reportingOf(plan)
  return plan.commitments.flatMap((commitment) => {
    const answerer = answererOf(plan, commitment)
    const units = answerer.by === 'agency' ? [answerer.unitCode] : communes
    return units.map((unitCode): Answer => {
      const key = { unitCode, planId: plan.id, commitmentId: commitment.id }
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
