/** Cases that are urgent, late or nearly so, and late ones whose apology is not prepared or not signed. */
import { countByHandler, countQueue, type QueueFilter } from '../../db/cases/list.ts'
import type { Queries } from '../../db/engine/database.ts'
import { currentUnit, fullName } from '../../db/units/units.ts'
import type { Official } from '../../db/accounts/officials.ts'
import { grantsFor } from '../../domain/access/access.ts'
import type { Grant } from '../../domain/access/roles.ts'
import { lowerFirst } from '../../domain/vietnamese.ts'
import { deskCases } from '../text/desk-cases.ts'
import { soonBefore } from './case-view.ts'
import type { TodaySource } from './today.ts'

const words = deskCases.today
const path = '/can-bo/vu-viec/'

export const casesToday: TodaySource = async ({ db, official, day }) => {
  const handling = distinct(grantsFor(official.grants, 'cases.handle', day))
  const signing = distinct(grantsFor(official.grants, 'cases.sign', day))
  const lines = await Promise.all([
    ...handling.map((grant) => dueLines(db.read, grant, day)),
    ...signing.map((grant) => signingLines(db.read, grant, day)),
    ...signing.map(({ unitCode }) => linesBelow(db.read, unitCode, { day })),
  ])
  return lines.flat()
}

/** Two roles for the same are told of once. */
function distinct(grants: readonly Grant[]): Grant[] {
  const keys = new Map(grants.map((grant) => [`${grant.unitCode} ${grant.indicators.join(' ')}`, grant]))
  return [...keys.values()]
}

function filterOf({ unitCode, indicators }: Grant): QueueFilter {
  return { handlers: [unitCode], subjects: indicators }
}

async function nameOf(db: Queries, code: string): Promise<string> {
  const unit = await currentUnit(db, code)
  return unit ? lowerFirst(fullName(unit)) : code
}

async function dueLines(db: Queries, grant: Grant, day: string) {
  const filter = filterOf(grant)
  const name = await nameOf(db, grant.unitCode)
  const urgent = await countQueue(db, { ...filter, isUrgent: true })
  const unprepared = await countQueue(db, { ...filter, dueBefore: day, apology: 'none' })
  return [
    ...(urgent > 0 ? [{ sentence: words.urgent(urgent, name), day, href: `${path}?khan=1` }] : []),
    ...(await clockLines(db, filter, name, { day })),
    ...(unprepared > 0
      ? [{ sentence: words.toPrepare(unprepared, name), day, href: `${path}?xin-loi=none&tre=1` }]
      : []),
  ]
}

/** Since when it is new, where only that is asked for. */
interface Told {
  readonly day: string
  readonly since?: string
}

/** What is late, and what soon will be; from `since` on only what has become so. */
async function clockLines(db: Queries, filter: QueueFilter, name: string, { day, since }: Told) {
  const lateFrom = since === undefined ? {} : { dueFrom: since }
  const soonFrom = since === undefined ? day : await soonBefore(db, since)
  const late = await countQueue(db, { ...filter, ...lateFrom, dueBefore: day })
  const soon = await countQueue(db, { ...filter, dueFrom: soonFrom, dueBefore: await soonBefore(db, day) })
  return [
    ...(late > 0 ? [{ sentence: words.late(late, name), day, href: `${path}?tre=1` }] : []),
    ...(soon > 0 ? [{ sentence: words.soon(soon, name), day, href: path }] : []),
  ]
}

async function signingLines(db: Queries, grant: Grant, day: string) {
  const n = await countQueue(db, { ...filterOf(grant), apology: 'prepared' })
  if (n === 0) return []
  const sentence = words.toSign(n, await nameOf(db, grant.unitCode))
  return [{ sentence, day, href: `${path}?xin-loi=prepared` }]
}

/** A province hears of its communes' late ones, and of those that soon will be. */
async function linesBelow(db: Queries, code: string, { day, since }: Told) {
  const name = await nameOf(db, code)
  const below = async (filter: Pick<QueueFilter, 'dueFrom' | 'dueBefore'>) =>
    (await countByHandler(db, { ...filter, provinceCode: code })).filter(({ handler }) => handler !== code)
  const lateFrom = since === undefined ? {} : { dueFrom: since }
  const soonFrom = since === undefined ? day : await soonBefore(db, since)
  const late = await below({ ...lateFrom, dueBefore: day })
  const soon = await below({ dueFrom: soonFrom, dueBefore: await soonBefore(db, day) })
  const sum = (found: readonly { n: number }[]) => found.reduce((total, one) => total + one.n, 0)
  return [
    ...(late.length > 0
      ? [{ sentence: words.below(sum(late), late.length, name), day, href: `${path}?tre=1` }]
      : []),
    ...(soon.length > 0
      ? [{ sentence: words.soonBelow(sum(soon), soon.length, name), day, href: path }]
      : []),
  ]
}

/** What has become late, or nearly so, from a day on: for the mail of the day. */
export async function newCaseSentences(
  db: Queries,
  { grants }: Official,
  told: Required<Told>,
): Promise<string[]> {
  const handling = distinct(grantsFor(grants, 'cases.handle', told.day))
  const signing = distinct(grantsFor(grants, 'cases.sign', told.day))
  const lines = await Promise.all([
    ...handling.map(async (grant) => clockLines(db, filterOf(grant), await nameOf(db, grant.unitCode), told)),
    ...signing.map(({ unitCode }) => linesBelow(db, unitCode, told)),
  ])
  return lines.flat().map(({ sentence }) => sentence)
}
