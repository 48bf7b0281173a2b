/** The calendar of working days as this installation has it: the table of days off and what an administrator corrected. */
import { asc, eq } from 'drizzle-orm'
import { isDay } from '../domain/calendar.ts'
import {
  calendarWith,
  isOnItsWeekday,
  type DayRule,
  type WorkingCalendar,
} from '../domain/calendar/working-days.ts'
import { Refusal } from '../domain/refusal.ts'
import { recordAudit } from './audit/record.ts'
import { recordChanges } from './changes/changes.ts'
import type { Queries } from './engine/database.ts'
import { calendarDays } from './schema/index.ts'

export type CorrectedDay = typeof calendarDays.$inferSelect

/** In the order of their days. */
export async function correctedDays(db: Queries): Promise<CorrectedDay[]> {
  return db.select().from(calendarDays).orderBy(asc(calendarDays.day))
}

export async function workingCalendar(db: Queries): Promise<WorkingCalendar> {
  // Only correctDay writes the column, and a check holds it.
  return calendarWith((await correctedDays(db)) as (CorrectedDay & DayRule)[])
}

export interface DayCorrection extends DayRule {
  /** The document that says so. */
  readonly source: string
  readonly actor: string
}

/** Sets a day otherwise than the table has it; a later correction of the day takes its place. @throws Refusal */
export async function correctDay(tx: Queries, given: DayCorrection, at = new Date()): Promise<void> {
  const { day, kind, actor } = given
  const source = given.source.trim()
  if (!isDay(day)) throw new Refusal(`«${day}» không phải một ngày.`)
  if (!isOnItsWeekday(given))
    throw new Refusal('Chỉ ngày trong tuần được ghi là nghỉ, chỉ thứ Bảy và Chủ nhật được ghi là làm bù.')
  if (source === '') throw new Refusal('Chưa ghi văn bản nào quy định ngày nghỉ hoặc ngày làm bù này.')
  const [before] = await tx.select().from(calendarDays).where(eq(calendarDays.day, day))
  const row = { day, kind, source, correctedAt: at.toISOString(), actor }
  await tx.insert(calendarDays).values(row).onConflictDoUpdate({ target: calendarDays.day, set: row })
  const detail = { day, kind, source, before: before?.kind ?? null }
  await recordAudit(tx, { actor, action: 'calendar.correct', detail }, at)
  await recordChanges(tx, 'day', ['']) // every page that says how late something is
}
