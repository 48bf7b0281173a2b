/**
 * What may be published about a unit's responses, decided anew whenever more have come. The reasons and what an
 * adversary can and cannot work out: docs/decisions/004-disclosure-control.md.
 *
 * A group of people is published only if it has `threshold` answers or more, and — under twice as many — only if they
 * did not all answer alike. The same holds for what is added between two publications and for what stays unpublished,
 * so that no subtraction, across categories or across time, gives a smaller group than could be asked for directly.
 */
import { publishBreakdown } from './breakdowns.ts'
import type { Choices, Count, Counted, Publication } from './publication.ts'
import type { Distribution } from './scoring.ts'

const smallestThreshold = 10

const noAnswers: Distribution = [0, 0, 0, 0, 0]
const noChoices: Choices = { n: 0, options: {} }

/**
 * The next publication: what is published stays or is replaced by what is counted now, item by item and category by
 * category, never by anything in between. Calling it again with nothing new changes nothing.
 * @throws RangeError for a threshold under 10: it can be raised, never lowered
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
  return { items, choices, by: nextBreakdowns(before, counted, moving, threshold) }
}

function checkThreshold(threshold: number): void {
  if (!Number.isInteger(threshold) || threshold < smallestThreshold) {
    throw new RangeError(`Ngưỡng công bố phải là số nguyên từ ${smallestThreshold} trở lên.`)
  }
}

/** A breakdown moves only together with the item's total; follow-ups are not broken down. */
function nextBreakdowns(
  before: Publication,
  counted: Counted,
  moving: ReadonlySet<string>,
  threshold: number,
): Publication['by'] {
  const by: Record<string, Record<string, Record<string, Count>>> = {}
  for (const [dimension, categories] of Object.entries(before.by)) {
    by[dimension] = Object.fromEntries(
      Object.entries(categories).map(([name, published]) => [name, { ...published }]),
    )
  }
  for (const [dimension, categories] of Object.entries(counted.by)) {
    for (const item of moving) {
      if (!counted.items[item] || counted.follows[item]) continue
      publishBreakdown((by[dimension] ??= {}), categories, item, threshold)
    }
  }
  return by
}

/** A follow-up moves only together with all that it follows: otherwise it would say ahead how those were answered. */
function movingItems(before: Publication, counted: Counted, threshold: number): Set<string> {
  const { items, choices, follows } = counted
  const moving = new Set([
    ...Object.keys(items).filter((id) =>
      mayReplace(levelsOf(before.items[id] ?? noAnswers), levelsOf(items[id]!), threshold),
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
 * Whether an item may be published now, knowing what is published. Several options may be chosen at once, so that only
 * `n` counts people; those set aside since can make it wait, never make up for those added.
 */
function mayReplace(before: Choices, now: Choices, threshold: number): boolean {
  const change = {
    n: Math.abs(now.n - before.n),
    options: Object.entries(now.options).map(([code, count]) =>
      Math.abs(count - (before.options[code] ?? 0)),
    ),
  }
  return [{ n: now.n, options: Object.values(now.options) }, change].every(
    ({ n, options }) => n >= 2 * threshold || (n >= threshold && options.every((count) => count < n)),
  )
}

/** The five levels as options. */
function levelsOf(counts: Distribution): Choices {
  const n = counts.reduce((total, count) => total + count, 0)
  return { n, options: Object.fromEntries(counts.entries()) }
}
