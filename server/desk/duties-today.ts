/** What an official's communes must publish soon, and what is over its day and was not seen. */
import { workingCalendar } from '../../db/calendar.ts'
import { notFoundOf } from '../../db/duties/not-found.ts'
import { proofsOf } from '../../db/duties/proofs.ts'
import type { Database } from '../../db/engine/database.ts'
import { currentUnit, fullName } from '../../db/units/units.ts'
import { grantsFor } from '../../domain/access/access.ts'
import { addDays } from '../../domain/calendar.ts'
import { countedDaysBetween, type WorkingCalendar } from '../../domain/calendar/working-days.ts'
import type { DutyState } from '../../domain/duties/board.ts'
import { communeBoard } from '../../domain/duties/commune.ts'
import { notFoundSince, toldCount, type NotFoundCount } from '../../domain/duties/not-found.ts'
import { daysText } from '../../domain/text/days.ts'
import { lowerFirst } from '../../domain/vietnamese.ts'
import { desk } from '../text/desk.ts'
import type { TodaySource } from './today.ts'

const words = desk.duties
const href = '/can-bo/cong-khai/'
/** What is due within so many days is said. */
const soonDays = 15

export const dutiesToday: TodaySource = async ({ db, official, day }) => {
  const codes = grantsFor(official.grants, 'notices.write', day).map(({ unitCode }) => unitCode)
  const own = [...new Set(codes)].filter(Boolean)
  if (own.length === 0) return []
  const [proofs, calendar, notFound] = await Promise.all([
    ...[proofsOf(db.read, own), workingCalendar(db.read)],
    notFoundOf(db.read, own, Number(day.slice(0, 4))),
  ] as const)
  // In December what is due in January is seen coming.
  const thisYear = Number(day.slice(0, 4))
  const years = [...new Set([thisYear, Number(addDays(day, soonDays).slice(0, 4))])]
  const lines = own.map(async (code) => {
    const unit = await nameOf(db, code)
    const given = { today: day, proofs: proofs.get(code) ?? [], calendar }
    const boards = years.flatMap((year) => communeBoard({ ...given, year }))
    const sought = boards
      .filter(({ year }) => year === thisYear)
      .flatMap((state) => notFoundLine(state, notFound.get(code) ?? [], unit, day))
    return [...boards.flatMap((state) => lineOf(state, unit, day, calendar)), ...sought]
  })
  return (await Promise.all(lines)).flat()
}

/** What enough residents looked for and did not find. */
function notFoundLine(state: DutyState, counts: readonly NotFoundCount[], unit: string, day: string) {
  const told = toldCount(notFoundSince(state, counts))
  return told === 0 ? [] : [{ sentence: words.notFound(told, state.rule.name, unit), day, href }]
}

async function nameOf(db: Database, code: string): Promise<string> {
  const unit = await currentUnit(db.read, code)
  return unit ? lowerFirst(fullName(unit)) : code
}

function lineOf(
  { rule, year, standing }: DutyState,
  unit: string,
  day: string,
  calendar: WorkingCalendar,
): { sentence: string; day: string; href: string }[] {
  const duty = rule.each === 'year' ? words.ofYear(rule.name, year) : rule.name
  if (standing.state === 'missing') {
    const late = daysText(standing.days, rule.counts)
    return [{ sentence: words.missing(duty, unit, late), day: standing.due, href }]
  }
  if (standing.state !== 'upcoming' || standing.due > addDays(day, soonDays)) return []
  const left = countedDaysBetween(day, standing.due, rule.counts, calendar)
  const sentence = left === 0 ? words.today(duty, unit) : words.soon(duty, unit, daysText(left, rule.counts))
  return [{ sentence, day: standing.due, href }]
}
