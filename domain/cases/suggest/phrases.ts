/**
 * Phrases that speak for something, and where they stand in a text: by ear, without marks where the writer left them
 * out. "đòi … tiền" leaves room for up to three words between.
 */
import { fold } from '../../vietnamese.ts'
import { soundOf } from './syllables.ts'
import type { Word } from './words.ts'

/** A word of a phrase; null for a gap. */
type Sought = { readonly bare: string; readonly sound: string } | null

interface Phrase {
  readonly words: readonly Sought[]
  readonly weight: number
}

/** Phrases by how their first word sounds without marks. */
export type PhraseIndex = ReadonlyMap<string, readonly Phrase[]>

/** Where a phrase stands: word numbers, first and one past the last. */
export interface Match {
  readonly first: number
  readonly past: number
  readonly weight: number
}

const longestGap = 3
/** A single word without its marks may be another one: "hỏi", "hôi", "hội". */
const unsureWeight = 0.5

/** @param lists phrases in small letters with their marks, "thu phí · lệ phí", and the weight of each */
export function indexOf(...lists: readonly (readonly [phrases: string, weight: number])[]): PhraseIndex {
  const phrases = lists.flatMap(([list, weight]) =>
    list.split(' · ').map((phrase) => ({ words: phrase.split(' ').map(sought), weight })),
  )
  const index = new Map<string, Phrase[]>()
  for (const phrase of phrases.sort((a, b) => b.words.length - a.words.length || b.weight - a.weight)) {
    const first = phrase.words[0]?.bare ?? ''
    index.set(first, [...(index.get(first) ?? []), phrase])
  }
  return index
}

function sought(word: string): Sought {
  return word === '…' ? null : { bare: soundOf(fold(word)), sound: soundOf(word) }
}

/** Matches from left to right that do not overlap; at one place the longest phrase. */
export function matchesIn(words: readonly Word[], index: PhraseIndex): Match[] {
  const matches: Match[] = []
  for (let at = 0; at < words.length; at++) {
    for (const phrase of index.get(words[at]?.bare ?? '') ?? []) {
      const past = pastOf(phrase, words, at)
      if (past === 0) continue
      const [only, second] = phrase.words
      const isUnsure = second === undefined && only?.sound !== only?.bare && words[at]?.sound === ''
      matches.push({ first: at, past, weight: isUnsure ? phrase.weight * unsureWeight : phrase.weight })
      at = past - 1
      break
    }
  }
  return matches
}

/** One past the phrase's last word, or 0 where it does not stand at `at`. */
function pastOf(phrase: Phrase, words: readonly Word[], at: number): number {
  let place = at
  let furthest = at
  for (const wanted of phrase.words) {
    if (wanted === null) {
      furthest = place + longestGap
      continue
    }
    while (place < furthest && !isSame(words[place], wanted)) place++
    if (!isSame(words[place], wanted)) return 0
    place++
    furthest = place
  }
  return place
}

function isSame(word: Word | undefined, wanted: NonNullable<Sought>): boolean {
  return word !== undefined && (word.sound === '' ? word.bare === wanted.bare : word.sound === wanted.sound)
}
