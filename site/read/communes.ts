/** A commune's page and the pages under it that join promise, proof and perception. */
import { papiDimensions, papiIndicators } from '../../surveys/indicators.ts'
import { formatNumber, formatPercent } from '../../surveys/vietnamese.ts'
import { text } from '../text/text.ts'
import { noticesByCommune, provenBy, type Published } from './notices.ts'
import { once } from './pages.ts'
import { plansByCommune, promised, type PlanPage, type Promised } from './plans.ts'
import { promisor } from './schedule.ts'
import { heardIn, questionnaire, type Figure } from './figures.ts'
import { results, type Results } from './results.ts'
import { communes, type Commune } from './units.ts'

export interface Strand {
  readonly promised: readonly Promised[]
  readonly proof: readonly Published[]
  /** What residents say, or that they are too few; null when the questionnaire does not ask about it. */
  readonly heard: { readonly about: string; readonly figure: Figure | null } | null
}

interface DimensionRow {
  readonly id: string
  readonly number: number
  readonly name: string
  readonly plain: string
  readonly promised: string
  readonly done: string
  readonly heard: string
}

export interface CommunePage {
  readonly unit: Commune
  readonly rows: readonly DimensionRow[]
  readonly notices: readonly Published[]
  readonly plans: readonly { readonly title: string; readonly path: string; readonly issuer: string }[]
}

export interface DimensionPage {
  readonly unit: Commune
  readonly number: number
  readonly general: Strand
  readonly parts: readonly (Strand & {
    readonly id: string
    readonly code: string
    readonly name: string
    readonly plain: string
  })[]
}

/** A commune with its eight dimensions, for every commune, from what was read once. */
export const communePages = once(async (): Promise<{ page: CommunePage; dimensions: DimensionPage[] }[]> => {
  const [plans, notices, answers] = [await plansByCommune(), await noticesByCommune(), await results()]
  return (await communes()).map((unit) => {
    const concerned = plans.get(unit.code) ?? []
    const published = notices.get(unit.code) ?? []
    const dimensions = papiDimensions.map(({ number }) =>
      dimensionPage(unit, number, concerned, published, answers.get(unit.code)),
    )
    const page = {
      unit,
      rows: dimensions.map(rowOf),
      notices: published.slice(0, 5),
      plans: concerned.map(({ title, path, issuer }) => ({ title, path, issuer })),
    }
    return { page, dimensions }
  })
})

function dimensionPage(
  unit: Commune,
  number: number,
  plans: readonly PlanPage[],
  notices: readonly Published[],
  answers: Results | undefined,
): DimensionPage {
  const inDimension = promisesIn(plans, number)
  const strand = (id: string, list: readonly Promised[]): Strand => ({
    promised: list,
    proof: notices.filter((notice) => notice.kind === provenBy[id]),
    heard: heardAbout(id, answers),
  })
  return {
    unit,
    number,
    general: strand(`papi/${number}`, inDimension.general),
    parts: papiIndicators
      .filter((part) => part.dimension === number)
      .map(({ id, code, name, plain }) => ({
        id,
        code,
        name,
        plain,
        ...strand(id, inDimension.byId.get(id) ?? []),
      })),
  }
}

interface Promises {
  readonly byId: ReadonlyMap<string, Promised[]>
  readonly general: Promised[]
}

const known = new Map<string, Promises>()

/** Each promise under the first sub-dimension of this dimension that it serves. Communes share sets of plans. */
function promisesIn(plans: readonly PlanPage[], number: number): Promises {
  const key = `${number}:${plans.map(({ id }) => id).join()}`
  const before = known.get(key)
  if (before) return before
  const byId = new Map<string, Promised[]>()
  const general: Promised[] = []
  for (const plan of plans) {
    const by = promisor(plan)
    for (const commitment of plan.commitments) {
      const id = commitment.indicators.find((served) => served.startsWith(`papi/${number}.`))
      const one = { ...promised(commitment), by }
      if (id) byId.set(id, [...(byId.get(id) ?? []), one])
      else if (commitment.scheme === 'PAPI' && commitment.dimension === number) general.push(one)
    }
  }
  const found = { byId, general }
  known.set(key, found)
  return found
}

function heardAbout(id: string, answers: Results | undefined): Strand['heard'] {
  const sections = heardIn[id]
  if (!sections) return null
  const about = questionnaire.sections
    .filter((section) => sections.includes(section.id))
    .map((section) => section.title.vi.toLocaleLowerCase('vi'))
    .join('; ')
  return { about, figure: answers?.figures[id] ?? null }
}

function rowOf(page: DimensionPage): DimensionRow {
  const dimension = papiDimensions.find(({ number }) => number === page.number)!
  const strands = [page.general, ...page.parts]
  const all = strands.flatMap((strand) => strand.promised)
  const passed = all.filter((one) => one.passed).length
  const published = strands.flatMap((strand) => strand.proof).length
  const heard = page.general.heard
  const words = text.commune
  return {
    id: dimension.id,
    number: dimension.number,
    name: dimension.name,
    plain: dimension.plain,
    promised:
      all.length === 0
        ? words.noPromise
        : text.shared.commitments(all.length) + (passed > 0 ? `, ${words.passed(passed)}` : ''),
    done: published > 0 ? words.published(published) : words.noReport,
    heard: heard ? heardText(heard.figure) : words.notAsked,
  }
}

function heardText(figure: Figure | null): string {
  if (!figure) return text.shared.tooFew
  return text.commune.satisfied(formatPercent(figure.share, 0), formatNumber(figure.n))
}
