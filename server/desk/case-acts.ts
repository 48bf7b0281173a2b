/** What officials do to a case, each act one event; publishing and taking back are beside, in case-publishing.ts. */
import { Hono } from 'hono'
import * as v from 'valibot'
import { officialById } from '../../db/accounts/officials.ts'
import { handleCase, officialActs, type Handling, type OfficialAct } from '../../db/cases/handling.ts'
import type { Database, Queries } from '../../db/engine/database.ts'
import { currentUnit } from '../../db/units/units.ts'
import { isDay } from '../../domain/calendar.ts'
import { caseKinds } from '../../domain/cases/kinds.ts'
import { isCaseSubject } from '../../surveys/indicators/case-subjects.ts'
import { Problem } from '../http/problem.ts'
import { deskCases } from '../text/desk-cases.ts'
import { handledCase, mayHandle, maySign, type Asker, type OpenedCase } from './case-access.ts'
import { targetOf } from './case-merging.ts'
import { faulty, refusing, requestKey } from './case-requests.ts'
import type { DeskEnv } from './guard.ts'
import { valid } from './valid.ts'

interface Parts {
  readonly db: Database
  readonly now: () => Date
}

const words = deskCases.fields
const mostText = 10_000
const types = Object.keys(officialActs) as [OfficialAct, ...OfficialAct[]]

const actSchema = v.strictObject({
  type: v.picklist(types),
  text: v.pipe(v.string(), v.maxLength(mostText, words.long)),
  requestKey,
  seen: v.pipe(v.number(), v.integer(), v.minValue(1)),
  kind: v.optional(v.picklist(caseKinds, words.kind)),
  subject: v.optional(v.pipe(v.string(), v.check(isCaseSubject, words.subject))),
  isUrgent: v.optional(v.boolean()),
  /** Of an official; '' for nobody in particular. */
  to: v.optional(v.string()),
  /** Code of a unit. */
  handler: v.optional(v.string()),
  promisedOn: v.optional(v.pipe(v.string(), v.check(isDay, words.day))),
  /** Public reference of another case. */
  into: v.optional(v.string()),
  isHeld: v.optional(v.boolean()),
})
/** A leader's. */
const signedActs: readonly OfficialAct[] = ['apologised', 'apology-returned']
type Sent = v.InferOutput<typeof actSchema>

export function caseActRoutes({ db, now }: Parts) {
  return new Hono<DeskEnv>().post('/vu-viec/:unit/:case', valid(actSchema), async (c) => {
    const asker = { official: c.get('official'), day: c.get('day') }
    const key = { unitCode: c.req.param('unit'), id: c.req.param('case') }
    const sent = c.req.valid('json')
    const state = await refusing(() =>
      db.write(async (tx) => {
        const opened = await handledCase(tx, asker, key, now())
        if (signedActs.includes(sent.type) && !maySign(asker, opened)) throw new Problem('not-allowed')
        const handling = await handlingOf(tx, asker, opened, { sent, at: now() })
        return (await handleCase(tx, handling, now())).state
      }),
    )
    return c.json({ state })
  })
}

interface Request {
  readonly sent: Sent
  readonly at: Date
}

async function handlingOf(
  tx: Queries,
  asker: Asker,
  opened: OpenedCase,
  { sent, at }: Request,
): Promise<Handling> {
  const { type, text, requestKey: ofRequest, seen } = sent
  const data = await dataOf(tx, asker, opened, { sent, at })
  const actor = asker.official.id
  return { key: opened.key, type, data, text, actor, requestKey: ofRequest, seen } as Handling
}

/** @throws Problem that names the place where something is wrong */
async function dataOf(tx: Queries, asker: Asker, opened: OpenedCase, { sent, at }: Request): Promise<object> {
  const { standing } = opened
  switch (sent.type) {
    case 'classified': {
      const { kind = standing.kind, subject = standing.subject, isUrgent = standing.isUrgent } = sent
      return { kind, subject, isUrgent }
    }
    case 'assigned':
      return { to: await assigneeOf(tx, opened, sent.to ?? '', asker.day) }
    case 'transferred':
      return { handler: await placeOf(tx, opened, sent.handler ?? '') }
    case 'apology-prepared':
    case 'apologised':
      return { promisedOn: sent.promisedOn ?? faulty('/promisedOn', words.day) }
    case 'merged':
      return { into: await targetOf(tx, asker, opened, { into: sent.into ?? '', at }) }
    case 'held':
      return { isHeld: sent.isHeld ?? !standing.isHeld }
    default:
      return {}
  }
}

async function assigneeOf(tx: Queries, opened: OpenedCase, to: string, day: string): Promise<string> {
  if (to === '') return to
  const official = await officialById(tx, to)
  const isFree = official?.closedAt === null
  if (!isFree || !mayHandle({ official, day }, opened)) faulty('/to', words.assignee)
  return to
}

/** Within the province: another province has its own portal. */
async function placeOf(tx: Queries, { standing, provinceCode }: OpenedCase, code: string): Promise<string> {
  const unit = await currentUnit(tx, code)
  if (!unit || unit.provinceCode !== provinceCode || code === standing.handler) faulty('/handler', words.unit)
  return code
}
