/** Responses that were set aside: what waits, why, what would change; and an official's decision with its reason. */
import { Hono } from 'hono'
import * as v from 'valibot'
import type { Database, Queries } from '../../db/engine/database.ts'
import { decide } from '../../db/responses/decisions.ts'
import { idsOfGroup, ifCounted, waitingGroups, type WaitingGroup } from '../../db/responses/waiting.ts'
import { currentUnit, fullName } from '../../db/units/units.ts'
import { grantsFor } from '../../domain/access/access.ts'
import { lowerFirst } from '../../domain/vietnamese.ts'
import type { Instrument } from '../../surveys/instruments/instrument.ts'
import { ruleWording } from '../../surveys/results/set-aside.ts'
import type { Score } from '../../surveys/results/scoring.ts'
import { desk as words } from '../text/desk.ts'
import type { Instruments } from '../served-instruments.ts'
import type { DeskEnv } from './guard.ts'
import type { TodaySource } from './today.ts'
import { unitsFor } from './units-for.ts'
import { valid } from './valid.ts'

interface Parts {
  readonly db: Database
  readonly now: () => Date
  readonly instruments: Instruments
}

const decisionSchema = v.strictObject({
  instrument: v.string(),
  version: v.string(),
  rule: v.string(),
  decision: v.picklist(['kept-out', 'released']),
  reason: v.pipe(
    v.string(),
    v.trim(),
    v.minLength(5, words.faults.reason),
    v.maxLength(500, words.faults.reason),
  ),
})

export function setAsideRoutes({ db, now, instruments }: Parts) {
  return new Hono<DeskEnv>()
    .get('/luot-de-rieng', async (c) => {
      const units = await unitsFor(
        db.read,
        grantsFor(c.get('official').grants, 'responses.judge', c.get('day')),
      )
      const groups = await waitingGroups(db.read, units)
      const asked = await instruments()
      return c.json({
        groups: await Promise.all(groups.map((group) => described(db.read, group, asked))),
      })
    })
    .post('/luot-de-rieng/:unit', valid(decisionSchema), async (c) => {
      const unitCode = c.req.param('unit')
      const { decision, reason, ...group } = c.req.valid('json')
      const ids = await idsOfGroup(db.read, { unitCode, ...group })
      const decided = await decide(
        db,
        { decision, unitCode, ids, reason, actor: c.get('official').id },
        now(),
      )
      return c.json({ decided: decided.length })
    })
}

async function described(db: Queries, group: WaitingGroup, instruments: readonly Instrument[]) {
  const [unit, difference] = await Promise.all([
    currentUnit(db, group.unitCode),
    ifCounted(db, group.unitCode, { id: group.instrument, version: group.version }),
  ])
  const short = ({ share, n }: Score) => ({ share: share ?? 0, n })
  return {
    ...group,
    unitName: unit ? fullName(unit) : group.unitCode,
    title: instruments.find(({ id }) => id === group.instrument)?.title.vi ?? group.instrument,
    why: ruleWording(group.rule).vi,
    difference: difference && { now: short(difference.now), then: short(difference.then) },
  }
}

export const waitingToday: TodaySource = async ({ db, official, day }) => {
  const units = await unitsFor(db.read, grantsFor(official.grants, 'responses.judge', day))
  const groups = units.length > 0 ? await waitingGroups(db.read, units) : []
  const byUnit = [...Map.groupBy(groups, ({ unitCode }) => unitCode)]
  return Promise.all(
    byUnit.map(async ([code, own]) => {
      const unit = await currentUnit(db.read, code)
      const n = own.reduce((sum, one) => sum + one.n, 0)
      const sentence = words.waiting(n, unit ? lowerFirst(fullName(unit)) : code)
      return { sentence, day: own[0]!.since, href: '/can-bo/luot-de-rieng/' }
    }),
  )
}
