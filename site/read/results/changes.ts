/** What became different between publications of one unit's results, in words. Pure. */
import { compare } from '../../../surveys/results/comparison.ts'
import { score } from '../../../surveys/results/scoring.ts'
import { formatDate, formatNumber, formatPercent } from '../../../domain/vietnamese.ts'
import { text } from '../../text/text.ts'

interface Point {
  /** ISO-8601 UTC. */
  readonly at: string
  /** Answers to all questions so far, and how many of them were 4 or 5. */
  readonly n: number
  readonly high: number
}

const most = 4

/**
 * The newest first. A wave is compared with all before it by as many people as there were for certain: answers
 * divided by questions.
 */
export function changesIn(history: readonly Point[], questions: number): string[] {
  const words = text.explore
  return history
    .map((point, i) => {
      const before = history[i - 1]
      const day = formatDate(point.at)
      if (!before) return words.changedFirst(day, formatNumber(point.n), percent(point))
      const wave = { n: point.n - before.n, high: point.high - before.high }
      if (wave.n <= 0) return ''
      const verdict = compare(peopleOf(wave, questions), peopleOf(before, questions)).words
      return `${words.changedThen(day, formatNumber(wave.n), percent(wave), percent(before))} ${words.differPeriods(verdict)}`
    })
    .filter(Boolean)
    .reverse()
    .slice(0, most)
}

function percent({ n, high }: Pick<Point, 'n' | 'high'>): string {
  return formatPercent(n === 0 ? 0 : high / n, 0)
}

function peopleOf({ n, high }: Pick<Point, 'n' | 'high'>, questions: number) {
  const people = Math.floor(n / Math.max(1, questions))
  const content = Math.round((high / Math.max(1, n)) * people)
  return score([people - content, 0, 0, content, 0])
}
