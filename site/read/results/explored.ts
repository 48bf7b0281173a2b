/** One commune's published answers to every questionnaire, as the explorer of results and its static tables use them. */
import { publishedResults, type PublishedResults } from '../../../db/publications/publications.ts'
import type { Instrument } from '../../../surveys/instruments/instrument.ts'
import type { Count } from '../../../surveys/results/disclosure-limits.ts'
import { addDistributions, type Distribution } from '../../../surveys/results/scoring.ts'
import { formatDate, lowerFirst } from '../../../domain/vietnamese.ts'
import { rowsOf } from '../../database.ts'
import type { InstrumentResults, ResultsData } from '../../view/results-view.ts'
import { text } from '../../text/text.ts'
import { askedChoices, levelsOf, ratedSections } from './asked.ts'
import { heldByUnit } from '../by-unit.ts'
import { heldUnits, rememberedBy } from '../memory.ts'
import { servedQuestionnaires } from '../forms/served-forms.ts'
import { communeAt, unitKey, type Commune } from '../units.ts'
import { addByItem } from './sums.ts'

export interface Explored {
  readonly unit: Commune
  readonly data: ResultsData
  /** In the order of `data.instruments`. */
  readonly published: readonly Pick<PublishedResults, 'since' | 'publishedAt' | 'setAside' | 'history'>[]
}

const words = text.explore

/** What a commune has published, by questionnaire in their order; without those of which nothing is published. */
export const surveysOf = rememberedBy(heldUnits, async (unitCode): Promise<PublishedSurvey[]> =>
  surveysIn(await publishedResults(rowsOf('results', unitCode), [unitCode])),
)

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

/** What a commune told that is summed over its province: no breakdown but the one by service. */
export interface ToldSurvey extends Pick<
  PublishedResults,
  'since' | 'publishedAt' | 'setAside' | 'keptOut' | 'released'
> {
  readonly instrument: Instrument
  readonly items: PublishedResults['published']['items']
  readonly choices: PublishedResults['published']['choices']
  readonly services: Readonly<Record<string, Readonly<Record<string, Count>>>>
}

/** Held for every commune. */
export const toldByUnit = heldByUnit('results', async (codes) => {
  const rows = await publishedResults(rowsOf('results'), codes)
  const byUnit = new Map<string, ToldSurvey[]>()
  for (const [code, own] of Map.groupBy(rows, ({ unitCode }) => unitCode)) {
    const told = (await surveysIn(own)).map(({ instrument, row }) => {
      const { since, publishedAt, setAside, keptOut, released } = row
      const { items, choices, by } = row.published
      return {
        ...{ instrument, since, publishedAt, setAside, keptOut, released },
        ...{ items, choices, services: by['service'] ?? {} },
      }
    })
    byUnit.set(code, told)
  }
  return byUnit
})

/** What all communes of a province told of what is rated, added up: by questionnaire, by item. */
const provinceSums = rememberedBy(64, async (provinceCode) => {
  const told = (await toldByUnit.within(provinceCode)).flatMap(([, surveys]) => surveys)
  const byInstrument = Map.groupBy(told, ({ instrument }) => instrument.id)
  return new Map(
    [...byInstrument].map(([id, surveys]) => [
      id,
      addByItem(
        surveys.map(({ items }) => items),
        addDistributions,
      ),
    ]),
  )
})

/** A commune by its key; null where nothing of it is told. */
export const exploredOf = rememberedBy(heldUnits, async (key): Promise<Explored | null> => {
  const unit = await communeAt(key)
  const own = (await surveysOf(unit.code)).filter(({ row }) => tellsSomething(row.published))
  if (own.length === 0) return null
  const sums = await provinceSums(unit.province.code)
  const data = {
    unit: unit.name,
    province: lowerFirst(unit.province.name),
    instruments: own.map(({ instrument, row }) => resultsOf(instrument, row, sums.get(instrument.id) ?? {})),
  }
  const published = own.map(({ row: { since, publishedAt, setAside, history } }) => ({
    ...{ since, publishedAt, setAside, history },
  }))
  return { unit, data, published }
})

/** @throws Error where nothing of the commune is told */
export async function exploredAt(key: string | undefined): Promise<Explored> {
  const found = await exploredOf(key ?? '')
  if (!found) throw new Error(`Nothing of ${key} is told.`)
  return found
}

/** Paths of a route that has a page for each commune of which something is told. */
export async function toldPaths() {
  return (await toldByUnit.all())
    .filter(([, surveys]) => surveys.some(tellsSomething))
    .map(([unit]) => ({ params: { unit: unitKey(unit) } }))
}

export function tellsSomething({
  items,
  choices,
}: Pick<PublishedResults['published'], 'items' | 'choices'>): boolean {
  return Object.keys(items).length + Object.keys(choices).length > 0
}

export interface Beyond {
  /** Something is told, so that it can be taken apart. */
  readonly explorable: boolean
  /** Responses to all questionnaires that are set aside and in no figure. */
  readonly setAside: number
}

/** What a commune's page of results says besides them; null where nothing is published. */
export async function beyond(unit: Commune): Promise<Beyond | null> {
  const surveys = await toldByUnit.of(unit)
  if (!surveys) return null
  return {
    explorable: surveys.some(tellsSomething),
    setAside: surveys.reduce((sum, { setAside }) => sum + setAside, 0),
  }
}

function resultsOf(
  instrument: Instrument,
  { published, since, publishedAt }: PublishedResults,
  province: Readonly<Record<string, Distribution>>,
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
        .map(({ id }) => [id, without(province[id], published.items[id])] as const)
        .filter(([, others]) => others.some((count) => count > 0)),
    ),
  }
}

function without(all?: Distribution, own?: Distribution): Distribution {
  return [0, 1, 2, 3, 4].map((level) => (all?.[level] ?? 0) - (own?.[level] ?? 0)) as unknown as Distribution
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
