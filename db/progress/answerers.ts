/** Who answers for the commitments of a plan, and in which rhythm they report. */
import type { Reporting, Rhythm } from '../../domain/progress/due.ts'
import { answeredBy, leadAgency } from '../../domain/progress/answering.ts'
import type { Commitment } from '../plans/commitments.ts'
import type { PlanDetails } from '../plans/plans.ts'

/** From the most frequent to the least. */
const rhythms: readonly Rhythm[] = ['monthly', 'quarterly', 'six_months', 'yearly']
/** Where a plan does not say how often. */
const usualRhythm: Rhythm = 'six_months'
/** Today's communes and provinces began on this day: nobody of today answers for what was due before. */
const begin = '2025-07-01'

export type Answerer =
  | { readonly by: 'communes' }
  /** @property unitCode of the province */
  | { readonly by: 'agency'; readonly unitCode: string; readonly agency: string }

export function answererOf(
  plan: Pick<PlanDetails, 'issuer' | 'provinceCode' | 'communes'>,
  { lead }: Pick<Commitment, 'lead'>,
): Answerer {
  if (answeredBy(lead, plan.communes.length > 0) === 'communes') return { by: 'communes' }
  return { by: 'agency', unitCode: plan.provinceCode, agency: leadAgency(lead, plan.issuer) }
}

/** What a plan says about reports on it, the most frequent of them. */
export function reportingOf({
  date,
  yearFrom,
  yearTo,
  reading,
}: Pick<PlanDetails, 'date' | 'yearFrom' | 'yearTo' | 'reading'>): Reporting {
  const start = date?.length === 10 ? date : `${date?.slice(0, 4) ?? yearFrom ?? begin.slice(0, 4)}-01-01`
  const named = new Set<string>(reading?.reporting.flatMap(({ cadence }) => cadence))
  return {
    from: start > begin ? start : begin,
    until: yearTo === null ? null : `${yearTo}-12-31`,
    rhythm: rhythms.find((rhythm) => named.has(rhythm)) ?? usualRhythm,
  }
}
