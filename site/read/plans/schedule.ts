/** When a commitment is to be done, who made it and in which plan, in words. */
import type { Commitment } from '../../../db/plans/commitments.ts'
import type { Plan } from '../../../db/plans/plans.ts'
import { formatDate, upperFirst } from '../../../domain/vietnamese.ts'
import { text } from '../../text/text.ts'

/** @example promisor(plan) // => 'Huyện Vĩnh Linh' */
export function promisor({ issuer }: Pick<Plan, 'issuer'>): string {
  return upperFirst(issuer.replace(/^(Ủy|Uỷ) ban nhân dân /, ''))
}

/**
 * The years that a plan is for, and that they are over; a plan that names no last year is never said to be over.
 * @param today 'YYYY-MM-DD'
 * @example planPeriod({ yearFrom: 2024, yearTo: 2024, date: null }, '2026-11-20') // => 'Kế hoạch 2024, đã hết kỳ'
 */
export function planPeriod(
  { yearFrom, yearTo, date }: Pick<Plan, 'yearFrom' | 'yearTo' | 'date'>,
  today: string,
): string {
  const { period } = text.plans
  const from = yearFrom ?? (date ? Number(date.slice(0, 4)) : null)
  if (yearTo === null) return from === null ? period.unknown : period.open(String(from))
  const years = from === null || from === yearTo ? String(yearTo) : `${from}-${yearTo}`
  return yearTo < Number(today.slice(0, 4)) ? period.over(years) : period.years(years)
}

/** @param today 'YYYY-MM-DD' */
export function isPassed(
  { due, strictlyBefore }: Pick<Commitment, 'due' | 'strictlyBefore'>,
  today: string,
): boolean {
  // 'YYYY-MM' and 'YYYY' sort before each of their days: padded, they mean the last one.
  return due !== null && (strictlyBefore ? due <= today : due.padEnd(10, '-99') < today)
}

/** When a commitment is to be done, in words; '' where the plan does not say. */
export function scheduleText(
  commitment: Pick<Commitment, 'scheduleKind' | 'start' | 'due' | 'strictlyBefore'>,
): string {
  const { kind } = text.plans
  const start = commitment.start ? formatDate(commitment.start) : ''
  const due = commitment.due ? formatDate(commitment.due) : ''
  switch (commitment.scheduleKind) {
    case 'continuous':
    case 'quarterly':
    case 'yearly':
      return kind[commitment.scheduleKind] + (due ? `, ${kind.until(due)}` : '')
    case 'once':
    case 'range':
      if (start && due) return kind.range(start, due)
      if (due) return commitment.strictlyBefore ? kind.before(due) : kind.by(due)
      return start ? kind.from(start) : ''
    case 'event':
      return kind.event
    default:
      return ''
  }
}
