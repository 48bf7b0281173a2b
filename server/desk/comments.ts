/** What residents wrote, in batches, without personal data as far as it is recognised. Each reading is in the audit. */
import { Hono } from 'hono'
import { commentBatches } from '../../db/comments/batches.ts'
import { readComments } from '../../db/comments/comments.ts'
import type { Database } from '../../db/engine/database.ts'
import { indicator } from '../../surveys/indicators/index.ts'
import { Problem } from '../http/problem.ts'
import type { DeskEnv } from './guard.ts'

interface Parts {
  readonly db: Database
  readonly now: () => Date
}

export function commentsRoutes({ db, now }: Parts) {
  return new Hono<DeskEnv>()
    .get('/loi-nhan/:unit', async (c) => c.json({ batches: await commentBatches(db, c.req.param('unit')) }))
    .post('/loi-nhan/:unit/:batch', async (c) => {
      const batch = Number(c.req.param('batch'))
      if (!Number.isSafeInteger(batch)) throw new Problem('not-found')
      const asked = { unitCode: c.req.param('unit'), batch, actor: c.get('official').id }
      const found = await readComments(db, asked, now())
      if (found.length === 0) throw new Problem('not-found')
      const comments = found.map(({ question, text, themes }) => ({
        ...{ question, text },
        themes: themes.map(({ indicator: id, words }) => ({ id, name: indicator(id)?.name ?? id, words })),
      }))
      return c.json({ comments })
    })
}
