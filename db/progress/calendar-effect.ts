/** What would become of the due dates of reports, and of these alone, if a day were off, or worked, otherwise than it is now. */
import { isNull, and, eq } from 'drizzle-orm'
import { calendarWith, type DayRule } from '../../domain/calendar/working-days.ts'
import { correctedDays, workingCalendar } from '../calendar.ts'
import type { Queries } from '../engine/database.ts'
import { units } from '../schema/index.ts'
import { answers, type Answer } from './answers.ts'

interface MovedReport {
  readonly title: string
  readonly unitCode: string
  readonly before: string
  readonly after: string
}

export interface CalendarEffect {
  /** Reports whose last day moves. */
  readonly moved: readonly MovedReport[]
  /** Reports that keep their last day and become late by another number of days. */
  readonly lateness: number
}

export async function effectOf(db: Queries, correction: DayRule, at: Date): Promise<CalendarEffect> {
  const now = await workingCalendar(db)
  // Only correctDay writes the column, and a check holds it.
  const then = calendarWith([...((await correctedDays(db)) as DayRule[]), correction])
  const provinces = await db
    .select({ code: units.code })
    .from(units)
    .where(and(eq(units.level, 'province'), isNull(units.validTo)))
  const moved: MovedReport[] = []
  let lateness = 0
  for (const { code: provinceCode } of provinces) {
    const before = await answers(db, { provinceCode, calendar: now }, at)
    const after = await answers(db, { provinceCode, calendar: then }, at)
    for (const [i, one] of before.entries()) {
      const other = after[i]!
      const [from, to] = [dueOn(one), dueOn(other)]
      if (from !== to) {
        const { unitCode, commitment } = one
        moved.push({ title: commitment.title, unitCode, before: from, after: to })
      } else if (one.standing.daysLate !== other.standing.daysLate) lateness += 1
    }
  }
  return { moved, lateness }
}

function dueOn({ standing }: Answer): string {
  return standing.next?.dueOn ?? ''
}
