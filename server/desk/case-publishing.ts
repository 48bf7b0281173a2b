/** Making an answered case public: what the machine masks is a proposal, a human reads and confirms the words. */
import { Hono } from 'hono'
import * as v from 'valibot'
import { textsOf } from '../../db/cases/events.ts'
import { publishCase } from '../../db/cases/publish.ts'
import type { Database } from '../../db/engine/database.ts'
import { auditCase } from '../../db/cases/audited.ts'
import { maskPersonalData } from '../../surveys/comments/mask.ts'
import { deskCases } from '../text/desk-cases.ts'
import { handledCase } from './case-access.ts'
import { refusing, requestKey } from './case-requests.ts'
import type { DeskEnv } from './guard.ts'
import { valid } from './valid.ts'

interface Parts {
  readonly db: Database
  readonly now: () => Date
}

const { long } = deskCases.fields
const words = (most: number) => v.pipe(v.string(), v.maxLength(most, long))
const publicSchema = v.strictObject({
  place: words(200),
  question: words(10_000),
  answer: words(10_000),
  requestKey,
})

export function casePublishingRoutes({ db, now }: Parts) {
  return new Hono<DeskEnv>()
    .get('/vu-viec/:unit/:case/cong-khai', async (c) => {
      const asker = { official: c.get('official'), day: c.get('day') }
      const key = { unitCode: c.req.param('unit'), id: c.req.param('case') }
      const proposal = await db.write(async (tx) => {
        const { events, standing } = await handledCase(tx, asker, key, now())
        const texts = await textsOf(tx, key)
        const reading = { actor: asker.official.id, action: 'case.read', handler: standing.handler }
        await auditCase(tx, key, reading, now())
        const answer = events.findLast(({ type }) => type === 'answered' || type === 'refused')
        return {
          place: proposed(texts.get(1)?.place),
          question: proposed(texts.get(1)?.text),
          answer: proposed(answer && texts.get(answer.number)?.text),
        }
      })
      return c.json(proposal)
    })
    .post('/vu-viec/:unit/:case/cong-khai', valid(publicSchema), async (c) => {
      const asker = { official: c.get('official'), day: c.get('day') }
      const key = { unitCode: c.req.param('unit'), id: c.req.param('case') }
      await refusing(() =>
        db.write(async (tx) => {
          await handledCase(tx, asker, key, now())
          await publishCase(tx, { key, actor: asker.official.id, ...c.req.valid('json') }, now())
        }),
      )
      return c.json({ published: true })
    })
}

/** As it was written, and with what the machine took for personal data masked. */
function proposed(text = '') {
  return { written: text, masked: maskPersonalData(text) }
}
