/** What residents of a commune say about an indicator. Pure. */
import { itemsOf, type Instrument } from '../../../surveys/instruments/instrument.ts'
import { papiPulse } from '../../../surveys/instruments/papi-pulse.ts'
import { text } from '../../text/text.ts'
import type { Commune } from '../units.ts'
import { labelsOf, questionnaire, ratingItems, sectionsAbout, type Figure } from './figures.ts'
import type { CommuneResults } from './results.ts'

export interface Perception {
  /** What was asked, as a sentence. */
  readonly question: string
  /** The five levels in words, worst first. */
  readonly labels: readonly string[]
  /** Null where too few answered. */
  readonly figure: Figure | null
  /** The page with the results of each question, where there is one. */
  readonly path: string | null
  /** Other questionnaires with questions about it. */
  readonly others: readonly OtherAnswers[]
}

interface OtherAnswers {
  readonly title: string
  /** How many of its questions with options are about it, and how many people answered one of them. */
  readonly questions: number
  readonly n: number
  readonly path: string
}

/** From the main questionnaire where it asks about this, otherwise from the quick questions, which ask about everything. */
export function perceptionOf(indicator: string, unit: Commune, results: CommuneResults): Perception {
  const sections = sectionsAbout[indicator]
  const own = sections
    ? fromSections(indicator, sections, unit, results)
    : fromPulse(indicator, unit, results)
  return { ...own, others: otherAnswersAbout(unit, results, indicator) }
}

function fromSections(
  indicator: string,
  sections: readonly string[],
  unit: Commune,
  results: CommuneResults,
): Omit<Perception, 'others'> {
  const titles = questionnaire.sections
    .filter(({ id }) => sections.includes(id))
    .map(({ title }) => title.vi.toLocaleLowerCase('vi'))
  return {
    question: text.dimension.question(titles.join('; ')),
    labels: labelsIn(questionnaire),
    figure: results.get(questionnaire.id)?.figures[indicator] ?? null,
    path: `${unit.path}ket-qua/`,
  }
}

function fromPulse(indicator: string, unit: Commune, results: CommuneResults): Omit<Perception, 'others'> {
  const words = text.dimension
  const item = papiPulse.sections.flatMap(ratingItems).find(({ informs }) => informs.includes(indicator))
  const pulse = results.get(papiPulse.id)
  return {
    question: item ? words.quickQuestion(item.wording.vi) : words.severalQuestions,
    labels: labelsIn(papiPulse),
    figure: pulse?.figures[item?.id ?? indicator.replace('papi/', 'd')] ?? null,
    path: pulse ? `${unit.path}ket-qua/${papiPulse.id}/` : null,
  }
}

function labelsIn(instrument: Instrument): readonly string[] {
  const [first] = instrument.sections.flatMap(ratingItems)
  return first ? labelsOf(instrument, first) : []
}

/** What was chosen in a commune about an indicator, by questionnaire. */
function otherAnswersAbout(unit: Commune, results: CommuneResults, indicator: string): OtherAnswers[] {
  return [...results.values()].flatMap(({ instrument, choices }) => {
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
