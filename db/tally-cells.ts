/** A month's cells, packed: their names in order, and their vectors one after the other. */
import { addTally, packTally, unpackTally, type Tally } from '../surveys/tally.ts'

/**
 * Which responses are counted in a cell. `people` is '' in the cells by service × mode × assurance, 'sex:…' or
 * 'ageGroup:…' in the cells for one group of people and 'excluded' for the responses in quarantine; there the other
 * three are ''.
 */
export interface Cell {
  readonly service: string
  readonly mode: string
  readonly assurance: string
  readonly people: string
}

/** By the cell's name: what is counted there. */
export type Cells = Map<string, Tally>

export interface PackedCells {
  /** Names separated by a blank, which no code of an instrument contains. */
  readonly cells: string
  /** As many vectors of one length as there are names. */
  readonly counts: Uint8Array<ArrayBuffer>
}

export const noCells: PackedCells = { cells: '', counts: new Uint8Array() }

/** @example cellName({ service: 'land', mode: 'web', assurance: 'open', people: '' }) // => 'land|web|open|' */
export function cellName({ service, mode, assurance, people }: Cell): string {
  return `${service}|${mode}|${assurance}|${people}`
}

export function cellOf(name: string): Cell {
  const [service = '', mode = '', assurance = '', people = ''] = name.split('|')
  return { service, mode, assurance, people }
}

/** The vectors share the memory of what is given, as `unpackTally` says. */
export function unpackCells({ cells, counts }: PackedCells): Cells {
  return cellsIn(cells, unpackTally(counts))
}

function cellsIn(cells: string, all: Tally): Cells {
  if (cells === '') return new Map()
  const names = cells.split(' ')
  const size = Math.floor(all.length / names.length)
  return new Map(names.map((name, at) => [name, all.subarray(at * size, (at + 1) * size)]))
}

/** Cells in the order of their names, those where nothing is counted any more left out: the same counts, the same bytes. */
export function packCells(cells: Cells): PackedCells {
  const kept = [...cells].filter(([, tally]) => tally[0] !== 0).sort(([a], [b]) => (a < b ? -1 : 1))
  const size = kept[0]?.[1].length ?? 0
  const all = new Int32Array(kept.length * size)
  kept.forEach(([, tally], at) => all.set(tally, at * size))
  return { cells: kept.map(([name]) => name).join(' '), counts: packTally(all) }
}

/** What `before` says with `added` on top. May reuse the memory of `before`. */
export function addCells(before: PackedCells, added: Cells): PackedCells {
  const all = unpackTally(before.counts)
  const cells = cellsIn(before.cells, all)
  let sameNames = true
  for (const [name, tally] of added) {
    const known = cells.get(name)
    if (known) addTally(known, tally)
    else cells.set(name, tally)
    sameNames &&= known !== undefined && known[0] !== 0
  }
  return sameNames ? { cells: before.cells, counts: packTally(all) } : packCells(cells)
}
