/** The rules of the clock, and an administrator's correction of one from a day on. */
import { Hono } from 'hono'
import * as v from 'valibot'
import { clockCorrections, correctClock } from '../../db/cases/clock-corrections.ts'
import type { Database } from '../../db/engine/database.ts'
import { clockRules, clockSteps, ruleOn } from '../../domain/cases/clock-rules.ts'
import { caseKinds } from '../../domain/cases/kinds.ts'
import { deskCases } from '../text/desk-cases.ts'
import { refusing } from './case-requests.ts'
import type { DeskEnv } from './guard.ts'
import { valid } from './valid.ts'

interface Parts {
  readonly db: Database
  readonly now: () => Date
}

const correctionSchema = v.strictObject({
  kind: v.picklist(caseKinds, deskCases.fields.kind),
  step: v.picklist(clockSteps),
  days: v.number(),
  counts: v.picklist(['working', 'calendar']),
  from: v.string(),
  source: v.pipe(v.string(), v.maxLength(300, deskCases.fields.long)),
})

export function caseClockRoutes({ db, now }: Parts) {
  return new Hono<DeskEnv>()
    .get('/han-xu-ly', async (c) => {
      const corrections = await clockCorrections(db.read)
      const pairs = new Map(clockRules.map(({ kind, step }) => [`${kind} ${step}`, { kind, step }]))
      const rules = [...pairs.values()].flatMap((of) => ruleOn(c.get('day'), of, corrections) ?? [])
      const coming = corrections.filter(({ from }) => from > c.get('day'))
      return c.json({
        rules,
        coming: coming.map(({ kind, step, days, counts, from, source }) => ({
          ...{ kind, step, days, counts },
          from,
          source,
        })),
      })
    })
    .post('/han-xu-ly', valid(correctionSchema), async (c) => {
      const actor = c.get('official').id
      await refusing(() => db.write((tx) => correctClock(tx, { ...c.req.valid('json'), actor }, now())))
      return c.json({ corrected: true })
    })
}
