/**
 * What the tokens of a query stand for in an index. Every distinct word is compared with every token once; sets of
 * tokens are numbers whose bit `t` stands for the token `t`.
 */
import { COST } from './costs.ts'
import { agree, isMarked, type Marks, type Token } from './query.ts'
import { EQUAL, matchForm, NONE, PREFIX } from './words.ts'

/** A word of an index. */
export interface IndexWord {
  folded: string
  marks: Marks
}

export interface TokenMatches {
  /** By token, then by word: how the word matches, and what its marks cost. */
  matches: Uint8Array[]
  penalties: Uint8Array[]
  /** By word: the tokens that it can stand for. */
  bitsOfWord: Uint16Array
}

/** The words of an index that match something typed, by their numbers, and how well each does. */
interface FormMatches {
  readonly words: readonly number[]
  readonly qualities: readonly number[]
}

/** Syllables are few and come again: so many are remembered. */
const mostForms = 2000

/** Compares what is typed with all words of an index, each typed form once. */
export function formMatcher(words: readonly IndexWord[]): (form: string) => FormMatches {
  const known = new Map<string, FormMatches>()

  function compare(form: string): FormMatches {
    const found: number[] = []
    const qualities: number[] = []
    for (let w = 0; w < words.length; w++) {
      const quality = matchForm(form, words[w]!.folded)
      if (quality === NONE) continue
      found.push(w)
      qualities.push(quality)
    }
    return { words: found, qualities }
  }

  return (form) => {
    const found = known.get(form) ?? compare(form)
    if (known.size >= mostForms) known.clear()
    known.set(form, found)
    return found
  }
}

interface IndexWords {
  readonly words: readonly IndexWord[]
  readonly matching: ReturnType<typeof formMatcher>
}

export function matchTokens({ words, matching }: IndexWords, tokens: readonly Token[]): TokenMatches {
  const marked = tokens.some(({ marks }) => isMarked(marks))
  const bitsOfWord = new Uint16Array(words.length)
  const matches: Uint8Array[] = []
  const penalties: Uint8Array[] = []
  for (const [t, token] of tokens.entries()) {
    const [found, cost] = [new Uint8Array(words.length), new Uint8Array(words.length)]
    const isFinished = t < tokens.length - 1
    for (const form of token.forms) {
      const { words: numbers, qualities } = matching(form)
      for (let i = 0; i < numbers.length; i++) {
        const w = numbers[i]!
        // Among the ways to read the token the best counts.
        found[w] = Math.max(found[w]!, qualities[i]!)
        cost[w] = penalty(token.marks, words[w]!.marks, marked, isFinished)
        bitsOfWord[w]! |= 1 << t
      }
    }
    matches.push(found)
    penalties.push(cost)
  }
  return { matches, penalties, bitsOfWord }
}

/**
 * The tokens that name a place; none unless it is named in full or being typed to the end.
 * @param place the words of its name, by number
 */
export function tokensNaming(
  place: readonly number[],
  { matches, penalties, bitsOfWord }: TokenMatches,
): number {
  if (!bitsOfWord[place[0] ?? -1]) return 0 // most of them
  const last = matches.length - 1
  const isNamed = (t: number, word: number) =>
    (matches[t]?.[word] ?? NONE) >= (t === last ? PREFIX : EQUAL) &&
    (penalties[t]?.[word] ?? 0) < COST.otherMarks
  const perWord = place.map((word) =>
    matches.reduce((bits, _, t) => (isNamed(t, word) ? bits | (1 << t) : bits), 0),
  )
  const bits = perWord.reduce((sum, word) => sum | word, 0)
  const missing = perWord.indexOf(0)
  const typing = (bits & (1 << last)) !== 0 && perWord.slice(missing).every((word) => word === 0)
  return missing < 0 || (missing > 0 && typing) ? bits : 0
}

/** A word whose marks were begun and left (other than the one being typed) is another word, too. */
function penalty(typed: Marks, word: Marks, marked: boolean, finished: boolean): number {
  if (!agree(typed, word)) return COST.otherMarks
  if (!marked || agree(word, typed)) return 0
  return finished && isMarked(typed) ? COST.otherMarks : COST.unmarked
}
