/** One commune's published answers to every questionnaire, as the explorer of results and its static tables use them. */
import type { PublishedResults } from '../../../db/publications/publications.ts'
import type { Instrument } from '../../../surveys/instruments/instrument.ts'
import { illustrationNote, isIllustration } from '../../../domain/places/illustration.ts'
import { lowerFirst } from '../../../domain/vietnamese.ts'
import type { InstrumentResults, ResultsData } from '../../view/results-view.ts'
import { heldUnits, rememberedBy } from '../../../db/changes/memory.ts'
import { communeAt, type Commune } from '../units.ts'
import { filtersOf } from './filters.ts'
import { hasFigures, publishedByUnit, publishedSurveys } from './published.ts'
import { choiceQuestions, levelsOf, ratedSections } from './questions.ts'

export interface ExplorerPage {
  readonly unit: Commune
  readonly data: ResultsData
  /** In the order of `data.instruments`. */
  readonly published: readonly Pick<PublishedResults, 'since' | 'publishedAt' | 'setAside' | 'history'>[]
}

/** A commune by its key; null where it has no figures. */
export const explorerOf = rememberedBy(heldUnits, async (key): Promise<ExplorerPage | null> => {
  const unit = await communeAt(key)
  const own = (await publishedSurveys(unit.code)).filter(({ row }) => hasFigures(row.published))
  if (own.length === 0) return null
  const data = {
    unit: unit.name,
    ...(isIllustration(unit.code) && { note: illustrationNote }),
    province: lowerFirst(unit.province.name),
    sums: `${unit.province.path}ket-qua/tong.json`,
    instruments: own.map(({ instrument, row }) => instrumentResults(instrument, row)),
  }
  const published = own.map(({ row: { since, publishedAt, setAside, history } }) => ({
    ...{ since, publishedAt, setAside, history },
  }))
  return { unit, data, published }
})

/** @throws Error where the commune has no figures */
export async function explorerAt(key: string | undefined): Promise<ExplorerPage> {
  const found = await explorerOf(key ?? '')
  if (!found) throw new Error(`There are no figures of ${key}.`)
  return found
}

export interface MoreResults {
  /** There are figures that can be broken down. */
  readonly explorable: boolean
  /** Responses to all questionnaires that are set aside and in no figure. */
  readonly setAside: number
}

/** What a commune's page of results says besides them; null where nothing is published. */
export async function moreResults(unit: Commune): Promise<MoreResults | null> {
  const surveys = await publishedByUnit.of(unit)
  if (!surveys) return null
  return {
    explorable: surveys.some(hasFigures),
    setAside: surveys.reduce((sum, { setAside }) => sum + setAside, 0),
  }
}

function instrumentResults(
  instrument: Instrument,
  { published, since, publishedAt }: PublishedResults,
): InstrumentResults {
  const sections = ratedSections(instrument)
  return {
    id: instrument.id,
    title: instrument.title.vi,
    since,
    publishedAt,
    ...levelsOf(instrument),
    sections,
    choiceQuestions: choiceQuestions(instrument),
    filters: sections.length > 0 ? filtersOf(instrument, since, publishedAt.slice(0, 7)) : [],
    items: published.items,
    choices: published.choices,
    by: published.by,
  }
}
