/** The catalogue with the commitments that serve each entry. */
import {
  papiDimensions,
  papiIndicators,
  sipasCriteria,
  sipasFactors,
  type Indicator,
} from '../../surveys/indicators/index.ts'
import { sources, type Source } from '../../surveys/indicators/sources.ts'
import { text } from '../text/text.ts'
import { remembered, today } from '../../db/changes/memory.ts'
import { plans, type PlanPage } from './plans/plans.ts'
import { planProgress, type CommitmentProgress } from './progress/plan-progress.ts'
import { overdueFirst, promised, untimedNote, type Promised } from './plans/promised.ts'

export interface IndicatorPage {
  readonly entry: Indicator
  /** What kind of entry it is, with its number. */
  readonly kind: string
  readonly parts: readonly Indicator[]
  readonly above: Indicator | null
  /** By plan, the newest first. */
  readonly promises: readonly PlanPromises[]
  /** How many of all promises have no time; '' where all have one. */
  readonly untimed: string
}

interface PlanPromises extends Pick<PlanPage, 'title' | 'path' | 'issuer' | 'period'> {
  /** Agencies that this plan makes responsible for the indicator; none where it names none. */
  readonly lead: readonly string[]
  readonly items: readonly Promised[]
}

/** Every entry that has a page. */
export const shownIndicators: readonly Indicator[] = [
  ...papiDimensions,
  ...papiIndicators,
  ...sipasFactors,
  ...sipasCriteria,
]

const indicatorPages = remembered(async (): Promise<IndicatorPage[]> => {
  const everyPlan = await plans()
  const reported = new Map<string, Reports>()
  for (const { id } of everyPlan) reported.set(id, await planProgress(id))
  return shownIndicators.map((entry) => {
    const parts = partsOf(entry)
    const ids = new Set([entry.id, ...parts.map(({ id }) => id)])
    const promises = everyPlan
      .map((plan) => promisesOf(plan, entry, ids, reported.get(plan.id)!))
      .filter(({ lead, items }) => lead.length + items.length > 0)
    return {
      entry,
      kind: kindOf(entry),
      parts,
      above: shownIndicators.find((other) => partsOf(other).includes(entry)) ?? null,
      promises,
      untimed: untimedNote(promises.flatMap(({ items }) => items)),
    }
  })
})

type Reports = ReadonlyMap<string, Pick<CommitmentProgress, 'short'>>

function promisesOf(
  plan: PlanPage,
  entry: Indicator,
  ids: ReadonlySet<string>,
  reports: Reports,
): PlanPromises {
  const { id, title, path, issuer, period, commitments } = plan
  const served = commitments.filter((one) => one.indicators.some((indicator) => ids.has(indicator)))
  // Who follows an indicator up is one province's business: it is shown with that province's plan.
  const isNamedBy = (source: Source) => source.plan === id
  const lead =
    'lead' in entry && entry.lead.sources.some((one) => isNamedBy(sources[one])) ? entry.lead.agencies : []
  return {
    title,
    path,
    issuer,
    period,
    lead,
    items: overdueFirst(served.map((one) => promised(one, today(), reports.get(one.id)?.short))),
  }
}

/** @throws Error where the catalogue has no such entry */
export async function indicatorAt(id: string | undefined): Promise<IndicatorPage> {
  const found = (await indicatorPages()).find(({ entry }) => entry.id === id)
  if (!found) throw new Error(`There is no indicator ${id}.`)
  return found
}

/** Sub-dimensions of a dimension, criteria of a factor. */
export function partsOf(entry: Indicator): Indicator[] {
  if (entry.level === 'indicator') return []
  return entry.id.startsWith('papi/')
    ? papiIndicators.filter((part) => part.dimension === entry.number)
    : sipasCriteria.filter((part) => part.factor === entry.id)
}

function kindOf(entry: Indicator): string {
  const words = text.indicators
  const [scheme, code = ''] = entry.id.split('/')
  if (scheme === 'papi') {
    return `PAPI · ${entry.level === 'dimension' ? words.dimension(Number(code)) : words.indicator(code)}`
  }
  return `SIPAS · ${entry.level === 'dimension' ? words.factor(entry.code) : words.criterion(Number(code))}`
}
