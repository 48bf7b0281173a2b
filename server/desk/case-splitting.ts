/** What else a case tells of becomes a case of its own, with the resident's one secret. */
import { Hono } from 'hono'
import * as v from 'valibot'
import { caseReference } from '../../db/cases/reference.ts'
import { splitCase } from '../../db/cases/split.ts'
import type { Database } from '../../db/engine/database.ts'
import { caseKinds } from '../../domain/cases/kinds.ts'
import { isCaseSubject } from '../../surveys/indicators/case-subjects.ts'
import { deskCases } from '../text/desk-cases.ts'
import { handledCase } from './case-access.ts'
import { refusing, requestKey } from './case-requests.ts'
import type { DeskEnv } from './guard.ts'
import { valid } from './valid.ts'

interface Parts {
  readonly db: Database
  readonly now: () => Date
}

const { fields } = deskCases
const splitSchema = v.strictObject({
  requestKey,
  kind: v.picklist(caseKinds, fields.kind),
  subject: v.pipe(v.string(), v.check(isCaseSubject, fields.subject)),
  isUrgent: v.boolean(),
  text: v.pipe(v.string(), v.trim(), v.minLength(10, fields.text), v.maxLength(5000, fields.text)),
})

export function caseSplittingRoutes({ db, now }: Parts) {
  return new Hono<DeskEnv>().post('/vu-viec/:unit/:case/tach', valid(splitSchema), async (c) => {
    const asker = { official: c.get('official'), day: c.get('day') }
    const key = { unitCode: c.req.param('unit'), id: c.req.param('case') }
    const given = { ...c.req.valid('json'), actor: asker.official.id }
    const made = await refusing(() =>
      db.write(async (tx) => {
        await handledCase(tx, asker, key, now())
        return splitCase(tx, key, given, now())
      }),
    )
    return c.json({ reference: caseReference(made) })
  })
}
