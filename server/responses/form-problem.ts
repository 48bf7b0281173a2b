/** The page for a form that was refused. */
import type { Context } from 'hono'
import { html } from 'hono/html'
import { fieldName } from '../../surveys/answers/answers.ts'
import { page } from '../http/page.ts'
import { problemKind, type FieldError, type Problem } from '../http/problem.ts'
import { pageReply } from '../http/reply.ts'
import type { Html } from '../http/template.ts'
import type { Publishing } from '../publishing/publishing.ts'
import { text } from '../text/vi.ts'
import { isKiosk } from './kiosk.ts'

const words = text.refusedForm

/**
 * What to do about each fault. The answers are still in the form that the browser goes back to, except on a desk's
 * device, which keeps none; where only the code of a visit is wrong it is corrected right here.
 */
export async function formProblemPage(
  c: Context,
  problem: Problem,
  publishing: Publishing,
): Promise<Response> {
  const { status, title, detail } = problemKind(problem.id)
  const form = formAddress(c)
  const isCodeWrong = problem.errors.some(({ pointer }) => pointer === codePointer)
  const [before, button, after] = words.back
  const main = html`<div class="errors" role="alert">
      <h2>${problem.errors.length > 0 ? words.faults(problem.errors.length) : detail}</h2>
      ${errorList(problem.errors, form.path)}
    </div>
    ${isCodeWrong ? codeCorrection(c.req.path, await sentFields(c)) : ''}
    ${form.kiosk || isCodeWrong ? '' : html`<p>${before}<strong>${button}</strong>${after}</p>`}
    <p><a href="${form.path}">${words.openAgain}</a></p>`
  return pageReply(status, await page(publishing.site(), title, main), problem.headers)
}

const codePointer = '/visitCode'
const codeTarget = '#visitCode'

function errorList(errors: readonly FieldError[], formPath: string): Html | '' {
  if (errors.length === 0) return ''
  const items = errors.map(({ pointer, message }) => {
    const target = pointer === codePointer ? codeTarget : formPath + targetOf(pointer)
    return html`<li><a href="${target}">${message}</a></li>`
  })
  return html`<ul>
    ${items}
  </ul>`
}

function targetOf(pointer: string): string {
  if (pointer === '/answers') return ''
  return pointer.startsWith('/answers/')
    ? `#${fieldName(pointer.slice('/answers/'.length))}`
    : `#${pointer.slice(1)}`
}

async function sentFields(c: Context): Promise<[name: string, value: string][]> {
  return [...new URLSearchParams(await c.req.text())]
}

/** The same form once more, everything in it but the code, which is typed anew or left out. Goes to its sender only. */
function codeCorrection(action: string, sent: readonly [name: string, value: string][]): Html {
  const label = sent.some(([name]) => name === 'round') ? words.roundCode : words.visitCode
  const note = label === words.visitCode ? html` <span class="quiet small">${words.ifAny}</span>` : ''
  const kept = sent
    .filter(([name]) => name !== 'visitCode')
    .map(([name, value]) => [name, value.replace(/\r\n?/g, '\n')])
    .map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`)
  return html`<form method="post" action="${action}" autocomplete="off">
    ${kept}
    <div class="field">
      <label for="visitCode">${label}${note}</label>
      <input
        type="text"
        id="visitCode"
        name="visitCode"
        maxlength="24"
        autocapitalize="characters"
        spellcheck="false"
        aria-describedby="visitCode-note"
      />
      <p class="quiet small" id="visitCode-note">${words.visitCodeNote}</p>
    </div>
    <p class="actions"><button type="submit">${words.sendAgain}</button></p>
  </form>`
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
