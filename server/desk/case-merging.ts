/** Merging: one case into another, or all that tell the same into one at once. */
import { Hono } from 'hono'
import * as v from 'valibot'
import { caseOf, standingOfCase } from '../../db/cases/events.ts'
import { handleCase } from '../../db/cases/handling.ts'
import { caseOfReference, caseReference, type CaseKey } from '../../db/cases/reference.ts'
import type { Database, Queries } from '../../db/engine/database.ts'
import { deskCases } from '../text/desk-cases.ts'
import { covers, handledCase, type Asker, type OpenedCase } from './case-access.ts'
import { faulty, refusing, requestKey } from './case-requests.ts'
import type { DeskEnv } from './guard.ts'
import { valid } from './valid.ts'

interface Parts {
  readonly db: Database
  readonly now: () => Date
}

const words = deskCases.fields
const groupSchema = v.strictObject({
  requestKey,
  /** Public references of those that tell the same. */
  others: v.pipe(v.array(v.string()), v.minLength(1, words.into), v.maxLength(50, words.into)),
})

export function caseMergingRoutes({ db, now }: Parts) {
  return new Hono<DeskEnv>().post('/vu-viec/:unit/:case/gop', valid(groupSchema), async (c) => {
    const asker = { official: c.get('official'), day: c.get('day') }
    const target = { unitCode: c.req.param('unit'), id: c.req.param('case') }
    const into = caseReference(target)
    const { others, requestKey: ofRequest } = c.req.valid('json')
    const at = now()
    await refusing(() =>
      db.write(async (tx) => {
        await handledCase(tx, asker, target, at)
        for (const reference of new Set(others)) {
          const key = caseOfReference(reference) ?? faulty('/others', words.into)
          const opened = await handledCase(tx, asker, key, at)
          const data = { into: await targetOf(tx, asker, opened, { into, at }) }
          const act = { type: 'merged', data, text: '', actor: asker.official.id } as const
          await handleCase(tx, { key, ...act, requestKey: ofRequest }, at)
        }
      }),
    )
    return c.json({ merged: others.length })
  })
}

export interface Target {
  readonly into: string
  readonly at: Date
}

/** Whether it was sent to the province, so that the commune does not know of it. */
function wentAround({ unitCode }: CaseKey, [first]: readonly string[]): boolean {
  return first !== unitCode
}

/** Only into a case that the same official handles: otherwise an answer would tell of one that is not theirs. */
export async function targetOf(
  tx: Queries,
  asker: Asker,
  { key, standing }: OpenedCase,
  { into, at }: Target,
): Promise<string> {
  const target = caseOfReference(into)
  const found = target && (await caseOf(tx, target))
  if (!target || !found) return faulty('/into', words.into)
  const { handler, handlers, subject } = await standingOfCase(tx, target, at)
  const { provinceCode } = found
  if (!covers(asker, 'cases.handle', [handler], { provinceCode, subject })) faulty('/into', words.into)
  if (wentAround(key, standing.handlers) !== wentAround(target, handlers)) faulty('/into', words.around)
  return caseReference(target)
}
