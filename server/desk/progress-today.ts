/** What is due, late and asked for of the commitments that an official's units answer for. */
import type { Database } from '../../db/engine/database.ts'
import { answers, type Answer } from '../../db/progress/answers.ts'
import { currentUnit, fullName } from '../../db/units/units.ts'
import { grantsFor } from '../../domain/access/access.ts'
import type { Grant } from '../../domain/access/roles.ts'
import { addDays, instantOf } from '../../domain/calendar.ts'
import { isOverdue } from '../../domain/progress/standing.ts'
import { lowerFirst } from '../../domain/vietnamese.ts'
import { desk } from '../text/desk.ts'
import type { TodaySource } from './today.ts'

const words = desk.progress
const href = '/can-bo/da-hua/'
/** What is due within so many days is said. */
const soonDays = 10

export const progressToday: TodaySource = async ({ db, official, day }) => {
  const reporting = [
    ...grantsFor(official.grants, 'progress.report', day),
    ...grantsFor(official.grants, 'progress.report-agency', day),
  ]
  const own = await Promise.all(distinct(reporting).map((grant) => linesOf(db, grant, day)))
  const asking = grantsFor(official.grants, 'progress.ask', day)
  const silent = await Promise.all(distinct(asking).map((grant) => silentOf(db, grant, day)))
  return [...own, ...silent].flat()
}

/** Two roles for one unit are told of once. */
function distinct(grants: readonly Grant[]): Grant[] {
  const keys = new Map(grants.map((grant) => [`${grant.unitCode} ${grant.indicators.join(' ')}`, grant]))
  return [...keys.values()].filter(({ unitCode }) => unitCode !== '')
}

async function answersFor(db: Database, { unitCode, indicators }: Grant, day: string, all = false) {
  const unit = await currentUnit(db.read, unitCode)
  if (!unit) return { name: unitCode, found: [] }
  const wanted = { provinceCode: unit.provinceCode, ...(!all && { unitCode }) }
  const found = await answers(db.read, wanted, new Date(instantOf(day, 12)))
  const isLed = ({ commitment }: Answer) =>
    indicators.length === 0 || commitment.indicators.some((id) => indicators.includes(id))
  return { name: lowerFirst(fullName(unit)), found: found.filter(isLed) }
}

async function linesOf(db: Database, grant: Grant, day: string) {
  const { name, found } = await answersFor(db, grant, day)
  const late = found.filter(({ standing }) => isOverdue(standing, day))
  const soon = found.filter(({ standing: { next } }) => {
    return next !== null && next.dueOn >= day && next.dueOn <= addDays(day, soonDays)
  })
  return [
    ...(late.length > 0 ? [{ sentence: words.late(late.length, name), day: firstDay(late), href }] : []),
    ...(soon.length > 0 ? [{ sentence: words.soon(soon.length, name), day: firstDay(soon), href }] : []),
    ...found.flatMap(({ asked, versions, commitment }) => {
      const request = asked.at(-1)
      if (!request || (versions.at(-1)?.reportedAt ?? '') > request.askedAt) return []
      return [{ sentence: words.asked(request.asker, commitment.title), day: request.dueOn, href }]
    }),
  ]
}

/** Late reports of communes that nobody has asked for since. */
async function silentOf(db: Database, grant: Grant, day: string) {
  const { found } = await answersFor(db, grant, day, true)
  const silent = found.filter(({ standing, agency, asked }) => {
    return agency === '' && isOverdue(standing, day) && (asked.at(-1)?.dueOn ?? '') < day
  })
  return silent.length > 0 ? [{ sentence: words.silent(silent.length), day: null, href }] : []
}

function firstDay(found: readonly Answer[]): string | null {
  const days = found.flatMap(({ standing: { next } }) => next?.dueOn ?? [])
  return days.sort()[0] ?? null
}
