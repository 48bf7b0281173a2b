/** What a province's communes published of one questionnaire, added up and one by one. Pure. */
import type { Choices, Count } from '../../../surveys/results/publication.ts'
import { itemsOf, type Instrument } from '../../../surveys/instruments/instrument.ts'
import { categoryScore, wholeScore } from '../../../surveys/results/published-scores.ts'
import { addDistributions, type Distribution, type Score } from '../../../surveys/results/scoring.ts'
import { itemsOf as itemsOfPart, type ChoiceQuestion } from '../../view/results-view.ts'
import type { Commune } from '../units.ts'
import { questionnaire } from './figures.ts'
import type { SurveySums } from './published.ts'
import { choiceQuestions, levelsOf, ratedSections } from './questions.ts'
import { addByItem, addChoices } from './sums.ts'

export interface Band {
  readonly name: string
  readonly path: string
  readonly score: Score
}

/** One question, or one group of them, across a province. */
export interface ProvincePart {
  readonly key: string
  readonly title: string
  readonly group: string
  readonly isPooled: boolean
  readonly score: Score
  readonly bands: readonly Band[]
  /** How many communes have figures of something else, but not of this. */
  readonly without: number
  /** Ids of indicators that it is about. */
  readonly informs: readonly string[]
}

/** A question with options, of all communes that published it. */
interface ProvinceChoice {
  /** Its place on the province's page. */
  readonly key: string
  readonly question: ChoiceQuestion
  readonly published: Choices
  readonly units: number
  readonly informs: readonly string[]
}

export interface ProvinceSurvey {
  readonly title: string
  readonly rated: string
  readonly labels: readonly string[]
  readonly since: string
  readonly publishedAt: string
  /** Responses that are set aside and in no figure, of all communes. */
  readonly setAside: number
  readonly units: number
  readonly sections: readonly { readonly whole: ProvincePart; readonly items: readonly ProvincePart[] }[]
  readonly choices: readonly ProvinceChoice[]
  readonly services: readonly {
    readonly label: string
    readonly score: Score | null
    readonly units: number
  }[]
}

/** What one commune published of the questionnaire. */
interface UnitSums {
  readonly unit: Commune
  readonly row: SurveySums
}

interface Survey {
  readonly instrument: Instrument
  readonly sections: ReturnType<typeof ratedSections>
  readonly published: readonly UnitSums[]
  /** Of all communes, by item. */
  readonly sums: Readonly<Record<string, Distribution>>
  /** By item. */
  readonly informs: ReadonlyMap<string, readonly string[]>
}

/** @param published of those communes that have figures, at least one @param setAside of all communes */
export function surveyOf(
  instrument: Instrument,
  published: readonly UnitSums[],
  setAside: number,
): ProvinceSurvey {
  const rows = published.map(({ row }) => row)
  const survey: Survey = {
    ...{ instrument, published, sections: ratedSections(instrument) },
    sums: addByItem(
      rows.map(({ items }) => items),
      addDistributions,
    ),
    informs: new Map(itemsOf(instrument).map((item) => [item.id, item.informs])),
  }
  return {
    title: instrument.title.vi,
    ...levelsOf(instrument),
    since: rows.map(({ since }) => since).sort()[0]!,
    publishedAt: rows
      .map(({ publishedAt }) => publishedAt)
      .sort()
      .at(-1)!,
    setAside,
    units: published.length,
    sections: sectionParts(survey),
    choices: choicesOf(survey),
    services: servicesOf(survey),
  }
}

function sectionParts(survey: Survey): ProvinceSurvey['sections'] {
  return survey.sections.flatMap(({ id, title, items }) =>
    partOf(survey, id, title, '').map((whole) => ({
      whole,
      items: items.flatMap((item) => partOf(survey, item.id, item.wording, title)),
    })),
  )
}

/** None where the part has no figures. @param id of a section or an item @param group the section's title for an item */
function partOf(survey: Survey, id: string, title: string, group: string): ProvincePart[] {
  const { instrument, sections, published, sums, informs } = survey
  const items = itemsOfPart({ sections }, id)
  const score = wholeScore(sums, items)
  if (!score) return []
  const bands = published.flatMap(({ unit, row }) => {
    const own = wholeScore(row.items, items)
    return own ? [{ name: unit.name, path: unit.path, score: own }] : []
  })
  return [
    {
      ...{ key: keyOf(instrument, id), title, group, score, bands },
      isPooled: items.length > 1,
      without: published.length - bands.length,
      informs: [...new Set(items.flatMap((item) => informs.get(item) ?? []))],
    },
  ]
}

function choicesOf({ instrument, published, informs }: Survey): ProvinceChoice[] {
  return choiceQuestions(instrument).flatMap((question) => {
    const figures = published.flatMap(({ row }) => row.choices[question.id] ?? [])
    if (figures.length === 0) return []
    return [
      {
        key: keyOf(instrument, question.id),
        question,
        published: addChoices(figures),
        units: figures.length,
        informs: informs.get(question.id) ?? [],
      },
    ]
  })
}

function servicesOf({ instrument, sections, published }: Survey): ProvinceSurvey['services'] {
  const options = instrument.context.find(({ id }) => id === 'service')?.options ?? []
  const items = itemsOfPart({ sections }, '')
  return options.map(({ code, wording }) => {
    const counts = published.flatMap(({ row }) => (row.services[code] ? [row.services[code]] : []))
    const summed = addByItem(counts, addCounts)
    const score = categoryScore({ service: { [code]: summed } }, 'service', code, items)
    return { label: wording.vi, score, units: counts.length }
  })
}

function addCounts(counts: readonly Count[]): Count {
  return counts.reduce((sum, { n, high }) => ({ n: sum.n + n, high: sum.high + high }))
}

/** The part's place in addresses; the questionnaire that comes first goes without its name. */
function keyOf(instrument: Instrument, part: string): string {
  return instrument === questionnaire ? part : `${instrument.id}-${part}`
}
