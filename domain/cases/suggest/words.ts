/** A resident's text as words that can be compared, each with the place where it stands. Linear. */
import { fold } from '../../vietnamese.ts'
import { meantByAbbreviation, meantByDialect } from './shorthand.ts'
import { isSyllable, meantSyllable, soundOf } from './syllables.ts'

export interface Word {
  /** How what is meant sounds without its marks. */
  readonly bare: string
  /** How it sounds with its marks; '' where the writer left marks out, or wrote something else for it. */
  readonly sound: string
  readonly start: number
  readonly end: number
}

/** Longer texts are judged by their beginning. */
const longestText = 4000

/** @param text NFC */
export function wordsOf(text: string): Word[] {
  const found = [...text.slice(0, longestText).matchAll(/[\p{L}\d]+/gu)].filter(
    ([letters]) => letters.length < 30,
  )
  const small = found.map(([letters]) => letters.toLowerCase())
  // Nearly every sentence has marks on a third of its words, if its writer types any.
  const isBare = small.filter((word) => fold(word) !== word).length * 6 < small.length
  return found.flatMap(({ index: start, 0: { length } }, n) =>
    wordsMeant(small[n] ?? '', isBare).map((word) => ({ ...word, start, end: start + length })),
  )
}

function wordsMeant(small: string, isBare: boolean): Omit<Word, 'start' | 'end'>[] {
  const folded = fold(small)
  const meant =
    meantByDialect.get(small) ?? (isSyllable(folded) ? undefined : meantByAbbreviation.get(folded))
  if (meant) return meant.map((plain) => ({ bare: soundOf(plain), sound: '' }))
  const plain = meantSyllable(folded)
  return [{ bare: soundOf(plain), sound: plain !== folded || isBare ? '' : soundOf(small) }]
}

/** The words of matches as they stand in the text, heaviest first, none twice. */
export function quotesOf(
  text: string,
  words: readonly Word[],
  matches: readonly { readonly first: number; readonly past: number; readonly weight: number }[],
): string[] {
  const quotes = [...matches]
    .sort((a, b) => b.weight - a.weight || a.first - b.first)
    .map(({ first, past }) => text.slice(words[first]?.start, words[past - 1]?.end))
  return [...new Set(quotes)]
}
