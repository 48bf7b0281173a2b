/** Answers of GeoReport v2: the same records as JSON or as XML, and errors as a list of codes with descriptions. */
import { html, raw } from 'hono/html'
import { dataReply } from '../http/reply.ts'

/** What a record holds: a text, a number, nothing, or a list of texts. */
export type GeoRecord = Readonly<Record<string, string | number | boolean | null | readonly string[]>>

/** How a list and each of its records are called in XML. */
export interface XmlNames {
  readonly list: string
  readonly record: string
}

/** Any page may read them: they are public and nobody is signed in here. */
const open = {
  'Access-Control-Allow-Origin': '*',
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'Cache-Control': 'public, max-age=60',
}

export async function geoReply(
  isXml: boolean,
  names: XmlNames,
  records: readonly GeoRecord[],
  status = 200,
): Promise<Response> {
  if (!isXml) return dataReply(status, records, open)
  const all = await Promise.all(records.map(async (record) => xmlOf(names.record, record)))
  const text = `<?xml version="1.0" encoding="utf-8"?>\n<${names.list}>${all.join('')}</${names.list}>`
  return new Response(text, {
    status,
    headers: {
      ...Object.fromEntries(dataReply(200, null).headers),
      ...open,
      'Content-Type': 'text/xml; charset=utf-8',
    },
  })
}

export async function geoFault(isXml: boolean, code: number, description: string): Promise<Response> {
  return geoReply(isXml, { list: 'errors', record: 'error' }, [{ code, description }], code)
}

async function xmlOf(name: string, record: GeoRecord): Promise<string> {
  const fields = await Promise.all(
    Object.entries(record).map(async ([key, value]) => {
      const texts = Array.isArray(value) ? (value as readonly string[]) : [value]
      const escaped = await Promise.all(
        texts.map(async (one) => String(await html`${one === null ? '' : String(one)}`)),
      )
      return `<${key}>${escaped.join(', ')}</${key}>`
    }),
  )
  return String(raw(`<${name}>${fields.join('')}</${name}>`))
}
