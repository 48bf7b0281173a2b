/**
 * The clock of a case: by when, and how late. Counting begins on the day after, as the law counts; days on which the
 * clock stood are not counted.
 */
import { addDays } from '../calendar.ts'
import { countedDaysBetween, isWorkingDay, type WorkingCalendar } from '../calendar/working-days.ts'
import type { ClockRule } from './clock-rules.ts'

/** The clock stood from the day after `from` up to and including `to`; null: it still stands. */
export interface Pause {
  readonly from: string
  readonly to: string | null
}

export interface ClockFacts {
  /** The day from which it runs. */
  readonly start: string
  readonly isRemote: boolean
  readonly isComplex: boolean
  readonly extensions: number
  readonly pauses: readonly Pause[]
}

/** The last day that is in time; null while the clock stands. */
export function dueOn(rule: ClockRule, facts: ClockFacts, calendar: WorkingCalendar): string | null {
  if (facts.pauses.some(({ to }) => to === null)) return null
  const days = daysOf(rule, facts) + (rule.extension ?? 0) * facts.extensions
  const counts = (day: string) =>
    (rule.counts === 'calendar' || isWorkingDay(day, calendar)) && !stands(day, facts.pauses)
  let day = facts.start
  for (let left = days; left > 0;) {
    day = addDays(day, 1)
    if (counts(day)) left -= 1
  }
  return day
}

/** How long the office has had, or had, in the rule's own days: what is late by that much is positive. */
export function daysLate(rule: ClockRule, due: string, day: string, calendar: WorkingCalendar): number {
  return countedDaysBetween(due, day, rule.counts, calendar)
}

function daysOf(rule: ClockRule, { isRemote, isComplex }: ClockFacts): number {
  const { days, complexDays, remoteDays, remoteComplexDays } = rule
  if (isRemote && isComplex) return remoteComplexDays ?? complexDays ?? remoteDays ?? days
  if (isComplex) return complexDays ?? days
  return isRemote ? (remoteDays ?? days) : days
}

function stands(day: string, pauses: readonly Pause[]): boolean {
  return pauses.some(({ from, to }) => from < day && (to === null || day <= to))
}
