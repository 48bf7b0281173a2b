/** Which promises of a plan serve which indicator. Pure. */
import { lowerFirst } from '../../../domain/vietnamese.ts'
import type { Commitment } from '../../../db/plans/commitments.ts'
import { papiDimensions } from '../../../surveys/indicators/index.ts'
import type { PlanPage } from './plans.ts'
import { overdueFirst, promised, type Promised } from './promised.ts'
import { promisor } from './schedule.ts'

/** By an indicator's id; what serves a dimension as a whole has the dimension's. */
type Promises = ReadonlyMap<string, readonly Promised[]>

/** The promises of several plans together, what is overdue first. @param today 'YYYY-MM-DD' */
export function promisesOf(plans: readonly PlanPage[], today: string): Promises {
  const byPlan = plans.map((plan) => promisesIn(plan, today))
  const ids = new Set(byPlan.flatMap((promises) => [...promises.keys()]))
  return new Map(
    [...ids].map((id) => [id, overdueFirst(byPlan.flatMap((promises) => promises.get(id) ?? []))]),
  )
}

/** By the day; communes share plans. */
const known = new WeakMap<PlanPage, Map<string, Promises>>()

function promisesIn(plan: PlanPage, today: string): Promises {
  const byDay = known.get(plan) ?? new Map<string, Promises>()
  known.set(plan, byDay)
  const found = byDay.get(today) ?? readPromises(plan, today)
  byDay.set(today, found)
  return found
}

function readPromises(plan: PlanPage, today: string): Promises {
  const by = `${promisor(plan)}, ${lowerFirst(plan.period)}`
  const found = new Map<string, Promised[]>()
  for (const commitment of plan.commitments) {
    for (const id of servedBy(commitment)) {
      found.set(id, [...(found.get(id) ?? []), { ...promised(commitment, today), by }])
    }
  }
  return found
}

/** In each dimension the first sub-dimension that is served; the dimension itself where the plan names nothing narrower. */
function servedBy({ indicators, scheme, dimension }: Commitment): string[] {
  return papiDimensions.flatMap(({ id, number }) => {
    const part = indicators.find((indicator) => indicator.startsWith(`${id}.`))
    if (part) return [part]
    return scheme === 'PAPI' && dimension === number ? [id] : []
  })
}
