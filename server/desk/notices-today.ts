/** Tables that wait for a leader's decision, and those that came back to whoever writes them. */
import { openDrafts } from '../../db/notices/drafts.ts'
import { currentUnit, fullName } from '../../db/units/units.ts'
import { grantsFor } from '../../domain/access/access.ts'
import { vietnamDay } from '../../domain/calendar.ts'
import { lowerFirst } from '../../domain/vietnamese.ts'
import { desk as words } from '../text/desk.ts'
import { consultation, resultIdOf } from '../../domain/notices/consultation.ts'
import { openComments } from '../../db/notices/consultations.ts'
import { noticesInForce } from '../../db/notices/notices.ts'
import type { Queries } from '../../db/engine/database.ts'
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
  lines.push(...(await endedConsultations(db.read, writing, day)))
  return Promise.all(
    lines.map(async ({ unitCode, since, say }) => {
      const unit = await currentUnit(db.read, unitCode)
      return { sentence: say(unit ? lowerFirst(fullName(unit)) : unitCode), day: since, href }
    }),
  )
}

/** Drafts on which nobody is asked any more and of which nothing has been told since. */
async function endedConsultations(db: Queries, unitCodes: readonly string[], day: string) {
  const all = await noticesInForce(db, unitCodes)
  const there = new Set(all.map(({ unitCode, id }) => `${unitCode}/${id}`))
  const ended = all.filter(
    ({ unitCode, id, kind, current: { validTo } }) =>
      kind === consultation.id &&
      validTo !== null &&
      validTo < day &&
      !there.has(`${unitCode}/${resultIdOf(id)}`),
  )
  if (ended.length === 0) return []
  const open = new Map(
    (await openComments(db, unitCodes)).map((one) => [`${one.unitCode}/${one.noticeId}`, one.n]),
  )
  return ended.map(({ unitCode, id, title, current }) => ({
    unitCode,
    since: current.validTo!,
    say: (unit: string) => words.consultations.ended(title, unit, open.get(`${unitCode}/${id}`) ?? 0),
  }))
}
