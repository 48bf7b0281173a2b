/**
 * When the next report on a commitment is due, and how late one is. A commitment has a rhythm of its own (each quarter,
 * each year), or a last day, or neither; what has neither is reported in the rhythm that its plan names. When the plan's
 * period ends everything that is not done is due once more, for the last time.
 */
import { addDays, lastDayOfMonth } from '../calendar.ts'
import { addWorkingDays, workingDaysBetween, type WorkingCalendar } from '../calendar/working-days.ts'
import { isDone, type ProgressState } from './states.ts'

/** When a commitment is to be done, as its plan says. */
export interface Schedule {
  readonly scheduleKind: string | null
  /** Its last day: 'YYYY-MM-DD', or 'YYYY-MM' or 'YYYY' for the whole of it. */
  readonly due: string | null
  /** It must be done before that day. */
  readonly strictlyBefore: boolean
}

export type Rhythm = 'monthly' | 'quarterly' | 'six_months' | 'yearly'

/** What a plan says about reports on it. */
export interface Reporting {
  /** The first day on which somebody who can report today answered for it. */
  readonly from: string
  /** The last day of the plan's period; null where it names none. */
  readonly until: string | null
  readonly rhythm: Rhythm
}

/** The newest report, as far as it decides about the next one. */
export interface LastReport {
  /** The day on which it was made. */
  readonly on: string
  readonly state: ProgressState
  /** It said that it was the last one. */
  readonly isClosing: boolean
}

export interface DueReport {
  /** 'deadline': the commitment's own last day; 'period': a part of the year; 'closing': the end of the plan. */
  readonly kind: 'deadline' | 'period' | 'closing'
  /** The last day of what is reported on. */
  readonly periodEnd: string
  /** The last day on which the report is in time. */
  readonly dueOn: string
}

/**
 * A report on a period is in time until so many working days after it. No rule for all plans was found: a default
 * of ours that the pages name.
 */
const daysToReport = 5

/**
 * A report that is made so shortly before a period ends is one on that period: offices close their figures on the 14th
 * of the last month (decree 09/2019/NĐ-CP, article 12).
 */
const closedBefore = 16

const monthsOf: Readonly<Record<Rhythm, number>> = { monthly: 1, quarterly: 3, six_months: 6, yearly: 12 }

/** The last day on which a commitment is done in time; null where its plan sets none. */
export function deadlineOf({ due, strictlyBefore }: Pick<Schedule, 'due' | 'strictlyBefore'>): string | null {
  if (due === null) return null
  const [year = 0, month = 12] = due.split('-').map(Number)
  const last = due.length === 10 ? due : lastDayOfMonth(year, month)
  if (!strictlyBefore) return last
  const first = due.length === 10 ? due : due.length === 7 ? `${due}-01` : `${due}-01-01`
  return addDays(first, -1)
}

/** The first report that is still to be made; null where none is. It may be overdue long since. */
export function nextReport(
  schedule: Schedule,
  reporting: Reporting,
  last: LastReport | null,
  calendar: WorkingCalendar,
): DueReport | null {
  if (last && (last.isClosing || last.state === 'stopped')) return null
  const deadline = deadlineOf(schedule)
  const rhythm = rhythmOf(schedule, reporting)
  if (rhythm === null && last && isDone(last.state)) return null
  const until = endOf(reporting, rhythm === null ? null : deadline)
  if (rhythm === null && deadline !== null && (last === null || last.on <= deadline)) {
    return { kind: 'deadline', periodEnd: deadline, dueOn: deadline }
  }
  // Late, and not done: from now on it is asked for at the end of each period.
  const follows = rhythm ?? (deadline === null ? null : reporting.rhythm)
  return nextPeriod(follows, { ...reporting, until }, last, calendar)
}

/** How many working days after its last day a report comes; 0 in time. */
export function daysLate(dueOn: string, on: string, calendar: WorkingCalendar): number {
  return Math.max(0, workingDaysBetween(dueOn, on, calendar))
}

/** null where the commitment is done once; what has no schedule at all is reported in the end. */
function rhythmOf({ scheduleKind }: Schedule, { rhythm }: Reporting): Rhythm | null {
  if (scheduleKind === 'continuous') return rhythm
  return scheduleKind === 'quarterly' || scheduleKind === 'yearly' ? scheduleKind : null
}

/** The earlier of both. */
function endOf({ until }: Reporting, deadline: string | null): string | null {
  if (until === null || deadline === null) return until ?? deadline
  return deadline < until ? deadline : until
}

function nextPeriod(
  rhythm: Rhythm | null,
  { from, until }: Reporting,
  last: LastReport | null,
  calendar: WorkingCalendar,
): DueReport | null {
  const after = last === null ? from : laterOf(from, addDays(last.on, closedBefore + 1))
  const isOver = until !== null && last !== null && last.on > addDays(until, -closedBefore)
  if (isOver) return null
  const end = rhythm === null ? null : periodEnd(after, rhythm)
  if (until !== null && (end === null || end >= until)) {
    return { kind: 'closing', periodEnd: until, dueOn: addWorkingDays(until, daysToReport, calendar) }
  }
  if (end === null) return null
  return { kind: 'period', periodEnd: end, dueOn: addWorkingDays(end, daysToReport, calendar) }
}

/** The last day of the part of the year in which a day lies. @example periodEnd('2026-05-02', 'quarterly') // => '2026-06-30' */
function periodEnd(day: string, rhythm: Rhythm): string {
  const months = monthsOf[rhythm]
  const [year = 0, month = 0] = day.split('-').map(Number)
  return lastDayOfMonth(year, Math.ceil(month / months) * months)
}

function laterOf(a: string, b: string): string {
  return a > b ? a : b
}
