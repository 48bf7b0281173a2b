/** A case that an official files for somebody who came or called; the receipt with the secret is shown once, to print. */
import { Hono } from 'hono'
import * as v from 'valibot'
import { openCase, type NewCase } from '../../db/cases/open.ts'
import { caseIdOf, caseReference, secretHash, secretOf } from '../../db/cases/reference.ts'
import type { Unit } from '../../db/units/units.ts'
import type { Database } from '../../db/engine/database.ts'
import { grantsFor } from '../../domain/access/access.ts'
import { caseKinds } from '../../domain/cases/kinds.ts'
import { secretBytes } from '../../domain/cases/secret-words.ts'
import { Problem } from '../http/problem.ts'
import { deskCases } from '../text/desk-cases.ts'
import { covers, type Asker } from './case-access.ts'
import { isCaseSubject } from '../../surveys/indicators/case-subjects.ts'
import { requestKey } from './case-requests.ts'
import type { DeskEnv } from './guard.ts'
import { knownUnit } from './progress.ts'
import { valid } from './valid.ts'

interface Parts {
  readonly db: Database
  readonly now: () => Date
}

const { fields } = deskCases
const short = (most: number) => v.pipe(v.string(), v.trim(), v.maxLength(most, fields.long))
const filingSchema = v.strictObject({
  requestKey,
  mode: v.picklist(['counter', 'phone'], fields.mode),
  kind: v.picklist(caseKinds, fields.kind),
  subject: v.pipe(v.string(), v.check(isCaseSubject, fields.subject)),
  isUrgent: v.boolean(),
  /** It lies where the law gives more time for a complaint. */
  isRemote: v.boolean(),
  isAgreed: v.boolean(),
  text: v.pipe(v.string(), v.trim(), v.minLength(10, fields.text), v.maxLength(5000, fields.text)),
  place: short(200),
  name: short(100),
  phone: short(30),
  email: v.union([v.literal(''), v.pipe(short(200), v.email(fields.email))], fields.email),
})

export function caseFilingRoutes({ db, now }: Parts) {
  return new Hono<DeskEnv>().post('/vu-viec-moi/:unit', valid(filingSchema), async (c) => {
    const unit = await knownUnit(db.read, c.req.param('unit'), 'commune')
    const { requestKey: formKey, name, phone, email, ...sent } = c.req.valid('json')
    const key = { unitCode: unit.code, id: caseIdOf(unit.code, formKey) }
    const asker = { official: c.get('official'), day: c.get('day') }
    const { provinceCode } = unit
    if (!covers(asker, 'cases.handle', [unit.code], { provinceCode, subject: sent.subject }))
      throw new Problem('not-allowed')
    const secret = secretOf(key, formKey)
    const given: NewCase = {
      ...{ ...sent, ...key, formKey, provinceCode, handler: deskOf(asker, unit) },
      ...{ contact: name + phone + email === '' ? null : { name, phone, email }, files: [] },
      ...{ secretHash: await secretHash(key, secretBytes(secret)!), actor: c.get('official').id },
    }
    const opened = await db.write((tx) => openCase(tx, given, now()))
    if (opened.was === 'other')
      throw new Problem('invalid-entry', { errors: [{ pointer: '/text', message: fields.other }] })
    const { dueOn } = opened.standing
    return c.json({ unit: unit.code, id: key.id, reference: caseReference(key), secret, dueOn })
  })
}

/** Who goes to the province goes around the commune. */
function deskOf({ official, day }: Asker, { code, provinceCode }: Unit): string {
  const isOfCommune = grantsFor(official.grants, 'cases.handle', day).some(
    ({ unitCode }) => unitCode === code,
  )
  return isOfCommune ? code : provinceCode
}
