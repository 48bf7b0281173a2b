/**
 * What stands out in a unit's published results to one questionnaire, for whoever acts on them: what became different,
 * the weakest questions, what differs from other units. From published figures alone, so that it says nothing that
 * could not be worked out from what everybody may read. Only clear differences are named (see comparison.ts), and
 * there is no rank. Pure.
 */
import { compare } from './comparison.ts'
import { itemsOf, type Instrument } from '../instruments/instrument.ts'
import type { Publication } from './publication.ts'
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
  /** Months with figures, 'YYYY-MM', each against the one before it that has some. */
  readonly month: string
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
  const items = rated.flatMap(({ id }) => {
    const own = published.items[id]
    return own ? [{ id, score: score(own), beside: besideOf(own, elsewhere[id]) }] : []
  })
  return {
    whole: wholeScore(
      published.items,
      rated.map(({ id }) => id),
    ),
    change: changeIn(
      published,
      rated.map(({ id }) => id),
    ),
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

/** Months are compared by the same questions: those that both publish. */
function changeIn({ by }: Publication, items: readonly string[]): Change | null {
  const months = Object.keys(by['month'] ?? {})
    .filter((name) => /^\d{4}-\d\d$/.test(name))
    .sort()
  const has = (month: string) => items.filter((id) => (by['month']?.[month]?.[id]?.n ?? 0) > 0)
  const [before, month] = months.filter((one) => has(one).length > 0).slice(-2)
  if (before === undefined || month === undefined) return null
  const both = has(before).filter((id) => has(month).includes(id))
  const [scoreBefore, now] = [before, month].map((one) => categoryScore(by, 'month', one, both))
  if (!scoreBefore || !now) return null
  return { month, before, score: now, scoreBefore, direction: directionOf(now, scoreBefore) }
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
