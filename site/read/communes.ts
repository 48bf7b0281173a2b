/** A commune's page, and the page of one dimension under it. */
import { papiDimensions, papiIndicators, type Indicator } from '../../surveys/indicators/index.ts'
import { formatNumber, formatPercent, lowerFirst } from '../../domain/vietnamese.ts'
import { text } from '../text/text.ts'
import { casesOf, casesSentence } from './cases/cases.ts'
import { noticesOf, type Published } from './notices/notices.ts'
import { plansOf, type PlanPage } from './plans/plans.ts'
import { targetsOf, type ShownTarget } from './plans/targets.ts'
import { untimedNote } from './plans/promised.ts'
import type { Perception } from './results/perception.ts'
import { strandsOf, type Strand, type Strands } from './strands.ts'
import { communeAt, unitKey, type Commune } from './units.ts'

interface DimensionRow extends Pick<Indicator, 'id' | 'name' | 'plain'> {
  readonly number: number
  /** Each strand in a few words. */
  readonly promises: string
  readonly proof: string
  readonly perception: string
}

export interface CommunePage {
  readonly unit: Commune
  readonly rows: readonly DimensionRow[]
  readonly notices: readonly Published[]
  readonly plans: readonly Pick<PlanPage, 'title' | 'path' | 'issuer' | 'period'>[]
  /** What is said of its cases; '' where there are none. */
  readonly cases: string
}

interface DimensionPage {
  readonly unit: Commune
  readonly number: number
  /** What is about the dimension as a whole. */
  readonly general: Strand
  readonly parts: readonly (Strand & Pick<Indicator, 'id' | 'code' | 'name' | 'plain'>)[]
  /** What plans want its scores, and those of its parts, to be. */
  readonly targets: readonly ShownTarget[]
  /** How many of all promises have no time; '' where all have one. */
  readonly untimed: string
}

export async function communePage(key: string | undefined): Promise<CommunePage> {
  const unit = await communeAt(key)
  const strands = await strandsOf(unitKey(unit))
  const plans = await plansOf(unit)
  return {
    unit,
    rows: papiDimensions.map((dimension) => rowOf(dimension, strands)),
    notices: (await noticesOf(unit)).slice(0, 5),
    plans: plans.map(({ title, path, issuer, period }) => ({ title, path, issuer, period })),
    cases: casesSentence((await casesOf(unitKey(unit))).counts),
  }
}

/** @throws Error where there is no such commune or dimension */
export async function dimensionAt(
  key: string | undefined,
  number: string | undefined,
): Promise<DimensionPage> {
  const dimension = papiDimensions.find((one) => String(one.number) === number)
  if (!dimension) throw new Error(`There is no dimension ${number}.`)
  const unit = await communeAt(key)
  const strands = await strandsOf(unitKey(unit))
  const parts = partsOf(dimension.number).map(({ id, code, name, plain }) => ({
    ...{ id, code, name, plain },
    ...strands.get(id)!,
  }))
  const general = strands.get(dimension.id)!
  const untimed = untimedNote([general, ...parts].flatMap(({ promises }) => promises))
  const isAbout = (id: string) => id === dimension.id || parts.some((part) => part.id === id)
  const targets = (await targetsOf(await plansOf(unit))).filter(({ indicator }) => isAbout(indicator))
  return { unit, number: dimension.number, general, parts, targets, untimed }
}

function partsOf(dimension: number) {
  return papiIndicators.filter((part) => part.dimension === dimension)
}

function rowOf({ id, number, name, plain }: (typeof papiDimensions)[number], strands: Strands): DimensionRow {
  const general = strands.get(id)!
  const all = [general, ...partsOf(number).map((part) => strands.get(part.id)!)]
  return {
    ...{ id, number, name, plain },
    promises: promisesText(all),
    proof: proofText(all),
    perception: perceptionText(general.perception),
  }
}

function promisesText(strands: readonly Strand[]): string {
  const words = text.commune
  const promises = strands.flatMap((strand) => strand.promises)
  const overdue = promises.filter((one) => one.overdue !== null).length
  if (promises.length === 0) return words.noPromise
  return text.shared.commitments(promises.length) + (overdue > 0 ? `, ${words.overdue(overdue)}` : '')
}

function proofText(strands: readonly Strand[]): string {
  const words = text.commune
  const published = strands.flatMap(({ proof }) => proof).length
  const reports = strands.flatMap((strand) => strand.reports)
  const done = reports.filter(({ isDone }) => isDone).length
  const said = [
    published > 0 ? words.published(published) : '',
    reports.length > 0 ? words.reports(reports.length, done) : '',
  ]
  return said.filter(Boolean).join(', ') || words.noReport
}

function perceptionText({ figure, labels }: Perception): string {
  if (!figure) return text.shared.tooFew
  const rated = lowerFirst(labels[3] ?? '')
  return text.commune.satisfied(formatPercent(figure.share, 0), rated, formatNumber(figure.n))
}
