import { wilson } from './scoring.ts'
import type { Distribution, Interval } from './scoring.ts'

/** Respondents who are alike in everything that is weighted by: { sex: 'f', age: '18-34', size: 'small' }. */
export interface Stratum {
  readonly categories: Readonly<Record<string, string>>
  readonly count: number
}

/** What the population looks like in one variable: people per category, in any unit (numbers, shares), each > 0. */
export interface Margin {
  readonly variable: string
  readonly targets: Readonly<Record<string, number>>
}

export interface Weights {
  /** One weight per stratum and person in it, in [0.3, 3], mean 1 over all respondents. */
  readonly weights: readonly number[]
  /** Kish's effective number of respondents, (Σw)² / Σw². */
  readonly effective: number
  /** What trimming cost: the largest difference from a target, as a proportion of all respondents. */
  readonly discrepancy: number
}

export interface Unweighted {
  readonly refused: 'small-margin' | 'no-convergence' | 'extreme-weights' | 'few-effective'
  /** A sentence for everybody; it names no group, because a small group is nobody's business. */
  readonly message: string
  /** The margin and category at fault, for officials only. */
  readonly where?: { readonly variable: string; readonly category: string }
}

const smallestCell = 5
const smallestEffective = 30
const lowest = 0.3
const highest = 3

/**
 * Weights that make respondents resemble the population in every margin (sex, age, commune size …): iterative
 * proportional fitting (Deming & Stephan 1940), then trimming to 0.3-3 of the mean weight with the surplus spread
 * evenly over the weights that were not trimmed, as `rake` and `trimWeights(strict = TRUE)` of R's survey package do.
 * Respondents who did not tell a variable cannot be weighted by it: leave them out before.
 *
 * Refused, with the reason, if a category has fewer than 5 respondents, if fitting does not converge, if trimming
 * would leave no weight between the limits, or if fewer than 30 effective respondents remain.
 * Weighting corrects who answered, not why: the result still does not represent the population.
 * @throws RangeError if a stratum lacks a margin's variable, or has a category without a positive target
 */
export function rake(strata: readonly Stratum[], margins: readonly Margin[]): Weights | Unweighted {
  const groups = margins.flatMap((margin) => groupsOf(strata, margin))
  const small = groups.find(
    (group) => group.members.reduce((sum, at) => sum + countAt(strata, at), 0) < smallestCell,
  )
  if (small) {
    const message = 'Chưa tính có trọng số: có nhóm người trả lời quá ít.'
    return { refused: 'small-margin', message, where: { variable: small.variable, category: small.category } }
  }
  const raked = fit(strata, groups)
  if (!raked) {
    return {
      refused: 'no-convergence',
      message: 'Chưa tính có trọng số: các nhóm không khớp được với dân số.',
    }
  }
  const weights = trim(strata, raked)
  if (!weights)
    return { refused: 'extreme-weights', message: 'Chưa tính có trọng số: người trả lời quá khác dân số.' }
  const effective = effectiveNumber(strata.map(({ count }, at) => ({ count, weight: weights[at] ?? 0 })))
  if (effective < smallestEffective) {
    return {
      refused: 'few-effective',
      message: 'Chưa tính có trọng số: sau khi cân lại còn quá ít lượt trả lời.',
    }
  }
  return {
    weights,
    effective,
    discrepancy: Math.max(0, ...groups.map((group) => misfit(strata, group, weights))),
  }
}

/**
 * Kish 1965: (Σw)² / Σw², between 1 and the number of people; 0 for nobody.
 * @internal Exported for its tests.
 */
export function effectiveNumber(
  people: readonly { readonly count: number; readonly weight: number }[],
): number {
  const sum = people.reduce((total, { count, weight }) => total + count * weight, 0)
  const squares = people.reduce((total, { count, weight }) => total + count * weight * weight, 0)
  return squares === 0 ? 0 : (sum * sum) / squares
}

export interface WeightedScore {
  /** Weighted share of answers 4 and 5, in [0, 1]. */
  readonly share: number
  /** Effective number of the people who rated this criterion. */
  readonly effective: number
  /** Wilson 95 % interval with the effective number in place of n. */
  readonly interval: Interval
}

/**
 * One criterion's weighted share: Σ w·(n4 + n5) / Σ w·n over the strata. Missing rule as in `score`; because not
 * everybody rates every criterion, the effective number is that of its raters, and under 30 there is no figure.
 */
export function weightedScore(
  strata: readonly { readonly weight: number; readonly distribution: Distribution }[],
): WeightedScore | Unweighted {
  const people = strata.map(({ weight, distribution }) => ({
    weight,
    count: distribution.reduce((sum, count) => sum + count, 0),
  }))
  const effective = effectiveNumber(people)
  if (effective < smallestEffective) {
    return { refused: 'few-effective', message: 'Chưa tính có trọng số: câu này có quá ít lượt trả lời.' }
  }
  const all = people.reduce((sum, { weight, count }) => sum + weight * count, 0)
  const high = strata.reduce(
    (sum, { weight, distribution }) => sum + weight * (distribution[3] + distribution[4]),
    0,
  )
  const share = high / all
  return { share, effective, interval: wilson(share, effective) }
}

/** The strata of one category, and how many weighted people it is to have. */
interface Group {
  readonly variable: string
  readonly category: string
  readonly members: readonly number[]
  readonly target: number
}

function groupsOf(strata: readonly Stratum[], margin: Margin): readonly Group[] {
  const people = strata.reduce((sum, { count }) => sum + count, 0)
  const whole = Object.values(margin.targets).reduce((sum, target) => sum + target, 0)
  for (const { categories } of strata) {
    const category = categories[margin.variable]
    if (category === undefined || !((margin.targets[category] ?? 0) > 0)) {
      throw new RangeError(`No target of '${margin.variable}' for the category '${category}'`)
    }
  }
  return Object.entries(margin.targets).map(([category, target]) => ({
    variable: margin.variable,
    category,
    members: [...strata.keys()].filter((at) => strata[at]?.categories[margin.variable] === category),
    target: (target / whole) * people,
  }))
}

/** Scales each category to its target in turn until none is off by more than a billionth. */
function fit(strata: readonly Stratum[], groups: readonly Group[]): readonly number[] | undefined {
  const weights = strata.map(() => 1)
  for (let round = 0; round < 1000; round++) {
    for (const group of groups) {
      const factor = group.target / weighted(strata, group, weights)
      for (const at of group.members) weights[at] = (weights[at] ?? 0) * factor
    }
    if (groups.every((group) => misfit(strata, group, weights) < 1e-9)) return weights
  }
  return undefined
}

function trim(strata: readonly Stratum[], raked: readonly number[]): readonly number[] | undefined {
  let weights = raked
  for (let round = 0; round < 1000; round++) {
    const outside = weights.map((weight) => weight < lowest || weight > highest)
    if (!outside.includes(true)) return weights
    const clipped = weights.map((weight) => Math.min(highest, Math.max(lowest, weight)))
    const inside = strata.reduce((sum, { count }, at) => sum + (outside[at] ? 0 : count), 0)
    const surplus = strata.reduce(
      (sum, { count }, at) => sum + count * ((weights[at] ?? 0) - (clipped[at] ?? 0)),
      0,
    )
    // What remains to be spread has become smaller than a double can tell.
    if (Math.abs(surplus) < 1e-9) return clipped
    if (inside === 0) return undefined
    weights = clipped.map((weight, at) => (outside[at] ? weight : weight + surplus / inside))
  }
  return undefined
}

function weighted(strata: readonly Stratum[], group: Group, weights: readonly number[]): number {
  return group.members.reduce((sum, at) => sum + countAt(strata, at) * (weights[at] ?? 0), 0)
}

function misfit(strata: readonly Stratum[], group: Group, weights: readonly number[]): number {
  const people = strata.reduce((sum, { count }) => sum + count, 0)
  return Math.abs(weighted(strata, group, weights) - group.target) / people
}

function countAt(strata: readonly Stratum[], at: number): number {
  return strata[at]?.count ?? 0
}
