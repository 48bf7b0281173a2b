/**
 * What stands out in a unit's published results to one questionnaire, for whoever acts on them: what became different,
 * the weakest questions, what differs from other units. From published figures alone, so that it says nothing that
 * could not be worked out from what everybody may read. Only clear differences are named (see comparison.ts), and
 * there is no rank. Pure.
 */
import { compare } from './comparison.ts'
import { itemsOf, type Instrument } from '../instruments/instrument.ts'
import type { Breakdown, Count, Publication } from './publication.ts'
import { categoryScore, wholeScore } from './published-scores.ts'
import { score, type Distribution, type Score } from './scoring.ts'

type Direction = 'higher' | 'lower' | 'unclear'

interface ItemSummary {
  readonly id: string
  readonly score: Score
  /** Against the sum of the other units; null where they published nothing of it. */
  readonly beside: Direction | null
}

interface Change {
  /** Months ('YYYY-MM') or quarters ('YYYY-QN') with figures, the newest and the one before it that has some. */
  readonly period: string
  readonly before: string
  readonly score: Score
  readonly scoreBefore: Score
  readonly direction: Direction
}

interface Summary {
  /** All ratings pooled; null where nothing is published. */
  readonly whole: Score | null
  /** The newest month against the one before it; null where fewer than two months have figures. */
  readonly change: Change | null
  /** Likewise quarters, each the sum of its months that have figures. */
  readonly quarterChange: Change | null
  /** Published ratings with the lowest shares, the lowest first. */
  readonly lowest: readonly ItemSummary[]
  /** Sections whose pooled share differs clearly from the other units'. */
  readonly different: readonly {
    readonly section: string
    readonly direction: 'higher' | 'lower'
    readonly score: Score
  }[]
}

const lowestShown = 5

/** @param elsewhere the sum of what the other units published, by item */
export function summarise(
  instrument: Instrument,
  published: Publication,
  elsewhere: Readonly<Record<string, Distribution>>,
): Summary {
  const rated = itemsOf(instrument).filter(({ kind }) => kind === 'rating')
  const ids = rated.map(({ id }) => id)
  const items = rated.flatMap(({ id }) => {
    const own = published.items[id]
    return own ? [{ id, score: score(own), beside: besideOf(own, elsewhere[id]) }] : []
  })
  return {
    whole: wholeScore(published.items, ids),
    change: changeIn(published.by['month'] ?? {}, ids),
    quarterChange: changeIn(quartersOf(published.by['month'] ?? {}), ids),
    lowest: items.sort((a, b) => (a.score.share ?? 1) - (b.score.share ?? 1)).slice(0, lowestShown),
    different: differentSections(instrument, published, elsewhere),
  }
}

/**
 * Which way the first differs from the second, where that is clear.
 * @internal Exported for its tests.
 */
export function directionOf(a: Score, b: Score): Direction {
  if (compare(a, b).verdict === 'unclear') return 'unclear'
  return (a.share ?? 0) > (b.share ?? 0) ? 'higher' : 'lower'
}

function besideOf(own: Distribution, others: Distribution | undefined): Direction | null {
  return others && others.some((count) => count > 0) ? directionOf(score(own), score(others)) : null
}

/** Counts of questions by period. */
type Periods = Breakdown<Count>[string]

/** Periods are compared by the same questions: those that both publish. */
function changeIn(periods: Periods, items: readonly string[]): Change | null {
  const names = Object.keys(periods)
    .filter((name) => /^\d{4}-(\d\d|Q\d)$/.test(name))
    .sort()
  const has = (period: string) => items.filter((id) => (periods[period]?.[id]?.n ?? 0) > 0)
  const [before, period] = names.filter((one) => has(one).length > 0).slice(-2)
  if (before === undefined || period === undefined) return null
  const both = has(before).filter((id) => has(period).includes(id))
  const [scoreBefore, now] = [before, period].map((one) => categoryScore({ periods }, 'periods', one, both))
  if (!scoreBefore || !now) return null
  return { period, before, score: now, scoreBefore, direction: directionOf(now, scoreBefore) }
}

/** From what is published of months alone, so that a quarter tells no more than they do. */
function quartersOf(months: Periods): Periods {
  const sums: Record<string, Record<string, Count>> = {}
  for (const [month, counts] of Object.entries(months)) {
    const quarter = quarterOf(month)
    if (quarter === null) continue
    const sum = (sums[quarter] ??= {})
    for (const [id, { n, high }] of Object.entries(counts))
      sum[id] = { n: (sum[id]?.n ?? 0) + n, high: (sum[id]?.high ?? 0) + high }
  }
  return sums
}

/** @example quarterOf('2026-11') // => '2026-Q4'; null for what is no month */
function quarterOf(month: string): string | null {
  const [, year, number] = /^(\d{4})-(\d\d)$/.exec(month) ?? []
  return number === undefined ? null : `${year}-Q${Math.ceil(Number(number) / 3)}`
}

function differentSections(
  { sections }: Instrument,
  { items }: Publication,
  elsewhere: Readonly<Record<string, Distribution>>,
): Summary['different'] {
  return sections.flatMap((section) => {
    const shared = section.items.map(({ id }) => id).filter((id) => items[id] && elsewhere[id])
    const [own, others] = [wholeScore(items, shared), wholeScore(elsewhere, shared)]
    if (!own || !others) return []
    const direction = directionOf(own, others)
    return direction === 'unclear' ? [] : [{ section: section.id, direction, score: own }]
  })
}
