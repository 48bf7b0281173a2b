/** Once per detail period: answers by rating and by one category at a time, in each unit and in the province. */
import type { Distribution } from '../scoring.ts'
import { luckFrom } from './luck.ts'
import { highOf, lowOf, totalOf, type MonthCounts } from './releases.ts'
import { addRows, shapeTables, type Rows, type Shape } from './suppression.ts'

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

/** The tables of one item and period for all units that have released something in it, and for the province. */
export function detailsOf(
  byUnit: Readonly<Record<string, readonly MonthCounts[]>>,
  item: string,
  threshold: number,
): { total: Detail; units: Record<string, Detail> } | undefined {
  const months = Object.fromEntries(Object.entries(byUnit).filter(([, all]) => all.length > 0))
  const everything = Object.values(months).flat()
  if (everything.length === 0) return undefined

  const seed = countsText(
    mapValues(months, (some) =>
      Object.fromEntries(some.map(({ month, items }) => [month, items[item]?.total ?? []])),
    ),
  )
  const table = (name: string, rowsOf: (months: readonly MonthCounts[]) => Rows) => {
    const rows = mapValues(months, rowsOf)
    const luck = luckFrom([name, seed, countsText(rows)].join('\n'))
    return { shapes: shapeTables(rows, threshold, luck), rows, total: addRows(Object.values(rows)) }
  }
  const lowRatings = table('1-3', (some) => ratingRows(totalOf(some, item), [0, 1, 2]))
  const highRatings = table('4-5', (some) => ratingRows(totalOf(some, item), [3, 4]))
  const dimensions = [
    ...new Set(everything.flatMap((month) => Object.keys(month.items[item]?.by ?? {}))),
  ].sort()
  const tables = dimensions.map(
    (name) => [name, table(name, (some) => categoryRows(some, item, name))] as const,
  )

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

/** In one order, whatever order the counts came in. */
function countsText(units: Readonly<Record<string, Rows>>): string {
  const lines = Object.entries(units).flatMap(([unit, rows]) =>
    Object.entries(rows).map(([name, counts]) => `${unit},${name},${counts.join()}`),
  )
  return lines.sort().join('\n')
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

export function mapValues<T, R>(
  record: Readonly<Record<string, T>>,
  map: (value: T, key: string) => R,
): Record<string, R> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value, key)]))
}
