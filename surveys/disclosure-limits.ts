/**
 * Which counts may be shown to the public, so that nobody's answer can be worked out from all of them together.
 * The rules and why they hold: docs/decisions/004-disclosure-control.md.
 *
 * Two steps. Every response first belongs to a release of its unit (n and the share of 4 and 5). Then, per detail
 * period, the releases closed in it are broken down once: by rating, and by one category at a time. Nothing is
 * broken down by two categories, and everything else on a page is calculated from these figures.
 */
import {
  addFigures,
  cutReleases,
  highOf,
  lowOf,
  releasesForTables,
  totalOf,
  type MonthCounts,
  type Release,
  type ReleasedFigure,
} from './disclosure-limits/releases.ts'
import { shapeTables, type Rows, type Shape } from './disclosure-limits/suppression.ts'
import { checkThreshold, smallestThreshold } from './disclosure-limits/threshold.ts'
import type { Distribution } from './scoring.ts'

export { countText } from './disclosure-limits/threshold.ts'
export type { ItemCounts, MonthCounts, ReleasedFigure } from './disclosure-limits/releases.ts'

/** A category's answers 1-5 and those that were 4 or 5; null is suppressed. */
export interface CategoryFigure {
  readonly n: number | null
  readonly high: number | null
}

/** One item in one detail period. */
export interface Detail {
  readonly n: number
  readonly high: number
  /** Answers 1, 2, 3, 4, 5; null is suppressed. */
  readonly ratings: readonly (number | null)[]
  /** dimension → category → figure */
  readonly by: Readonly<Record<string, Readonly<Record<string, CategoryFigure>>>>
}

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
  /** 10 or more. To be set before the first publication: another value cuts the past anew. */
  readonly threshold?: number
  /** The detail period of a month. Default: the half-year, '2026-2' for July to December. */
  readonly periodOf?: (month: string) => string
  /** Detail periods that are over. Default: all but the one in which the newest month lies. */
  readonly isOver?: (period: string) => boolean
}

const halfYear = (month: string) => `${month.slice(0, 4)}-${month.slice(5) <= '06' ? 1 : 2}`

/**
 * Everything that may be published about some items in the units of a province: one call for all units and all
 * complete months since the first, in order. The items given together are released together.
 * Throws a RangeError for a threshold under 10, an Error if a dimension's categories do not add up to the total.
 */
export function publishProvince(
  units: Readonly<Record<string, readonly MonthCounts[]>>,
  items: readonly string[],
  options: DisclosureOptions = {},
): ProvincePublication {
  const threshold = checkThreshold(options.threshold ?? smallestThreshold)
  const periodOf = options.periodOf ?? halfYear
  const newest = Object.values(units)
    .flatMap((months) => months.map(({ month }) => periodOf(month)))
    .sort()
    .at(-1)
  const isOver = options.isOver ?? ((period) => period !== newest)

  const releases = mapValues(units, (months) => cutReleases(months, items, threshold))
  const periods = [
    ...new Set(Object.values(releases).flatMap((all) => all.map(({ to }) => periodOf(to)))),
  ].filter(isOver)
  const unitDetails: Record<string, Record<string, Record<string, Detail>>> = mapValues(units, () => ({}))
  const details: Record<string, Record<string, Detail>> = {}
  for (const period of periods.sort()) {
    for (const item of items) {
      const months = mapValues(releases, (all) =>
        releasesForTables(
          all.filter(({ to }) => periodOf(to) === period),
          item,
          threshold,
        ).flatMap((one) => one.months),
      )
      const detail = detailOf(months, item, threshold)
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

/** The tables of one item and period for all units that have released something in it, and for the province. */
function detailOf(
  byUnit: Readonly<Record<string, readonly MonthCounts[]>>,
  item: string,
  threshold: number,
): { total: Detail; units: Record<string, Detail> } | undefined {
  const months = Object.fromEntries(Object.entries(byUnit).filter(([, all]) => all.length > 0))
  const everything = Object.values(months).flat()
  if (everything.length === 0) return undefined

  const table = (rowsOf: (months: readonly MonthCounts[]) => Rows) => {
    const rows = mapValues(months, rowsOf)
    return { shapes: shapeTables(rows, threshold), rows, total: rowsOf(everything) }
  }
  const lowRatings = table((some) => ratingRows(totalOf(some, item), [0, 1, 2]))
  const highRatings = table((some) => ratingRows(totalOf(some, item), [3, 4]))
  const dimensions = [
    ...new Set(everything.flatMap((month) => Object.keys(month.items[item]?.by ?? {}))),
  ].sort()
  const tables = dimensions.map((name) => [name, table((some) => categoryRows(some, item, name))] as const)

  const detail = (
    some: readonly MonthCounts[],
    pick: (of: ReturnType<typeof table>) => [Rows, Shape | undefined],
  ) => {
    const counts = totalOf(some, item)
    const ratings = [lowRatings, highRatings].flatMap((side) => {
      const [rows, shape] = pick(side)
      return Object.entries(rows).map(([name, [count]]) => (shape?.[name] === 'all' ? count! : null))
    })
    const by = tables.flatMap(([name, of]) => {
      const [rows, shape] = pick(of)
      return shape
        ? [[name, mapValues(shape, (shown, row) => categoryFigure(rows[row], shown))] as const]
        : []
    })
    return { n: lowOf(counts) + highOf(counts), high: highOf(counts), ratings, by: Object.fromEntries(by) }
  }
  return {
    total: detail(everything, ({ total, shapes }) => [total, shapes.total]),
    units: mapValues(months, (some, unit) =>
      detail(some, ({ rows, shapes }) => [rows[unit]!, shapes.units[unit]]),
    ),
  }
}

function ratingRows(counts: Distribution, ratings: readonly (0 | 1 | 2 | 3 | 4)[]): Rows {
  return Object.fromEntries(ratings.map((rating) => [`rating ${rating + 1}`, [counts[rating]]]))
}

function categoryRows(months: readonly MonthCounts[], item: string, dimension: string): Rows {
  const rows: Record<string, [low: number, high: number]> = {}
  for (const month of months) {
    for (const [name, counts] of Object.entries(month.items[item]?.by?.[dimension] ?? {})) {
      const row = (rows[name] ??= [0, 0])
      row[0] += lowOf(counts)
      row[1] += highOf(counts)
    }
  }
  const total = totalOf(months, item)
  const sums = Object.values(rows).reduce(([low, high], row) => [low + row[0], high + row[1]], [0, 0])
  if (sums[0] !== lowOf(total) || sums[1] !== highOf(total)) {
    throw new Error(`${item}: the categories of ${dimension} do not add up to the total`)
  }
  return rows
}

function categoryFigure(cells: readonly number[] | undefined, shown: Shape[string]): CategoryFigure {
  const [low = 0, high = 0] = cells ?? []
  return { n: shown === 'none' ? null : low + high, high: shown === 'all' ? high : null }
}

function mapValues<T, R>(
  record: Readonly<Record<string, T>>,
  map: (value: T, key: string) => R,
): Record<string, R> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value, key)]))
}
