/** Targets of a province's plans: entered by whoever leads the index, beside what was published of it. */
import { Hono } from 'hono'
import * as v from 'valibot'
import type { Database, Queries } from '../../db/engine/database.ts'
import { targetsIn } from '../../db/plans/reached.ts'
import { plan as planOf } from '../../db/plans/plans.ts'
import { FaultyTarget, removeTarget, setTarget } from '../../db/plans/targets.ts'
import { may } from '../../domain/access/access.ts'
import type { Grant } from '../../domain/access/roles.ts'
import { Problem } from '../http/problem.ts'
import { desk as words } from '../text/desk.ts'
import type { DeskEnv } from './guard.ts'
import { knownUnit } from './progress.ts'
import { valid } from './valid.ts'

interface Parts {
  readonly db: Database
  readonly now: () => Date
}

const key = {
  planId: v.pipe(v.string(), v.maxLength(200)),
  indicator: v.pipe(v.string(), v.maxLength(40)),
  measure: v.picklist(['score', 'rank', 'share'], words.targets.faults.measure),
  year: v.number(words.targets.faults.year),
}
const targetSchema = v.strictObject({
  ...key,
  value: v.number(words.targets.faults.value),
  source: v.pipe(
    v.string(),
    v.trim(),
    v.minLength(3, words.targets.source),
    v.maxLength(200, words.targets.source),
  ),
})

export function targetsRoutes({ db, now }: Parts) {
  return new Hono<DeskEnv>()
    .get('/muc-tieu/:unit', async (c) => {
      const unit = await knownUnit(db.read, c.req.param('unit'))
      return c.json(await targetsIn(db.read, unit.provinceCode))
    })
    .post('/muc-tieu/:unit', valid(targetSchema), async (c) => {
      const unit = await knownUnit(db.read, c.req.param('unit'), 'province')
      const target = c.req.valid('json')
      const { id: actor, grants } = c.get('official')
      await checkScope(db.read, target, { unitCode: unit.code, grants, day: c.get('day') })
      await db.write((tx) => setTarget(tx, target, { actor, at: now() })).catch(refuse)
      return c.json({ set: true })
    })
    .post('/muc-tieu/:unit/bo', valid(v.strictObject(key)), async (c) => {
      const unit = await knownUnit(db.read, c.req.param('unit'), 'province')
      const target = c.req.valid('json')
      const { id: actor, grants } = c.get('official')
      await checkScope(db.read, target, { unitCode: unit.code, grants, day: c.get('day') })
      if (!(await db.write((tx) => removeTarget(tx, target, { actor, at: now() }))))
        throw new Problem('not-found')
      return c.json({ removed: true })
    })
}

interface Scope {
  readonly unitCode: string
  readonly grants: readonly Grant[]
  readonly day: string
}

/** The plan is the province's, and the index one that the roles lead. @throws Problem */
async function checkScope(
  db: Queries,
  { planId, indicator }: { planId: string; indicator: string },
  { unitCode, grants, day }: Scope,
): Promise<void> {
  if ((await planOf(db, planId))?.provinceCode !== unitCode)
    throw new Problem('invalid-entry', {
      errors: [{ pointer: '/planId', message: words.targets.plan }],
    })
  if (!may(grants, 'targets.write', { unitCode, indicator }, day)) throw new Problem('not-allowed')
}

function refuse(error: unknown): never {
  if (error instanceof FaultyTarget) {
    const { fault } = error
    const message = words.targets.faults[fault]
    throw new Problem('invalid-entry', { errors: [{ pointer: `/${fault}`, message }] })
  }
  throw error
}
