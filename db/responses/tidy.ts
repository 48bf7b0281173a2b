/** What the portal has promised not to keep is removed: codes' uses at once where there are enough, the rest each day. */
import { vietnamDay } from '../../domain/calendar.ts'
import type { Database } from '../engine/database.ts'
import { forgetArrivals } from './arrivals.ts'
import { tidyVisitSheets } from './visit-sheets.ts'

/** 'YYYY-MM-DD' in Viet Nam: the last day on which times of arrival were removed. */
const tidied = new WeakMap<Database, string>()

export async function tidyResponses(db: Database, now: Date): Promise<void> {
  await tidyVisitSheets(db, now)
  if (tidied.get(db) === vietnamDay(now)) return
  await forgetArrivals(db, now)
  await db.emptyLog()
  tidied.set(db, vietnamDay(now))
}
