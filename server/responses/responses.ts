/**
 * POST /api/luot-tra-loi: one resident's answers, as JSON from a programme or as the fields of the page's form.
 *
 * JSON: `{ unitCode, instrument, version?, idempotencyKey, answers: { c1: 4, c2: 'na' }, service, … }`, with
 * `mode: 'kiosk'` from a desk's own device, `visitCode` where the visit brought a code, and `round` with it for a
 * round of a survey; the answer is 201 with
 * `{ receipt, location }`, or 200 with the same where the same body was sent before with this key (409 where another was).
 * Form: the fields `unitCode`, `instrument`, `version`, `idempotencyKey`, `mode`, `visitCode`, `round`, those of the context
 * under their own names, and `answers.<item>`; the answer is 303 to the page at `location`.
 */
import { Hono } from 'hono'
import { ChangedInstrumentError } from '../../db/instruments/frozen.ts'
import { receiptOf } from '../../db/responses/receipts.ts'
import type { NewResponse, Recorded } from '../../db/responses/responses.ts'
import { VisitCodeError } from '../../db/responses/visit-code-error.ts'
import { visitCodeDays } from '../../db/responses/visit-sheets.ts'
import type { Instrument } from '../../surveys/instruments/instrument.ts'
import { addressOf } from '../http/address.ts'
import { limitedBody, refuseMethod } from '../http/limits.ts'
import { isFromElsewhere } from '../http/origin.ts'
import { Problem } from '../http/problem.ts'
import type { RateLimit } from '../http/rate-limit.ts'
import { dataReply, redirectReply } from '../http/reply.ts'
import type { Instruments } from '../served-instruments.ts'
import type { ServedUnits } from '../served-units.ts'
import { text } from '../text/vi.ts'
import { kioskThanks } from './kiosk.ts'
import type { ReceiptAddresses } from './receipt-address.ts'
import { checkedResponse, fieldsOf, invalid, isForm } from './submission.ts'

export interface ResponseParts {
  readonly record: (response: NewResponse) => Promise<Recorded>
  /** Records the response as verified, or in the round that the code is of; or throws VisitCodeError. */
  readonly recordVerified: (
    response: NewResponse,
    code: { typed: string; round: string },
  ) => Promise<Recorded>
  readonly askedInRound: (round: string) => Promise<Instrument | undefined>
  readonly addresses: ReceiptAddresses
  readonly units: ServedUnits
  readonly instruments: Instruments
  readonly limit: RateLimit
  readonly trustedProxy: boolean
  /** The portal's public address. */
  readonly siteUrl: string
  readonly now: () => Date
}

const largestBody = 64 * 1024

export function responseRoutes(parts: ResponseParts): Hono {
  const { limit, trustedProxy, siteUrl, record, recordVerified, addresses } = parts
  return new Hono({ strict: false })
    .post('/', limitedBody(largestBody), async (c) => {
      if (isFromElsewhere(c, siteUrl)) throw new Problem('other-site')
      const address = addressOf(c, trustedProxy)
      const wait = limit.take(address)
      if (wait > 0) throw new Problem('too-many-responses', { headers: { 'Retry-After': String(wait) } })
      let isInRound = false
      try {
        const { response, code } = await checkedResponse(await fieldsOf(c), parts)
        isInRound = code !== undefined && code.round !== ''
        const { id, repeated, differs } = code ? await recordVerified(response, code) : await record(response)
        if (differs) throw new Problem('other-answers')
        const receipt = receiptOf(id)
        const location = locationOf(response, await addresses.seal({ unitCode: response.unit.code, id }))
        if (isForm(c)) return redirectReply(303, location)
        return dataReply(repeated ? 200 : 201, { receipt, location }, { Location: location })
      } catch (error) {
        // Counts against the limit, unlike other faults: codes are not to be found by trying.
        if (error instanceof VisitCodeError) throw invalid('/visitCode', visitCodeSentence(error, isInRound))
        if (error instanceof ChangedInstrumentError) throw new Problem('outdated-form')
        if (error instanceof Problem) limit.giveBack(address)
        throw error
      }
    })
    .all('/', () => refuseMethod('POST'))
}

function locationOf({ mode, instrument }: NewResponse, seal: string): string {
  const thanks = `/cam-on/${seal}/`
  return mode === 'kiosk' ? kioskThanks(thanks, instrument.id) : thanks
}

function visitCodeSentence({ fault }: VisitCodeError, isInRound: boolean): string {
  const ofRound: Readonly<Partial<Record<typeof fault, string>>> = text.fields.roundCode
  if (isInRound && ofRound[fault] !== undefined) return ofRound[fault]
  const sentence = text.fields.visitCode[fault]
  return typeof sentence === 'function' ? sentence(visitCodeDays) : sentence
}
