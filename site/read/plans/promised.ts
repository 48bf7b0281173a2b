/** A commitment as lists show it, and in which order. Pure. */
import { commitmentPath, type Commitment } from '../../../db/plans/commitments.ts'
import { text } from '../../text/text.ts'
import { isPassed, scheduleText } from './schedule.ts'

/** A commitment as lists show it. */
export interface Promised {
  readonly title: string
  readonly path: string
  /** '' where the plan sets no time. */
  readonly when: string
  /** Its last day, or month or year; null where it has none. */
  readonly due: string | null
  /** Its last day, where that is over and nothing was reported. */
  readonly overdue: string | null
  /** What was reported, in a few words; '' where nothing was. */
  readonly reported: string
  /** Who promised it and in which plan, where a list holds the promises of several. */
  readonly by?: string
}

/** @param today 'YYYY-MM-DD' @param reported what was reported, in a few words */
export function promised(commitment: Commitment, today: string, reported = ''): Promised {
  return {
    title: commitment.title,
    path: commitmentPath(commitment),
    when: scheduleText(commitment),
    due: commitment.due,
    overdue: reported === '' && isPassed(commitment, today) ? commitment.due : null,
    reported,
  }
}

/** The same after a report on it. */
export function promisedAnd(item: Promised, reported: string): Promised {
  return { ...item, overdue: null, reported }
}

/** What is overdue without a report first, the longest at the top; the rest stays in its order. */
export function overdueFirst(items: readonly Promised[]): Promised[] {
  return items.toSorted((a, b) => (a.overdue ?? 'none').localeCompare(b.overdue ?? 'none'))
}

/** @example promisedNote(item) // => 'Tỉnh Kiên Giang, Kế hoạch 2018 · trước 15/06/2018, đã quá hạn, chưa có báo cáo' */
export function promisedNote({ by, when, overdue, reported }: Promised): string {
  const time = overdue ? `${when}, ${text.plans.overdue}` : when
  return [by, time, reported].filter(Boolean).join(' · ')
}

/** Said once about all that a page lists: how much of it has no time; '' where everything has one. */
export function untimedNote(items: readonly Promised[]): string {
  const untimed = items.filter(({ when }) => when === '').length
  return untimed > 0 ? text.plans.untimed(untimed, items.length) : ''
}
