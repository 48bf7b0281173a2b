/** How the answers about a dimension went month by month. Pure. */
import { categoryScore } from '../../../surveys/results/published-scores.ts'
import { papiPulse } from '../../../surveys/instruments/papi-pulse.ts'
import type { Instrument } from '../../../surveys/instruments/instrument.ts'
import type { PublishedResults } from '../../../db/publications/publications.ts'
import { questionnaire, ratingItems, sectionsAbout } from './figures.ts'

interface Survey {
  readonly instrument: Pick<Instrument, 'id'>
  readonly row: Pick<PublishedResults, 'published'>
}

/** 'YYYY-MM' → share of the two best levels, in [0, 1]; from the questionnaire that the strand is from. */
export function monthlyShares(dimension: string, surveys: readonly Survey[]): ReadonlyMap<string, number> {
  const sections = sectionsAbout[dimension]
  const source: Instrument = sections ? questionnaire : papiPulse
  const ids = sections ?? [dimension.replace('papi/', 'd')]
  const items = source.sections
    .filter(({ id }) => ids.includes(id))
    .flatMap((section) => ratingItems(section).map(({ id }) => id))
  const by = surveys.find(({ instrument }) => instrument.id === source.id)?.row.published.by ?? {}
  return new Map(
    Object.keys(by['month'] ?? {}).flatMap((month) => {
      const share = categoryScore(by, 'month', month, items)?.share ?? null
      return share === null ? [] : [[month, share] as const]
    }),
  )
}
