/** What came with a request → a checked response, or the problem that says what is wrong with it. */
import type { Context } from 'hono'
import { safeParse, type BaseIssue } from 'valibot'
import type { NewResponse } from '../../db/responses/responses.ts'
import { answersFromForm, answersSchema, type Submission } from '../../surveys/answers/answers.ts'
import { followsVisit, itemsOf, type Instrument } from '../../surveys/instruments/instrument.ts'
import { Problem, type FieldError } from '../http/problem.ts'
import type { Instruments } from '../served-instruments.ts'
import type { ServedUnits } from '../served-units.ts'
import { text } from '../text/vi.ts'

interface SubmissionParts {
  readonly units: ServedUnits
  readonly instruments: Instruments
  readonly now: () => Date
  /** The questionnaire of a round of a survey, by the round's id. */
  readonly askedInRound: (round: string) => Promise<Instrument | undefined>
}

const formType = 'application/x-www-form-urlencoded'

/** Whether the request was made by a page's form, and a page is to answer it. */
export function isForm(c: Context): boolean {
  return c.req.header('content-type')?.startsWith(formType) ?? false
}

/** The fields of a form, or the members of a JSON object, under the same names. */
interface Fields {
  field(name: string): unknown
  answers(instrument: Instrument): unknown
}

/** @throws Problem where the body is of another type, or no JSON object */
export async function fieldsOf(c: Context): Promise<Fields> {
  if (isForm(c)) {
    const form = new URLSearchParams(await c.req.text())
    return {
      field: (name) => form.get(name),
      answers: (instrument) => answersFromForm(instrument, form),
    }
  }
  if (!/^application\/json\b/.test(c.req.header('content-type') ?? '')) {
    throw new Problem('unsupported-media-type', { headers: { Accept: `application/json, ${formType}` } })
  }
  const sent: unknown = await c.req.json().catch(() => undefined)
  if (typeof sent !== 'object' || sent === null || Array.isArray(sent)) throw new Problem('malformed-json')
  return { field: (name) => (sent as Record<string, unknown>)[name], answers: () => sent }
}

/** @throws Problem that says what to change */
export async function checkedResponse(
  fields: Fields,
  parts: SubmissionParts,
): Promise<{ response: NewResponse; code: { typed: string; round: string } | undefined }> {
  const { units, now } = parts
  const unit = await units.byCode(asText(fields.field('unitCode')))
  if (!unit) throw new Problem('unknown-unit')
  const round = asText(fields.field('round'))
  const instrument = await instrumentFor(fields, round, parts)
  const idempotencyKey = asText(fields.field('idempotencyKey'))
  if (!/^[\w-]{16,64}$/.test(idempotencyKey)) throw new Problem('missing-key')
  const mode = modeOf(fields.field('mode'))
  const code = codeOf(fields.field('visitCode'), round, instrument)
  const submission = submissionFrom(instrument, fields.answers(instrument))
  const receivedAt = now().toISOString()
  const response = {
    unit,
    instrument,
    submission,
    mode,
    idempotencyKey,
    receivedAt,
    assurance: 'open',
  } as const
  return { response, code }
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

function modeOf(value: unknown): 'web' | 'kiosk' {
  if (!value) return 'web'
  if (value === 'kiosk') return 'kiosk'
  throw invalid('/mode', text.fields.unknownMode)
}

/** @throws Problem where it is none that is served, or that the round asks, as it is today */
async function instrumentFor(
  fields: Fields,
  round: string,
  { instruments, askedInRound }: SubmissionParts,
): Promise<Instrument> {
  const id = asText(fields.field('instrument'))
  const asked = round === '' ? undefined : await askedInRound(round)
  const instrument = [...(asked ? [asked] : []), ...(await instruments())].find((one) => one.id === id)
  if (!instrument) throw new Problem('unknown-instrument')
  const version = fields.field('version') ?? instrument.version
  if (version !== instrument.version) throw new Problem('outdated-form')
  return instrument
}

/** A round's form takes no answer without a code; other forms do, and those that follow no visit take none with one. */
function codeOf(
  value: unknown,
  round: string,
  instrument: Instrument,
): { typed: string; round: string } | undefined {
  const typed = typeof value === 'string' ? value.trim() : ''
  if (typed !== '' && (round !== '' || followsVisit(instrument))) return { typed, round }
  if (value) throw invalid('/visitCode', text.fields.needlessVisitCode)
  if (round !== '') throw invalid('/visitCode', text.fields.roundCodeMissing)
  return undefined
}

export function invalid(pointer: string, message: string): Problem {
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
