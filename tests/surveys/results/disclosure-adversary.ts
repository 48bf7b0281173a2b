/**
 * The adversary: keeps every publication about one item and one dimension, knows the rules, nothing of anybody's
 * answer, and asks by linear programming between which bounds each untold group must lie.
 */
import type { nextPublication } from '../../../surveys/results/disclosure-limits.ts'
import type { Counted, Publication } from '../../../surveys/results/publication.ts'
import { everybody, nothingPublished } from '../../../surveys/results/publication.ts'
import type { Distribution } from '../../../surveys/results/scoring.ts'
import { bounds, type Fact } from './disclosure-bounds.ts'

/** Category → the ratings that were given between one publication and the next. */
export type Wave = Readonly<Record<string, readonly number[]>>

const sides = ['low', 'high'] as const
type Side = (typeof sides)[number]

/**
 * @returns the untold groups of people of which the adversary knows the exact number, or the exact number of 4-5
 *   among them although the answers around them differ
 */
export function pinnedCounts(life: readonly Wave[], publish: typeof nextPublication): string[] {
  const categories = Object.keys(life[0] ?? {})
  const facts: Fact[] = []
  const found: string[] = []
  const toldUntil = new Map<string, number>()
  let before = nothingPublished
  life.forEach((_, last) => {
    const told = publish(before, countedUntil(life, last))
    if (told.items['c1'] !== before.items['c1'] || last === 0) {
      const total = told.items['c1']
      if (total) facts.push(...totalFacts(total, upTo(last), categories))
      for (const category of categories) {
        const figure = told.by['service']?.[category]?.['c1']
        if (figure === undefined || told.by['service']?.[everybody] === undefined) continue
        if (told.by['service'][everybody]['c1'] === before.by['service']?.[everybody]?.['c1']) continue
        facts.push({ sum: unknowns(upTo(last), [category], ['high']), is: figure.high })
        facts.push({ sum: unknowns(upTo(last), [category], ['low']), is: figure.n - figure.high })
        toldUntil.set(category, last)
      }
      if (total) found.push(...pinnedNow(life, last, categories, toldUntil, facts))
    }
    before = told
  })
  return found
}

function pinnedNow(
  life: readonly Wave[],
  last: number,
  categories: readonly string[],
  toldUntil: ReadonlyMap<string, number>,
  facts: readonly Fact[],
): string[] {
  const pending = (category: string) => upTo(last).slice((toldUntil.get(category) ?? -1) + 1)
  const untold = categories.filter((category) => pending(category).length > 0)
  const around = untold.flatMap((category) => pending(category).flatMap((wave) => life[wave]![category]!))
  const mixed = around.some((rating) => rating > 3) && around.some((rating) => rating < 4)
  return untold.flatMap((category) =>
    ([sides, ['high']] as const).flatMap((asked) => {
      if (asked.length === 1 && !mixed) return []
      const target = unknowns(pending(category), [category], asked)
      const [min, max] = bounds(facts, target)
      return max > 0 && max - min < 0.5 ? [`${category}, ${asked.join('+')} after ${last}: ${min}`] : []
    }),
  )
}

function totalFacts(total: Distribution, waves: readonly number[], categories: readonly string[]): Fact[] {
  return [
    { sum: unknowns(waves, categories, ['low']), is: total[0] + total[1] + total[2] },
    { sum: unknowns(waves, categories, ['high']), is: total[3] + total[4] },
  ]
}

const upTo = (last: number) => Array.from({ length: last + 1 }, (_, wave) => wave)

function unknowns(waves: readonly number[], categories: readonly string[], of: readonly Side[]): string[] {
  return waves.flatMap((wave) => categories.flatMap((name) => of.map((side) => `${wave}/${name}/${side}`)))
}

function countedUntil(life: readonly Wave[], last: number): Counted {
  const waves = life.slice(0, last + 1)
  const categories = Object.keys(life[0] ?? {})
  const service = Object.fromEntries(
    categories.map((name) => [name, { c1: countsOf(waves.flatMap((wave) => wave[name]!)) }]),
  )
  return {
    items: { c1: countsOf(waves.flatMap((wave) => categories.flatMap((name) => wave[name]!))) },
    by: { service },
    ...{ choices: {}, follows: {} },
  }
}

function countsOf(ratings: readonly number[]): Distribution {
  const of = (rating: number) => ratings.filter((given) => given === rating).length
  return [of(1), of(2), of(3), of(4), of(5)]
}

/** What a portal does that only blanks cells under ten. */
export function publishNaively(_: Publication, counted: Counted): Publication {
  const service: Record<string, Record<string, { n: number; high: number }>> = {}
  for (const [name, items] of Object.entries(counted.by['service'] ?? {})) {
    const counts = items['c1']!
    const n = counts.reduce((sum, count) => sum + count, 0)
    ;(service[everybody] ??= {})['c1'] = { n: 0, high: 0 } // says that everything here is up to date
    if (n >= 10) service[name] = { c1: { n, high: counts[3] + counts[4] } }
  }
  return { items: { ...counted.items }, choices: {}, by: { service } }
}
