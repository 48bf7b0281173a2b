/** Published index values by province: for an indicator over the years, and for a province over all of them. */
import {
  recomputedRank,
  papiTotals,
  publishedHistory,
  type PublishedValue,
} from '../../../db/scores/published-values.ts'
import { formerUnits } from '../../../db/units/units.ts'
import { indicatorPath, papiDimensions, papiIndicators } from '../../../surveys/indicators/index.ts'
import { sipasEditions } from '../../../surveys/indicators/sipas-editions.ts'
import { fold } from '../../../domain/vietnamese.ts'
import { rowsOf } from '../../database.ts'
import { remembered, rememberedBy } from '../memory.ts'
import { disputedBefore, papiBreaks, papiSeries, wholePapi, type YearValue } from './papi-history.ts'
import { retiredIn } from './papi-editions.ts'
import { plansIn } from '../plans/plans.ts'
import { provinces, type Province } from '../units.ts'

/** A province as it was before 1 July 2025: the scores are theirs. */
export interface FormerProvince {
  readonly code: string
  /** 'Kiên Giang' */
  readonly name: string
}

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

export interface PlanValue {
  readonly plan: string
  readonly path: string
  readonly year: number
  /** null: the whole index. */
  readonly dimension: number | null
  readonly printed: {
    readonly score: number | null
    readonly rank: number | null
    readonly of: number | null
  }
  readonly recomputed: {
    readonly score: number | null
    readonly rank: number | null
    readonly of: number | null
  }
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

/** A rank needs them all: provinces had codes of two digits. */
const everyPlace = Array.from({ length: 100 }, (_, code) => String(code).padStart(2, '0'))

/** By the code of today's province. */
const predecessors = remembered(async (): Promise<Map<string, FormerProvince[]>> => {
  const found = new Map<string, FormerProvince[]>()
  for (const { code } of await provinces()) {
    const changes = (await formerUnits(rowsOf('units'), code)).filter(({ fromCode }) => fromCode.length === 2)
    found.set(
      code,
      changes.map(({ fromCode, fromName }) => ({
        code: fromCode,
        name: fromName.replace(/^(Tỉnh|Thành phố) /, ''),
      })),
    )
  }
  return found
})

const published = remembered(async () => {
  const all = await publishedHistory(rowsOf('scores'), 'PAPI', everyPlace)
  const places = new Set([...(await predecessors()).values()].flat().map(({ code }) => code))
  const years = [...new Set(all.map(({ year }) => year))].sort((a, b) => a - b)
  return { all, own: all.filter(({ place }) => places.has(place)), years }
})

/** Every PAPI entry with published values, by its id; the whole index is 'papi'. */
export const indicatorHistories = remembered(async (): Promise<Map<string, IndicatorHistory>> => {
  const { own, years } = await published()
  const ids = [wholePapi, ...papiDimensions.map(({ id }) => id), ...papiIndicators.map(({ id }) => id)]
  const sources = [...new Set(own.map(({ source }) => source))]
  const found = new Map<string, IndicatorHistory>()
  if (own.length === 0) return found
  for (const id of ids) {
    const filled = (series: readonly { readonly id: string; readonly name: string }[]) =>
      Promise.all(
        series.map(async (one) => ({ ...one, provinces: await seriesByProvince(one.id, own, years) })),
      )
    found.set(id, {
      id,
      breaks: papiBreaks(id, years),
      provinces: await seriesByProvince(id, own, years),
      before: await filled(disputedBefore(id)),
      retired: await filled(retiredIn(id)),
      sources,
    })
  }
  return found
})

/** @param id of the route's path. @throws Error for one without published values */
export async function historyAt(id: string | undefined): Promise<IndicatorHistory> {
  const found = (await indicatorHistories()).get(id ?? '')
  if (!found) throw new Error(`There are no published values of ${id}.`)
  return found
}

/** An indicator's newest year in every former province; undefined for one without published values. */
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
  const former = await predecessors()
  return (await provinces()).map((province) => {
    const places = (former.get(province.code) ?? []).map((place) => ({
      ...place,
      values: papiSeries(id, place.code, values, years),
    }))
    return { province, places, years: (places[0]?.values ?? []).map(({ year }) => year) }
  })
}

/** The provinces that today's province was made of, by its code. */
export const formerProfiles = rememberedBy(64, async (code): Promise<FormerProfile[]> => {
  const { own, all, years } = await published()
  const profiles: FormerProfile[] = []
  for (const place of (await predecessors()).get(code) ?? []) {
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
      .map(({ year, dimension, score, rank, of }) => {
        const totals = papiTotals(values, year).map((row) =>
          dimension === null ? row : { ...row, total: row.dimensions.get(dimension) ?? null },
        )
        const again = recomputedRank(totals, place.code)
        return {
          plan: title,
          path,
          year,
          dimension,
          printed: { score, rank, of },
          recomputed: {
            score: totals.find((row) => row.place === place.code)?.total ?? null,
            rank: again?.rank ?? null,
            of: again?.of ?? null,
          },
        }
      }),
  )
}

export interface SipasYear {
  readonly year: number
  /** Per cent; null: nobody has handed it down. */
  readonly value: number | null
  readonly edition: string
  readonly source: string
  /** The method is another than in the year before. */
  readonly starts: boolean
}

/** SIPAS for the whole country, oldest first; a year between two published ones without a value is there as a gap. */
export const sipasYears = remembered(async (): Promise<SipasYear[]> => {
  const found = (await publishedHistory(rowsOf('scores'), 'SIPAS', [''])).filter(
    ({ indicator }) => indicator === 'sipas',
  )
  const [first, last] = [found[0], found.at(-1)]
  if (!first || !last) return []
  const years = Array.from({ length: last.year - first.year + 1 }, (_, i) => first.year + i)
  return years.map((year, i) => {
    const row = found.find((one) => one.year === year)
    const edition = editionOf(year, found)
    return {
      ...{ year, edition, value: row?.value ?? null, source: row?.source ?? '' },
      starts: i > 0 && edition !== editionOf(year - 1, found),
    }
  })
})

/** What the newest year's index is made of, as far as it was published. */
export async function sipasParts(): Promise<{ year: number; parts: { indicator: string; value: number }[] }> {
  const found = (await publishedHistory(rowsOf('scores'), 'SIPAS', [''])).filter(
    ({ indicator }) => indicator !== 'sipas',
  )
  const year = found.at(-1)?.year ?? 0
  const parts = found.flatMap((row) =>
    row.year === year && row.value !== null && row.value !== undefined
      ? [{ indicator: row.indicator, value: row.value }]
      : [],
  )
  return { year, parts }
}

function editionOf(year: number, found: readonly PublishedValue[]): string {
  const published = found.find((one) => one.year === year)?.edition
  return published ?? sipasEditions.findLast(({ validFrom }) => validFrom <= year)?.id ?? ''
}
