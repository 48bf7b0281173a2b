/** A province's targets with what is known of each. */
import type { Queries } from '../engine/database.ts'
import { publishedHistory } from '../scores/published-values.ts'
import { formerUnits, provincesByCode } from '../units/units.ts'
import { isReached } from '../../surveys/indicators/targets.ts'
import { listPlans, plan as planOf, planPath, type PlanDetails, type PlanTarget } from './plans.ts'
import { reachedBy, type Reached } from './targets.ts'

interface StandingTarget extends Pick<
  PlanTarget,
  'planId' | 'indicator' | 'measure' | 'year' | 'value' | 'source'
> {
  readonly planTitle: string
  readonly path: string
  readonly reached: readonly (Reached & { readonly isReached: boolean })[]
}

export interface PlanTargets {
  /** Every plan of the province, newest first. */
  readonly plans: readonly { readonly id: string; readonly title: string }[]
  readonly targets: readonly StandingTarget[]
}

export async function targetsIn(db: Queries, provinceCode: string): Promise<PlanTargets> {
  const listed = (await listPlans(db)).filter((one) => one.provinceCode === provinceCode)
  const plans = (await Promise.all(listed.map(({ id }) => planOf(db, id)))).filter((one) => one !== undefined)
  const own = (await provincesByCode(db, [provinceCode])).map(({ code, name }) => [code, name] as const)
  const former = (await formerUnits(db, provinceCode))
    .filter(({ fromCode }) => fromCode.length === 2)
    .map(({ fromCode, fromName }) => [fromCode, fromName] as const)
  const places = new Map([...own, ...former])
  const values = await publishedHistory(db, 'PAPI', [...places.keys()])
  const known = { places, values, results: plans.flatMap(({ results }) => results) }
  return {
    plans: plans.map(({ id, title }) => ({ id, title })),
    targets: plans.flatMap((plan) => plan.targets.map((target) => standing(plan, target, known))),
  }
}

function standing(
  plan: PlanDetails,
  target: PlanTarget,
  known: Parameters<typeof reachedBy>[1],
): StandingTarget {
  const { planId, indicator, measure, year, value, source } = target
  return {
    ...{ planId, indicator, measure, year, value, source },
    ...{ planTitle: plan.title, path: planPath(plan) },
    reached: reachedBy(target, known).map((one) => ({ ...one, isReached: isReached(target, one.value) })),
  }
}
