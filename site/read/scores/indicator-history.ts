/** Published PAPI scores of an indicator over the years, by the provinces that today's were made of. */
import type { PublishedValue } from '../../../db/scores/published-values.ts'
import { indicatorPath, papiDimensions, papiIndicators } from '../../../surveys/indicators/index.ts'
import { remembered } from '../../../db/changes/memory.ts'
import { provinces, type Province } from '../units.ts'
import { formerProvinces, type FormerProvince } from './former-provinces.ts'
import { retiredIn } from './papi-editions.ts'
import { disputedBefore, papiBreaks, papiSeries, wholePapi, type YearValue } from './papi-history.ts'
import { papiValues } from './papi-values.ts'

export interface ProvinceSeries {
  readonly province: Province
  readonly years: readonly number[]
  readonly places: readonly (FormerProvince & { readonly values: readonly YearValue[] })[]
}

interface FormerSeries {
  readonly id: string
  readonly name: string
  readonly provinces: readonly ProvinceSeries[]
}

export interface IndicatorHistory {
  readonly id: string
  readonly breaks: readonly number[]
  readonly provinces: readonly ProvinceSeries[]
  /** Series before 2018 of which nobody is sure what they are today. */
  readonly before: readonly FormerSeries[]
  /** Of a dimension: what was part of it and is measured no longer. */
  readonly retired: readonly FormerSeries[]
  readonly sources: readonly string[]
}

/** Every PAPI entry with published values, by its id; the whole index is 'papi'. */
export const indicatorHistories = remembered(async (): Promise<Map<string, IndicatorHistory>> => {
  const { own, years } = await papiValues()
  const ids = [wholePapi, ...papiDimensions.map(({ id }) => id), ...papiIndicators.map(({ id }) => id)]
  const sources = [...new Set(own.map(({ source }) => source))]
  const found = new Map<string, IndicatorHistory>()
  if (own.length === 0) return found
  const by = (id: string) => seriesByProvince(id, own, years)
  for (const id of ids) {
    found.set(id, {
      id,
      breaks: papiBreaks(id, years),
      provinces: await by(id),
      before: await withProvinces(disputedBefore(id), by),
      retired: await withProvinces(retiredIn(id), by),
      sources,
    })
  }
  return found
})

async function withProvinces(
  series: readonly Omit<FormerSeries, 'provinces'>[],
  by: (id: string) => Promise<ProvinceSeries[]>,
): Promise<FormerSeries[]> {
  return Promise.all(series.map(async (one) => ({ ...one, provinces: await by(one.id) })))
}

/** @param id of the route's path. @throws Error for one without published values */
export async function historyAt(id: string | undefined): Promise<IndicatorHistory> {
  const found = (await indicatorHistories()).get(id ?? '')
  if (!found) throw new Error(`There are no published values of ${id}.`)
  return found
}

export interface NewestScores {
  readonly path: string
  readonly from: number
  readonly year: number
  readonly maximum: number
  readonly values: readonly {
    readonly name: string
    readonly value: number | null
    readonly state: 'withheld' | 'missing'
  }[]
}

/** An indicator's newest year in every former province; undefined for one without published values. */
export async function newestScores(id: string): Promise<NewestScores | undefined> {
  const series = ((await indicatorHistories()).get(id)?.provinces ?? []).flatMap(({ places }) => places)
  const [first] = series
  const last = first?.values.at(-1)
  if (!first || !last) return undefined
  return {
    path: `${indicatorPath(id)}lich-su/`,
    from: first.values[0]!.year,
    year: last.year,
    maximum: last.maximum,
    values: series.map(({ name, values }) => {
      const newest = values.at(-1)
      return {
        name,
        value: newest?.value ?? null,
        state: newest?.state === 'withheld' ? 'withheld' : 'missing',
      }
    }),
  }
}

async function seriesByProvince(
  id: string,
  values: readonly PublishedValue[],
  years: readonly number[],
): Promise<ProvinceSeries[]> {
  const former = await formerProvinces()
  return (await provinces()).map((province) => {
    const places = (former.get(province.code) ?? []).map((place) => ({
      ...place,
      values: papiSeries(id, place.code, values, years),
    }))
    return { province, places, years: (places[0]?.values ?? []).map(({ year }) => year) }
  })
}
