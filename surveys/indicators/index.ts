import { papiDimensions } from './papi-dimensions.ts'
import type { PapiDimension } from './papi-dimensions.ts'
import { papiIndicators } from './papi.ts'
import type { PapiIndicator } from './papi.ts'
import { sipasCriteria, sipasFactors } from './sipas.ts'
import type { SipasCriterion, SipasFactor } from './sipas.ts'

/**
 * The catalogue of what can be promised, proved and rated: PAPI's dimensions and sub-dimensions, SIPAS's factors and
 * criteria. Its ids ('papi/2.3', 'sipas/5', and one level up 'papi/2', 'sipas/a') are the keys that join plans,
 * notices and responses. They are permanent.
 */
export { papiDimensions, papiIndicators, sipasCriteria, sipasFactors }

export type Indicator = PapiDimension | PapiIndicator | SipasFactor | SipasCriterion

const byId: ReadonlyMap<string, Indicator> = new Map(
  [...papiDimensions, ...papiIndicators, ...sipasFactors, ...sipasCriteria].map((entry) => [entry.id, entry]),
)

/** @example indicator('papi/2.3')?.name // => 'Công khai thu, chi ngân sách cấp xã' */
export function indicator(id: string): Indicator | undefined {
  return byId.get(id)
}

/** The page of an indicator; it never changes. @example indicatorPath('sipas/5') // => '/chi-so/sipas/5/' */
export function indicatorPath(id: string): string {
  return `/chi-so/${id}/`
}
