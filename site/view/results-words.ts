/** Results in sentences, before any picture. */
import { compare } from '../../surveys/results/comparison.ts'
import type { Score } from '../../surveys/results/scoring.ts'
import { formatNumber, formatPercent } from '../../domain/vietnamese.ts'
import { choices } from '../text/vi/choices.ts'
import { explore as words } from '../text/vi/explore.ts'
import type { OptionFigure } from './results-view.ts'

/** @param isPooled several questions together: answers are counted, and people only as far as is sure */
export function scoreSentence(score: Score | null, rated: string, isPooled: boolean): string {
  if (!score || score.share === null || !score.interval) return words.tooFew
  const percent = formatPercent(score.share, 0)
  const [low, high] = interval(score)
  const said = { percent, rated, n: formatNumber(score.n), low, high }
  if (!isPooled) return words.says(said)
  const answers = formatNumber(score.distribution.reduce((sum, count) => sum + count, 0))
  return words.saysPooled({ ...said, answers })
}

/** What most chose, and how the sentence goes on: of how many people. @param n at least one */
export function mostChosen(
  options: readonly OptionFigure[],
  n: number,
  several: boolean,
): [most: string, ofHowMany: string] {
  const most = Math.max(...options.map(({ count }) => count))
  const which = options.filter(({ count }) => count === most).map(({ label }) => label)
  const isOne = which.length === 1
  const named = quotedList(which, choices.and)
  const percent = formatPercent(most / n, 0)
  const rest = `: ${choices.ofHowMany(isOne ? percent : choices.each(percent), formatNumber(n))}`
  return [
    isOne && most === n ? choices.all(named) : choices.most(named),
    several ? `${rest} ${choices.several}` : rest,
  ]
}

/** @example quotedList(['a', 'b', 'c'], 'và') // => '«a», «b» và «c»' */
export function quotedList(labels: readonly string[], joint: string): string {
  const quoted = labels.map(choices.quoted)
  const last = quoted.pop() ?? ''
  return quoted.length > 0 ? `${quoted.join(', ')} ${joint} ${last}` : last
}

/** @example interval(score) // => ['61', '87%'] */
export function interval({ interval }: Pick<Score, 'interval'>): [low: string, high: string] {
  const [low, high] = interval ?? [0, 1]
  return [formatNumber(low * 100, 0), formatPercent(high, 0)]
}

/** Above a bar: what it is and its number; of several questions together n are answers. @example barWords('Đất đai', 0.2, 20) // => 'Đất đai: 20% · 20 lượt' */
export function barWords(label: string, share: number, n: number, isPooled = false): string {
  return words.bar(label, formatPercent(share, 0), formatNumber(n), isPooled)
}

/** Whether two groups differ, in words; never which is better placed. */
export function compared(a: { label: string; score: Score | null }, b: typeof a): string {
  if (!a.score || !b.score) return words.compareFew
  const named = ({ label, score }: typeof a) => `${label} (${formatPercent(score?.share ?? 0, 0)})`
  return words.differ(named(a), named(b), compare(a.score, b.score).words)
}
