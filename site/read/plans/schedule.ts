/** When a commitment is to be done, and who made it, in words. */
import type { Commitment } from '../../../db/plans/commitments.ts'
import type { Plan } from '../../../db/plans/plans.ts'
import { formatDate, upperFirst } from '../../../domain/vietnamese.ts'
import { text } from '../../text/text.ts'

/** @example promisor(plan) // => 'Huyện Vĩnh Linh, 2024' */
export function promisor({ issuer, date, yearFrom }: Pick<Plan, 'issuer' | 'date' | 'yearFrom'>): string {
  const name = issuer.replace(/^(Ủy|Uỷ) ban nhân dân /, '')
  const year = date?.slice(0, 4) ?? yearFrom
  return upperFirst(name) + (year ? `, ${year}` : '')
}

/** @param today 'YYYY-MM-DD' */
export function isPassed(
  { due, strictlyBefore }: Pick<Commitment, 'due' | 'strictlyBefore'>,
  today: string,
): boolean {
  // 'YYYY-MM' and 'YYYY' sort before each of their days: padded, they mean the last one.
  return due !== null && (strictlyBefore ? due <= today : due.padEnd(10, '-99') < today)
}

/** When a commitment is to be done, in words. */
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
      return start ? kind.from(start) : kind.unknown
    case 'event':
      return kind.event
    default:
      return kind.unknown
  }
}
