/** The catalogue with the commitments that serve each entry. */
import {
  papiDimensions,
  papiIndicators,
  sipasCriteria,
  sipasFactors,
  type Indicator,
} from '../../surveys/indicators/index.ts'
import { text } from '../text/text.ts'
import { once } from './pages.ts'
import { plans, promised, type Promised } from './plans/plans.ts'

export interface IndicatorPage {
  readonly entry: Indicator
  /** What kind of entry it is, with its number. */
  readonly kind: string
  readonly parts: readonly Indicator[]
  readonly above: Indicator | null
  readonly promises: readonly {
    readonly plan: string
    readonly issuer: string
    readonly items: readonly Promised[]
  }[]
}

export const indicatorPages = once(async (): Promise<IndicatorPage[]> => {
  const all = await plans()
  const entries = [...papiDimensions, ...papiIndicators, ...sipasFactors, ...sipasCriteria]
  return entries.map((entry) => {
    const parts = partsOf(entry)
    const ids = new Set([entry.id, ...parts.map(({ id }) => id)])
    const promises = all.map((plan) => ({
      plan: plan.title,
      issuer: plan.issuer,
      items: plan.commitments.filter((one) => one.indicators.some((id) => ids.has(id))).map(promised),
    }))
    return {
      entry,
      kind: kindOf(entry),
      parts,
      above: entries.find((other) => partsOf(other).includes(entry)) ?? null,
      promises: promises.filter(({ items }) => items.length > 0),
    }
  })
})

/** Sub-dimensions of a dimension, criteria of a factor. */
function partsOf(entry: Indicator): Indicator[] {
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
