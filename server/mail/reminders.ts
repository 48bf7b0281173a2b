/** Once a week, from Monday seven o'clock on: what each official who reports on commitments has to do. */
import { allMailboxes } from '../../db/accounts/mailboxes.ts'
import { officialById } from '../../db/accounts/officials.ts'
import type { Database } from '../../db/engine/database.ts'
import { writeMails, type NewMail } from '../../db/outbox.ts'
import { keepSetting, setting } from '../../db/settings.ts'
import { addDays, vietnamDay, vietnamHour } from '../../domain/calendar.ts'
import { reminderMail } from '../../domain/text/mails.ts'
import { formatDate } from '../../domain/vietnamese.ts'
import { progressToday } from '../desk/progress-today.ts'

const key = 'reminders-of-week'

/** Writes them once a week, whichever process is first. @returns how many were written now */
export async function writeReminders(db: Database, now: Date): Promise<number> {
  const day = vietnamDay(now)
  const monday = mondayOf(day)
  if (day === monday && vietnamHour(now) < '07:00') return 0
  if ((await setting(db.read, key)) === monday) return 0
  const mails: NewMail[] = []
  for (const { officialId, email } of await allMailboxes(db.read)) {
    const official = await officialById(db.read, officialId)
    const lines = official ? await progressToday({ db, official, day }) : []
    if (lines.length === 0) continue
    const said = reminderMail(
      lines.map(({ sentence }) => sentence),
      formatDate(monday),
    )
    mails.push({ key: `reminder/${monday}/${officialId}`, recipient: email, ...said })
  }
  await db.write(async (tx) => {
    await writeMails(tx, mails, now)
    await keepSetting(tx, key, monday)
  })
  return mails.length
}

/** @example mondayOf('2026-11-27') // => '2026-11-23' */
function mondayOf(day: string): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return addDays(day, -((weekday + 6) % 7))
}
