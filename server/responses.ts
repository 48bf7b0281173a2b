/**
 * POST /api/luot-tra-loi: one resident's answers, as JSON from a programme or as the fields of the page's form.
 *
 * JSON: `{ unitCode, instrument, version?, idempotencyKey, answers: { c1: 4, c2: 'na' }, service, … }`; the answer is
 * 201 with `{ receipt, location }`, or 200 with the same where the key was used before.
 * Form: the fields `unitCode`, `instrument`, `version`, `idempotencyKey`, those of the context under their own names,
 * and `answers.<item>`; the answer is 303 to the page at `location`.
 */
import type { Context } from 'hono'
import { safeParse, type BaseIssue } from 'valibot'
import { receiptOf } from '../db/receipts.ts'
import type { NewResponse, Recorded } from '../db/responses.ts'
import { answersFromForm, answersSchema, fieldName, type Submission } from '../surveys/answers.ts'
import { itemsOf, type Instrument } from '../surveys/instrument.ts'
import { addressOf } from './address.ts'
import { escapeHtml, fillPlaceholders, page } from './page.ts'
import { Problem, problems, type FieldError } from './problem.ts'
import type { Publishing } from './publishing.ts'
import { readPage } from './publishing/site.ts'
import type { RateLimit } from './rate-limit.ts'
import { dataReply, pageReply, redirectReply } from './reply.ts'
import type { ServedUnits } from './served-units.ts'

export interface ResponseParts {
  readonly record: (response: NewResponse) => Promise<Recorded>
  readonly units: ServedUnits
  readonly instruments: readonly Instrument[]
  readonly limit: RateLimit
  readonly publishing: Publishing
  readonly trustedProxy: boolean
  readonly now: () => Date
}

const formType = 'application/x-www-form-urlencoded'

/** Whether the request was made by a page's form, and a page is to answer it. */
export function isForm(c: Context): boolean {
  return c.req.header('content-type')?.startsWith(formType) ?? false
}

export async function receiveResponse(c: Context, parts: ResponseParts): Promise<Response> {
  if (c.req.header('sec-fetch-site') === 'cross-site') throw new Problem('other-site')
  const address = addressOf(c, parts.trustedProxy)
  const wait = parts.limit.take(address)
  if (wait > 0) throw new Problem('too-many-responses', { headers: { 'Retry-After': String(wait) } })
  try {
    const response = await checked(await fieldsOf(c), parts)
    const { id, repeated } = await parts.record(response)
    const receipt = receiptOf(id)
    const location = `/cam-on/${response.unit.code}/${receipt}/`
    if (isForm(c)) return redirectReply(303, location)
    return dataReply(repeated ? 200 : 201, { receipt, location }, { Location: location })
  } catch (error) {
    if (error instanceof Problem) parts.limit.giveBack(address)
    throw error
  }
}

type Fields = { readonly [name: string]: unknown } | { readonly form: URLSearchParams }

async function fieldsOf(c: Context): Promise<Fields> {
  if (isForm(c)) return { form: new URLSearchParams(await c.req.text()) }
  if (!/^application\/json\b/.test(c.req.header('content-type') ?? '')) {
    throw new Problem('unsupported-media-type', { headers: { Accept: `application/json, ${formType}` } })
  }
  const sent: unknown = await c.req.json().catch(() => undefined)
  if (typeof sent !== 'object' || sent === null || Array.isArray(sent)) throw new Problem('malformed-json')
  return sent as Fields
}

async function checked(fields: Fields, { units, instruments, now }: ResponseParts): Promise<NewResponse> {
  const { form } = fields
  const field = (name: string) =>
    form instanceof URLSearchParams ? form.get(name) : (fields as Record<string, unknown>)[name]
  const asText = (name: string) => {
    const value = field(name)
    return typeof value === 'string' ? value : ''
  }
  const unit = await units.byCode(asText('unitCode'))
  if (!unit) throw new Problem('unknown-unit')
  const instrument = instruments.find(({ id }) => id === asText('instrument'))
  if (!instrument) throw new Problem('unknown-instrument')
  const version = field('version')
  if (version !== undefined && version !== null && version !== instrument.version)
    throw new Problem('outdated-form')
  const idempotencyKey = asText('idempotencyKey')
  if (!/^[\w-]{16,64}$/.test(idempotencyKey)) throw new Problem('missing-key')
  return {
    unit,
    instrument,
    submission: submissionFrom(
      instrument,
      form instanceof URLSearchParams ? answersFromForm(instrument, form) : fields,
    ),
    mode: 'web',
    assurance: 'open',
    idempotencyKey,
    receivedAt: now().toISOString(),
  }
}

function submissionFrom(instrument: Instrument, sent: unknown): Submission {
  const result = safeParse(answersSchema(instrument), sent)
  if (result.success) return result.output
  throw new Problem('invalid-answers', { errors: fieldErrors(instrument, result.issues) })
}

/** Messages and places only; a place is named only if the instrument has it, because names are submitted too. */
function fieldErrors(instrument: Instrument, issues: readonly BaseIssue<unknown>[]): FieldError[] {
  const places = new Set([
    ...instrument.context.map(({ id }) => `/${id}`),
    ...itemsOf(instrument).map(({ id }) => `/answers/${id}`),
  ])
  const errors = issues.map(({ path, message }) => {
    const place = (path ?? [])
      .slice(0, 2)
      .map(({ key }) => `/${String(key)}`)
      .join('')
    return { pointer: places.has(place) ? place : '/answers', message }
  })
  return [...new Map(errors.map((error) => [`${error.pointer} ${error.message}`, error])).values()]
}

/** The page for a form that was refused. The answers are still in the form that the browser goes back to. */
export async function formProblemPage(
  c: Context,
  problem: Problem,
  publishing: Publishing,
): Promise<Response> {
  const { status, title, detail } = problems[problem.id]
  const form = formAddress(c)
  const errors = problem.errors.map(({ pointer, message }) => {
    const field = fieldName(pointer.replace('/answers/', ''))
    const target =
      pointer === '/answers' ? '' : `#${pointer.startsWith('/answers/') ? field : pointer.slice(1)}`
    return `<li><a href="${escapeHtml(form + target)}">${escapeHtml(message)}</a></li>`
  })
  const main =
    `<div class="errors" role="alert"><h2>${escapeHtml(detail)}</h2>` +
    (errors.length > 0 ? `<ul>${errors.join('')}</ul>` : '') +
    '</div><p>Bấm nút <strong>quay lại</strong> của trình duyệt: những câu đã chọn vẫn còn trong phiếu.</p>' +
    `<p><a href="${escapeHtml(form)}">Mở lại phiếu</a></p>`
  return pageReply(status, await page(publishing.site(), title, main), problem.headers)
}

/** The page that the form is on, as the browser says it; only its path, and only if it is ours. */
function formAddress(c: Context): string {
  const referrer = c.req.header('referer') ?? ''
  if (!URL.canParse(referrer)) return '/'
  const { host, pathname } = new URL(referrer)
  return host === c.req.header('host') && !pathname.startsWith('//') ? pathname : '/'
}

/** GET /cam-on/:unit/:receipt/: what a resident keeps after sending. Its address holds no answer. */
export async function thankYou(c: Context, { units, publishing }: ResponseParts): Promise<Response> {
  const unit = await units.byCode(c.req.param('unit') ?? '')
  const receipt = c.req.param('receipt') ?? ''
  if (!unit || !/^[A-Z0-9-]{8,24}$/.test(receipt)) throw new Problem('not-found')
  const site = publishing.site()
  const template = site && (await readPage(site, 'cam-on/index.html'))
  const values = { RECEIPT: receipt, UNIT_NAME: unit.fullName, UNIT_PATH: unit.path, UNIT_CODE: unit.code }
  const html = template
    ? fillPlaceholders(template, values)
    : await page(site, 'Đã nhận phiếu', `<p>${receipt}</p>`)
  return pageReply(200, html)
}
