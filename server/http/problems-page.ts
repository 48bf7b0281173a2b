/** The page that every problem's `type` leads to, made from the registry itself. */
import { escapeHtml, page } from './page.ts'
import { problems } from './problem.ts'
import type { Publishing } from '../publishing/publishing.ts'
import { pageReply } from './reply.ts'

export async function problemsPage(publishing: Publishing): Promise<Response> {
  const entries = Object.entries(problems).map(
    ([id, { status, title, detail }]) =>
      `<h2 id="${id}">${escapeHtml(title)}</h2><p><code>${id}</code> (HTTP ${status})</p><p>${escapeHtml(detail)}</p>`,
  )
  return pageReply(
    200,
    await page(publishing.site(), 'Khi máy chủ không làm được việc được yêu cầu', entries.join('')),
  )
}
