/**
 * From counts to figures. The rules are this project's own and named so: the official formula of SIPAS stands in an
 * annex that could not be read, and whoever answers here chose to answer.
 */

/** How many answers gave 1, 2, 3, 4, 5; not applicable and missing are not among them. */
export type Distribution = readonly [number, number, number, number, number]

/** The interval's ends as proportions in [0, 1]. */
export type Interval = readonly [low: number, high: number]

export interface Score {
  readonly distribution: Distribution
  /** Answers 1-5 of one criterion; of several pooled criteria, the largest n among them (see `poolScore`). */
  readonly n: number
  readonly notApplicable: number
  /** Answers 4 and 5 as a proportion of answers 1-5, in [0, 1]; null without answers. */
  readonly share: number | null
  /** Mean of answers, in [1, 5]; null without answers. A different metric from `share`: never on one scale with it. */
  readonly mean: number | null
  /** Wilson 95 % interval of `share`: what few answers leave open, not a margin of sampling error. */
  readonly interval: Interval | null
}

/**
 * The figures of one criterion.
 * share = (n4 + n5) / n, mean = Σ k·nk / n, n = Σ nk. Missing rule: unanswered and not applicable are in no n.
 * Source of the rule "4 + 5": the satisfaction index as ministries describe it (confidence medium).
 */
export function score(distribution: Distribution, notApplicable = 0): Score {
  return scoreOver(distribution, total(distribution), notApplicable)
}

/**
 * The figures of a factor, or of the whole questionnaire: our own rule "pooled answers". All answers to all criteria
 * are put together and share = (all 4 + all 5) / (all 1-5). Chosen over the mean of the criteria's shares because an
 * answer then weighs the same wherever it is given, a criterion that few could judge does not sway the factor, and
 * the figure of a province is that of its communes' answers added up.
 *
 * One person's answers resemble each other, so their number would promise too much certainty: n, and with it the
 * interval, is the largest n among the criteria (at least so many people answered), never the number of answers.
 */
export function poolScore(
  criteria: readonly { readonly distribution: Distribution; readonly notApplicable?: number }[],
): Score {
  const people = Math.max(0, ...criteria.map((criterion) => total(criterion.distribution)))
  const notApplicable = criteria.reduce((sum, criterion) => sum + (criterion.notApplicable ?? 0), 0)
  return scoreOver(
    addDistributions(criteria.map((criterion) => criterion.distribution)),
    people,
    notApplicable,
  )
}

/** Counts of several groups added rating by rating. @example addDistributions([]) // => [0, 0, 0, 0, 0] */
export function addDistributions(distributions: readonly Distribution[]): Distribution {
  return distributions.reduce<Distribution>(
    (a, b) => [a[0] + b[0], a[1] + b[1], a[2] + b[2], a[3] + b[3], a[4] + b[4]],
    [0, 0, 0, 0, 0],
  )
}

/** The 97.5 % point of the standard normal distribution. */
const z = 1.959963984540054

/**
 * Wilson's score interval for a proportion, 95 %, in [0, 1]:
 * (p + z²/2n ± z·√(p(1−p)/n + z²/4n²)) / (1 + z²/n). n may be an effective number; n > 0 and p in [0, 1].
 * Source: E. B. Wilson, JASA 22 (1927) 209-212.
 * @example wilson(8 / 10, 10) // => [0.490, 0.943]
 */
export function wilson(p: number, n: number): Interval {
  const square = (z * z) / n
  const middle = p + square / 2
  const half = z * Math.sqrt((p * (1 - p)) / n + square / (4 * n))
  // At p = 0 and 1 the exact end is 0 and 1; rounding may miss it by a hair.
  return [
    p === 0 ? 0 : Math.max(0, (middle - half) / (1 + square)),
    p === 1 ? 1 : Math.min(1, (middle + half) / (1 + square)),
  ]
}

function scoreOver(distribution: Distribution, n: number, notApplicable: number): Score {
  const answers = total(distribution)
  if (answers === 0) return { distribution, n: 0, notApplicable, share: null, mean: null, interval: null }
  const share = (distribution[3] + distribution[4]) / answers
  const mean = distribution.reduce((sum, count, index) => sum + count * (index + 1), 0) / answers
  return { distribution, n, notApplicable, share, mean, interval: wilson(share, n) }
}

function total(distribution: Distribution): number {
  return distribution.reduce((sum, count) => sum + count, 0)
}
