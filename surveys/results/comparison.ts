import type { Score } from './scoring.ts'

/** Fewer answers than this say nothing beside others, however they came out. */
const fewest = 10

export type Comparison =
  | { readonly verdict: 'clear'; readonly words: 'khác biệt rõ' }
  | { readonly verdict: 'unclear'; readonly words: 'chưa đủ để nói' }

/**
 * Whether two units, or two periods of one unit, differ in their share of 4 + 5. "Clear" only if both have at least
 * ten answers and their 95 % Wilson intervals do not touch: the very bands that a page draws, so that word and picture
 * agree. This is stricter than a test at 5 % (about 0.6 % for equal n), which suits people who compare many times.
 * There is no order in the answer: it tells pairs apart and cannot be sorted into a ranking.
 */
export function compare(a: Score, b: Score): Comparison {
  const clear =
    a.interval !== null &&
    b.interval !== null &&
    a.n >= fewest &&
    b.n >= fewest &&
    (a.interval[1] < b.interval[0] || b.interval[1] < a.interval[0])
  return clear ? { verdict: 'clear', words: 'khác biệt rõ' } : { verdict: 'unclear', words: 'chưa đủ để nói' }
}
