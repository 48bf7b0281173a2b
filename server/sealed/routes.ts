/**
 * /api/bao-tin-kin: what the page of the sealed channel asks for. Everything that says who or what travels in the body,
 * nothing in an address. These requests are not in the log (server/app.ts): its times would say when somebody reported.
 */
import { randomBytes } from 'node:crypto'
import { Hono, type Context } from 'hono'
import { recipientsFor } from '../../db/sealed/keys.ts'
import {
  addMessage,
  contentOf,
  deleteThread,
  messagesOf,
  openThread,
  threadByLookup,
} from '../../db/sealed/threads.ts'
import type { Database } from '../../db/engine/database.ts'
import { vietnamDay } from '../../domain/calendar.ts'
import { namedLevels, type NamedLevel } from '../../domain/sealed.ts'
import { addressOf } from '../http/address.ts'
import { limitedBody } from '../http/limits.ts'
import { isFromElsewhere } from '../http/origin.ts'
import { Problem } from '../http/problem.ts'
import type { RateLimit } from '../http/rate-limit.ts'
import { dataReply, fileDownload } from '../http/reply.ts'
import { isSealedId, lookupOf, mostSealedBytes, sealedContent, weekToSend } from './parts.ts'

interface Parts {
  readonly db: Database
  /** Codes of the provinces that this portal serves. */
  readonly provinces: readonly string[]
  readonly limit: RateLimit
  readonly trustedProxy: boolean
  readonly siteUrl: string
  readonly now: () => Date
}

export const sealedPath = '/api/bao-tin-kin'

export function sealedRoutes(parts: Parts): Hono {
  const { db, now } = parts
  const ways = parts.provinces.flatMap((provinceCode) =>
    namedLevels.map((level) => ({ level, provinceCode })),
  )
  const known = async (fields: Fields) => {
    const thread = await threadByLookup(db.read, lookupOf(fields['tra-cuu']))
    if (!thread) throw new Problem('not-found')
    return thread
  }
  return new Hono({ strict: false })
    .get('/nguoi-nhan', async () => {
      const recipients = await recipientsFor(db, ways, vietnamDay(now()))
      return dataReply(200, { ways: ways.map((way, n) => ({ ...way, recipients: recipients[n] })) })
    })
    .post('/gui', limitedBody(mostSealedBytes), async (c) => {
      const fields = await fieldsOf(c, parts)
      await send(parts, fields)
      return dataReply(201, {})
    })
    .post('/mo', limitedBody(4096), async (c) => {
      const { id, ...way } = await known(await fieldsOf(c, parts))
      const [recipients = []] = await recipientsFor(db, [way], vietnamDay(now()))
      return dataReply(200, { ...way, recipients, messages: await messagesOf(db.read, id) })
    })
    .post('/noi-dung', limitedBody(4096), async (c) => {
      const fields = await fieldsOf(c, parts)
      const { id } = await known(fields)
      const { ma } = fields
      const content = isSealedId(ma) ? await contentOf(db.read, id, ma) : undefined
      if (!content) throw new Problem('not-found')
      return fileDownload(content, { type: 'application/octet-stream', name: 'thu', isKept: false })
    })
    .post('/xoa', limitedBody(4096), async (c) => {
      const { id } = await known(await fieldsOf(c, parts))
      await db.write((tx) => deleteThread(tx, id))
      await db.emptyLog()
      return dataReply(200, {})
    })
}

type Fields = Readonly<Record<string, string | File>>

/** Paced by the network that it comes from, which is forgotten. */
async function fieldsOf(c: Context, { limit, trustedProxy, siteUrl }: Parts): Promise<Fields> {
  if (isFromElsewhere(c, siteUrl)) throw new Problem('other-site')
  const wait = limit.take(addressOf(c, trustedProxy))
  if (wait > 0) throw new Problem('too-many-responses', { headers: { 'Retry-After': String(wait) } })
  const type = c.req.header('content-type') ?? ''
  if (!type.startsWith('multipart/form-data')) throw new Problem('unsupported-media-type')
  const sent = await c.req.formData().catch(() => {
    throw new Problem('invalid-entry')
  })
  return Object.fromEntries(sent)
}

/** A first message opens the dialogue of its secret; a later one goes the same way, whatever it says. */
async function send({ db, now, provinces }: Parts, fields: Fields): Promise<void> {
  const lookup = lookupOf(fields['tra-cuu'])
  const { ma: id, 'noi-dung': file, tinh, cap } = fields
  if (!isSealedId(id) || !(file instanceof File)) throw new Problem('invalid-entry')
  const content = sealedContent(new Uint8Array(await file.arrayBuffer()))
  const week = await weekToSend(db, now())
  const isKept = await db.write(async (tx) => {
    const thread = await threadByLookup(tx, lookup)
    const threadId =
      thread?.id ??
      (await openThread(tx, {
        id: randomBytes(16).toString('base64url'),
        lookup,
        ...wayOf(tinh, cap, provinces),
        week,
      }))
    return addMessage(tx, { id, threadId, author: 'resident', week, content })
  })
  if (!isKept) throw new Problem('invalid-entry')
}

function wayOf(tinh: unknown, cap: unknown, provinces: readonly string[]) {
  const isKnown = typeof tinh === 'string' && provinces.includes(tinh)
  if (!isKnown || !(namedLevels as readonly unknown[]).includes(cap)) throw new Problem('invalid-entry')
  return { provinceCode: tinh, level: cap as NamedLevel }
}
