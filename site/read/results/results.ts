/** What residents answered, as far as it was published. */
import type { Publication } from '../../../surveys/results/publication.ts'
import type { Instrument } from '../../../surveys/instruments/instrument.ts'
import { hasFigures, publishedByUnit, publishedSurveys } from './published.ts'
import { figuresOf, questionnaire, type Figure } from './figures.ts'
import { heldUnits, rememberedBy } from '../../../db/changes/memory.ts'
import { unitKey } from '../units.ts'

export interface Results {
  /** As many as answered one question. */
  readonly n: number
  /** Month of the first response, 'YYYY-MM'. */
  readonly since: string
  /** ISO-8601 UTC. */
  readonly publishedAt: string
  /** As `figuresOf` gives them. */
  readonly figures: Readonly<Record<string, Figure>>
  readonly choices: Publication['choices']
}

/** By questionnaire's id, in their order; those with too few responses are not in it. */
export type CommuneResults = ReadonlyMap<string, Results & { readonly instrument: Instrument }>

export const resultsOf = rememberedBy(heldUnits, async (unitCode): Promise<CommuneResults> => {
  const surveys = await publishedSurveys(unitCode)
  return new Map(
    surveys.flatMap(({ instrument, row: { since, publishedAt, published } }) => {
      const figures = figuresOf(published.items, instrument)
      const n = Math.max(
        0,
        ...[...Object.values(figures), ...Object.values(published.choices)].map(({ n }) => n),
      )
      return n > 0
        ? [
            [
              instrument.id,
              { instrument, n, since, publishedAt, figures, choices: published.choices },
            ] as const,
          ]
        : []
    }),
  )
})

/** To a questionnaire. @throws Error where there are no figures */
export async function resultsAt(unitCode: string, instrument: string | undefined) {
  const found = (await resultsOf(unitCode)).get(instrument ?? '')
  if (!found) throw new Error(`There are no figures of ${instrument} in ${unitCode}.`)
  return found
}

/** Paths of a route that has a page for each questionnaire but the main one of which a commune has figures. */
export async function otherPaths() {
  return (await publishedByUnit.all()).flatMap(([unit, surveys]) =>
    surveys
      .filter((survey) => survey.instrument !== questionnaire && hasFigures(survey))
      .map(({ instrument }) => ({ params: { unit: unitKey(unit), instrument: instrument.id } })),
  )
}
