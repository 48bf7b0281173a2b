/** Who I am, what I may do, and where I am signed in. */
import { Hono } from 'hono'
import { secondFactorOf } from '../../db/accounts/second-factor.ts'
import { endSessions, sessionsOf } from '../../db/accounts/sessions.ts'
import type { Database } from '../../db/engine/database.ts'
import { currentUnit, fullName } from '../../db/units/units.ts'
import { allowed, grantsFor, type Action } from '../../domain/access/access.ts'
import type { DeskEnv } from './guard.ts'

interface Parts {
  readonly db: Database
  readonly now: () => Date
}

export function meRoutes({ db, now }: Parts) {
  return new Hono<DeskEnv>()
    .get('/toi', async (c) => {
      const { name, username, grants } = c.get('official')
      const held = grantsFor(grants, 'desk.open', c.get('day'))
      const roles = await Promise.all(
        held.map(async ({ role, unitCode, indicators }) => {
          const unit = await currentUnit(db.read, unitCode)
          const { code, level } = unit ?? { code: '', level: null }
          return { role, unit: { code, level, name: unit ? fullName(unit) : null }, indicators }
        }),
      )
      const actions = (Object.keys(allowed) as Action[]).filter(
        (action) => grantsFor(grants, action, c.get('day')).length > 0,
      )
      return c.json({ name, username, roles, actions })
    })
    .get('/thiet-bi', async (c) => {
      const found = await sessionsOf(db.read, c.get('official').id, now())
      const factor = await secondFactorOf(db.read, c.get('official').id)
      return c.json({
        devices: found.map((one) => ({ ...one, isThis: one.id === c.get('sessionId') })),
        hasCode: Boolean(factor?.confirmedAt),
      })
    })
    .post('/thiet-bi/dang-xuat', async (c) => {
      const { id } = c.get('official')
      const except = c.get('sessionId')
      const ended = await db.write((tx) => endSessions(tx, id, { except }, now()))
      return c.json({ ended })
    })
}
