/**
 * The adversary: knows the method and everything that is published about one item, nothing of anybody's answer, and
 * asks by linear programming between which bounds a count must lie that was kept back.
 */
import { solve, type Constraint } from 'yalps'
import {
  publishProvince,
  type Detail,
  type MonthCounts,
  type ProvincePublication,
} from '../../surveys/disclosure-limits.ts'
import { cutReleases, releasesForTables } from '../../surveys/disclosure-limits/releases.ts'
import type { Distribution } from '../../surveys/scoring.ts'

/** People who cannot be told apart: the smallest thing that the adversary can reason about. */
export interface Cell {
  readonly unit: string
  readonly release: number
  readonly period: string
  readonly inTables: boolean
  readonly categories: Readonly<Record<string, string>>
  readonly rating: number
}

export interface Fact {
  readonly about: string
  readonly holds: (cell: Cell) => boolean
  readonly min: number
  readonly max: number
}

export interface Target {
  readonly about: string
  readonly holds: (cell: Cell) => boolean
}

export interface Finding {
  readonly about: string
  readonly min: number
  readonly max: number
}

/** One answer to one item. */
export interface Answered {
  readonly unit: string
  readonly month: string
  readonly categories: Readonly<Record<string, string>>
  readonly rating: number
}

export const item = 'q1'
export const periodOf = (month: string) => month.slice(0, 4)
const isHigh = (cell: Cell) => cell.rating >= 4
const tabled = (period: string) => (cell: Cell) => cell.inTables && cell.period === period
type Test = (cell: Cell) => boolean
const both =
  (...tests: Test[]): Test =>
  (cell) =>
    tests.every((test) => test(cell))

/** The bounds of each target, given the facts. Throws if the facts contradict each other: then the test is wrong. */
export function attack(
  cells: readonly Cell[],
  facts: readonly Fact[],
  targets: readonly Target[],
): Finding[] {
  const told = cells.map((cell) => facts.flatMap(({ holds }, i) => (holds(cell) ? [i] : [])))
  const constraints: Record<string, Constraint> = {}
  facts.forEach(({ min, max }, i) => (constraints[`f${i}`] = min === max ? { equal: min } : { min, max }))
  const bound = (target: Target, direction: 'minimize' | 'maximize') => {
    // Cells of which the facts and the question say the same are one unknown.
    const variables = new Map<string, [string, number][]>()
    for (const [i, cell] of cells.entries()) {
      const coefficients = told[i]!.map((fact): [string, number] => [`f${fact}`, 1])
      if (target.holds(cell)) coefficients.push(['target', 1])
      if (coefficients.length > 0) variables.set(coefficients.join(), coefficients)
    }
    const model = { direction, objective: 'target', constraints, variables }
    const { status, result } = solve(model)
    if (status === 'unbounded') return Infinity
    if (status !== 'optimal') throw new Error(`${target.about}: ${status}`)
    return result
  }
  const slack = 1e-6
  return targets.map((target) => ({
    about: target.about,
    min: Math.ceil(bound(target, 'minimize') - slack),
    max: Math.floor(bound(target, 'maximize') + slack),
  }))
}

/** Rolls answers up by month, with every category of every dimension in every month. */
export function monthsOf(
  answers: readonly Answered[],
  dimensions: Readonly<Record<string, readonly string[]>>,
) {
  const units: Record<string, MonthCounts[]> = {}
  const last =
    answers
      .map(({ month }) => month)
      .sort()
      .at(-1) ?? ''
  for (const unit of [...new Set(answers.map((answer) => answer.unit))].sort()) {
    const months = [...new Set(answers.map(({ month }) => month))].filter((month) => month <= last).sort()
    units[unit] = months.map((month) => {
      const some = answers.filter((answer) => answer.unit === unit && answer.month === month)
      const by = Object.fromEntries(
        Object.entries(dimensions).map(([dimension, categories]) => [
          dimension,
          Object.fromEntries(
            categories.map((name) => [
              name,
              count(some.filter(({ categories }) => categories[dimension] === name)),
            ]),
          ),
        ]),
      )
      return { month, items: { [item]: { total: count(some), by } } }
    })
  }
  return units
}

function count(answers: readonly Answered[]): Distribution {
  const of = (rating: number) => answers.filter((answer) => answer.rating === rating).length
  return [of(1), of(2), of(3), of(4), of(5)]
}

/** What the portal publishes about these answers, as facts, and what it keeps back, as targets. */
export function published(
  answers: readonly Answered[],
  dimensions: Readonly<Record<string, readonly string[]>>,
) {
  const units = monthsOf(answers, dimensions)
  const publication = publishProvince(units, [item], { until: '2029-12', periodOf })
  const cells: Cell[] = []
  let combinations: Record<string, string>[] = [{}]
  for (const [dimension, names] of Object.entries(dimensions)) {
    combinations = combinations.flatMap((some) => names.map((name) => ({ ...some, [dimension]: name })))
  }
  for (const [unit, months] of Object.entries(units)) {
    const releases = cutReleases(months, [item], 10)
    for (const [release, one] of releases.entries()) {
      const period = periodOf(one.to)
      const sameTime = releases.filter(({ to }) => periodOf(to) === period)
      const inTables = releasesForTables(sameTime, item, 10).includes(one)
      for (const categories of combinations) {
        for (const rating of [1, 2, 3, 4, 5])
          cells.push({ unit, release, period, inTables, categories, rating })
      }
    }
  }
  return { publication, cells, ...factsOf(publication, dimensions) }
}

function factsOf(publication: ProvincePublication, dimensions: Readonly<Record<string, readonly string[]>>) {
  const facts: Fact[] = []
  const targets: Target[] = []
  const tell = (about: string, holds: Test, value: number | null, max = value) => {
    if (value === null) targets.push({ about, holds })
    else facts.push({ about, holds, min: value, max: max! })
  }
  const detail = (who: string, where: Test, { n, high, ratings, by }: Detail) => {
    tell(`${who} n`, where, n)
    tell(`${who} high`, both(where, isHigh), high)
    ratings.forEach((value, i) =>
      tell(
        `${who} rating ${i + 1}`,
        both(where, ({ rating }) => rating === i + 1),
        value,
      ),
    )
    for (const [dimension, names] of Object.entries(dimensions)) {
      for (const name of names) {
        const here = both(where, ({ categories }) => categories[dimension] === name)
        const figure = by[dimension]?.[name] ?? { n: null, high: null }
        tell(`${who} ${dimension}=${name} n`, here, figure.n)
        tell(`${who} ${dimension}=${name} high`, both(here, isHigh), figure.high)
        if (figure.high === null)
          targets.push({ about: `${who} ${dimension}=${name} low`, holds: both(here, (c) => !isHigh(c)) })
      }
    }
  }
  for (const [unit, { releases, details }] of Object.entries(publication.units)) {
    const own: Test = (cell) => cell.unit === unit
    releases.forEach(({ figures }, i) => {
      const { n, high } = figures[item]!
      const here = both(own, ({ release }) => release === i)
      tell(`${unit} release ${i} n`, here, n)
      tell(`${unit} release ${i} high`, both(here, isHigh), ...high)
      if (high[0] < high[1]) targets.push({ about: `${unit} release ${i} high`, holds: both(here, isHigh) })
    })
    for (const [period, items] of Object.entries(details)) {
      detail(`${unit} ${period}`, both(own, tabled(period)), items[item]!)
    }
  }
  for (const [period, items] of Object.entries(publication.details)) {
    detail(`province ${period}`, tabled(period), items[item]!)
  }
  return { facts, targets }
}

/** Repeatable randomness (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** A province made up: few or many communes and months, busy or quiet, content or not, with rare and common categories. */
export function randomProvince(seed: number) {
  const random = randomFrom(seed)
  const between = (from: number, to: number) => from + Math.floor(random() * (to - from + 1))
  const skewed = (n: number) => Array.from({ length: n }, () => random() ** 3 + 0.01)
  const draw = (weights: readonly number[]) => {
    let at = random() * weights.reduce((a, b) => a + b, 0)
    return Math.max(
      0,
      weights.findIndex((weight) => (at -= weight) < 0),
    )
  }
  const dimensions: Record<string, string[]> = { service: ['a', 'b', 'c', 'd'].slice(0, between(2, 4)) }
  if (random() < 0.3) dimensions['sex'] = ['f', 'm', '']
  const weights = mapWeights(dimensions, skewed)
  const months = between(1, 5)
  const busy = 10 ** (0.7 + random() * 1.6)
  const answers: Answered[] = []
  for (let u = between(1, 5); u > 0; u--) {
    const own = random() < 0.5 ? weights : mapWeights(dimensions, skewed)
    const content = [0.6, 0.9, 0.98][between(0, 2)]!
    const low = skewed(3)
    const high = skewed(2)
    for (let m = 0; m < months; m++) {
      for (let k = Math.round(busy * random() * 2); k > 0; k--) {
        const rating = random() < content ? 4 + draw(high) : 1 + draw(low)
        const categories = Object.fromEntries(
          Object.entries(dimensions).map(([d, names]) => [d, names[draw(own[d]!)]!]),
        )
        answers.push({ unit: `u${u}`, month: `202${6 + (m > 2 ? 1 : 0)}-0${1 + m}`, categories, rating })
      }
    }
  }
  return { answers, dimensions }
}

function mapWeights(dimensions: Readonly<Record<string, readonly string[]>>, weigh: (n: number) => number[]) {
  return Object.fromEntries(Object.entries(dimensions).map(([name, { length }]) => [name, weigh(length)]))
}
