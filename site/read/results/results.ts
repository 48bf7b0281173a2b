/** What residents answered, as far as it was published: nothing here can tell more than the publication does. */
import type { Publication } from '../../../surveys/results/disclosure-limits.ts'
import { itemsOf, type Instrument } from '../../../surveys/instruments/instrument.ts'
import { surveysOf, tellsSomething, toldByUnit } from './explored.ts'
import { figuresOf, questionnaire, type Figure } from './figures.ts'
import { heldUnits, rememberedBy } from '../memory.ts'
import { unitKey, type Commune } from '../units.ts'

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
export type Told = ReadonlyMap<string, Results & { readonly instrument: Instrument }>

export const toldOf = rememberedBy(heldUnits, async (unitCode): Promise<Told> => {
  const surveys = await surveysOf(unitCode)
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

/** To a questionnaire. @throws Error where nothing is told */
export async function resultsAt(unitCode: string, instrument: string | undefined) {
  const found = (await toldOf(unitCode)).get(instrument ?? '')
  if (!found) throw new Error(`Nothing is told of ${instrument} in ${unitCode}.`)
  return found
}

/** Paths of a route that has a page for each questionnaire but the main one of which a commune told something. */
export async function otherPaths() {
  return (await toldByUnit.all()).flatMap(([unit, surveys]) =>
    surveys
      .filter((survey) => survey.instrument !== questionnaire && tellsSomething(survey))
      .map(({ instrument }) => ({ params: { unit: unitKey(unit), instrument: instrument.id } })),
  )
}

export interface ChosenAbout {
  readonly title: string
  /** How many of its questions with options are about it, and how many people answered one of them. */
  readonly questions: number
  readonly n: number
  readonly path: string
}

/** What was chosen in a commune about an indicator, by questionnaire. */
export function chosenAbout(unit: Commune, told: Told, indicator: string): ChosenAbout[] {
  return [...told.values()].flatMap(({ instrument, choices }) => {
    if (instrument === questionnaire) return []
    const about = itemsOf(instrument)
      .filter(({ informs }) => informs.includes(indicator))
      .flatMap(({ id }) => choices[id] ?? [])
    if (about.length === 0) return []
    const n = Math.max(...about.map((one) => one.n))
    const path = `${unit.path}ket-qua/${instrument.id}/`
    return [{ title: instrument.title.vi, questions: about.length, n, path }]
  })
}
