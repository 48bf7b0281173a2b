/**
 * What may be told to everybody about a unit's responses, decided anew whenever more have come. The reasons and what
 * an adversary can and cannot work out: docs/decisions/004-disclosure-control.md.
 *
 * A group of people is told about only if it has `threshold` answers or more, and — under twice as many — only if they
 * did not all answer alike. The same holds for what is added between two publications and for what is left untold, so
 * that no subtraction, across categories or across time, gives a smaller group than could be asked for directly.
 */
import type { Distribution } from './scoring.ts'

/** Answers 1-5 and how many of them were 4 or 5. */
export interface Count {
  readonly n: number
  readonly high: number
}

/** People who answered a question with options, and how many of them chose each, by its code. */
export interface Choices {
  readonly n: number
  readonly options: Readonly<Record<string, number>>
}

/** dimension ('service', 'mode', …) → category → item → the figure */
export type Breakdown<T> = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, T>>>>>>

/** All that is counted now. The categories of a dimension add up to the item's total. */
export interface Counted {
  readonly items: Readonly<Record<string, Distribution>>
  readonly choices: Readonly<Record<string, Choices>>
  readonly by: Breakdown<Distribution>
  /** Of an item that only some are asked: the earlier ones whose answers decide it. */
  readonly follows: Readonly<Record<string, readonly string[]>>
}

/**
 * All that was told, cumulative. An item or category without an entry has not been told about ("‹10"). In a breakdown
 * the category `everybody` is the item's total at the time when it was last broken down by that dimension.
 */
export interface Publication {
  readonly items: Readonly<Record<string, Distribution>>
  readonly choices: Readonly<Record<string, Choices>>
  readonly by: Breakdown<Count>
}

export const everybody = '*'
const smallestThreshold = 10

export const nothingPublished: Publication = { items: {}, choices: {}, by: {} }

const none: Distribution = [0, 0, 0, 0, 0]
const noChoices: Choices = { n: 0, options: {} }
const noCount: Count = { n: 0, high: 0 }

/** @throws RangeError for a threshold under 10: it can be raised, never lowered */
function checkThreshold(threshold: number): number {
  if (!Number.isInteger(threshold) || threshold < smallestThreshold) {
    throw new RangeError(`Ngưỡng công bố phải là số nguyên từ ${smallestThreshold} trở lên.`)
  }
  return threshold
}

/**
 * The next publication: what was told stays or is replaced by what is counted now, item by item and category by
 * category, never in between. Calling it again with nothing new changes nothing.
 */
export function nextPublication(
  before: Publication,
  counted: Counted,
  threshold: number = smallestThreshold,
): Publication {
  checkThreshold(threshold)
  const moving = movingItems(before, counted, threshold)
  if (moving.size === 0) return before
  const [items, choices] = [{ ...before.items }, { ...before.choices }]
  for (const item of moving) {
    if (counted.items[item]) items[item] = counted.items[item]
    if (counted.choices[item]) choices[item] = counted.choices[item]
  }
  const by: Record<string, Record<string, Record<string, Count>>> = {}
  for (const [dimension, categories] of Object.entries(before.by)) {
    by[dimension] = Object.fromEntries(Object.entries(categories).map(([name, told]) => [name, { ...told }]))
  }
  for (const [dimension, categories] of Object.entries(counted.by)) {
    for (const item of moving) {
      if (!counted.items[item] || counted.follows[item]) continue
      breakDown((by[dimension] ??= {}), categories, item, threshold)
    }
  }
  return { items, choices, by }
}

/** A follow-up moves only together with all that it follows: otherwise it would tell ahead how those were answered. */
function movingItems(before: Publication, counted: Counted, threshold: number): Set<string> {
  const { items, choices, follows } = counted
  const moving = new Set([
    ...Object.keys(items).filter((id) =>
      mayReplace(levelsOf(before.items[id] ?? none), levelsOf(items[id]!), threshold),
    ),
    ...Object.keys(choices).filter((id) =>
      mayReplace(before.choices[id] ?? noChoices, choices[id]!, threshold),
    ),
  ])
  let size
  do {
    size = moving.size
    for (const id of moving) if (!(follows[id] ?? []).every((other) => moving.has(other))) moving.delete(id)
  } while (moving.size < size)
  return moving
}

/**
 * Whether an item may be told now, knowing what was told before. Several options may be chosen at once, so that only
 * `n` counts people; those set aside since can make it wait, never make up for those added.
 */
function mayReplace(told: Choices, now: Choices, threshold: number): boolean {
  const change = {
    n: Math.abs(now.n - told.n),
    options: Object.entries(now.options).map(([code, count]) => Math.abs(count - (told.options[code] ?? 0))),
  }
  return [{ n: now.n, options: Object.values(now.options) }, change].every(
    ({ n, options }) => n >= 2 * threshold || (n >= threshold && options.every((count) => count < n)),
  )
}

/** The five levels as options. */
function levelsOf(counts: Distribution): Choices {
  return { n: sum(counts), options: Object.fromEntries(counts.entries()) }
}

/** Enough answers, and of few not all alike. */
function isTellable(counts: readonly number[], threshold: number): boolean {
  const n = sum(counts)
  return n >= 2 * threshold || (n >= threshold && counts.filter((count) => count > 0).length > 1)
}

/**
 * One item by one dimension: all told categories move together, or none, and only to what could be told anew or, where
 * all of a category's answers were set aside (with or without a count that says so), to nobody. A category that was
 * never told about joins when it may; the rest stays one group, which must hide each of its members: at least two,
 * always the same ones in every sum that is known, and with answers on both sides.
 */
function breakDown(
  told: Record<string, Record<string, Count>>,
  categories: Readonly<Record<string, Readonly<Record<string, Distribution>>>>,
  item: string,
  threshold: number,
): void {
  const names = new Set([...Object.keys(categories), ...Object.keys(told)])
  names.delete(everybody)
  const all = [...names].map((name) => {
    const now = countOf(categories[name]?.[item] ?? none)
    return { name, now, before: told[name]?.[item] }
  })
  const old = all.filter(({ before }) => before !== undefined)
  const mayFollow = (count: Count) => isZero(count) || mayTell(count, threshold)
  if (!old.every(({ now, before }) => mayFollow(now) && mayFollow(minus(now, before!)))) return
  const total = add(all.map(({ now }) => now))
  const oldRest = minus(told[everybody]?.[item] ?? noCount, add(old.map(({ before }) => before!)))
  const change = minus(minus(total, add(old.map(({ now }) => now))), oldRest)
  if (!mayFollow(change)) return
  const fresh = all.filter(({ before, now }) => before === undefined && !isZero(now))
  const joining = fresh.filter(({ now }) => mayTell(now, threshold)).sort((a, b) => b.now.n - a.now.n)
  for (let count = joining.length; count >= 0; count--) {
    const joined = joining.slice(0, count)
    const rest = fresh.filter((category) => !joined.includes(category)).map(({ now }) => now)
    if (!hidesEach(rest, threshold)) continue
    if (old.length + count === 0) return
    for (const { name, now } of [...old, ...joined]) (told[name] ??= {})[item] = now
    ;(told[everybody] ??= {})[item] = total
    return
  }
}

function hidesEach(rest: readonly Count[], threshold: number): boolean {
  if (rest.length === 0) return true
  const [low, high] = sides(add(rest))
  return rest.length > 1 && low + high >= threshold && low > 1 && high > 1
}

const mayTell = (count: Count, threshold: number): boolean => isTellable(sides(count), threshold)
const countOf = (counts: Distribution): Count => ({ n: sum(counts), high: counts[3] + counts[4] })
const sides = ({ n, high }: Count): [low: number, high: number] => [Math.abs(n - high), Math.abs(high)]
const isZero = ({ n, high }: Count): boolean => n === 0 && high === 0
const minus = (a: Count, b: Count): Count => ({ n: a.n - b.n, high: a.high - b.high })
const add = (counts: readonly Count[]): Count => ({
  n: sum(counts.map(({ n }) => n)),
  high: sum(counts.map(({ high }) => high)),
})
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
