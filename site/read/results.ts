/** What residents answered, as far as it may be shown. */
import { instruments } from '../../surveys/instruments/index.ts'
import type { Instrument, RatingItem } from '../../surveys/instrument.ts'
import { addDistributions, type Distribution } from '../../surveys/scoring.ts'
import { once } from './pages.ts'
import { communes } from './units.ts'

const distributions = async (_: unknown, __: unknown) => ({
  n: 0,
  since: null as string | null,
  until: null as string | null,
  items: new Map<string, Distribution>(),
  notApplicable: new Map<string, number>(),
})
const db = undefined

/** Under so many nothing is said: not the figure, and not how far it is from being said. */
const fewest = 10

export interface Figure {
  /** Answers 1 to 5. */
  readonly ratings: Distribution
  readonly n: number
  /** Answers 4 and 5 among them, in [0, 1]. */
  readonly share: number
  /** Null when there are too few to say. */
  readonly notApplicable: number | null
}

export interface Results {
  readonly n: number
  readonly since: string | null
  readonly until: string | null
  /** By item id, by section id and by the PAPI ids of `heardIn`; what is not in it had too few answers. */
  readonly figures: Readonly<Record<string, Figure>>
}

/** Which sections tell something about a dimension or sub-dimension of PAPI; together, not one for all. */
export const heardIn: Readonly<Record<string, readonly string[]>> = {
  'papi/3': ['e'],
  'papi/3.2': ['e'],
  'papi/5': ['a', 'b', 'c', 'd'],
  'papi/5.3': ['a', 'b', 'c', 'd'],
}

/** The questionnaire that communes are rated with. */
export const questionnaire: Instrument = instruments.find(({ id }) => id === 'sipas-2017')!

export function ratingItems(section: Instrument['sections'][number]): RatingItem[] {
  return section.items.filter((item) => item.kind === 'rating')
}

/** By the commune's code; communes with too few responses are not in it. */
export const results = once(async (): Promise<Map<string, Results>> => {
  const found = new Map<string, Results>()
  for (const { code } of await communes()) {
    const counted = await distributions(db, { unitCode: code, instrument: questionnaire })
    if (counted.n < fewest) continue
    const { n, since, until, items, notApplicable } = counted
    const figures: Record<string, Figure> = {}
    const pool = (id: string, sections: readonly string[]) => {
      const all = questionnaire.sections
        .filter((section) => sections.includes(section.id))
        .flatMap((section) => ratingItems(section).map((item) => items.get(item.id) ?? none))
      keep(figures, id, addDistributions(all), 0, Math.max(...all.map(total)))
    }
    for (const [id, sections] of Object.entries(heardIn)) pool(id, sections)
    for (const section of questionnaire.sections) {
      pool(section.id, [section.id])
      for (const { id } of ratingItems(section)) {
        const ratings = items.get(id) ?? none
        keep(figures, id, ratings, notApplicable.get(id) ?? 0, total(ratings))
      }
    }
    found.set(code, { n, since, until, figures })
  }
  return found
})

const none: Distribution = [0, 0, 0, 0, 0]

function keep(
  figures: Record<string, Figure>,
  id: string,
  ratings: Distribution,
  notApplicable: number,
  n: number,
): void {
  if (n < fewest) return
  const share = (ratings[3] + ratings[4]) / total(ratings)
  figures[id] = { ratings, n, share, notApplicable: notApplicable < fewest ? null : notApplicable }
}

function total(ratings: Distribution): number {
  return ratings.reduce((sum, count) => sum + count, 0)
}
