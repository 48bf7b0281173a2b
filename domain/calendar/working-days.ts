/**
 * Working days: Monday to Friday, without days off and with the Saturdays that are worked instead. Every deadline and
 * every "how late" counts by them.
 */
import { addDays, dayMs, daysBetween } from '../calendar.ts'
import { specialDays } from './days-off.ts'

/** A day that is not as the week has it. */
export interface DayRule {
  /** 'YYYY-MM-DD' */
  readonly day: string
  /** 'usual': as the week has it, although the table says otherwise. */
  readonly kind: 'off' | 'working' | 'usual'
}

/** Days that differ from the week, in their order: what `calendarWith` makes. */
export interface WorkingCalendar {
  /** Day, as its number since 1970 → 1 where it is worked although it is a weekend, -1 where it is not although it is a weekday. */
  readonly changes: ReadonlyMap<number, 1 | -1>
  /** Their numbers, ascending. */
  readonly days: readonly number[]
}

/** @param corrections an administrator's; each goes before the table */
export function calendarWith(corrections: readonly DayRule[]): WorkingCalendar {
  const kinds = new Map<string, DayRule['kind']>(specialDays.map(({ day, kind }) => [day, kind]))
  for (const { day, kind } of corrections) kinds.set(day, kind)
  const changes = new Map<number, 1 | -1>()
  for (const [day, kind] of kinds) {
    const number = numberOf(day)
    if (kind === 'off' && isWeekday(number)) changes.set(number, -1)
    if (kind === 'working' && !isWeekday(number)) changes.set(number, 1)
  }
  return { changes, days: [...changes.keys()].sort((a, b) => a - b) }
}

/**
 * The table alone.
 * @internal Exported for tests.
 */
export const ownCalendar: WorkingCalendar = calendarWith([])

/**
 * @internal Exported for tests.
 * @example isWorkingDay('2026-08-31') // => false: swapped with Saturday 22 August
 */
export function isWorkingDay(day: string, calendar: WorkingCalendar = ownCalendar): boolean {
  const number = numberOf(day)
  const change = calendar.changes.get(number)
  return change === undefined ? isWeekday(number) : change === 1
}

/**
 * How many working days lie after `from` up to and including `to`; as a negative number where `to` is earlier. So it
 * is how late something is that was due on `from` and came on `to`.
 * @example workingDaysBetween('2026-11-20', '2026-11-23') // => 1: Friday to Monday
 */
export function workingDaysBetween(
  from: string,
  to: string,
  calendar: WorkingCalendar = ownCalendar,
): number {
  if (to < from) return -workingDaysBetween(to, from, calendar)
  const [first, last] = [numberOf(from), numberOf(to)]
  let count = weekdaysUntil(last) - weekdaysUntil(first)
  for (const day of calendar.days) {
    if (day > last) break
    if (day > first) count += calendar.changes.get(day)!
  }
  return count
}

/** From one day to another in the days that a rule counts: negative where it is earlier. */
export function countedDaysBetween(
  from: string,
  to: string,
  counts: 'working' | 'calendar',
  calendar: WorkingCalendar,
): number {
  return counts === 'working' ? workingDaysBetween(from, to, calendar) : daysBetween(from, to)
}

/**
 * The day that lies so many working days after a day; counting begins on the day after, as the law counts.
 * @param count not negative; 0 gives the day itself where it is a working day, else the next one
 * @example addWorkingDays('2026-11-20', 5) // => '2026-11-30': 24 November is off
 */
export function addWorkingDays(day: string, count: number, calendar: WorkingCalendar = ownCalendar): string {
  let at = count === 0 ? day : addDays(day, 1)
  for (let left = Math.max(1, count); ; at = addDays(at, 1)) {
    if (isWorkingDay(at, calendar)) left -= 1
    if (left === 0) return at
  }
}

/** Whether the rule can change anything: weekdays can be off, the other days worked. */
export function isOnItsWeekday({ day, kind }: DayRule): boolean {
  return kind === 'usual' || isWeekday(numberOf(day)) === (kind === 'off')
}

/** Days since 1 January 1970. */
function numberOf(day: string): number {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / dayMs)
}

/** 1 January 1970 was a Thursday; from here Monday is 0. */
function weekdayOf(number: number): number {
  return (((number + 3) % 7) + 7) % 7
}

function isWeekday(number: number): boolean {
  return weekdayOf(number) < 5
}

/** Monday to Friday from a fixed Monday long ago up to and including a day. */
function weekdaysUntil(number: number): number {
  const since = number + 3 + 7 * 200_000
  return Math.floor(since / 7) * 5 + Math.min((since % 7) + 1, 5)
}
