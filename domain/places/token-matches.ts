/**
 * What the tokens of a query stand for in an index. Every distinct word is compared with every token once; sets of
 * tokens are numbers whose bit `t` stands for the token `t`.
 */
import { COST } from './costs.ts'
import { agree, isMarked, type Marks, type Token } from './query.ts'
import { EQUAL, matchWord, NONE, PREFIX } from './words.ts'

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

export function matchTokens(words: readonly IndexWord[], tokens: readonly Token[]): TokenMatches {
  const marked = tokens.some(({ marks }) => isMarked(marks))
  const bitsOfWord = new Uint16Array(words.length)
  const matches: Uint8Array[] = []
  const penalties: Uint8Array[] = []
  for (const [t, token] of tokens.entries()) {
    const [found, cost] = [new Uint8Array(words.length), new Uint8Array(words.length)]
    const isFinished = t < tokens.length - 1
    for (let w = 0; w < words.length; w++) {
      const word = words[w]!
      const match = matchWord(token, word.folded)
      if (match === NONE) continue
      found[w] = match
      cost[w] = penalty(token.marks, word.marks, marked, isFinished)
      bitsOfWord[w]! |= 1 << t
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
export function tokensNaming(place: readonly number[], { matches, penalties }: TokenMatches): number {
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
