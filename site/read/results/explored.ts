/** One commune's published answers to every questionnaire, as the explorer of results and its static tables use them. */
import { publishedResults, type PublishedResults } from '../../../db/publications/publications.ts'
import type { Instrument } from '../../../surveys/instruments/instrument.ts'
import { addDistributions, type Distribution } from '../../../surveys/results/scoring.ts'
import { formatDate, lowerFirst } from '../../../domain/vietnamese.ts'
import { db } from '../../database.ts'
import type { InstrumentResults, ResultsData } from '../../view/results-view.ts'
import { text } from '../../text/text.ts'
import { askedChoices, levelsOf, ratedSections } from './asked.ts'
import { once } from '../pages.ts'
import { servedQuestionnaires } from '../forms/served-forms.ts'
import { communes, type Commune } from '../units.ts'

export interface Explored {
  readonly unit: Commune
  readonly data: ResultsData
  /** In the order of `data.instruments`. */
  readonly published: readonly Pick<PublishedResults, 'since' | 'publishedAt' | 'setAside' | 'history'>[]
}

const words = text.explore

interface PublishedSurvey {
  readonly instrument: Instrument
  /** By the commune's code. */
  readonly byUnit: ReadonlyMap<string, PublishedResults>
}

/** All that is published, by questionnaire. */
export const publishedSurveys = once(async (): Promise<PublishedSurvey[]> => {
  const all: PublishedSurvey[] = []
  for (const instrument of await servedQuestionnaires()) {
    all.push({ instrument, byUnit: await publishedResults(db, instrument) })
  }
  return all
})

/** Every commune of which something is told, by its code. */
export const explored = once(async (): Promise<Map<string, Explored>> => {
  const found = new Map<string, Explored>()
  const units = await communes()
  const inProvince = Map.groupBy(units, ({ province }) => province.code)
  for (const unit of units) {
    const own = (await publishedSurveys()).flatMap(({ instrument, byUnit }) => {
      const row = byUnit.get(unit.code)
      if (!row || !tellsSomething(row)) return []
      const others = (inProvince.get(unit.province.code) ?? []).flatMap(({ code }) => {
        const items = code === unit.code ? undefined : byUnit.get(code)?.published.items
        return items ? [items] : []
      })
      return [{ row, results: resultsOf(instrument, row, others) }]
    })
    if (own.length === 0) continue
    const data = {
      unit: unit.name,
      province: lowerFirst(unit.province.name),
      instruments: own.map(({ results }) => results),
    }
    const published = own.map(({ row: { since, publishedAt, setAside, history } }) => ({
      ...{ since, publishedAt, setAside, history },
    }))
    found.set(unit.code, { unit, data, published })
  }
  return found
})

export function tellsSomething({ published }: Pick<PublishedResults, 'published'>): boolean {
  return Object.keys(published.items).length + Object.keys(published.choices).length > 0
}

export interface Beyond {
  /** Something is told, so that it can be taken apart. */
  readonly explorable: boolean
  /** Responses to all questionnaires that are set aside and in no figure. */
  readonly setAside: number
}

/** By the commune's code: what its page of results says besides them. */
export const beyond = once(async (): Promise<Map<string, Beyond>> => {
  const rows = (await publishedSurveys()).flatMap(({ byUnit }) => [...byUnit.values()])
  const told = await explored()
  return new Map(
    [...Map.groupBy(rows, ({ unitCode }) => unitCode)].map(([code, own]) => [
      code,
      { explorable: told.has(code), setAside: own.reduce((sum, { setAside }) => sum + setAside, 0) },
    ]),
  )
})

function resultsOf(
  instrument: Instrument,
  { published, since, publishedAt }: PublishedResults,
  others: readonly Readonly<Record<string, Distribution>>[],
): InstrumentResults {
  const sections = ratedSections(instrument)
  return {
    id: instrument.id,
    title: instrument.title.vi,
    since,
    publishedAt,
    ...levelsOf(instrument),
    sections,
    asked: askedChoices(instrument),
    filters: sections.length > 0 ? filtersOf(instrument, monthsBetween(since, publishedAt.slice(0, 7))) : [],
    items: published.items,
    choices: published.choices,
    by: published.by,
    elsewhere: Object.fromEntries(
      sections
        .flatMap(({ items }) => items)
        .map(({ id }) => [id, others.flatMap((items) => (items[id] ? [items[id]] : []))] as const)
        .filter(([, found]) => found.length > 0)
        .map(([id, found]) => [id, addDistributions(found)]),
    ),
  }
}

function filtersOf(instrument: Instrument, months: readonly string[]): InstrumentResults['filters'] {
  const asked = instrument.context
    .filter(({ id }) => id !== 'visited')
    .map(({ id, options }) => ({
      id,
      categories: [
        ...options.map(({ code, wording }) => ({ id: code, label: wording.vi })),
        ...(id === 'service' ? [] : [{ id: 'unstated', label: words.unstated }]),
      ],
    }))
  const known = Object.entries(words.categories).map(([id, categories]) => ({
    id,
    categories: Object.entries(categories).map(([category, label]) => ({ id: category, label })),
  }))
  const month = {
    id: 'month',
    categories: months.map((one) => ({ id: one, label: words.month(formatDate(one)) })),
  }
  return [...asked, ...known, month].map((filter) => ({
    ...filter,
    title: words.dimensions[filter.id] ?? filter.id,
  }))
}

/** @example monthsBetween('2026-11', '2027-01') // => ['2026-11', '2026-12', '2027-01'] */
function monthsBetween(from: string, to: string): string[] {
  const months: string[] = []
  for (let month = from; month <= to; month = monthAfter(month)) months.push(month)
  return months
}

function monthAfter(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number)
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`
}
