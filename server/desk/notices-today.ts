/** Tables that wait for a leader's decision, and those that came back to whoever writes them. */
import { openDrafts } from '../../db/notices/drafts.ts'
import { currentUnit, fullName } from '../../db/units/units.ts'
import { grantsFor } from '../../domain/access/access.ts'
import { vietnamDay } from '../../domain/calendar.ts'
import { lowerFirst } from '../../domain/vietnamese.ts'
import { desk as words } from '../text/desk.ts'
import type { TodaySource } from './today.ts'
import { unitsFor } from './units-for.ts'

const href = '/can-bo/cong-khai/'

export const noticesToday: TodaySource = async ({ db, official, day }) => {
  const [approving, writing] = await Promise.all([
    unitsFor(db.read, grantsFor(official.grants, 'notices.approve', day)),
    unitsFor(db.read, grantsFor(official.grants, 'notices.write', day)),
  ])
  const drafts = await openDrafts(db.read, [...new Set([...approving, ...writing])])
  const lines = drafts.flatMap((draft) => {
    const { unitCode, state, title, writtenBy, writtenAt } = draft
    const since = vietnamDay(writtenAt)
    if (state === 'sent' && approving.includes(unitCode) && writtenBy !== official.id)
      return [{ unitCode, since, say: (unit: string) => words.notices.toApprove(title, unit) }]
    if (state === 'returned' && writing.includes(unitCode))
      return [{ unitCode, since, say: (unit: string) => words.notices.returned(title, unit) }]
    return []
  })
  return Promise.all(
    lines.map(async ({ unitCode, since, say }) => {
      const unit = await currentUnit(db.read, unitCode)
      return { sentence: say(unit ? lowerFirst(fullName(unit)) : unitCode), day: since, href }
    }),
  )
}
