/** The vector of counts that rolls up many responses to one instrument: added up, it stays a vector. */
import { itemsOf } from '../instruments/instrument.ts'
import type { Answer, Answers, Instrument, Item } from '../instruments/instrument.ts'
import type { Distribution } from './scoring.ts'

/**
 * Counts of responses: first how many there are, then, item by item, how often each answer was given. Integers of fixed
 * width, up to `most`; what would pass it throws.
 */
export type Tally = Int32Array<ArrayBuffer>

export interface ItemTally {
  /** Answers 1-5 of a rating item; of a choice, see `options`. */
  readonly distribution: Distribution
  readonly notApplicable: number
  /** How many answered: with a level 1-5, one option or more, a text. */
  readonly answered: number
  /** Of a choice item: how many chose each option, by its code. Where several may be chosen the sum says nothing. */
  readonly options: Readonly<Record<string, number>>
}

const most = 2 ** 31 - 1
const ratingSlots = 6 // not applicable, then 1-5

/**
 * How many slots an item takes: 6 for a rating; one for each option of a choice and, where several may be chosen, one
 * for "answered"; one for "wrote a text".
 */
function slotsOf(item: Item): number {
  if (item.kind === 'rating') return ratingSlots
  return item.kind === 'choice' ? item.options.length + (item.multiple ? 1 : 0) : 1
}

interface Layout {
  readonly size: number
  /** In the order of the questionnaire; `start` is the item's first slot. */
  readonly items: ReadonlyMap<string, { readonly item: Item; readonly start: number }>
}

const layouts = new WeakMap<Instrument, Layout>()

function layoutOf(instrument: Instrument): Layout {
  const known = layouts.get(instrument)
  if (known) return known
  const items = new Map<string, { item: Item; start: number }>()
  let size = 1
  for (const item of itemsOf(instrument)) {
    items.set(item.id, { item, start: size })
    size += slotsOf(item)
  }
  const layout = { size, items }
  layouts.set(instrument, layout)
  return layout
}

/** All zeroes. */
export function emptyTally(instrument: Instrument): Tally {
  return new Int32Array(layoutOf(instrument).size)
}

/**
 * Counts one response in place, in each of the vectors; `weight` -1 takes it back. Answers to items that the instrument
 * does not have count nowhere. Throws RangeError past the largest count.
 */
export function countAnswers(
  instrument: Instrument,
  into: readonly Tally[],
  answers: Answers,
  weight: 1 | -1 = 1,
): void {
  for (const tally of into) {
    // No answer was given more often than there are responses.
    if (tally[0] === weight * most) throw tooMany()
    tally[0]! += weight
  }
  for (const { item, start } of layoutOf(instrument).items.values()) {
    const answer = answers[item.id]
    if (answer === undefined) continue
    for (const slot of slotsFor(item, answer)) {
      for (const tally of into) tally[start + slot]! += weight
    }
  }
}

function slotsFor(item: Item, answer: Answer): number[] {
  if (item.kind === 'rating') return [answer === 'na' ? 0 : Number(answer)]
  if (item.kind === 'text') return [0]
  const chosen = typeof answer === 'object' ? answer : [String(answer)]
  const slots = chosen.map((code) => item.options.findIndex((option) => option.code === code))
  return item.multiple ? [...slots, item.options.length] : slots
}

/** Adds in place. Throws RangeError, with `into` half added to, where a sum does not fit. */
export function addTally(into: Tally, tally: Tally): void {
  const size = tally.length
  for (let i = 0; i < size; i++) {
    const sum = into[i]! + tally[i]!
    into[i] = sum
    if (into[i] !== sum) throw tooMany()
  }
}

function tooMany(): RangeError {
  return new RangeError(`A count passes ${most}.`)
}

/** All of them added up; of none, a vector that counts nothing. */
export function sumTallies(tallies: readonly Tally[]): Tally {
  const sum = new Int32Array(tallies[0]?.length ?? 0)
  for (const tally of tallies) addTally(sum, tally)
  return sum
}

/** What the vector says of one item. Throws for an id that the instrument does not have. */
export function itemTally(instrument: Instrument, tally: Tally, itemId: string): ItemTally {
  const known = layoutOf(instrument).items.get(itemId)
  if (!known) throw new Error(`${instrument.id} has no item ${itemId}`)
  const { item, start } = known
  const at = (slot: number) => tally[start + slot] ?? 0
  const none: Distribution = [0, 0, 0, 0, 0]
  if (item.kind === 'text') return { distribution: none, notApplicable: 0, answered: at(0), options: {} }
  if (item.kind === 'choice') {
    const counts = item.options.map((option, slot) => [option.code, at(slot)] as const)
    const answered = item.multiple ? at(item.options.length) : sum(counts.map(([, count]) => count))
    return { distribution: none, notApplicable: 0, answered, options: Object.fromEntries(counts) }
  }
  const distribution: Distribution = [at(1), at(2), at(3), at(4), at(5)]
  return { distribution, notApplicable: at(0), answered: sum(distribution), options: {} }
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0)
}

/** The vector as it is stored: 32-bit little-endian integers. Shares the memory of what is given. */
export function packTally(tally: Tally): Uint8Array<ArrayBuffer> {
  return new Uint8Array(tally.buffer, tally.byteOffset, tally.byteLength)
}

/** The reverse of `packTally`. Shares the memory of what is given, where that begins at a multiple of four. */
export function unpackTally(packed: Uint8Array<ArrayBuffer>): Tally {
  const { buffer, byteOffset, byteLength } = packed.byteOffset % 4 === 0 ? packed : new Uint8Array(packed)
  return new Int32Array(buffer, byteOffset, byteLength >> 2)
}
