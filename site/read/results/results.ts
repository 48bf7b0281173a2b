/** What residents answered, as far as it was published: nothing here can tell more than the publication does. */
import type { Publication } from '../../../surveys/results/disclosure-limits.ts'
import { itemsOf, type Instrument } from '../../../surveys/instruments/instrument.ts'
import { papiPulse } from '../../../surveys/instruments/papi-pulse.ts'
import { publishedSurveys } from './explored.ts'
import { figuresOf, questionnaire, type Figure } from './figures.ts'
import { once } from '../pages.ts'
import type { Commune } from '../units.ts'

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

/** To the main questionnaire, by the commune's code; communes with too few responses are not in it. */
export const results = once(() => resultsOf(questionnaire))

/** To the few quick questions, likewise. */
export const pulseResults = once(() => resultsOf(papiPulse))

/** To all other questionnaires, in their order; only those of which something is told about some commune. */
export const otherResults = once(async () => {
  const found: { instrument: Instrument; byUnit: ReadonlyMap<string, Results> }[] = []
  for (const { instrument } of await publishedSurveys()) {
    if (instrument === questionnaire) continue
    const byUnit = await (instrument === papiPulse ? pulseResults() : resultsOf(instrument))
    if (byUnit.size > 0) found.push({ instrument, byUnit })
  }
  return found
})

export interface ChosenAbout {
  readonly title: string
  /** How many of its questions with options are about it, and how many people answered one of them. */
  readonly questions: number
  readonly n: number
  readonly path: string
}

/** What was chosen in a commune about an indicator, by questionnaire. */
export async function chosenAbout(): Promise<(unit: Commune, indicator: string) => ChosenAbout[]> {
  const others = await otherResults()
  return (unit, indicator) =>
    others.flatMap(({ instrument, byUnit }) => {
      const told = byUnit.get(unit.code)?.choices ?? {}
      const about = itemsOf(instrument)
        .filter(({ informs }) => informs.includes(indicator))
        .flatMap(({ id }) => told[id] ?? [])
      if (about.length === 0) return []
      const n = Math.max(...about.map((one) => one.n))
      const path = `${unit.path}ket-qua/${instrument.id}/`
      return [{ title: instrument.title.vi, questions: about.length, n, path }]
    })
}

async function resultsOf(instrument: Instrument): Promise<Map<string, Results>> {
  const found = new Map<string, Results>()
  const survey = (await publishedSurveys()).find((one) => one.instrument === instrument)
  for (const [code, { since, publishedAt, published }] of survey?.byUnit ?? []) {
    const figures = figuresOf(published.items, instrument)
    const n = Math.max(
      0,
      ...[...Object.values(figures), ...Object.values(published.choices)].map(({ n }) => n),
    )
    if (n > 0) found.set(code, { n, since, publishedAt, figures, choices: published.choices })
  }
  return found
}
