/**
 * Time: a unit's responses are released in batches of whole months that never overlap and are never cut again.
 * A cumulative figure is a sum of released ones, so the difference of two of them is a batch that was public anyway.
 */
import type { Distribution } from '../scoring.ts'

/** Of one criterion: answers 1-5, and among them 4 and 5: exact where both ends agree, else a range. */
export interface ReleasedFigure {
  readonly n: number
  readonly high: readonly [atLeast: number, atMost: number]
}

export interface ItemCounts {
  readonly total: Distribution
  /** dimension → category → its answers. The categories of a dimension add up to `total`. */
  readonly by?: Readonly<Record<string, Readonly<Record<string, Distribution>>>>
}

export interface MonthCounts {
  /** 'YYYY-MM', complete: nothing may be added to it any more. */
  readonly month: string
  /** By item. */
  readonly items: Readonly<Record<string, ItemCounts>>
}

/** Some months of a unit, ready to be published together. Only `from`, `to` and `figures` may leave the server. */
export interface Release {
  readonly from: string
  readonly to: string
  readonly figures: Readonly<Record<string, ReleasedFigure>>
  readonly months: readonly MonthCounts[]
}

/** Ten times the threshold: then "fewer than 10 gave 1-3" says that more than 90 % gave 4 or 5, which is worth saying. */
const muchTimes = 10
const longMonths = 12

export const lowOf = (counts: Distribution) => counts[0] + counts[1] + counts[2]
export const highOf = (counts: Distribution) => counts[3] + counts[4]

/**
 * Cuts a unit's months into releases. A release is closed as soon as each item either has at least
 * `threshold` answers 1-3 and as many 4-5 (its figure is exact), or has 10 × `threshold` answers, or after a year
 * 2 × `threshold` (the smaller side may then be under the threshold, of which nothing but that is said).
 * What is left at the end waits. The same months always give the same cuts.
 */
export function cutReleases(
  months: readonly MonthCounts[],
  items: readonly string[],
  threshold: number,
): Release[] {
  const releases: Release[] = []
  let open: MonthCounts[] = []
  for (const month of [...months].sort((a, b) => (a.month < b.month ? -1 : 1))) {
    open.push(month)
    const age = monthNumber(month.month) - monthNumber(open[0]!.month) + 1
    const totals = items.map((item) => totalOf(open, item))
    const enough = age >= longMonths ? 2 * threshold : muchTimes * threshold
    if (!totals.every((total) => smallerSide(total) >= threshold || lowOf(total) + highOf(total) >= enough))
      continue
    const figures = Object.fromEntries(items.map((item, i) => [item, figureOf(totals[i]!, threshold)]))
    releases.push({ from: open[0]!.month, to: month.month, figures, months: open })
    open = []
  }
  return releases
}

/** Months since the year 0. */
export function monthNumber(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1
}

export function totalOf(months: readonly MonthCounts[], item: string): Distribution {
  return sumOf(months.map((month) => month.items[item]?.total ?? [0, 0, 0, 0, 0]))
}

function sumOf(all: readonly Distribution[]): Distribution {
  const sum: [number, number, number, number, number] = [0, 0, 0, 0, 0]
  for (const counts of all) for (const rating of [0, 1, 2, 3, 4] as const) sum[rating] += counts[rating]
  return sum
}

const smallerSide = (total: Distribution) => Math.min(lowOf(total), highOf(total))

function figureOf(total: Distribution, threshold: number): ReleasedFigure {
  const [low, high] = [lowOf(total), highOf(total)]
  const n = low + high
  if (low < threshold) return { n, high: [n - threshold + 1, n] }
  if (high < threshold) return { n, high: [0, threshold - 1] }
  return { n, high: [high, high] }
}

/** Cumulative, or of a province: what was released, added up. It tells nothing that its parts did not. */
export function addFigures(figures: readonly ReleasedFigure[]): ReleasedFigure {
  let [n, atLeast, atMost] = [0, 0, 0]
  for (const figure of figures) {
    n += figure.n
    atLeast += figure.high[0]
    atMost += figure.high[1]
  }
  return { n, high: [atLeast, atMost] }
}

/**
 * A factor's or the whole questionnaire's figure from those of its items, by the rule "pooled answers" of
 * surveys/scoring.ts: share = all 4 and 5 / all 1-5, in [0, 1], as a range; n is the largest n of an item.
 * Null without answers.
 */
export function poolFigures(
  items: readonly ReleasedFigure[],
): { readonly n: number; readonly share: readonly [atLeast: number, atMost: number] } | null {
  const { n, high } = addFigures(items)
  if (n === 0) return null
  return { n: Math.max(...items.map((item) => item.n)), share: [high[0] / n, high[1] / n] }
}

/**
 * The releases of one unit whose answers to `item` may enter its tables. An exact total over some releases gives away
 * the sum of what their ranges hide; that is harmless only if the sum leaves every range as wide as it was, which
 * takes three releases or more. Otherwise the releases with a range stay out of the tables, for good.
 */
export function releasesForTables(releases: readonly Release[], item: string, threshold: number): Release[] {
  const isExact = (release: Release) => release.figures[item]!.high[0] === release.figures[item]!.high[1]
  const fits = (side: (counts: Distribution) => number): Release[] => {
    const small = releases.filter(
      (release) => !isExact(release) && side(totalOf(release.months, item)) < threshold,
    )
    const sum = small.reduce((total, release) => total + side(totalOf(release.months, item)), 0)
    return sum >= threshold && sum <= (threshold - 1) * (small.length - 1) ? small : []
  }
  const admitted = new Set([...fits(lowOf), ...fits(highOf)])
  return releases.filter((release) => isExact(release) || admitted.has(release))
}
