/** The one number that every rule of disclosure control is built on. */

export const smallestThreshold = 10

/**
 * How many people a published count must hold at least.
 * Throws a RangeError below 10 or for a fraction: an installation may be stricter than the default, never laxer.
 */
export function checkThreshold(threshold: number): number {
  if (Number.isInteger(threshold) && threshold >= smallestThreshold) return threshold
  throw new RangeError(
    `the disclosure threshold is a whole number from ${smallestThreshold} up, not ${threshold}`,
  )
}

/**
 * How a suppressed count is written, and a published one. Never 0: a count that is nought is suppressed as well.
 * @example countText(null) // => '‹10'
 */
export function countText(count: number | null, threshold = smallestThreshold): string {
  return count === null ? `‹${threshold}` : String(count)
}
