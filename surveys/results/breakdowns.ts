/**
 * Disclosure control of one item broken down by one dimension, such as by service. Why these rules hold:
 * docs/decisions/004-disclosure-control.md.
 */
import { everybody, type Count } from './publication.ts'
import type { Distribution } from './scoring.ts'

/** Category → item → answers, as counted now. */
type CountedCategories = Readonly<Record<string, Readonly<Record<string, Distribution>>>>
/** Category → item → what is published; with `everybody`, the total that the categories were last published with. */
type PublishedCategories = Record<string, Record<string, Count>>

interface Category {
  readonly name: string
  readonly now: Count
  /** As published; undefined where it never was. */
  readonly before: Count | undefined
}

const noAnswers: Distribution = [0, 0, 0, 0, 0]
const noCount: Count = { n: 0, high: 0 }

/**
 * Brings one item's published categories up to what is counted now, all together or none: each has changed by nothing
 * or by a group that could be published by itself, and is now such a group or, where all of its answers were set aside
 * (with or without a count that says so), nobody. A category that was never published joins when it may. The others
 * stay one group, the rest, which must hide each of its members.
 * @param published changed in place
 */
export function publishBreakdown(
  published: PublishedCategories,
  counted: CountedCategories,
  item: string,
  threshold: number,
): void {
  const all = categoriesOf(published, counted, item)
  const old = all.filter(({ before }) => before !== undefined)
  const fresh = all.filter(({ before, now }) => before === undefined && !isZero(now))
  const total = add(all.map(({ now }) => now))
  if (!mayMove(old, total, published[everybody]?.[item], threshold)) return
  const joining = joiningOf(fresh, threshold)
  if (joining === undefined || old.length + joining.length === 0) return
  for (const { name, now } of [...old, ...joining]) (published[name] ??= {})[item] = now
  ;(published[everybody] ??= {})[item] = total
}

function categoriesOf(published: PublishedCategories, counted: CountedCategories, item: string): Category[] {
  const names = new Set([...Object.keys(counted), ...Object.keys(published)])
  names.delete(everybody)
  return [...names].map((name) => ({
    name,
    now: countOf(counted[name]?.[item] ?? noAnswers),
    before: published[name]?.[item],
  }))
}

/** Whether all published categories may be brought up to now, and the change of the rest says nothing of a few. */
function mayMove(
  old: readonly Category[],
  total: Count,
  totalBefore: Count | undefined,
  threshold: number,
): boolean {
  const mayFollow = (count: Count) => isZero(count) || mayPublish(count, threshold)
  if (!old.every(({ now, before }) => mayFollow(now) && mayFollow(minus(now, before!)))) return false
  const restBefore = minus(totalBefore ?? noCount, add(old.map(({ before }) => before!)))
  const restNow = minus(total, add(old.map(({ now }) => now)))
  return mayFollow(minus(restNow, restBefore))
}

/**
 * The largest of the categories never published that can join, so many that the rest still hides each of its members.
 * @returns undefined where even with none of them it does not
 */
function joiningOf(fresh: readonly Category[], threshold: number): readonly Category[] | undefined {
  const candidates = fresh.filter(({ now }) => mayPublish(now, threshold)).sort((a, b) => b.now.n - a.now.n)
  for (let count = candidates.length; count >= 0; count--) {
    const joining = candidates.slice(0, count)
    const rest = fresh.filter((category) => !joining.includes(category)).map(({ now }) => now)
    if (hidesEach(rest, threshold)) return joining
  }
  return undefined
}

/** At least two categories, always the same ones in every sum that is known, with enough answers and on both sides. */
function hidesEach(rest: readonly Count[], threshold: number): boolean {
  if (rest.length === 0) return true
  const [low, high] = sides(add(rest))
  return rest.length > 1 && low + high >= threshold && low > 1 && high > 1
}

/** Enough answers and, of few, not all on one side. */
function mayPublish(count: Count, threshold: number): boolean {
  const [low, high] = sides(count)
  const n = low + high
  return n >= 2 * threshold || (n >= threshold && low > 0 && high > 0)
}

const countOf = (counts: Distribution): Count => ({ n: sum(counts), high: counts[3] + counts[4] })
const sides = ({ n, high }: Count): [low: number, high: number] => [Math.abs(n - high), Math.abs(high)]
const isZero = ({ n, high }: Count): boolean => n === 0 && high === 0
const minus = (a: Count, b: Count): Count => ({ n: a.n - b.n, high: a.high - b.high })
const add = (counts: readonly Count[]): Count => ({
  n: sum(counts.map(({ n }) => n)),
  high: sum(counts.map(({ high }) => high)),
})
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
