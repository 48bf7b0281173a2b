/** Results in sentences, before any picture. */
import { compare } from '../../surveys/comparison.ts'
import type { Score } from '../../surveys/scoring.ts'
import { formatNumber, formatPercent } from '../../surveys/vietnamese.ts'
import { choices } from '../text/vi/choices.ts'
import { explore as words } from '../text/vi/explore.ts'
import type { OptionFigure } from './results-view.ts'

/** @param isPooled several questions together: answers are counted, and people only as far as is sure */
export function said(score: Score | null, rated: string, isPooled: boolean): string {
  if (!score || score.share === null || !score.interval) return words.tooFew
  const percent = formatPercent(score.share, 0)
  const [low, high] = interval(score)
  const n = formatNumber(score.n)
  if (!isPooled) return words.says(percent, rated, n, low, high)
  const answers = formatNumber(score.distribution.reduce((sum, count) => sum + count, 0))
  return words.saysPooled(percent, rated, answers, n, low, high)
}

/** What most chose, of how many people. @param n at least one */
export function mostChosen(options: readonly OptionFigure[], n: number, several: boolean): string {
  const most = Math.max(...options.map(({ count }) => count))
  const which = options.filter(({ count }) => count === most).map(({ label }) => choices.quoted(label))
  const people = formatNumber(n)
  if (most === n && which.length === 1) return choices.all(which[0]!, people)
  return choices.most(which, formatPercent(most / n, 0), people, several)
}

/** @example interval(score) // => ['61', '87%'] */
export function interval({ interval }: Pick<Score, 'interval'>): [low: string, high: string] {
  const [low, high] = interval ?? [0, 1]
  return [formatNumber(low * 100, 0), formatPercent(high, 0)]
}

/** Two groups told apart, or not, in words; never which is better placed. */
export function compared(a: { label: string; score: Score | null }, b: typeof a): string {
  if (!a.score || !b.score) return words.compareFew
  const named = ({ label, score }: typeof a) => `${label} (${formatPercent(score?.share ?? 0, 0)})`
  return words.differ(named(a), named(b), compare(a.score, b.score).words)
}
