/**
 * POST /api/luot-tra-loi: one resident's answers, as JSON from a programme or as the fields of the page's form.
 *
 * JSON: `{ unitCode, instrument, version?, idempotencyKey, answers: { c1: 4, c2: 'na' }, service, … }`, with
 * `mode: 'kiosk'` from a desk's own device and `visitCode` where the visit brought a code; the answer is 201 with
 * `{ receipt, location }`, or 200 with the same where the key was used before.
 * Form: the fields `unitCode`, `instrument`, `version`, `idempotencyKey`, `mode`, `visitCode`, those of the context
 * under their own names, and `answers.<item>`; the answer is 303 to the page at `location`.
 */
import type { Context } from 'hono'
import { safeParse, type BaseIssue } from 'valibot'
import { receiptOf } from '../../db/responses/receipts.ts'
import type { NewResponse, Recorded } from '../../db/responses/responses.ts'
import { visitCodeDays, VisitCodeError } from '../../db/responses/visit-codes.ts'
import { answersFromForm, answersSchema, type Submission } from '../../surveys/answers/answers.ts'
import { followsVisit, itemsOf, type Instrument } from '../../surveys/instruments/instrument.ts'
import { addressOf } from '../http/address.ts'
import { forgetful, isKiosk, kioskFormPath, kioskThanks } from './kiosk.ts'
import { fillPlaceholders, page } from '../http/page.ts'
import { Problem, type FieldError } from '../http/problem.ts'
import type { Publishing } from '../publishing/publishing.ts'
import { readPage } from '../publishing/site.ts'
import type { RateLimit } from '../http/rate-limit.ts'
import { dataReply, pageReply, redirectReply } from '../http/reply.ts'
import type { ServedUnits } from '../served-units.ts'

export interface ResponseParts {
  readonly record: (response: NewResponse) => Promise<Recorded>
  /** Records the response as verified, or throws VisitCodeError. */
  readonly recordVerified: (response: NewResponse, visitCode: string) => Promise<Recorded>
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
    const { response, visitCode } = await checked(await fieldsOf(c), parts)
    const { id, repeated } = visitCode
      ? await parts.recordVerified(response, visitCode)
      : await parts.record(response)
    const receipt = receiptOf(id)
    const thanks = `/cam-on/${response.unit.code}/${receipt}/`
    const location = response.mode === 'kiosk' ? kioskThanks(thanks, response.instrument.id) : thanks
    if (isForm(c)) return redirectReply(303, location)
    return dataReply(repeated ? 200 : 201, { receipt, location }, { Location: location })
  } catch (error) {
    // Counts against the limit, unlike other faults: codes are not to be found by trying.
    if (error instanceof VisitCodeError) throw new Problem('invalid-answers', { errors: [codeError(error)] })
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

async function checked(
  fields: Fields,
  { units, instruments, now }: ResponseParts,
): Promise<{ response: NewResponse; visitCode: string | undefined }> {
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
  const mode = field('mode') || undefined
  if (mode !== undefined && mode !== 'kiosk') throw invalid('/mode', unknownMode)
  const visitCode = field('visitCode') || undefined
  if (visitCode !== undefined && !(typeof visitCode === 'string' && followsVisit(instrument)))
    throw invalid('/visitCode', needlessCode)
  const submission = submissionFrom(
    instrument,
    form instanceof URLSearchParams ? answersFromForm(instrument, form) : fields,
  )
  return {
    response: {
      unit,
      instrument,
      submission,
      mode: mode ?? 'web',
      assurance: 'open',
      idempotencyKey,
      receivedAt: now().toISOString(),
    },
    visitCode: visitCode?.trim(),
  }
}

const unknownMode = 'Cách trả lời chỉ là «kiosk», hoặc để trống. Tải lại trang rồi gửi lại.'
const needlessCode = 'Phiếu này không dùng mã lượt giao dịch. Để trống ô đó rồi gửi lại.'
const orEmpty = 'hoặc để trống ô này: phiếu vẫn được nhận.'
const codeFaults: Record<VisitCodeError['fault'], string> = {
  mistyped: `Mã lượt giao dịch chưa đúng. Xem lại từng chữ trên giấy rồi gõ lại, ${orEmpty}`,
  unknown: `Xã, phường này không phát mã lượt giao dịch đó. Xem lại từng chữ trên giấy, ${orEmpty}`,
  used: 'Mã lượt giao dịch này đã dùng cho một phiếu rồi, mỗi mã chỉ dùng một lần. Để trống ô này: phiếu vẫn được nhận.',
  expired: `Mã lượt giao dịch này đã quá hạn ${visitCodeDays} ngày. Để trống ô này: phiếu vẫn được nhận.`,
  'other-service': `Mã này được phát cho một thủ tục khác với thủ tục đã chọn. Gõ mã của đúng lượt đó, ${orEmpty}`,
}

function codeError({ fault }: VisitCodeError): FieldError {
  return { pointer: '/visitCode', message: codeFaults[fault] }
}

function invalid(pointer: string, message: string): Problem {
  return new Problem('invalid-answers', { errors: [{ pointer, message }] })
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

/** GET /cam-on/:unit/:receipt/: what a resident keeps after sending. Its address holds no answer. */
export async function thankYou(
  c: Context,
  { units, instruments, publishing }: ResponseParts,
): Promise<Response> {
  const unit = await units.byCode(c.req.param('unit') ?? '')
  const receipt = c.req.param('receipt') ?? ''
  if (!unit || !/^[A-Z0-9-]{8,24}$/.test(receipt)) throw new Problem('not-found')
  const site = publishing.site()
  const asked = instruments.find(({ id }) => id === c.req.query('phieu'))
  const kiosk = asked !== undefined && isKiosk(c.req.url)
  const template = site && (await readPage(site, kiosk ? 'cam-on/kiosk/index.html' : 'cam-on/index.html'))
  const values = {
    RECEIPT: receipt,
    UNIT_NAME: unit.fullName,
    UNIT_PATH: unit.path,
    UNIT_CODE: unit.code,
    ...(kiosk && { FORM_PATH: kioskFormPath(unit, asked.id, site) }),
  }
  const html = template
    ? fillPlaceholders(template, values)
    : await page(site, 'Đã nhận phiếu', `<p>${receipt}</p>`)
  return pageReply(200, html, kiosk ? forgetful : {})
}
