/** A commune's page and the pages under it that join promise, proof and perception. */
import { noticeKind } from '../../domain/notices/index.ts'
import { papiDimensions, papiIndicators } from '../../surveys/indicators/index.ts'
import type { Instrument } from '../../surveys/instruments/instrument.ts'
import { papiPulse } from '../../surveys/instruments/papi-pulse.ts'
import { formatNumber, formatPercent, lowerFirst } from '../../domain/vietnamese.ts'
import { text } from '../text/text.ts'
import { heldUnits, rememberedBy, today } from './memory.ts'
import { noticesOf, type Published } from './notices/notices.ts'
import { plansOf, promised, type PlanPage } from './plans/plans.ts'
import { overdueFirst, untimedNote, type Promised } from './plans/promised.ts'
import { promisor } from './plans/schedule.ts'
import { heardIn, labelsOf, questionnaire, ratingItems, type Figure } from './results/figures.ts'
import { chosenAbout, toldOf, type ChosenAbout, type Told } from './results/results.ts'
import { communeAt, unitKey, type Commune } from './units.ts'

export interface Strand {
  readonly promised: readonly Promised[]
  readonly proof: readonly Published[]
  /** What residents say, or that they are too few. */
  readonly heard: {
    /** What was asked, as a sentence. */
    readonly asked: string
    readonly labels: readonly string[]
    readonly figure: Figure | null
    /** Where each question is told, if it is. */
    readonly path: string | null
    /** Other questionnaires where something was chosen about it. */
    readonly chosen: readonly ChosenAbout[]
  }
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
  readonly plans: readonly Pick<PlanPage, 'title' | 'path' | 'issuer' | 'period'>[]
}

export interface DimensionPage {
  readonly unit: Commune
  readonly number: number
  readonly general: Strand
  /** How many of all promises have no time; '' where all have one. */
  readonly untimed: string
  readonly parts: readonly (Strand & {
    readonly id: string
    readonly code: string
    readonly name: string
    readonly plain: string
  })[]
}

/** A commune's eight dimensions, for its own page and the pages under it. */
const dimensionsOf = rememberedBy(heldUnits, async (key): Promise<DimensionPage[]> => {
  const unit = await communeAt(key)
  const [plans, notices] = [await plansOf(unit), await noticesOf(unit)]
  const told = await toldOf(unit.code)
  return papiDimensions.map(({ number }) =>
    dimensionPage(unit, number, plans, notices, (id) => ({
      ...heardAbout(id, unit, told),
      chosen: chosenAbout(unit, told, id),
    })),
  )
})

export async function dimensionAt(
  key: string | undefined,
  number: string | undefined,
): Promise<DimensionPage> {
  const found = (await dimensionsOf(key ?? '')).find((dimension) => String(dimension.number) === number)
  if (!found) throw new Error(`There is no dimension ${number}.`)
  return found
}

export async function communePage(key: string | undefined): Promise<CommunePage> {
  const unit = await communeAt(key)
  const plans = await plansOf(unit)
  return {
    unit,
    rows: (await dimensionsOf(unitKey(unit))).map(rowOf),
    notices: (await noticesOf(unit)).slice(0, 5),
    plans: plans.map(({ title, path, issuer, period }) => ({ title, path, issuer, period })),
  }
}

function dimensionPage(
  unit: Commune,
  number: number,
  plans: readonly PlanPage[],
  notices: readonly Published[],
  heard: (id: string) => Strand['heard'],
): DimensionPage {
  const inDimension = plans.map((plan) => promisesIn(plan, number))
  const strand = (id: string, list: readonly Promised[]): Strand => ({
    promised: overdueFirst(list),
    proof: notices.filter(({ kind }) => noticeKind(kind)?.proves.includes(id)),
    heard: heard(id),
  })
  return {
    unit,
    number,
    general: strand(
      `papi/${number}`,
      inDimension.flatMap(({ general }) => general),
    ),
    untimed: untimedNote(inDimension.flatMap(({ general, byId }) => [...general, ...byId.values()].flat())),
    parts: papiIndicators
      .filter((part) => part.dimension === number)
      .map(({ id, code, name, plain }) => ({
        id,
        code,
        name,
        plain,
        ...strand(
          id,
          inDimension.flatMap(({ byId }) => byId.get(id) ?? []),
        ),
      })),
  }
}

interface Promises {
  readonly byId: ReadonlyMap<string, readonly Promised[]>
  readonly general: readonly Promised[]
}

/** By the day and the dimension; communes share plans. */
const known = new WeakMap<PlanPage, Map<string, Promises>>()

/** Each promise of a plan under the first sub-dimension of this dimension that it serves. */
function promisesIn(plan: PlanPage, number: number): Promises {
  const ofPlan = known.get(plan) ?? new Map<string, Promises>()
  known.set(plan, ofPlan)
  const key = `${today()} ${number}`
  const before = ofPlan.get(key)
  if (before) return before
  const byId = new Map<string, Promised[]>()
  const general: Promised[] = []
  const by = `${promisor(plan)}, ${lowerFirst(plan.period)}`
  for (const commitment of plan.commitments) {
    const id = commitment.indicators.find((served) => served.startsWith(`papi/${number}.`))
    const one = { ...promised(commitment), by }
    if (id) byId.set(id, [...(byId.get(id) ?? []), one])
    else if (commitment.scheme === 'PAPI' && commitment.dimension === number) general.push(one)
  }
  const found = { byId, general }
  ofPlan.set(key, found)
  return found
}

/** By the main questionnaire where it asks about this, otherwise by the quick questions, which ask about everything. */
function heardAbout(id: string, unit: Commune, told: Told): Omit<Strand['heard'], 'chosen'> {
  const words = text.dimension
  const sections = heardIn[id]
  if (sections) {
    const about = questionnaire.sections
      .filter((section) => sections.includes(section.id))
      .map((section) => section.title.vi.toLocaleLowerCase('vi'))
      .join('; ')
    const figure = told.get(questionnaire.id)?.figures[id] ?? null
    return {
      asked: words.asked(about),
      labels: labelsIn(questionnaire),
      figure,
      path: `${unit.path}ket-qua/`,
    }
  }
  const item = papiPulse.sections.flatMap(ratingItems).find(({ informs }) => informs.includes(id))
  const pulse = told.get(papiPulse.id)
  const figure = pulse?.figures[item?.id ?? id.replace('papi/', 'd')] ?? null
  return {
    asked: item ? words.askedQuickly(item.wording.vi) : words.askedTogether,
    labels: labelsIn(papiPulse),
    figure,
    path: pulse ? `${unit.path}ket-qua/${papiPulse.id}/` : null,
  }
}

function labelsIn(instrument: Instrument): readonly string[] {
  const [first] = instrument.sections.flatMap(ratingItems)
  return first ? labelsOf(instrument, first) : []
}

function rowOf(page: DimensionPage): DimensionRow {
  const dimension = papiDimensions.find(({ number }) => number === page.number)!
  const strands = [page.general, ...page.parts]
  const all = strands.flatMap((strand) => strand.promised)
  const overdue = all.filter((one) => one.overdue !== null).length
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
        : text.shared.commitments(all.length) + (overdue > 0 ? `, ${words.overdue(overdue)}` : ''),
    done: published > 0 ? words.published(published) : words.noReport,
    heard: heardText(heard),
  }
}

function heardText({ figure, labels }: Pick<Strand['heard'], 'figure' | 'labels'>): string {
  if (!figure) return text.shared.tooFew
  const rated = lowerFirst(labels[3] ?? '')
  return text.commune.satisfied(formatPercent(figure.share, 0), rated, formatNumber(figure.n))
}
