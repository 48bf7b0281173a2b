/** GET /van-de: what every problem's `type` leads to, made from the registry itself. */
import { Hono } from 'hono'
import { html } from 'hono/html'
import type { Publishing } from '../publishing/publishing.ts'
import { text } from '../text/vi.ts'
import { page } from './page.ts'
import { problemKinds } from './problem.ts'
import { pageReply } from './reply.ts'

export function problemsRoutes(publishing: Publishing): Hono {
  return new Hono({ strict: false }).get('/', async () => {
    const entries = problemKinds().map(
      ({ id, status, title, detail }) =>
        html`<h2 id="${id}">${title}</h2>
          <p><code>${id}</code> (HTTP ${status})</p>
          <p>${detail}</p>`,
    )
    return pageReply(200, await page(publishing.site(), text.problemsTitle, html`${entries}`))
  })
}
