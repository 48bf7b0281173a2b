/** Seeded random numbers: the same seed always gives the same numbers. Not for secrets. */

export interface Random {
  /** In [0, 1). */
  next(): number
  /** A whole number, both ends included. */
  whole(from: number, to: number): number
  chance(probability: number): boolean
  /** @param list with at least one entry */
  pick<T>(list: readonly T[]): T
  /** The place of one of the weights, each as likely as it is heavy. */
  weighted(weights: readonly number[]): number
  /** From the normal distribution with mean 0 and standard deviation 1. */
  normal(): number
}

/** @param seed any text; a longer one that begins with it gives other numbers */
export function seededRandom(seed: string): Random {
  const next = mulberry32(hashOf(seed))
  const whole = (from: number, to: number) => from + Math.floor(next() * (to - from + 1))
  return {
    next,
    whole,
    chance: (probability) => next() < probability,
    pick: (list) => list[whole(0, list.length - 1)]!,
    weighted(weights) {
      let rest = next() * weights.reduce((sum, weight) => sum + weight, 0)
      const found = weights.findIndex((weight) => (rest -= weight) < 0)
      return found < 0 ? weights.length - 1 : found
    },
    normal: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
  }
}

/** A small seeded generator of numbers in [0, 1) (T. Ettinger's mulberry32). */
export function mulberry32(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** 32 bits of a text (FNV-1a). */
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash >>> 0
}
