/** Published PAPI scores as series over the years: what belongs to one line, and where a line must stop. Pure. */
import { papiTotals, type PublishedValue } from '../../../db/scores/published-values.ts'
import { papiConflicts, papiEdition, type PapiEdition } from '../../../surveys/indicators/papi-editions.ts'

/** The whole index, whose parts are 'papi/2' and 'papi/2.3'. */
export const wholePapi = 'papi'

export interface YearValue {
  readonly year: number
  /** Points; null where `state` says why there are none. */
  readonly value: number | null
  /** withheld: PAPI itself did not publish it. missing: nobody has handed it down. */
  readonly state: 'published' | 'withheld' | 'missing'
  /** The highest score that was possible in that year. */
  readonly maximum: number
}

/** As reports print scores. @example formatPoints(2) // => '2,00' */
export function formatPoints(value: number): string {
  return value.toFixed(2).replace('.', ',')
}

/** The values of one series in one place: the years in which it was measured, oldest first. */
export function papiSeries(
  id: string,
  place: string,
  values: readonly PublishedValue[],
  years: readonly number[],
): YearValue[] {
  const here = values.filter((row) => row.place === place && row.scheme === 'PAPI')
  return years.flatMap((year) => {
    const edition = papiEdition(year)
    const maximum = edition && maximumOf(id, edition)
    if (maximum === undefined) return []
    const ofYear = here.filter((row) => row.year === year)
    return [{ year, maximum, ...valueOf(id, edition!, ofYear) }]
  })
}

/** Years that begin anew: what was measured, or how, is not what it was the year before. */
export function papiBreaks(id: string, years: readonly number[]): number[] {
  const [from = 0, ...later] = years
  let before = papiEdition(from)
  const changed = later.filter((year) => {
    const now = papiEdition(year)
    const isOther =
      before !== undefined &&
      now !== undefined &&
      maximumOf(id, before) !== undefined &&
      maximumOf(id, now) !== undefined &&
      partsOf(id, before) !== partsOf(id, now)
    before = now
    return isOther
  })
  const disputed = conflictsAbout(id).flatMap(({ breaks }) => breaks)
  const measured = years.filter((year) => maximumOf(id, papiEdition(year)) !== undefined)
  return [...new Set([...changed, ...disputed])]
    .filter((year) => measured.includes(year) && measured.includes(year - 1))
    .sort((a, b) => a - b)
}

/** What sources disagree about, for a sub-dimension; a dimension names those of all its parts. */
export function conflictsAbout(id: string): (typeof papiConflicts)[number][] {
  if (id === wholePapi) return []
  const part = id.split('/').at(-1) ?? ''
  return papiConflicts.filter(({ series }) =>
    series.some(
      (one) => one === id || (!part.includes('.') && one.split('/').at(-1)!.startsWith(`${part}.`)),
    ),
  )
}

/** Series of the years before 2018 that may or may not be what this one is today. */
export function disputedBefore(id: string): { readonly id: string; readonly name: string }[] {
  const dimension = Number(/^papi\/(\d)\.\d$/.exec(id)?.[1])
  const conflicts = papiConflicts.filter(({ series }) => series.includes(id))
  return (papiEdition(2011)?.subdimensions ?? [])
    .filter(({ series, relation, dimension: own }) => {
      const isNamed = conflicts.some((conflict) => conflict.series.includes(series))
      return relation === 'unresolved' && own === dimension && isNamed
    })
    .map(({ series, name }) => ({ id: series, name }))
}

function maximumOf(id: string, edition: PapiEdition | undefined): number | undefined {
  if (!edition) return undefined
  if (id === wholePapi) return edition.dimensions * 10
  const dimension = dimensionOf(id)
  if (dimension !== undefined) return dimension <= edition.dimensions ? 10 : undefined
  return edition.subdimensions.find(({ series }) => series === id)?.maximum
}

/** What the value of a year is made of; two years with the same parts can be compared. */
function partsOf(id: string, edition: PapiEdition): string {
  const dimension = dimensionOf(id)
  const parts = edition.subdimensions.filter((part) =>
    id === wholePapi ? true : dimension === undefined ? part.series === id : part.dimension === dimension,
  )
  return parts.map(({ series, maximum }) => `${series}:${maximum}`).join()
}

function valueOf(
  id: string,
  edition: PapiEdition,
  rows: readonly PublishedValue[],
): Pick<YearValue, 'value' | 'state'> {
  const dimension = dimensionOf(id)
  const parts = edition.subdimensions.filter((part) =>
    id === wholePapi ? true : dimension === undefined ? part.series === id : part.dimension === dimension,
  )
  const found = parts.map(({ series }) => rows.find(({ indicator }) => indicator === series))
  if (found.some((row) => row?.state === 'withheld')) return { value: null, state: 'withheld' }
  if (found.some((row) => (row?.value ?? null) === null)) return { value: null, state: 'missing' }
  if (found.length === 1) return { value: found[0]!.value!, state: 'published' }
  const [totals] = papiTotals(found as PublishedValue[], found[0]!.year)
  const value = id === wholePapi ? totals?.total : totals?.dimensions.get(dimension!)
  return { value: value ?? null, state: 'published' }
}

/** @example dimensionOf('papi/2') // => 2; undefined for 'papi/2.3' and 'papi' */
function dimensionOf(id: string): number | undefined {
  const found = /^papi\/(\d)$/.exec(id)?.[1]
  return found === undefined ? undefined : Number(found)
}
