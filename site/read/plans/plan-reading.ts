/** What an imported plan says besides its commitments: who reports to whom, days, and who leads in what. */
import type { Plan } from '../../../db/plans/plans.ts'
import type { PlanReading } from '../../../db/plans/reading.ts'
import { indicator, indicatorPath } from '../../../surveys/indicators/index.ts'
import { formatDate, upperFirst } from '../../../domain/vietnamese.ts'
import { text } from '../../text/text.ts'
import { isPassed } from './schedule.ts'

const words = text.plans.reading

interface ReadReport {
  /** Agencies are named as the document names them. */
  readonly from: string
  readonly to: string
  readonly often: string
}

interface ReadDeadline {
  readonly when: string
  /** As it is written. */
  readonly phrase: string
  /** Its last day is over. */
  readonly passed: boolean
}

interface ReadLead {
  readonly code: string
  readonly name: string
  /** Null where the code is of an edition that has no page. */
  readonly path: string | null
  readonly lead: string
}

export interface ReadPlan {
  readonly reports: readonly ReadReport[]
  readonly deadlines: readonly ReadDeadline[]
  readonly leads: readonly ReadLead[]
}

/**
 * For a plan's page; null until the document has been imported.
 * @param today 'YYYY-MM-DD'
 */
export function readPlanFacts(
  reading: PlanReading | null,
  { date, yearFrom }: Pick<Plan, 'date' | 'yearFrom'>,
  today: string,
): ReadPlan | null {
  if (!reading) return null
  const year = Number(date?.slice(0, 4) ?? yearFrom)
  return {
    reports: reading.reporting.map(reportOf),
    deadlines: deadlinesOf(reading.deadlines, today),
    leads: reading.indicators
      .filter(({ lead }) => lead.length > 0)
      .map(({ code, name, lead }) => ({ code, name, path: pathOf(code, year), lead: lead.join('; ') })),
  }
}

function reportOf({ from, to, via, cadence }: PlanReading['reporting'][number]): ReadReport {
  return {
    from: from.length > 0 ? upperFirst(from.join('; ')) : words.fromUnknown,
    to: via === null ? upperFirst(to) : words.via(upperFirst(to), via),
    often: cadence.map((one) => words.cadence[one]).join(', ') || words.oftenUnknown,
  }
}

/** In the order of their days, each phrase once; those that name no year come last. */
function deadlinesOf(deadlines: PlanReading['deadlines'], today: string): ReadDeadline[] {
  const byPhrase = new Map(deadlines.map((deadline) => [deadline.phrase, deadline]))
  return [...byPhrase.values()]
    .sort((a, b) => (a.due ?? '9').localeCompare(b.due ?? '9'))
    .map(({ phrase, due, before }) => ({
      when: due === null ? words.yearOpen : text.plans.kind[before ? 'before' : 'by'](formatDate(due)),
      phrase,
      passed: isPassed({ due, strictlyBefore: before }, today),
    }))
}

/** The sub-dimensions have had today's numbers since 2021. */
function pathOf(code: string, year: number): string | null {
  const known = year >= 2021 ? indicator(`papi/${code}`) : undefined
  return known ? indicatorPath(known.id) : null
}
