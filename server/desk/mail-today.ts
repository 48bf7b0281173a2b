/** Mails that nobody took, for administrators. */
import { countDeadMails } from '../../db/outbox.ts'
import { grantsFor } from '../../domain/access/access.ts'
import { desk } from '../text/desk.ts'
import type { TodaySource } from './today.ts'

export const mailToday: TodaySource = async ({ db, official, day }) => {
  if (grantsFor(official.grants, 'accounts.manage', day).length === 0) return []
  const n = await countDeadMails(db.read)
  return n > 0 ? [{ sentence: desk.deadMails(n), day: null, href: '/can-bo/tai-khoan/' }] : []
}
