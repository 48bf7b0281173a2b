/**
 * Following a case by its reference and secret. Both come in the body of a form, never in an address; attempts are
 * paced, and a wrong reference takes as long as a wrong secret.
 */
import { randomUUID } from 'node:crypto'
import { Hono, type Context } from 'hono'
import { html } from 'hono/html'
import {
  caseOf,
  eventsOf,
  fileOfCase,
  filesOfCase,
  standingOfCase,
  textsOf,
  type CaseFile,
} from '../../db/cases/events.ts'
import { headOf } from '../../db/cases/followers.ts'
import { contactsOf } from '../../db/cases/keeping.ts'
import { readersOf } from '../../db/cases/readers.ts'
import { caseOfReference, caseReference, isSecret, type CaseKey } from '../../db/cases/reference.ts'
import { residentActs, type ResidentAct } from '../../db/cases/residents.ts'
import { secretKeyOf } from '../../db/cases/split.ts'
import { currentUnit, fullName } from '../../db/units/units.ts'
import { vietnamDay } from '../../domain/calendar.ts'
import { internalEvents, sharedEvents, verdicts, type Verdict } from '../../domain/cases/events.ts'
import { secretBytes } from '../../domain/cases/secret-words.ts'
import { Refusal } from '../../domain/refusal.ts'
import { addressOf } from '../http/address.ts'
import { limitedBody } from '../http/limits.ts'
import { isFromElsewhere } from '../http/origin.ts'
import { page } from '../http/page.ts'
import { Problem } from '../http/problem.ts'
import { fileDownload, pageReply } from '../http/reply.ts'
import { casesText } from '../text/cases.ts'
import { filesFrom, mostBodyBytes } from './files.ts'
import type { CaseParts } from './intake.ts'
import { trackingPage, type HeadCase, type Tracked } from './tracking-page.ts'

const words = casesText.track
const mostFormBytes = 16 * 1024

export function trackingRoutes(parts: CaseParts): Hono {
  return new Hono({ strict: false })
    .post('/ho-so', limitedBody(mostFormBytes), async (c) => {
      const form = new URLSearchParams(await c.req.text())
      return answered(c, parts, form, async (held) => showCase(parts, held, null))
    })
    .post('/viec', limitedBody(mostBodyBytes), async (c) => {
      const form = await c.req.formData().catch(() => {
        throw new Problem('unsupported-media-type')
      })
      return answered(c, parts, form, (held) => act(parts, held, form))
    })
    .post('/tep', limitedBody(mostFormBytes), async (c) => {
      const form = new URLSearchParams(await c.req.text())
      return answered(c, parts, form, async ({ key }) => {
        const file = await fileOfCase(parts.db.read, key, field(form, 'file'))
        if (!file) throw new Problem('not-found')
        return fileDownload(file.content, { type: file.type, name: file.name })
      })
    })
}

/** A case with the secret that opened it. */
interface Held {
  readonly key: CaseKey
  readonly secret: string
}

type Form = FormData | URLSearchParams

function field(form: Form, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value.normalize('NFC').replace(/\r\n?/g, '\n').trim() : ''
}

async function answered(
  c: Context,
  parts: CaseParts,
  form: Form,
  work: (held: Held) => Promise<Response>,
): Promise<Response> {
  if (isFromElsewhere(c, parts.siteUrl)) throw new Problem('other-site')
  const address = addressOf(c, parts.trustedProxy)
  const [reference, secret] = [field(form, 'reference'), field(form, 'secret')]
  if (parts.limit.take(address) > 0) return askAgain(parts, reference, words.tooMany, 429)
  const key = await opened(parts, reference, secret)
  if (!key) return askAgain(parts, reference, words.wrong, 403)
  // Whoever has the secret is not guessing.
  parts.limit.giveBack(address)
  return work({ key, secret })
}

/** The same work where there is no such case, so that time says nothing of it. */
async function opened({ db }: CaseParts, reference: string, secret: string): Promise<CaseKey | null> {
  const key = caseOfReference(reference)
  const bytes = secretBytes(secret)
  if (!key || !bytes) return null
  const found = await caseOf(db.read, key)
  const ofSecret = await secretKeyOf(db.read, key)
  const isRight = await isSecret(ofSecret, bytes, found?.secretHash ?? '00'.repeat(32))
  return found && isRight ? key : null
}

async function act(parts: CaseParts, held: Held, form: FormData): Promise<Response> {
  const { db, now } = parts
  const formKey = field(form, 'key')
  if (!/^[\w-]{16,64}$/.test(formKey)) throw new Problem('missing-key')
  try {
    const done = actFrom(form, await filesFrom(form))
    await db.write((tx) => residentActs(tx, held.key, done, { formKey, at: now() }))
    return await showCase(parts, held, { text: words.done, isFault: false })
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return showCase(parts, held, { text: error.message, isFault: true }, field(form, 'text'))
  }
}

/** @throws Problem where the form is none of ours, Refusal where something is missing */
function actFrom(form: FormData, files: readonly CaseFile[]): ResidentAct {
  const text = field(form, 'text')
  if (text.length > 5000) throw new Refusal(casesText.faults.textLong)
  switch (field(form, 'act')) {
    case 'write':
      return { does: 'write', text, files }
    case 'judge':
      return {
        does: 'judge',
        verdict: verdictOf(form, 'verdict'),
        text,
        opensAgain: form.get('opensAgain') === 'yes',
      }
    case 'judge-done':
      return { does: 'judge-done', verdict: verdictOf(form, 'done') }
    case 'agree':
      return { does: 'agree', isPublic: true }
    case 'keep-private':
      return { does: 'agree', isPublic: false }
    case 'withdraw':
      return { does: 'withdraw' }
    case 'remove-contact':
      return { does: 'remove-contact' }
    case 'clear':
      return { does: 'clear' }
    default:
      throw new Problem('not-found')
  }
}

function verdictOf(form: FormData, name: string): Verdict {
  const found = verdicts.find((verdict) => verdict === field(form, name))
  if (!found) throw new Refusal(words.chooseVerdict)
  return found
}

/** @param kept what was written and could not be stored, to be sent again */
async function showCase(parts: CaseParts, held: Held, note: Tracked['note'], kept = ''): Promise<Response> {
  const { db, publishing, now } = parts
  const { key } = held
  const standing = await standingOfCase(db.read, key, now())
  const [events, texts, files, contacts, readers] = await Promise.all([
    eventsOf(db.read, key),
    textsOf(db.read, key),
    filesOfCase(db.read, key),
    contactsOf(db.read, [key]),
    readersOf(db.read, key, standing.handlers),
  ])
  const unitNames = new Map(
    await Promise.all(
      [...new Set(standing.handlers)].map(async (code) => {
        const unit = await currentUnit(db.read, code)
        return [code, unit ? fullName(unit) : code] as const
      }),
    ),
  )
  const main = trackingPage({
    ...{ ...held, standing, events, texts: shownTexts(texts, events), files, readers, unitNames, note, kept },
    head: standing.state === 'merged' ? await headCase(parts, key) : null,
    ...{ hasContact: contacts.length > 0, day: vietnamDay(now()), newKey: randomUUID },
  })
  return pageReply(
    note?.isFault ? 422 : 200,
    await page(publishing.site(), words.caseOf(caseReference(key)), main),
  )
}

/** What those whose cases went into it may read of it: where it stands, and its answers. */
async function headCase({ db, now }: CaseParts, key: CaseKey): Promise<HeadCase> {
  const head = await headOf(db.read, key)
  const [standing, events, texts] = [
    await standingOfCase(db.read, head, now()),
    await eventsOf(db.read, head),
    await textsOf(db.read, head),
  ]
  const answers = events.flatMap((event) => {
    const text = sharedEvents.includes(event.type) ? texts.get(event.number)?.text : undefined
    return text === undefined ? [] : [{ event, text }]
  })
  return { reference: caseReference(head), standing, answers }
}

/** What officials wrote among themselves is not the resident's to read. */
function shownTexts(texts: Tracked['texts'], events: Tracked['events']): Tracked['texts'] {
  const internal = new Set(
    events.filter(({ type }) => internalEvents.includes(type)).map(({ number }) => number),
  )
  return new Map([...texts].filter(([number]) => !internal.has(number)))
}

async function askAgain(
  { publishing }: CaseParts,
  reference: string,
  sentence: string,
  status: 403 | 429,
): Promise<Response> {
  const main = html`<p class="errors" role="alert">${sentence}</p>
    <form method="post" action="/theo-doi/ho-so" autocomplete="off">
      <p class="field">
        <label for="reference">${words.reference}</label>
        <input type="text" id="reference" name="reference" value="${reference.slice(0, 40)}" required />
      </p>
      <p class="field">
        <label for="secret">${words.secret}</label>
        <input type="text" id="secret" name="secret" autocapitalize="none" spellcheck="false" required />
      </p>
      <p class="actions"><button type="submit">${words.open}</button></p>
    </form>`
  return pageReply(status, await page(publishing.site(), words.title, main))
}
