import type { Luck } from './suppression.ts'

/**
 * Lots drawn from the counts themselves: the same data always give the same lots, so that a site built twice shows
 * the same cells and no secret has to be kept; to foresee a lot one would have to know every count that went in.
 * FNV-1a over the text, then the finalizer of MurmurHash3.
 */
export function luckFrom(counts: string): Luck {
  const seed = hash(counts, 0x811c9dc5)
  return (name) => (mixed(hash(name, seed)) + 0.5) / 2 ** 32
}

function hash(text: string, from: number): number {
  let state = from
  for (let i = 0; i < text.length; i++) state = Math.imul(state ^ text.charCodeAt(i), 0x01000193)
  return state
}

function mixed(value: number): number {
  let state = Math.imul(value ^ (value >>> 16), 0x85ebca6b)
  state = Math.imul(state ^ (state >>> 13), 0xc2b2ae35)
  return (state ^ (state >>> 16)) >>> 0
}
