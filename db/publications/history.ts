/** How a unit's published ratings developed: a short series of points, from the first publication to the last. */
import type { Publication } from '../../surveys/results/publication.ts'
import type { HistoryPoint } from '../schema/index.ts'

const longestHistory = 60

/**
 * Appends what is published of ratings at this time, if it is new. Of a long history every second point is dropped,
 * never the first or the last.
 * @param at ISO-8601 UTC
 */
export function continuedHistory(
  history: readonly HistoryPoint[],
  published: Publication,
  at: string,
): HistoryPoint[] {
  const all = Object.values(published.items)
  const n = all.reduce((sum, counts) => sum + counts.reduce((a, b) => a + b, 0), 0)
  const high = all.reduce((sum, counts) => sum + counts[3] + counts[4], 0)
  const last = history.at(-1)
  if (n === (last?.n ?? 0) && high === (last?.high ?? 0)) return [...history]
  const kept = history.length < longestHistory ? history : history.filter((_, i) => i % 2 === 0)
  return [...kept, { at, n, high }]
}
