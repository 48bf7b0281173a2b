/**
 * Which open cases a text is like: rare words and pairs of words in common count more, and the likeness is their cosine,
 * 0 to 1. Kept in memory as lists of cases by word, so that a keystroke need not compare every case.
 */
import { featuresOf } from './features.ts'

export interface ComparedCase {
  readonly id: string
  /** NFC */
  readonly text: string
}

export interface SimilarCase {
  readonly id: string
  /** 0 to 1 */
  readonly likeness: number
}

export interface SimilarOptions {
  readonly most?: number
  readonly likeEnough?: number
  /** Such as: of this hamlet and subject. */
  readonly isWanted?: (id: string) => boolean
}

/** Cases that can be compared with a text; add and remove as they open and close. */
export interface SimilarIndex {
  readonly size: () => number
  /** A text under an id that is there already takes its place. */
  readonly add: (compared: ComparedCase) => void
  readonly remove: (id: string) => void
  /** Likest first. */
  readonly similar: (text: string, options?: SimilarOptions) => SimilarCase[]
}

/** From here on a person would ask whether it is the same thing: tests/domain/cases/similar. */
const likeEnoughToAsk = 0.2

/** Only the rarest words of a long text look for cases. */
const mostWords = 40
/** So many of those that share most words are compared whole. */
const mostCompared = 200
const frequencyBits = 18

interface Kept {
  readonly id: string
  readonly words: Uint32Array
  readonly all: Uint32Array
}

export function similarIndex(cases: Iterable<ComparedCase> = []): SimilarIndex {
  let kept: (Kept | undefined)[] = []
  let slotsByWord = new Map<number, number[]>()
  const slotById = new Map<string, number>()
  const frequency = new Uint32Array(1 << frequencyBits)

  /** The square of how rare a feature is: what it weighs in a cosine. */
  const weightOf = (feature: number) =>
    Math.log(1 + slotById.size / Math.max(0.5, frequency[feature >>> (32 - frequencyBits)] ?? 0)) ** 2
  const count = ({ all }: Kept, by: 1 | -1) => {
    for (const feature of all) frequency[feature >>> (32 - frequencyBits)]! += by
  }
  const place = (one: Kept) => {
    slotById.set(one.id, kept.length)
    for (const word of one.words) {
      const slots = slotsByWord.get(word)
      if (slots) slots.push(kept.length)
      else slotsByWord.set(word, [kept.length])
    }
    kept.push(one)
  }
  const remove = (id: string) => {
    const slot = slotById.get(id)
    const one = slot === undefined ? undefined : kept[slot]
    if (slot === undefined || !one) return
    count(one, -1)
    kept[slot] = undefined
    slotById.delete(id)
    if (kept.length > 1000 && kept.length > 2 * slotById.size) {
      const living = kept.filter((other) => other !== undefined)
      kept = []
      slotsByWord = new Map()
      living.forEach(place)
    }
  }
  const add = ({ id, text }: ComparedCase) => {
    remove(id)
    const { words, pairs } = featuresOf(text)
    const one = { id, words: Uint32Array.from(words), all: Uint32Array.from([...words, ...pairs]) }
    place(one)
    count(one, 1)
  }
  /** Cases that share words with the text, those that share most first. */
  const candidates = (words: readonly number[], isWanted: (id: string) => boolean) => {
    const shared = new Float64Array(kept.length)
    const rarest = words.map((word) => ({ word, weight: weightOf(word) })).sort((a, b) => b.weight - a.weight)
    for (const { word, weight } of rarest.slice(0, mostWords)) {
      for (const slot of slotsByWord.get(word) ?? []) shared[slot]! += weight
    }
    return likest(shared, mostCompared, (slot) => isWanted(kept[slot]?.id ?? '')).flatMap(
      (slot) => kept[slot] ?? [],
    )
  }
  const similar = (text: string, options: SimilarOptions = {}) => {
    const { most = 3, likeEnough = likeEnoughToAsk, isWanted = () => true } = options
    const { words, pairs } = featuresOf(text)
    const own = new Set([...words, ...pairs])
    const ownWeight = sum(own, weightOf)
    return candidates(words, isWanted)
      .map(({ id, all }) => {
        const both = sum(all, (feature) => (own.has(feature) ? weightOf(feature) : 0))
        return { id, likeness: Math.min(1, both / Math.sqrt(ownWeight * sum(all, weightOf))) }
      })
      .filter(({ likeness }) => likeness >= likeEnough)
      .sort((a, b) => b.likeness - a.likeness || (a.id < b.id ? -1 : 1))
      .slice(0, most)
  }
  for (const compared of cases) add(compared)
  return { size: () => slotById.size, add, remove, similar }
}

/** For a short list that was just read, such as the open cases of one hamlet and subject. */
export function similar(
  text: string,
  cases: Iterable<ComparedCase>,
  options?: SimilarOptions,
): SimilarCase[] {
  return similarIndex(cases).similar(text, options)
}

function sum(features: Iterable<number>, weightOf: (feature: number) => number): number {
  let total = 0
  for (const feature of features) total += weightOf(feature)
  return total
}

/** The places of the `most` highest figures above 0 that are wanted, highest first. */
function likest(figures: Float64Array, most: number, isWanted: (place: number) => boolean): number[] {
  const found: number[] = []
  let floor = 0
  for (let place = 0; place < figures.length; place++) {
    if (figures[place]! <= floor || !isWanted(place)) continue
    found.push(place)
    if (found.length < 2 * most) continue
    found.sort((a, b) => figures[b]! - figures[a]!)
    found.length = most
    floor = figures[found[most - 1]!]!
  }
  return found.sort((a, b) => figures[b]! - figures[a]!).slice(0, most)
}
