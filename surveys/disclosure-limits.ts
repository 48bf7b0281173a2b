/**
 * Which counts may be shown to the public, so that nobody's answer can be worked out from all of them together.
 * The rules and why they hold: docs/decisions/004-disclosure-control.md.
 *
 * Two steps. Every response first belongs to a release of its unit (n and the share of 4 and 5). Then, per detail
 * period, the releases closed in it are broken down once: by rating, and by one category at a time. Nothing is
 * broken down by two categories, and everything else on a page is calculated from these figures.
 */
import { detailsOf, mapValues, type Detail } from './disclosure-limits/details.ts'
import {
  addFigures,
  cutReleases,
  monthNumber,
  releasesForTables,
  type MonthCounts,
  type Release,
  type ReleasedFigure,
} from './disclosure-limits/releases.ts'
import { checkThreshold, smallestThreshold } from './disclosure-limits/threshold.ts'

export type { CategoryFigure, Detail } from './disclosure-limits/details.ts'
export { poolFigures } from './disclosure-limits/releases.ts'
export { countText } from './disclosure-limits/threshold.ts'
export type { ItemCounts, MonthCounts, ReleasedFigure } from './disclosure-limits/releases.ts'

/** detail period → item → detail */
type Details = Readonly<Record<string, Readonly<Record<string, Detail>>>>

export interface UnitPublication {
  readonly releases: readonly Pick<Release, 'from' | 'to' | 'figures'>[]
  /** All releases so far, by item. */
  readonly cumulative: Readonly<Record<string, ReleasedFigure>>
  readonly details: Details
}

export interface ProvincePublication {
  readonly units: Readonly<Record<string, UnitPublication>>
  readonly cumulative: Readonly<Record<string, ReleasedFigure>>
  readonly details: Details
}

export interface DisclosureOptions {
  /** 'YYYY-MM', the last month that is complete; later ones are left out. */
  readonly until: string
  /** 10 (the default) or more. To be set before the first publication: another value cuts the past anew. */
  readonly threshold?: number
  /** The detail period of a month, in an order that sorts. Default: the half-year, '2026-2' for July to December. */
  readonly periodOf?: (month: string) => string
}

const halfYear = (month: string) => `${month.slice(0, 4)}-${month.slice(5) <= '06' ? 1 : 2}`

function monthAfter(month: string): string {
  const next = monthNumber(month) + 1
  return `${Math.floor(next / 12)}-${String((next % 12) + 1).padStart(2, '0')}`
}

/**
 * Everything that may be published about some items in the units of a province: one call for all its units and all
 * months since the first. The items given together are released together. A past month must not change any more,
 * nor the categories listed for it: a response that is admitted late counts in the month in which it is admitted.
 * Throws a RangeError for a threshold under 10, an Error if a dimension's categories do not add up to the total.
 */
export function publishProvince(
  units: Readonly<Record<string, readonly MonthCounts[]>>,
  items: readonly string[],
  options: DisclosureOptions,
): ProvincePublication {
  const { until, periodOf = halfYear } = options
  const threshold = checkThreshold(options.threshold ?? smallestThreshold)
  const releases = mapValues(units, (months) => {
    const complete = months.filter(({ month }) => month <= until)
    return cutReleases(complete, items, threshold)
  })
  const periods = new Set(Object.values(releases).flatMap((all) => all.map(({ to }) => periodOf(to))))
  const over = [...periods].filter((period) => period < periodOf(monthAfter(until))).sort()
  const unitDetails: Record<string, Record<string, Record<string, Detail>>> = mapValues(units, () => ({}))
  const details: Record<string, Record<string, Detail>> = {}
  for (const period of over) {
    for (const item of items) {
      const months = mapValues(releases, (all) =>
        releasesForTables(
          all.filter(({ to }) => periodOf(to) === period),
          item,
          threshold,
        ).flatMap((one) => one.months),
      )
      const detail = detailsOf(months, item, threshold)
      if (!detail) continue
      ;(details[period] ??= {})[item] = detail.total
      for (const [unit, own] of Object.entries(detail.units)) (unitDetails[unit]![period] ??= {})[item] = own
    }
  }

  const cumulative = (some: readonly Release[]) =>
    Object.fromEntries(items.map((item) => [item, addFigures(some.map(({ figures }) => figures[item]!))]))
  return {
    units: mapValues(releases, (all, unit) => ({
      releases: all.map(({ from, to, figures }) => ({ from, to, figures })),
      cumulative: cumulative(all),
      details: unitDetails[unit]!,
    })),
    cumulative: cumulative(Object.values(releases).flat()),
    details,
  }
}
