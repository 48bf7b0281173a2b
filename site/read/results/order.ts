/** In which order results are shown, and which have too few answers. Pure. */
import type { Instrument, RatingItem } from '../../../surveys/instruments/instrument.ts'
import { labelsOf, ratingItems, type Figure } from './figures.ts'
import type { Results } from './results.ts'

export interface RatedFigure {
  readonly item: RatingItem
  readonly figure: Figure
}

/** The rated questions that have figures, the best first. */
export function ratedBest(
  section: Instrument['sections'][number],
  figures: Results['figures'],
): RatedFigure[] {
  return ratingItems(section)
    .flatMap((item) => {
      const figure = figures[item.id]
      return figure ? [{ item, figure }] : []
    })
    .toSorted((a, b) => b.figure.share - a.figure.share)
}

/** The questions with the most and the fewest good answers; none where there are fewer than `of` twice over. */
export function extremes(
  { sections }: Instrument,
  figures: Results['figures'],
  of = 3,
): { readonly best: readonly RatedFigure[]; readonly worst: readonly RatedFigure[] } {
  const all = sections
    .flatMap((section) => ratedBest(section, figures))
    .toSorted((a, b) => b.figure.share - a.figure.share)
  if (all.length < 2 * of) return { best: [], worst: [] }
  return { best: all.slice(0, of), worst: all.slice(-of).reverse() }
}

/** Wordings of the questions, free text aside, of which nothing is published. */
export function fewItems({ sections }: Instrument, { figures, choices }: Results): string[] {
  return sections.flatMap(({ items }) =>
    items
      .filter(({ id, kind }) => kind !== 'text' && !figures[id] && !choices[id])
      .map(({ wording }) => wording.vi),
  )
}

/** Those of which something is published; the wordings of the others are among `fewItems`. */
export function sectionsWithFigures(
  { sections }: Instrument,
  { figures, choices }: Results,
): Instrument['sections'] {
  return sections.filter(({ items }) => items.some(({ id }) => figures[id] ?? choices[id]))
}

/** The levels of its one scale; null where it has several, or none. */
export function sharesKey(instrument: Instrument): readonly string[] | null {
  const rated = instrument.sections.flatMap(ratingItems)
  const [first] = rated
  return first && rated.every(({ scale }) => scale === first.scale) ? labelsOf(instrument, first) : null
}
