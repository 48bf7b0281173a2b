/**
 * Counts by name, packed: the names in order, and their vectors one after the other. What was taken back to nothing is
 * dropped, so that the same responses give the same bytes, whatever became of them in between.
 */
import { addTally, packTally, unpackTally, type Tally } from '../../surveys/results/tally.ts'

export interface PackedCells {
  /** Separated by blanks, which no code of an instrument contains. */
  readonly names: string
  /** As many vectors of one length as there are names. */
  readonly counts: Uint8Array<ArrayBuffer>
}

export const noCells: PackedCells = { names: '', counts: new Uint8Array() }

/** In the order of the names. The vectors share one memory. */
export function unpackCells({ names, counts }: PackedCells): [name: string, tally: Tally][] {
  return slices(names, unpackTally(counts))
}

function slices(names: string, all: Tally): [name: string, tally: Tally][] {
  if (names === '') return []
  const list = names.split(' ')
  const size = Math.floor(all.length / list.length)
  return list.map((name, at) => [name, all.subarray(at * size, (at + 1) * size)])
}

/** In the order of the names: the same counts give the same bytes. */
export function packCells(cells: ReadonlyMap<string, Tally>): PackedCells {
  const sorted = [...cells].filter(([, tally]) => !isNothing(tally)).sort(([a], [b]) => (a < b ? -1 : 1))
  const size = sorted[0]?.[1].length ?? 0
  const all = new Int32Array(sorted.length * size)
  sorted.forEach(([, tally], at) => all.set(tally, at * size))
  return { names: sorted.map(([name]) => name).join(' '), counts: packTally(all) }
}

/** What `before` says with `added` on top. May change the memory of `before`. */
export function addCells(before: PackedCells, added: ReadonlyMap<string, Tally>): PackedCells {
  if (before.names === '') return packCells(added)
  const all = unpackTally(before.counts)
  const cells = new Map(slices(before.names, all))
  let sameNames = true
  for (const [name, tally] of added) {
    const known = cells.get(name)
    if (known) addTally(known, tally)
    else cells.set(name, tally)
    if (!known || isNothing(known)) sameNames = false
  }
  return sameNames ? { names: before.names, counts: packTally(all) } : packCells(cells)
}

function isNothing(tally: Tally): boolean {
  return tally[0] === 0 && tally.every((count) => count === 0)
}
