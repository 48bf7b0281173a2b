/** Mails that nobody took, and calls that nobody answered, for administrators. */
import { countDead } from '../../db/outbox.ts'
import { grantsFor } from '../../domain/access/access.ts'
import { desk } from '../text/desk.ts'
import type { TodaySource } from './today.ts'

export const mailToday: TodaySource = async ({ db, official, day }) => {
  if (grantsFor(official.grants, 'accounts.manage', day).length === 0) return []
  const mails = await countDead(db.read, 'mail')
  const calls = await countDead(db.read, 'webhook')
  const at = { day: null, href: '/can-bo/tai-khoan/' }
  return [
    ...(mails > 0 ? [{ sentence: desk.deadMails(mails), ...at }] : []),
    ...(calls > 0 ? [{ sentence: desk.deadCalls(calls), ...at }] : []),
  ]
}
