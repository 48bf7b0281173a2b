/** Cases that are urgent, late or nearly so, and late ones without an apology, for whoever handles or signs. */
import { countQueue, countWithoutApology, lateByHandler, type QueueFilter } from '../../db/cases/list.ts'
import type { Queries } from '../../db/engine/database.ts'
import { currentUnit, fullName } from '../../db/units/units.ts'
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
    ...signing.map(({ unitCode }) => linesBelow(db.read, unitCode, day)),
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
  const late = await countQueue(db, { ...filter, dueBefore: day })
  const soon = (await countQueue(db, { ...filter, dueBefore: await soonBefore(db, day) })) - late
  const urgent = await countQueue(db, { ...filter, isUrgent: true })
  const name = await nameOf(db, grant.unitCode)
  return [
    ...(urgent > 0 ? [{ sentence: words.urgent(urgent, name), day, href: `${path}?khan=1` }] : []),
    ...(late > 0 ? [{ sentence: words.late(late, name), day, href: `${path}?tre=1` }] : []),
    ...(soon > 0 ? [{ sentence: words.soon(soon, name), day, href: path }] : []),
  ]
}

async function signingLines(db: Queries, grant: Grant, day: string) {
  const n = await countWithoutApology(db, filterOf(grant), day)
  if (n === 0) return []
  return [{ sentence: words.toSign(n, await nameOf(db, grant.unitCode)), day, href: `${path}?tre=1` }]
}

/** A province hears of its communes' late ones. */
async function linesBelow(db: Queries, code: string, day: string) {
  const below = (await lateByHandler(db, code, day)).filter(({ handler }) => handler !== code)
  if (below.length === 0) return []
  const n = below.reduce((sum, one) => sum + one.n, 0)
  return [{ sentence: words.below(n, below.length, await nameOf(db, code)), day, href: `${path}?tre=1` }]
}
