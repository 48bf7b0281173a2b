/**
 * A form with a key of its own each time. All but the key is filled and compressed once for each place that the form is
 * about, and kept.
 */
import { randomUUID } from 'node:crypto'
import { isKiosk, modeValues } from '../responses/kiosk.ts'
import type { Site, SiteFile } from '../publishing/site.ts'
import { plainAddress, type Asked } from './address-asked.ts'
import { chosenEncoding, type Encoding } from './compression.ts'
import { compressedWithGap, withGap, type Fill } from './gap.ts'
import { keepRecent } from './kept.ts'
import { fileHeaders, readyReply, type Ready } from './reply.ts'
import { fillAround, type Template, type Values } from './template.ts'

/** What a form is about, where its template is not of one place alone. */
interface Subject {
  /** Tells it from all others, with the values that it always has. */
  readonly code: string
  readonly values: Values
  readonly headers?: Readonly<Record<string, string>>
}

/** The site's file that the template was read from. */
interface Source {
  readonly path: string
  readonly file: SiteFile
}

interface PreparedForm {
  readonly fill: Fill
  /** Of its text, compressed or not. */
  readonly bytes: number
  readonly headers: ReturnType<typeof fileHeaders>
}

const keyLength = 36
/** By address and encoding: the form that was answered there, by its name in `recent`. */
const answered = new Map<string, Source & { readonly name: string }>()
const mostAnswered = 10_000
const recent = keepRecent<string, PreparedForm>(24_000_000, ({ bytes }) => bytes)

/**
 * It is not `no-store`: browsers forget what was typed into such a page, and somebody who comes back from an error
 * summary would start again. On a desk's device that is what is wanted.
 */
export async function formReply(
  template: Template,
  request: Request,
  about?: Subject,
  source?: Source,
): Promise<Response> {
  const kiosk = isKiosk(request.url)
  const encoding = chosenEncoding(request)
  const name = [template.id, about?.code, kiosk, encoding].join(' ')
  const prepared = await recent.get(name, () => prepare(template, kiosk, encoding, about))
  const asked = plainAddress(request)
  if (source && asked !== undefined) {
    if (answered.size >= mostAnswered) answered.clear()
    answered.set(`${asked} ${encoding}`, { ...source, name })
  }
  return readyReply(filled(prepared))
}

/** A form that was answered at this address before and whose template is still the site's, without asking the router. */
export function heldForm(site: Site, request: Asked, asked: string): Ready | undefined {
  const known = answered.get(`${asked} ${chosenEncoding(request)}`)
  if (!known || site.files.get(known.path) !== known.file) return undefined
  const prepared = recent.held(known.name)
  return prepared && filled(prepared)
}

function filled({ fill, headers }: PreparedForm): Ready {
  const body = fill(randomUUID())
  return { status: 200, body, headers: { ...headers, 'Content-Length': String(body.length) } }
}

async function prepare(
  template: Template,
  kiosk: boolean,
  encoding: Encoding | undefined,
  about?: Subject,
): Promise<PreparedForm> {
  const values = { ...about?.values, ...modeValues(kiosk) }
  const [before = '', after = '', ...more] = fillAround(template, values, 'IDEMPOTENCY_KEY')
  if (after === '' || more.length > 0) throw new Error('a form has one place for its key')
  const fill = encoding
    ? await compressedWithGap(before, after, keyLength, encoding)
    : withGap(before, after, keyLength)
  const headers = fileHeaders({
    'Content-Type': 'text/html; charset=utf-8',
    'Cache-Control': kiosk ? 'no-store' : 'private, no-cache',
    Vary: 'Accept-Encoding',
    ...(encoding ? { 'Content-Encoding': encoding } : {}),
    ...about?.headers,
  })
  // Gzip's check sum needs the text beside what is compressed.
  const text = encoding === 'br' ? 0 : Buffer.byteLength(before + after)
  return { fill, headers, bytes: text + fill('-'.repeat(keyLength)).length }
}
