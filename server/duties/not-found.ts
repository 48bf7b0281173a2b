/** POST /khong-thay: a resident looked for what a commune must publish and did not find it. A form, without a script. */
import { Hono } from 'hono'
import { html } from 'hono/html'
import { countNotFound } from '../../db/duties/not-found.ts'
import type { Database } from '../../db/engine/database.ts'
import { vietnamDay } from '../../domain/calendar.ts'
import { dutyRuleOn } from '../../domain/duties/duty.ts'
import { dutyRules } from '../../domain/duties/rules.ts'
import { addressOf } from '../http/address.ts'
import { limitedBody } from '../http/limits.ts'
import { onceADay } from '../http/once-a-day.ts'
import { isFromElsewhere } from '../http/origin.ts'
import { page } from '../http/page.ts'
import { Problem } from '../http/problem.ts'
import { pageReply } from '../http/reply.ts'
import type { Publishing } from '../publishing/publishing.ts'
import { noteOn } from '../responses/note.ts'
import type { ServedUnits } from '../served-units.ts'
import { notFoundText as words } from '../text/not-found.ts'

interface Parts {
  readonly db: Database
  readonly units: ServedUnits
  readonly publishing: Publishing
  readonly siteUrl: string
  readonly trustedProxy: boolean
  readonly now: () => Date
}

export function notFoundRoutes({ db, units, publishing, siteUrl, trustedProxy, now }: Parts): Hono {
  const isFirst = onceADay(now)

  return new Hono({ strict: false }).post('/', limitedBody(2048), async (c) => {
    if (isFromElsewhere(c, siteUrl)) throw new Problem('other-site')
    const form = new URLSearchParams(await c.req.text())
    const unit = await units.byCode(form.get('don-vi') ?? '')
    if (!unit) throw new Problem('unknown-unit')
    const duty = form.get('nghia-vu') ?? ''
    const rule = dutyRuleOn(dutyRules, duty, vietnamDay(now()))
    if (!rule) throw new Problem('not-found')
    // A household that presses twice is still one that did not find it.
    if (isFirst(addressOf(c, trustedProxy), `${unit.code}/${duty}`))
      await db.write((tx) => countNotFound(tx, { unitCode: unit.code, duty }, now()))
    const main = html`${noteOn(unit)}
      <p>${words.counted(rule.name, unit.fullName)}</p>
      <p>${words.then}</p>
      <ul>
        <li><a href="${unit.path}cong-khai/">${words.published}</a></li>
        <li><a href="${unit.path}phan-anh/">${words.ask}</a></li>
        <li><a href="${unit.path}nghia-vu/">${words.back}</a></li>
      </ul>`
    return pageReply(200, await page(publishing.site(), words.title, main))
  })
}
