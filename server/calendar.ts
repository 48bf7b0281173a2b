/** Corrects a day of the calendar, from the desk or the command line, with all that is kept of what it moves. */
import { correctDay, type DayCorrection } from '../db/calendar.ts'
import { holdAllCases, rebuildCasesIn } from '../db/cases/check.ts'
import type { Database } from '../db/engine/database.ts'

/** @throws Refusal */
export async function correctCalendar(db: Database, given: DayCorrection, at: Date): Promise<void> {
  await db.write(async (tx) => {
    await holdAllCases(tx)
    await correctDay(tx, given, at)
    // The days on which cases are due are kept in their list.
    await rebuildCasesIn(tx, at)
  })
}
