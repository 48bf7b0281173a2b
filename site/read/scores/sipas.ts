/** The published SIPAS index of the whole country. */
import { publishedHistory, type PublishedValue } from '../../../db/scores/published-values.ts'
import { sipasEditions } from '../../../surveys/indicators/sipas-editions.ts'
import { rowsOf } from '../../database.ts'
import { remembered } from '../../../db/changes/memory.ts'

export interface SipasYear {
  readonly year: number
  /** Per cent; null: nobody has handed it down. */
  readonly value: number | null
  readonly edition: string
  readonly source: string
  /** The method is another than in the year before. */
  readonly starts: boolean
}

/** SIPAS for the whole country, oldest first; a year between two published ones without a value is there as a gap. */
export const sipasYears = remembered(async (): Promise<SipasYear[]> => {
  const found = (await publishedHistory(rowsOf('scores'), 'SIPAS', [''])).filter(
    ({ indicator }) => indicator === 'sipas',
  )
  const [first, last] = [found[0], found.at(-1)]
  if (!first || !last) return []
  const years = Array.from({ length: last.year - first.year + 1 }, (_, i) => first.year + i)
  return years.map((year, i) => {
    const row = found.find((one) => one.year === year)
    const edition = editionOf(year, found)
    return {
      ...{ year, edition, value: row?.value ?? null, source: row?.source ?? '' },
      starts: i > 0 && edition !== editionOf(year - 1, found),
    }
  })
})

/** What the newest year's index is made of, as far as it was published. */
export async function sipasParts(): Promise<{ year: number; parts: { indicator: string; value: number }[] }> {
  const found = (await publishedHistory(rowsOf('scores'), 'SIPAS', [''])).filter(
    ({ indicator }) => indicator !== 'sipas',
  )
  const year = found.at(-1)?.year ?? 0
  const parts = found.flatMap((row) =>
    row.year === year && row.value !== null && row.value !== undefined
      ? [{ indicator: row.indicator, value: row.value }]
      : [],
  )
  return { year, parts }
}

function editionOf(year: number, found: readonly PublishedValue[]): string {
  const published = found.find((one) => one.year === year)?.edition
  return published ?? sipasEditions.findLast(({ validFrom }) => validFrom <= year)?.id ?? ''
}
