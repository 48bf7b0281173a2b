/** Published counts as figures of a questionnaire's items and sections. */
import type { Instrument, RatingItem } from '../../../surveys/instruments/instrument.ts'
import { instrument } from '../../../surveys/instruments/index.ts'
import { addDistributions, type Distribution } from '../../../surveys/results/scoring.ts'

export interface Figure {
  /** Answers 1 to 5. */
  readonly ratings: Distribution
  /** How many people answered: of several questions together, as many as answered one of them. */
  readonly n: number
  /** Answers 4 and 5 among all, in [0, 1]. */
  readonly share: number
}

/** The questionnaire that communes are rated with. */
export const questionnaire: Instrument = instrument('sipas-2017')!

/** Which of its sections are about a dimension or sub-dimension of PAPI. */
export const sectionsAbout: Readonly<Record<string, readonly string[]>> = sectionsByIndicator(questionnaire)

/** The five levels in words, worst first. */
export function labelsOf({ scales }: Instrument, { scale }: RatingItem): readonly string[] {
  return scales[scale]?.labels.map(({ vi }) => vi) ?? []
}

export function ratingItems(section: Instrument['sections'][number]): RatingItem[] {
  return section.items.filter((item) => item.kind === 'rating')
}

function sectionsByIndicator({ sections }: Instrument): Record<string, string[]> {
  const found: Record<string, string[]> = {}
  for (const section of sections) {
    const informed = ratingItems(section).flatMap(({ informs }) =>
      informs.filter((id) => /^papi\/\d/.test(id)),
    )
    const withDimensions = informed.flatMap((id) => [id, id.replace(/\..*/, '')])
    for (const id of new Set(withDimensions)) (found[id] ??= []).push(section.id)
  }
  return found
}

/** By item id, by section id and, of the main one, by the PAPI ids of `sectionsAbout`; what is missing had too few answers. */
export function figuresOf(
  items: Readonly<Record<string, Distribution>>,
  instrument: Instrument = questionnaire,
): Record<string, Figure> {
  const figures: Record<string, Figure> = {}
  const keep = (id: string, ids: readonly string[]) => {
    const published = ids.flatMap((item) => (items[item] ? [items[item]] : []))
    if (published.length === 0) return
    const ratings = addDistributions(published)
    const share = (ratings[3] + ratings[4]) / total(ratings)
    figures[id] = { ratings, n: Math.max(...published.map(total)), share }
  }
  const itemsIn = (sections: readonly string[]) =>
    instrument.sections
      .filter(({ id }) => sections.includes(id))
      .flatMap((section) => ratingItems(section).map(({ id }) => id))
  if (instrument === questionnaire) {
    for (const [id, sections] of Object.entries(sectionsAbout)) keep(id, itemsIn(sections))
  }
  for (const { id } of instrument.sections) {
    keep(id, itemsIn([id]))
    for (const item of itemsIn([id])) keep(item, [item])
  }
  return figures
}

function total(ratings: Distribution): number {
  return ratings.reduce((sum, count) => sum + count, 0)
}
