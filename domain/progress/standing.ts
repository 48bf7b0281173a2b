/** Where somebody who answers for a commitment stands today: reported, late or never; and how requests were answered. */
import type { WorkingCalendar } from '../calendar/working-days.ts'
import {
  daysLate,
  nextReport,
  type DueReport,
  type LastReport,
  type Reporting,
  type Schedule,
} from './due.ts'

export interface Standing {
  /** null where no report is still to come. */
  readonly next: DueReport | null
  /** How many working days the next report is late; 0 where it is not. */
  readonly daysLate: number
  /** 'never': has not reported at all, be it late or not yet due. */
  readonly is: 'reported' | 'late' | 'never'
}

/** The day it is, and which days are worked. */
export interface Now {
  readonly today: string
  readonly calendar: WorkingCalendar
}

export function standingOf(
  schedule: Schedule,
  reporting: Reporting,
  last: LastReport | null,
  { today, calendar }: Now,
): Standing {
  const next = nextReport(schedule, reporting, last, calendar)
  const late = next === null ? 0 : daysLate(next.dueOn, today, calendar)
  // A day that is no working day is not yet one more day late, but the report's day is over.
  const isOver = next !== null && next.dueOn < today
  return { next, daysLate: late, is: last === null ? 'never' : isOver ? 'late' : 'reported' }
}

/** A report that should be there is not: whoever stands so may be asked for it. */
export function isOverdue({ next }: Standing, today: string): boolean {
  return next !== null && next.dueOn < today
}

/**
 * How many requests were followed by a report. One report answers all that were made before it.
 * @param asked instants, ISO-8601 UTC @param reported likewise
 */
export function answeredCount(asked: readonly string[], reported: readonly string[]): number {
  const last = reported.reduce((newest, at) => (at > newest ? at : newest), '')
  return asked.filter((at) => at < last).length
}
