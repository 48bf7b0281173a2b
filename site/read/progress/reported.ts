/** A report on a commitment in words. Pure. */
import { vietnamDay } from '../../../domain/calendar.ts'
import type { WorkingCalendar } from '../../../domain/calendar/working-days.ts'
import { daysLate } from '../../../domain/progress/due.ts'
import { isDone, stateName } from '../../../domain/progress/states.ts'
import { formatDate, formatNumber, upperFirst } from '../../../domain/vietnamese.ts'
import type { ProgressVersion } from '../../../db/progress/progress.ts'
import { text } from '../../text/text.ts'

const words = text.progress

/** A report as pages show it; '' where there is nothing to say. */
export interface Reported {
  /** 'Đã xong, ngày 20/11/2026' */
  readonly state: string
  readonly isDone: boolean
  /** When it was reported, and how late. */
  readonly when: string
  readonly by: string
  readonly text: string
  readonly numbers: string
  readonly reason: string
  readonly closing: string
  readonly evidence: readonly Evidence[]
}

export interface Evidence {
  readonly label: string
  readonly href: string
}

/** @param own what of the unit's own the report names: a notice, a file */
export function reportedAs(
  version: ProgressVersion,
  calendar: WorkingCalendar,
  own: readonly Evidence[],
): Reported {
  const { link, agency, text: said, reason, isClosing } = version
  return {
    state: upperFirst(stateText(version, calendar)),
    isDone: isDone(version.state),
    when: whenText(version, calendar),
    by: agency === '' ? '' : words.by(agency),
    text: said,
    numbers: numbersText(version),
    reason: reason === '' ? '' : words.reason(reason),
    closing: isClosing ? words.closing : '',
    evidence: [...own, ...(link === '' ? [] : [{ label: new URL(link).hostname, href: link }])],
  }
}

/** For a list. @example stateText(version, calendar) // => 'xong muộn 12 ngày làm việc, ngày 12/06/2026' */
export function stateText({ state, doneOn, deadline }: ProgressVersion, calendar: WorkingCalendar): string {
  const name = stateName(state)
  if (!isDone(state) || doneOn === null) return name
  const late = deadline === null ? 0 : daysLate(deadline, doneOn, calendar)
  if (late === 0) return words.done(name, formatDate(doneOn))
  return words.doneLate(name, lateText(late), formatDate(doneOn))
}

function whenText({ reportedAt, dueOn }: ProgressVersion, calendar: WorkingCalendar): string {
  const day = formatDate(reportedAt)
  const late = dueOn === null ? 0 : daysLate(dueOn, vietnamDay(reportedAt), calendar)
  return late === 0 ? words.reported(day) : words.reportedLate(day, lateText(late), formatDate(dueOn!))
}

function numbersText({ target, reached, measure }: ProgressVersion): string {
  if (reached === null) return ''
  if (target === null) return words.numbers(formatNumber(reached), measure)
  return words.target(formatNumber(reached), formatNumber(target), measure)
}

/** Some 21 days are worked in a month; of more than a quarter nobody counts the days. */
export function lateText(days: number): string {
  if (days <= 63) return words.days(days)
  return days < 252 ? words.months(Math.floor(days / 21)) : words.years(Math.floor(days / 252))
}
