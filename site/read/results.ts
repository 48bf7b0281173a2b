/** What residents answered, as far as it was published: nothing here can tell more than the publication does. */
import type { Publication } from '../../surveys/disclosure-limits.ts'
import type { Instrument } from '../../surveys/instrument.ts'
import { papiPulse } from '../../surveys/instruments/papi-pulse.ts'
import { publishedSurveys } from './explored.ts'
import { figuresOf, questionnaire, type Figure } from './figures.ts'
import { once } from './pages.ts'

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

async function resultsOf(instrument: Instrument): Promise<Map<string, Results>> {
  const found = new Map<string, Results>()
  const survey = (await publishedSurveys()).find((one) => one.instrument === instrument)
  for (const [code, { since, publishedAt, told }] of survey?.byUnit ?? []) {
    const figures = figuresOf(told.items, instrument)
    const n = Math.max(0, ...[...Object.values(figures), ...Object.values(told.choices)].map(({ n }) => n))
    if (n > 0) found.set(code, { n, since, publishedAt, figures, choices: told.choices })
  }
  return found
}
