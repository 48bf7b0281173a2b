/**
 * Who may read and who may handle a case. A case is read by whoever has handled it and handled by whoever does now; one
 * that was sent straight to the province is nobody's in the commune, and nothing says there that it exists.
 */
import { caseOf, eventsOf, clockMoment } from '../../db/cases/events.ts'
import type { QueueScope } from '../../db/cases/list.ts'
import type { CaseKey } from '../../db/cases/reference.ts'
import type { Queries } from '../../db/engine/database.ts'
import type { Official } from '../../db/accounts/officials.ts'
import { currentUnit } from '../../db/units/units.ts'
import { grantsFor, mayAny, type Action } from '../../domain/access/access.ts'
import type { CaseEvent } from '../../domain/cases/events.ts'
import { standingOf, type CaseStanding } from '../../domain/cases/standing.ts'
import { Problem } from '../http/problem.ts'

export interface Asker {
  readonly official: Official
  /** 'YYYY-MM-DD' in Viet Nam. */
  readonly day: string
}

export interface OpenedCase {
  readonly key: CaseKey
  readonly provinceCode: string
  readonly events: readonly CaseEvent[]
  readonly standing: CaseStanding
}

/** Whether this role is held for one of these units, and for what the case is about. */
export function covers(
  { official, day }: Asker,
  action: Action,
  units: readonly string[],
  { provinceCode, subject }: { readonly provinceCode: string; readonly subject: string },
): boolean {
  return units.some((unitCode) =>
    mayAny(official.grants, action, { unitCode, provinceCode, indicators: [subject] }, day),
  )
}

export function mayHandle(asker: Asker, { standing, provinceCode }: OpenedCase): boolean {
  const { handler, subject } = standing
  return covers(asker, 'cases.handle', [handler], { provinceCode, subject })
}

export function maySign(asker: Asker, { standing, provinceCode }: OpenedCase): boolean {
  const { handler, subject } = standing
  return covers(asker, 'cases.sign', [handler], { provinceCode, subject })
}

/** @throws Problem 'not-found' where there is none, and where the official may not know of it */
export async function readableCase(db: Queries, asker: Asker, key: CaseKey, at: Date): Promise<OpenedCase> {
  const found = await caseOf(db, key)
  if (!found) throw new Problem('not-found')
  const { provinceCode } = found
  const events = await eventsOf(db, key)
  const standing = standingOf(events, await clockMoment(db, at))
  const { handlers, subject } = standing
  if (!covers(asker, 'cases.read', handlers, { provinceCode, subject })) throw new Problem('not-found')
  return { key, provinceCode, events, standing }
}

/** @throws Problem 'not-found' where it may not be read, 'not-allowed' where others handle it now */
export async function handledCase(db: Queries, asker: Asker, key: CaseKey, at: Date): Promise<OpenedCase> {
  const opened = await readableCase(db, asker, key, at)
  if (!mayHandle(asker, opened)) throw new Problem('not-allowed')
  return opened
}

/** What the roles cover of the list; each is told with the unit that its audit is kept under. */
export async function scopesOf(db: Queries, { official, day }: Asker, action: Action): Promise<QueueScope[]> {
  const grants = grantsFor(official.grants, action, day)
  return Promise.all(
    grants.map(async ({ unitCode, indicators }) => {
      const unit = unitCode === '' ? undefined : await currentUnit(db, unitCode)
      const where = unit?.level === 'province' ? { provinceCode: unitCode } : { handler: unitCode }
      return { ...where, subjects: indicators }
    }),
  )
}
