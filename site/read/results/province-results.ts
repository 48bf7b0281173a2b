/** What the communes of a province have published, added up and one by one: in the order of their names, never of values. */
import { servedQuestionnaires } from '../forms/served-forms.ts'
import { rememberedBy } from '../../../db/changes/memory.ts'
import { communesIn, provinceAt, provinceKey, provinces, shownProvinces, type Province } from '../units.ts'
import { surveyOf, type ProvinceSurvey } from './province-survey.ts'
import { hasFigures, publishedByUnit } from './published.ts'

export interface ProvinceResults {
  readonly province: Province
  readonly communes: number
  readonly surveys: readonly ProvinceSurvey[]
}

const summary = rememberedBy(64, async (key): Promise<ProvinceResults> => {
  const province = await provinceAt(key)
  const units = await communesIn(province.code)
  const published = (await publishedByUnit.within(province.code)).flatMap(([unit, surveys]) =>
    surveys.map((row) => ({ unit, row })),
  )
  const surveys = (await servedQuestionnaires()).flatMap((instrument) => {
    const own = published.filter(({ row }) => row.instrument === instrument)
    const withFigures = own.filter(({ row }) => hasFigures(row))
    const setAside = own.reduce((sum, { row }) => sum + row.setAside, 0)
    return withFigures.length > 0 ? [surveyOf(instrument, withFigures, setAside)] : []
  })
  return { province, communes: units.length, surveys }
})

export async function provinceResults(key: string | undefined): Promise<ProvinceResults> {
  return summary(key ?? '')
}

/** Paths of the pages on which a question or a group of them is shown commune by commune. */
export async function partPaths() {
  const paths: { params: { province: string; part: string } }[] = []
  for (const province of (await shownProvinces()).map(provinceKey)) {
    const { surveys } = await summary(province)
    for (const { whole, items } of surveys.flatMap(({ sections }) => sections)) {
      const parts = [whole, ...(items.length > 1 ? items : [])]
      paths.push(...parts.map(({ key }) => ({ params: { province, part: key } })))
    }
  }
  return paths
}

/** What one of those pages shows. @throws Error where the part has no figures */
export async function partAt(key: string | undefined, part: string | undefined) {
  const { province, surveys } = await summary(key ?? '')
  for (const { title, sections, rated } of surveys) {
    for (const { whole, items } of sections) {
      const found = [whole, ...items].find((one) => one.key === part)
      if (!found) continue
      const within = found === whole && items.length > 1 ? items : []
      return {
        province,
        survey: title,
        rated,
        part: found,
        within: within.map(({ key, title }) => ({ key, title })),
      }
    }
  }
  throw new Error(`There are no figures of ${part} in ${key}.`)
}

export interface PerceptionLink {
  readonly title: string
  readonly path: string
}

/** Pages of a province where residents' answers are about one of these indicators. */
export async function perceptionAbout(ids: ReadonlySet<string>): Promise<PerceptionLink[]> {
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
