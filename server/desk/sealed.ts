/**
 * The sealed channel as inspectors use it. The role alone opens nothing: each dialogue asks whether this inspector may
 * have what went its way; whoever may not is told that there is none.
 */
import { Hono } from 'hono'
import { validator } from 'hono/validator'
import * as v from 'valibot'
import type { Database } from '../../db/engine/database.ts'
import { keepKey, keyOf, recipientsFor } from '../../db/sealed/keys.ts'
import { addMessage, messagesOf, readMessage, threadById, threadsFor } from '../../db/sealed/threads.ts'
import { provincesByCode } from '../../db/units/units.ts'
import { mayOpen } from '../../domain/sealed.ts'
import { Problem } from '../http/problem.ts'
import { fileDownload } from '../http/reply.ts'
import { isSealedId, sealedContent, weekToSend } from '../sealed/parts.ts'
import type { DeskEnv } from './guard.ts'
import { valid } from './valid.ts'

interface Parts {
  readonly db: Database
  readonly now: () => Date
}

const keySchema = v.strictObject({
  recipient: v.pipe(v.string(), v.regex(/^age1[02-9ac-hj-np-z]{58}$/)),
  wrapped: v.pipe(
    v.string(),
    v.maxLength(2000),
    v.regex(/^-----BEGIN AGE ENCRYPTED FILE-----\n[A-Za-z0-9+/=\n]+-----END AGE ENCRYPTED FILE-----\n?$/),
  ),
})

function messageId({ ma }: Record<string, string | string[]>): { ma: string } {
  if (!isSealedId(ma)) throw new Problem('invalid-entry')
  return { ma }
}

export function sealedDeskRoutes({ db, now }: Parts) {
  async function known(official: DeskEnv['Variables']['official'], day: string, id: string) {
    const thread = isSealedId(id) ? await threadById(db.read, id) : undefined
    if (!thread || !mayOpen(official.grants, thread, day)) throw new Problem('not-found')
    return thread
  }

  return new Hono<DeskEnv>()
    .get('/kenh-kin', async (c) => {
      const { id, grants } = c.get('official')
      const day = c.get('day')
      const threads = await threadsFor(db.read, grants, day)
      const recipients = await recipientsFor(db, threads, day)
      const provinces = await provincesByCode(db.read, [...new Set(threads.map((one) => one.provinceCode))])
      const names = new Map(provinces.map(({ code, name }) => [code, name]))
      const listed = threads.map(async (thread, n) => ({
        ...thread,
        province: names.get(thread.provinceCode) ?? '',
        recipients: recipients[n] ?? [],
        messages: await messagesOf(db.read, thread.id),
      }))
      return c.json({ key: await keyOf(db.read, id), threads: await Promise.all(listed) })
    })
    .post('/kenh-kin/khoa', valid(keySchema), async (c) => {
      const officialId = c.get('official').id
      await db.write((tx) => keepKey(tx, { ...c.req.valid('json'), officialId }, now()))
      return c.json({})
    })
    .post('/kenh-kin/:thread/doc/:message', async (c) => {
      const { id: threadId } = await known(c.get('official'), c.get('day'), c.req.param('thread'))
      const id = c.req.param('message')
      if (!isSealedId(id)) throw new Problem('not-found')
      const read = { threadId, id, actor: c.get('official').id }
      const content = await db.write((tx) => readMessage(tx, read, now()))
      if (!content) throw new Problem('not-found')
      return fileDownload(content, { type: 'application/octet-stream', name: 'thu', isKept: false })
    })
    .post('/kenh-kin/:thread/tra-loi', validator('query', messageId), async (c) => {
      const { id: threadId } = await known(c.get('official'), c.get('day'), c.req.param('thread'))
      const content = sealedContent(new Uint8Array(await c.req.arrayBuffer()))
      const week = await weekToSend(db, now())
      const message = { id: c.req.valid('query').ma, threadId, author: 'inspector', week, content } as const
      if (!(await db.write((tx) => addMessage(tx, message)))) throw new Problem('invalid-entry')
      return c.json({})
    })
}
