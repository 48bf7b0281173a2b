/** Targets of plans as public pages show them: what is wanted, and where the index stands. */
import { isReached } from '../../../surveys/indicators/targets.ts'
import { reachedBy } from '../../../db/plans/targets.ts'
import { remembered } from '../../../db/changes/memory.ts'
import { reachedText, targetText } from '../../text/vi/targets.ts'
import { formerProvinces } from '../scores/former-provinces.ts'
import { papiValues } from '../scores/papi-values.ts'
import { provinces } from '../units.ts'
import type { PlanPage } from './plans.ts'

export interface ShownTarget {
  /** An id of the catalogue, or 'papi' or 'sipas'. */
  readonly indicator: string
  /** 'Chỉ số PAPI năm 2026: từ 43 điểm trở lên' */
  readonly wanted: string
  /** 'Chưa có số công bố.' */
  readonly stands: string
  readonly plan: Pick<PlanPage, 'title' | 'path'>
}

/** Of these plans of one province, in their order; ranks and shares are those that these plans print. */
export async function targetsOf(plans: readonly PlanPage[]): Promise<ShownTarget[]> {
  const [first] = plans.filter(({ targets }) => targets.length > 0)
  if (!first) return []
  const { provinceCode } = first
  const known = {
    places: (await placesOf()).get(provinceCode) ?? new Map<string, string>(),
    values: (await papiValues()).own,
    results: plans.flatMap(({ results }) => results),
  }
  return plans.flatMap(({ title, path, targets }) =>
    targets.map((target) => {
      const reached = reachedBy(target, known)
      const stands = reachedText(
        target.measure,
        reached.map((one) => ({ ...one, isReached: isReached(target, one.value) })),
      )
      return { indicator: target.indicator, wanted: targetText(target), stands, plan: { title, path } }
    }),
  )
}

/** Of each province of today: its own code and name, and those of the provinces that it was made of. */
const placesOf = remembered(async () => {
  const former = await formerProvinces()
  return new Map(
    (await provinces()).map(({ code, name }) => [
      code,
      new Map([[code, name], ...(former.get(code) ?? []).map((one) => [one.code, one.name] as const)]),
    ]),
  )
})
