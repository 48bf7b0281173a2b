/** Each day from seven o'clock on: which cases have become late or nearly so, to whoever handles them or stands above. */
import { allMailboxes } from '../../db/accounts/mailboxes.ts'
import { officialById } from '../../db/accounts/officials.ts'
import type { Database } from '../../db/engine/database.ts'
import { writeMails, type NewMail } from '../../db/outbox.ts'
import { keepSetting, setting } from '../../db/settings.ts'
import { addDays, vietnamDay, vietnamHour } from '../../domain/calendar.ts'
import { caseReminderMail } from '../../domain/text/mails.ts'
import { newCaseSentences } from '../desk/cases-today.ts'

const key = 'case-reminders-of-day'

/** Writes them once a day, whichever process is first. A day without mail is made up for by the next. @returns how many */
export async function writeCaseReminders(db: Database, now: Date): Promise<number> {
  const day = vietnamDay(now)
  const since = (await setting(db.read, key)) ?? addDays(day, -1)
  if (since >= day || vietnamHour(now) < '07:00') return 0
  const mails: NewMail[] = []
  for (const { officialId, email } of await allMailboxes(db.read)) {
    const official = await officialById(db.read, officialId)
    const sentences = official ? await newCaseSentences(db.read, official, { day, since }) : []
    if (sentences.length === 0) continue
    const said = caseReminderMail(sentences)
    mails.push({ key: `case-reminder/${day}/${officialId}`, recipient: email, ...said })
  }
  await db.write(async (tx) => {
    await writeMails(tx, mails, now)
    await keepSetting(tx, key, day)
  })
  return mails.length
}
