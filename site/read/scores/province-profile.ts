/** Published PAPI scores of the provinces that today's was made of, and what their plans print of them. */
import { papiTotals, recomputedRank, type PublishedValue } from '../../../db/scores/published-values.ts'
import { fold } from '../../../domain/vietnamese.ts'
import { papiDimensions } from '../../../surveys/indicators/index.ts'
import { rememberedBy } from '../../../db/changes/memory.ts'
import { plansIn } from '../plans/plans.ts'
import { formerProvinces, type FormerProvince } from './former-provinces.ts'
import { papiSeries, wholePapi, type YearValue } from './papi-history.ts'
import { papiValues } from './papi-values.ts'
import type { Standing } from './printed-scores.ts'

export interface PlanValue {
  readonly plan: string
  readonly path: string
  readonly year: number
  /** null: the whole index. */
  readonly dimension: number | null
  readonly printed: Standing
  readonly recomputed: Standing
}

export interface FormerProfile extends FormerProvince {
  /** Newest first. */
  readonly years: readonly {
    readonly year: number
    readonly total: YearValue
    /** Of dimensions 1 to 8; null where the year's edition had no such dimension. */
    readonly dimensions: readonly (YearValue | null)[]
  }[]
  readonly printed: readonly PlanValue[]
}

/** The provinces that today's province was made of, by its code. */
export const formerProfiles = rememberedBy(64, async (code): Promise<FormerProfile[]> => {
  const { own, all, years } = await papiValues()
  const profiles: FormerProfile[] = []
  for (const place of (await formerProvinces()).get(code) ?? []) {
    const total = papiSeries(wholePapi, place.code, own, years)
    const dimensions = papiDimensions.map(({ id }) => papiSeries(id, place.code, own, years))
    profiles.push({
      ...place,
      years: total
        .map((one) => ({
          year: one.year,
          total: one,
          dimensions: dimensions.map((series) => series.find(({ year }) => year === one.year) ?? null),
        }))
        .reverse(),
      printed: await printedIn(code, place, all),
    })
  }
  return profiles
})

/** What the plans of a former province print of its scores, beside the same from the published sub-dimensions. */
async function printedIn(
  provinceCode: string,
  place: FormerProvince,
  values: readonly PublishedValue[],
): Promise<PlanValue[]> {
  const own = (await plansIn(provinceCode)).filter(
    (plan) =>
      plan.communes.length === 0 && fold(`${plan.issuer} ${plan.place ?? ''}`).includes(fold(place.name)),
  )
  return own.flatMap(({ title, path, results }) =>
    results
      .filter(({ scheme }) => scheme === 'PAPI')
      .map(({ year, dimension, score, rank, of }) => ({
        ...{ plan: title, path, year, dimension },
        printed: { score, rank, of },
        recomputed: recomputedStanding(values, { place: place.code, year, dimension }),
      })),
  )
}

function recomputedStanding(
  values: readonly PublishedValue[],
  { place, year, dimension }: { place: string; year: number; dimension: number | null },
): Standing {
  const totals = papiTotals(values, year).map((row) =>
    dimension === null ? row : { ...row, total: row.dimensions.get(dimension) ?? null },
  )
  const again = recomputedRank(totals, place)
  return {
    score: totals.find((row) => row.place === place)?.total ?? null,
    rank: again?.rank ?? null,
    of: again?.of ?? null,
  }
}
