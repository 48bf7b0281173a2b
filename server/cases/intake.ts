/**
 * The front door: POST /phan-anh/xem-lai shows what we understood of a story, /phan-anh/gui takes it, and what the law
 * does not take by a web form is explained instead. All of it works without a script; nothing is in an address.
 */
import { Hono, type Context } from 'hono'
import { html } from 'hono/html'
import * as v from 'valibot'
import { clockCorrections } from '../../db/cases/clock-corrections.ts'
import { openJoined, openSplit } from '../../db/cases/open-story.ts'
import type { Contact, NewCase, Opened } from '../../db/cases/open.ts'
import { caseIdOf, secretHash, secretOf } from '../../db/cases/reference.ts'
import type { CaseFile } from '../../db/cases/events.ts'
import type { Database } from '../../db/engine/database.ts'
import { vietnamDay } from '../../domain/calendar.ts'
import { ruleOn } from '../../domain/cases/clock-rules.ts'
import { sentKinds, type CaseKind } from '../../domain/cases/kinds.ts'
import { partsOf } from '../../domain/cases/suggest/index.ts'
import { secretBytes } from '../../domain/cases/secret-words.ts'
import { Refusal } from '../../domain/refusal.ts'
import { addressOf } from '../http/address.ts'
import { limitedBody } from '../http/limits.ts'
import { isFromElsewhere } from '../http/origin.ts'
import { page } from '../http/page.ts'
import { Problem, type FieldError } from '../http/problem.ts'
import type { RateLimit } from '../http/rate-limit.ts'
import { fileDownload, pageReply } from '../http/reply.ts'
import type { Html } from '../http/template.ts'
import { pdfOf } from '../pdf/pdf.ts'
import type { Publishing } from '../publishing/publishing.ts'
import { noteOn } from '../responses/note.ts'
import type { ServedUnit, ServedUnits } from '../served-units.ts'
import { casesText } from '../text/cases.ts'
import { filesFrom, mostBodyBytes } from './files.ts'
import { complaintDocument } from './complaint-pdf.ts'
import { complaintPage, denunciationPage } from './guidance-pages.ts'
import { receiptPage } from './receipt-page.ts'
import { reviewPage } from './review-page.ts'
import { similarCases, typedSchema, type SimilarCases } from './similar.ts'
import {
  fieldFaults,
  isTrapped,
  sentFields,
  sentKind,
  splitParts,
  storyFaults,
  type SentFields,
} from './submission.ts'
import { understand } from './understanding.ts'

export interface CaseParts {
  readonly db: Database
  readonly units: ServedUnits
  readonly publishing: Publishing
  /** Of cases that one network opens. */
  readonly limit: RateLimit
  /** Of complaints to print: they are not kept, and take nothing from the limit of cases. */
  readonly printing: RateLimit
  /** Of what is asked for while somebody types. */
  readonly typing: RateLimit
  readonly trustedProxy: boolean
  readonly siteUrl: string
  readonly now: () => Date
}

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const mostStoryBytes = 64 * 1024

export function intakeRoutes(parts: CaseParts): Hono {
  return new Hono({ strict: false })
    .post('/xem-lai', limitedBody(mostStoryBytes), async (c) => {
      const { fields, unit } = await storyOf(c, parts)
      return showReview(parts, { fields, unit }, storyFaults(fields))
    })
    .post('/gui', limitedBody(mostBodyBytes), async (c) => {
      if (isFromElsewhere(c, parts.siteUrl)) throw new Problem('other-site')
      const form = await c.req.formData().catch(() => {
        throw new Problem('unsupported-media-type')
      })
      if (isTrapped(form)) throw new Problem('not-found')
      const fields = sentFields(form)
      const unit = await knownUnit(fields, parts)
      const asked = await askedInstead(parts, fields, unit)
      if (asked) return asked
      const faults = fieldFaults(fields)
      if (faults.length > 0) return showReview(parts, { fields, unit }, faults)
      return take(c, parts, { fields, unit, form })
    })
    .post('/giong', limitedBody(mostStoryBytes), async (c) => c.json(await similarNow(c, parts)))
    .post('/don-khieu-nai', limitedBody(mostStoryBytes), async (c) => {
      const { fields, unit } = await storyOf(c, parts)
      const wait = parts.printing.take(addressOf(c, parts.trustedProxy))
      if (wait > 0) throw new Problem('too-many-responses', { headers: { 'Retry-After': String(wait) } })
      return fileDownload(...(await complaintFile(parts, { fields, unit })))
    })
}

/** While somebody types; whoever asks too often is told of nothing. */
async function similarNow(c: Context, parts: CaseParts): Promise<SimilarCases> {
  if (isFromElsewhere(c, parts.siteUrl)) throw new Problem('other-site')
  const typed = v.safeParse(typedSchema, await c.req.json().catch(() => undefined))
  if (!typed.success) throw new Problem('invalid-entry')
  const unit = await parts.units.byCode(typed.output.unitCode)
  if (!unit) throw new Problem('unknown-unit')
  const isTooOften = parts.typing.take(addressOf(c, parts.trustedProxy)) > 0
  return isTooOften ? { open: [], answered: [] } : similarCases(parts.db.read, unit, typed.output)
}

async function complaintFile(
  { now }: CaseParts,
  { fields, unit }: Story,
): Promise<Parameters<typeof fileDownload>> {
  const { fileName } = casesText.complaint
  if (fields.format === 'pdf') {
    const bytes = await pdfOf(complaintDocument(fields, unit, vietnamDay(now())))
    return [bytes, { type: 'application/pdf', name: `${fileName}.pdf` }]
  }
  const { complaintDocx } = await import('./complaint-docx.ts')
  return [new Uint8Array(await complaintDocx(fields, unit)), { type: docx, name: `${fileName}.docx` }]
}

interface Story {
  readonly fields: SentFields
  readonly unit: ServedUnit
}

async function storyOf(c: Context, parts: CaseParts): Promise<Story> {
  if (isFromElsewhere(c, parts.siteUrl)) throw new Problem('other-site')
  const form = new URLSearchParams(await c.req.text())
  if (isTrapped(form)) throw new Problem('not-found')
  const fields = sentFields(form)
  return { fields, unit: await knownUnit(fields, parts) }
}

async function knownUnit({ unitCode, key }: SentFields, { units }: CaseParts): Promise<ServedUnit> {
  const unit = await units.byCode(unitCode)
  if (!unit) throw new Problem('unknown-unit')
  if (!/^[\w-]{16,64}$/.test(key)) throw new Problem('missing-key')
  return unit
}

/** What the law takes in another way is explained, once the story itself is there. */
async function askedInstead(
  parts: CaseParts,
  fields: SentFields,
  unit: ServedUnit,
): Promise<Response | undefined> {
  if (storyFaults(fields).length > 0) return undefined
  if (fields.kind === 'denunciation')
    return shown(parts, 200, casesText.denunciation.title, denunciationPage(fields))
  if (fields.kind === 'complaint')
    return shown(parts, 200, casesText.complaint.title, complaintPage(fields, unit))
  return undefined
}

async function take(c: Context, parts: CaseParts, { fields, unit, form }: Story & { form: FormData }) {
  const { limit, trustedProxy } = parts
  const address = addressOf(c, trustedProxy)
  const story = { fields, unit }
  if (limit.take(address) > 0)
    return showReview(parts, story, [{ pointer: '/text', message: casesText.faults.many }], 429)
  try {
    const files = await filesFrom(form)
    const opened = await open(parts, story, files)
    if (opened.was === 'other') {
      limit.giveBack(address)
      return await showReview(parts, story, [{ pointer: '/text', message: casesText.faults.other }], 409)
    }
    const secret = secretOf(opened.key, fields.key)
    const main = receiptPage({ ...opened, secret, ...receiptOf(opened, fields, parts) })
    return await shown(parts, 200, casesText.receipt.title, html`${noteOn(unit)}${main}`)
  } catch (error) {
    limit.giveBack(address)
    if (!(error instanceof Refusal)) throw error
    return showReview(parts, story, [{ pointer: '/files', message: error.message }])
  }
}

function receiptOf(opened: Opened, fields: SentFields, { siteUrl }: CaseParts) {
  const [first] = splitParts(fields)
  return { text: first?.text ?? fields.text, siteUrl, wasRepeated: opened.was === 'repeated' }
}

async function open({ db, now }: CaseParts, { fields, unit }: Story, files: readonly CaseFile[]) {
  const { key: formKey, text, place, subject, isAgreed, isUrgent } = fields
  const key = { unitCode: unit.code, id: caseIdOf(unit.code, formKey) }
  const given: NewCase = {
    ...{ unitCode: unit.code, provinceCode: unit.provinceCode, mode: 'web', isRemote: false },
    handler: fields.handler === 'province' ? unit.provinceCode : unit.code,
    // Faults were looked for before.
    kind: sentKind(fields.kind) ?? 'petition',
    ...{ subject, isUrgent, text, place, contact: contactOf(fields), isAgreed, files, formKey },
    secretHash: await secretHash(key, secretBytes(secretOf(key, formKey))!),
    actor: 'resident',
  }
  const apart = splitParts(fields)
  return db.write(async (tx) =>
    apart.length > 1
      ? openSplit(tx, given, apart, now())
      : { ...(await openJoined(tx, given, fields.join, now())), others: [] },
  )
}

function contactOf({ name, phone, email }: SentFields): Contact | null {
  return name + phone + email === '' ? null : { name, phone, email }
}

async function showReview(
  parts: CaseParts,
  { fields, unit }: Story,
  faults: readonly FieldError[],
  status = faults.length > 0 ? 422 : 200,
): Promise<Response> {
  const day = vietnamDay(parts.now())
  const corrections = await clockCorrections(parts.db.read)
  const rules = sentKinds.flatMap(
    (kind: CaseKind) => ruleOn(day, { kind, step: 'answer' }, corrections) ?? [],
  )
  const similar = await similarCases(parts.db.read, unit, fields)
  const understanding = understand(fields.text)
  const apart = partsOf(fields.text)
  const main = reviewPage({ fields, unit, understanding, apart, rules, similar, faults })
  return shown(parts, status, casesText.review.title, html`${noteOn(unit)}${main}`)
}

async function shown(
  { publishing }: CaseParts,
  status: number,
  title: string,
  main: Html,
): Promise<Response> {
  return pageReply(status, await page(publishing.site(), title, main, 'phan-anh/khung/index.html'))
}
