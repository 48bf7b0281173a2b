/** What the communes of a province have published, added up and one by one: in the order of their names, never of values. */
import type { Choices, Count } from '../../../surveys/results/disclosure-limits.ts'
import { itemsOf, type Instrument } from '../../../surveys/instruments/instrument.ts'
import { addDistributions, type Score } from '../../../surveys/results/scoring.ts'
import {
  categoryScore,
  itemsOf as itemsOfPart,
  wholeScore,
  type AskedChoice,
} from '../../view/results-view.ts'
import { askedChoices, levelsOf, ratedSections } from './asked.ts'
import { servedQuestionnaires } from '../forms/served-forms.ts'
import { rememberedBy } from '../memory.ts'
import { tellsSomething, toldByUnit, type ToldSurvey } from './explored.ts'
import { questionnaire } from './figures.ts'
import { addByItem, addChoices } from './sums.ts'
import { communesIn, provinceAt, provinceKey, provinces, type Commune, type Province } from '../units.ts'

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
  /** How many communes told something else, but not this. */
  readonly without: number
  /** Ids of indicators that it tells something about. */
  readonly informs: readonly string[]
}

/** A question with options, of all communes that told about it. */
interface ProvinceChoice {
  /** Its place on the province's page. */
  readonly key: string
  readonly asked: AskedChoice
  readonly told: Choices
  readonly units: number
  readonly informs: readonly string[]
}

interface ProvinceSurvey {
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

export interface ProvinceResults {
  readonly province: Province
  readonly communes: number
  readonly surveys: readonly ProvinceSurvey[]
}

const summary = rememberedBy(64, async (key): Promise<ProvinceResults> => {
  const province = await provinceAt(key)
  const units = await communesIn(province.code)
  const published = (await toldByUnit.within(province.code)).flatMap(([unit, surveys]) =>
    surveys.map((row) => ({ unit, row })),
  )
  const surveys = (await servedQuestionnaires()).flatMap((instrument) => {
    const own = published.filter(({ row }) => row.instrument === instrument)
    const told = own.filter(({ row }) => tellsSomething(row))
    const setAside = own.reduce((sum, { row }) => sum + row.setAside, 0)
    return told.length > 0 ? [surveyOf(instrument, told, setAside)] : []
  })
  return { province, communes: units.length, surveys }
})

export async function provinceResults(key: string | undefined): Promise<ProvinceResults> {
  return summary(key ?? '')
}

/** Paths of the pages on which a question or a group of them is told commune by commune. */
export async function partPaths() {
  const paths: { params: { province: string; part: string } }[] = []
  for (const province of (await provinces()).map(provinceKey)) {
    const { surveys } = await summary(province)
    for (const { whole, items } of surveys.flatMap(({ sections }) => sections)) {
      const parts = [whole, ...(items.length > 1 ? items : [])]
      paths.push(...parts.map(({ key }) => ({ params: { province, part: key } })))
    }
  }
  return paths
}

/** What one of those pages shows. @throws Error where nothing of the part is told */
export async function partAt(key: string | undefined, part: string | undefined) {
  const { province, surveys } = await summary(key ?? '')
  for (const { sections, rated } of surveys) {
    for (const { whole, items } of sections) {
      const found = [whole, ...items].find((one) => one.key === part)
      if (!found) continue
      const within = found === whole && items.length > 1 ? items : []
      return { province, rated, part: found, within: within.map(({ key, title }) => ({ key, title })) }
    }
  }
  throw new Error(`Nothing is told of ${part} in ${key}.`)
}

export interface HeardPart {
  readonly title: string
  readonly path: string
}

/** Pages of a province where residents' answers tell something about one of these indicators. */
export async function heardAbout(ids: ReadonlySet<string>): Promise<HeardPart[]> {
  const isAbout = ({ informs }: { informs: readonly string[] }) => informs.some((id) => ids.has(id))
  const all = await Promise.all((await provinces()).map((province) => summary(provinceKey(province))))
  return all.flatMap(({ province, surveys }) => [
    ...surveys
      .flatMap(({ sections }) => sections)
      .filter(({ whole }) => isAbout(whole))
      .map(({ whole, items }) => {
        const about = items.filter(isAbout)
        const part = about.length === 1 ? about[0]! : whole
        // A section of one question has only its own page.
        const { key } = items.length > 1 ? part : whole
        return { title: `${province.name}: ${part.title}`, path: `${province.path}ket-qua/${key}/` }
      }),
    // Many questions of one questionnaire may be about it: the first is the way to all.
    ...surveys.flatMap(({ title, choices }) => {
      const first = choices.find(isAbout)
      return first
        ? [{ title: `${province.name}: ${title}`, path: `${province.path}ket-qua/#${first.key}` }]
        : []
    }),
  ])
}

type Told = readonly { readonly unit: Commune; readonly row: ToldSurvey }[]

function surveyOf(instrument: Instrument, told: Told, setAside: number): ProvinceSurvey {
  const sections = ratedSections(instrument)
  const informs = new Map(itemsOf(instrument).map((item) => [item.id, item.informs]))
  const sums = addByItem(
    told.map(({ row }) => row.items),
    addDistributions,
  )
  const partOf = (id: string, title: string, group: string): ProvincePart[] => {
    const items = itemsOfPart({ sections }, id)
    const score = wholeScore(sums, items)
    if (!score) return []
    const bands = told.flatMap(({ unit, row }) => {
      const own = wholeScore(row.items, items)
      return own ? [{ name: unit.name, path: unit.path, score: own }] : []
    })
    return [
      {
        ...{ key: keyOf(instrument, id), title, group, score, bands },
        isPooled: items.length > 1,
        without: told.length - bands.length,
        informs: [...new Set(items.flatMap((item) => informs.get(item) ?? []))],
      },
    ]
  }
  return {
    title: instrument.title.vi,
    ...levelsOf(instrument),
    since: told.map(({ row }) => row.since).sort()[0]!,
    publishedAt: told
      .map(({ row }) => row.publishedAt)
      .sort()
      .at(-1)!,
    setAside,
    units: told.length,
    sections: sections.flatMap(({ id, title, items }) =>
      partOf(id, title, '').map((whole) => ({
        whole,
        items: items.flatMap((item) => partOf(item.id, item.wording, title)),
      })),
    ),
    choices: askedChoices(instrument).flatMap((asked) => {
      const figures = told.flatMap(({ row }) => row.choices[asked.id] ?? [])
      if (figures.length === 0) return []
      const key = keyOf(instrument, asked.id)
      const units = figures.length
      return [{ key, asked, told: addChoices(figures), units, informs: informs.get(asked.id) ?? [] }]
    }),
    services: servicesOf(instrument, sections, told),
  }
}

function servicesOf(
  instrument: Instrument,
  sections: ReturnType<typeof ratedSections>,
  told: Told,
): ProvinceSurvey['services'] {
  const options = instrument.context.find(({ id }) => id === 'service')?.options ?? []
  const items = itemsOfPart({ sections }, '')
  return options.map(({ code, wording }) => {
    const of = told.flatMap(({ row }) => {
      const counts = row.services[code]
      return counts ? [counts] : []
    })
    const summed: Record<string, Count> = {}
    for (const counts of of) {
      for (const [item, { n, high }] of Object.entries(counts)) {
        const before = summed[item] ?? { n: 0, high: 0 }
        summed[item] = { n: before.n + n, high: before.high + high }
      }
    }
    const score = categoryScore({ service: { [code]: summed } }, 'service', code, items)
    return { label: wording.vi, score, units: of.length }
  })
}

/** The part's place in addresses; the questionnaire that comes first goes without its name. */
function keyOf(instrument: Instrument, part: string): string {
  return instrument === questionnaire ? part : `${instrument.id}-${part}`
}
