/** What communes have published of their residents' answers, by questionnaire. */
import { publishedResults, type PublishedResults } from '../../../db/publications/publications.ts'
import type { Instrument } from '../../../surveys/instruments/instrument.ts'
import type { Count } from '../../../surveys/results/publication.ts'
import { rowsOf } from '../../database.ts'
import { heldByUnit } from '../by-unit.ts'
import { servedQuestionnaires } from '../forms/served-forms.ts'
import { heldUnits, rememberedBy } from '../../../db/changes/memory.ts'
import { unitKey } from '../units.ts'

/** What a commune has published, by questionnaire in their order; without those of which nothing is published. */
export const publishedSurveys = rememberedBy(heldUnits, async (unitCode): Promise<PublishedSurvey[]> =>
  surveysIn(await publishedResults(rowsOf('results', unitCode), [unitCode])),
)

/** One questionnaire as a commune published it. */
interface PublishedSurvey {
  readonly instrument: Instrument
  readonly row: PublishedResults
}

async function surveysIn(rows: readonly PublishedResults[]): Promise<PublishedSurvey[]> {
  const served = await servedQuestionnaires()
  return served.flatMap((instrument) =>
    rows
      .filter((row) => row.instrument === instrument.id && row.version === instrument.version)
      .map((row) => ({ instrument, row })),
  )
}

/** What a commune published that is summed over its province: no breakdown but the one by service. */
export interface SurveySums extends Pick<
  PublishedResults,
  'since' | 'publishedAt' | 'setAside' | 'keptOut' | 'released'
> {
  readonly instrument: Instrument
  readonly items: PublishedResults['published']['items']
  readonly choices: PublishedResults['published']['choices']
  readonly services: Readonly<Record<string, Readonly<Record<string, Count>>>>
}

/** Held for every commune. */
export const publishedByUnit = heldByUnit('results', async (codes) => {
  const rows = await publishedResults(rowsOf('results'), codes)
  const byUnit = new Map<string, SurveySums[]>()
  for (const [code, own] of Map.groupBy(rows, ({ unitCode }) => unitCode)) {
    const sums = (await surveysIn(own)).map(({ instrument, row }) => {
      const { since, publishedAt, setAside, keptOut, released } = row
      const { items, choices, by } = row.published
      return {
        ...{ instrument, since, publishedAt, setAside, keptOut, released },
        ...{ items, choices, services: by['service'] ?? {} },
      }
    })
    byUnit.set(code, sums)
  }
  return byUnit
})

/** Paths of a route that has a page for each commune that has figures. */
export async function explorerPaths() {
  return (await publishedByUnit.all())
    .filter(([, surveys]) => surveys.some(hasFigures))
    .map(([unit]) => ({ params: { unit: unitKey(unit) } }))
}

/** Too few answers give none. */
export function hasFigures({
  items,
  choices,
}: Pick<PublishedResults['published'], 'items' | 'choices'>): boolean {
  return Object.keys(items).length + Object.keys(choices).length > 0
}
