/** POST /gop-y: what a resident says about a section of a draft, without an account and without a script. */
import { Hono } from 'hono'
import { html } from 'hono/html'
import { addComment } from '../../db/notices/consultations.ts'
import { notice, noticePath } from '../../db/notices/notices.ts'
import type { Database } from '../../db/engine/database.ts'
import { currentUnit } from '../../db/units/units.ts'
import { Refusal } from '../../domain/refusal.ts'
import { formatDate } from '../../domain/vietnamese.ts'
import { addressOf } from '../http/address.ts'
import { limitedBody } from '../http/limits.ts'
import { isFromElsewhere } from '../http/origin.ts'
import { page } from '../http/page.ts'
import { Problem } from '../http/problem.ts'
import type { RateLimit } from '../http/rate-limit.ts'
import { pageReply } from '../http/reply.ts'
import type { Publishing } from '../publishing/publishing.ts'
import { noteOn } from '../responses/note.ts'
import { commentText as words } from '../text/notices.ts'

interface Parts {
  readonly db: Database
  readonly publishing: Publishing
  readonly siteUrl: string
  readonly trustedProxy: boolean
  /** Of comments from one network. */
  readonly limit: RateLimit
  readonly now: () => Date
}

const mostBytes = 24 * 1024

export function commentRoutes({ db, publishing, siteUrl, trustedProxy, limit, now }: Parts): Hono {
  return new Hono({ strict: false }).post('/', limitedBody(mostBytes), async (c) => {
    if (isFromElsewhere(c, siteUrl)) throw new Problem('other-site')
    const form = new URLSearchParams(await c.req.text())
    const [unitCode, noticeId] = [form.get('don-vi') ?? '', form.get('bang') ?? '']
    const [unit, found] = await Promise.all([
      currentUnit(db.read, unitCode),
      notice(db.read, unitCode, noticeId),
    ])
    if (!unit || !found) throw new Problem('not-found')
    const wait = limit.take(addressOf(c, trustedProxy))
    if (wait > 0) throw new Problem('too-many-responses', { headers: { 'Retry-After': String(wait) } })
    const given = { unitCode, noticeId, rowKey: form.get('muc') ?? '', text: form.get('y-kien') ?? '' }
    const fault = await db.write((tx) => addComment(tx, given, now())).then(() => '', refused)
    const back = html`<p><a href="${noticePath(unit, noticeId)}">${words.back}</a></p>`
    const main =
      fault === ''
        ? html`${noteOn(unit)}
            <p>${words.received(found.title)}</p>
            <p>${words.then(formatDate(found.current.validTo ?? found.current.publishedAt))}</p>
            ${back}`
        : html`${noteOn(unit)}
            <div class="errors" role="alert"><h2>${fault}</h2></div>
            <p>${words.goBack}</p>
            ${back}`
    const title = fault === '' ? words.title : words.faultTitle
    return pageReply(fault === '' ? 200 : 422, await page(publishing.site(), title, main))
  })
}

function refused(error: unknown): string {
  if (error instanceof Refusal) return error.message
  throw error
}
