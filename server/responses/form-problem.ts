/** The page for a form that was refused. */
import type { Context } from 'hono'
import { fieldName } from '../../surveys/answers/answers.ts'
import { isKiosk } from './kiosk.ts'
import { escapeHtml, page } from '../http/page.ts'
import { problems, type Problem } from '../http/problem.ts'
import type { Publishing } from '../publishing/publishing.ts'
import { pageReply } from '../http/reply.ts'

/**
 * What to do about each fault. The answers are still in the form that the browser goes back to, except on a desk's
 * device, which keeps none; where only the code of a visit is wrong it is corrected right here.
 */
export async function formProblemPage(
  c: Context,
  problem: Problem,
  publishing: Publishing,
): Promise<Response> {
  const { status, title, detail } = problems[problem.id]
  const form = formAddress(c)
  const errors = problem.errors.map(({ pointer, message }) => {
    const href = pointer === codePointer ? codeTarget : form.path + targetOf(pointer)
    return `<li><a href="${escapeHtml(href)}">${escapeHtml(message)}</a></li>`
  })
  const correction = problem.errors.some(({ pointer }) => pointer === codePointer)
    ? await codeCorrection(c)
    : ''
  const back = 'Bấm nút <strong>quay lại</strong> của trình duyệt: những câu đã chọn vẫn còn trong phiếu.'
  const main =
    `<div class="errors" role="alert"><h2>${escapeHtml(detail)}</h2>` +
    (errors.length > 0 ? `<ul>${errors.join('')}</ul>` : '') +
    `</div>${correction}` +
    (form.kiosk || correction !== '' ? '' : `<p>${back}</p>`) +
    `<p><a href="${escapeHtml(form.path)}">Mở lại phiếu</a></p>`
  return pageReply(status, await page(publishing.site(), title, main), problem.headers)
}

const codePointer = '/visitCode'
const codeTarget = '#visitCode'

function targetOf(pointer: string): string {
  if (pointer === '/answers') return ''
  return pointer.startsWith('/answers/')
    ? `#${fieldName(pointer.slice('/answers/'.length))}`
    : `#${pointer.slice(1)}`
}

/** The same form once more, everything in it but the code, which is typed anew or left out. Goes to its sender only. */
async function codeCorrection(c: Context): Promise<string> {
  const fields = [...new URLSearchParams(await c.req.text())].filter(([name]) => name !== 'visitCode')
  const kept = fields.map(
    ([name, value]) =>
      `<input type="hidden" name="${escapeHtml(name)}" value="${escapeHtml(value.replace(/\r\n?/g, '\n'))}">`,
  )
  return (
    `<form method="post" action="${escapeHtml(c.req.path)}" autocomplete="off">${kept.join('')}` +
    '<div class="field"><label for="visitCode">Mã lượt giao dịch <span class="quiet small">(để trống nếu không có)</span></label>' +
    '<input type="text" id="visitCode" name="visitCode" maxlength="24" autocapitalize="characters" spellcheck="false" aria-describedby="visitCode-note">' +
    '<p class="quiet small" id="visitCode-note">Những câu đã chọn vẫn được gửi cùng.</p></div>' +
    '<p class="actions"><button type="submit">Gửi lại phiếu</button></p></form>'
  )
}

/** The page that the form is on, as the browser says it; only its path, and only if it is ours. */
function formAddress(c: Context): { path: string; kiosk: boolean } {
  const referrer = c.req.header('referer') ?? ''
  if (!URL.canParse(referrer)) return { path: '/', kiosk: false }
  const { host, pathname } = new URL(referrer)
  if (host !== c.req.header('host') || pathname.startsWith('//')) return { path: '/', kiosk: false }
  const kiosk = isKiosk(referrer)
  return { path: pathname + (kiosk ? '?kenh=kiosk' : ''), kiosk }
}
