/** What a text is about: the weights of the phrases found for each sub-indicator, added up. */
import { compounds, groups, type Group } from './compounds.ts'
import { papiWords } from './papi-words.ts'
import { indexOf, matchesIn, type Match, type PhraseIndex } from './phrases.ts'
import { sipasWords } from './sipas-words.ts'
import { quotesOf, wordsOf, type Word } from './words.ts'

export interface Suggestion {
  /** @example 'papi/6.3', 'sipas/c' */
  readonly subject: string
  /** Share of all that speaks for anything, above 0 and at most 1. */
  readonly score: number
  /** The words that said so, as they stand in the text, strongest first. */
  readonly because: readonly string[]
}

const weights = { sure: 2, likely: 1, faint: 0.5 } as const
const mostSuggestions = 3

const phrasesOfSubject: readonly (readonly [subject: string, index: PhraseIndex])[] = Object.entries({
  ...papiWords,
  ...sipasWords,
}).map(([subject, [sure, likely, faint]]) => [
  subject,
  indexOf([sure, weights.sure], [likely, weights.likely], [faint, weights.faint]),
])

const phrasesOfGroup = Object.entries(groups).map(
  ([group, list]) => [group as Group, indexOf([list, 1])] as const,
)

/** The three likeliest, best first; none where no word says anything. */
export function suggest(text: string, most = mostSuggestions): Suggestion[] {
  const words = wordsOf(text)
  const evidence = phrasesOfSubject.map(([subject, index]) => ({ subject, matches: matchesIn(words, index) }))
  const ofGroup = new Map(phrasesOfGroup.map(([group, index]) => [group, matchesIn(words, index)]))
  const found = evidence
    .map(({ subject, matches }) => ({ subject, matches: [...matches, ...together(subject, ofGroup)] }))
    .map(({ subject, matches }) => ({ subject, matches, weight: weightOf(matches, words) }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
  const all = found.reduce((sum, { weight }) => sum + weight, 0)
  return found.slice(0, most).map(({ subject, matches, weight }) => ({
    subject,
    score: weight / all,
    because: quotesOf(text, words, matches),
  }))
}

/** Both halves of the pairs that speak for a subject, where both stand in the text at different places. */
function together(subject: string, ofGroup: ReadonlyMap<Group, readonly Match[]>): Match[] {
  return compounds.flatMap(([meant, one, other, weight]) => {
    if (meant !== subject) return []
    const first = ofGroup.get(one) ?? []
    const second = (ofGroup.get(other) ?? []).find((match) => !first.some((it) => overlap(it, match)))
    return first[0] && second ? [first[0], second].map((match) => ({ ...match, weight: weight / 2 })) : []
  })
}

function overlap(a: Match, b: Match): boolean {
  return a.first < b.past && b.first < a.past
}

/** The same phrase said twice counts once. */
function weightOf(matches: readonly Match[], words: readonly Word[]): number {
  const said = new Map<string, number>()
  for (const { first, past, weight } of matches) {
    const phrase = words
      .slice(first, past)
      .map(({ bare }) => bare)
      .join(' ')
    said.set(phrase, Math.max(said.get(phrase) ?? 0, weight))
  }
  return [...said.values()].reduce((sum, weight) => sum + weight, 0)
}
