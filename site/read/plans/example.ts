/** One promise of a real plan, for the home page to begin with. */
import { today } from '../../../db/changes/memory.ts'
import { lowerFirst } from '../../../domain/vietnamese.ts'
import { planProgress } from '../progress/plan-progress.ts'
import { plans } from './plans.ts'
import { overdueFirst, promised, type Promised } from './promised.ts'
import { promisor } from './schedule.ts'

/** The longest overdue of the newest plan that has one; undefined where nothing is overdue. */
export async function examplePromise(): Promise<Promised | undefined> {
  for (const plan of await plans()) {
    const reported = await planProgress(plan.id)
    const all = plan.commitments.map((one) => promised(one, today(), reported.get(one.id)?.short))
    const [first] = overdueFirst(all)
    if (first?.overdue) return { ...first, by: `${promisor(plan)}, ${lowerFirst(plan.period)}` }
  }
  return undefined
}
