/** Figures of a published part: one item, a section's, all; of everybody or of one category. Pure. */
import type { Breakdown, Count } from './publication.ts'
import { poolScore, type Distribution, type Score } from './scoring.ts'

/** Everybody's answers to these items; null where too few answered. */
export function wholeScore(
  of: Readonly<Record<string, Distribution>>,
  items: readonly string[],
): Score | null {
  const published = items.flatMap((id) => (of[id] ? [{ distribution: of[id] }] : []))
  return published.length > 0 ? poolScore(published) : null
}

/** One category's answers to these items, of which only the sum of 4 and 5 is published; null: "‹10". */
export function categoryScore(
  by: Breakdown<Count>,
  filter: string,
  category: string,
  items: readonly string[],
): Score | null {
  const counts = by[filter]?.[category] ?? {}
  const published = items.flatMap((id) => {
    const count = counts[id]
    return count && count.n > 0 ? [{ distribution: asDistribution(count) }] : []
  })
  return published.length > 0 ? poolScore(published) : null
}

/** Low answers as 1, high ones as 4: share, n and interval are right, a mean would not be. */
function asDistribution({ n, high }: Count): Distribution {
  return [n - high, 0, 0, high, 0]
}
