/**
 * What a comment is likely about: indicators whose usual words stand in it. Simple on purpose: whoever reads sees which
 * words said so and can disagree. How often it agrees with a reader is measured in tests/surveys/comments. Pure.
 */
import { plainOf } from './plain.ts'
import { themeWords } from './theme-words.ts'

export interface Theme {
  /** @example 'sipas/9' */
  readonly indicator: string
  /** The words that said so, as they stand in the text. */
  readonly words: readonly string[]
}

const themes = Object.entries(themeWords).map(([indicator, phrases]) => ({
  indicator,
  marked: patternOf(phrases),
  // Without its marks a single word may be many others: "hỏi", "hôi", "hội".
  bare: patternOf(phrases.filter((phrase) => phrase.includes(' ')).map(plainOf)),
}))

function patternOf(phrases: readonly string[]): RegExp {
  const longestFirst = [...phrases].sort((a, b) => b.length - a.length)
  return new RegExp(`(?<![\\p{L}\\d])(?:${longestFirst.join('|')})(?![\\p{L}\\d])`, 'gu')
}

/** @param text NFC, masked or not; indicators with more different words first */
export function themesOf(text: string): Theme[] {
  // What stands in place of personal data is nobody's word.
  const shown = text.replace(/\[[^\]]*\]/g, (mask) => ' '.repeat(mask.length)).toLocaleLowerCase('vi')
  const isBare = plainOf(shown) === shown
  return themes
    .map(({ indicator, marked, bare }) => {
      const found = [...shown.matchAll(isBare ? bare : marked)]
      const words = found.map(({ index, 0: match }) => text.slice(index, index + match.length))
      return { indicator, words: [...new Set(words)] }
    })
    .filter(({ words }) => words.length > 0)
    .sort((a, b) => b.words.length - a.words.length)
}
