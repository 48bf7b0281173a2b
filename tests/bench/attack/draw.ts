/** Chance that a seed repeats (mulberry32). */
export interface Draw {
  /** A whole number from 0 to below `n`. */
  below(n: number): number
  /** True once in `n` times. */
  one(n: number): boolean
  of<T>(list: readonly T[]): T
  bytes(length: number): Buffer
}

export function draw(seed: number): Draw {
  let state = seed
  function below(n: number): number {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 2 ** 32) * n)
  }
  return {
    below,
    one: (n) => below(n) === 0,
    of: <T>(list: readonly T[]) => list[below(list.length)] as T,
    bytes: (length) => Buffer.from(Array.from({ length }, () => below(256))),
  }
}
