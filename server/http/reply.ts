/** Every response is made here, so that none leaves without the headers that protect its reader. */
import { problemDetails, problemKind, type Problem } from './problem.ts'

type Headers = Readonly<Record<string, string>>

/** No cookies, no referrer to other sites, no sensors, no frames. */
const protective: Headers = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
}
/**
 * Pages run the portal's own scripts and nothing that might slip into them: nothing is inline, so no exception is made
 * for anything that stands in a page.
 */
const pagePolicy = [
  "default-src 'none'",
  ...['script-src', 'style-src', 'font-src', 'connect-src', 'manifest-src', 'worker-src', 'form-action'].map(
    (kind) => `${kind} 'self'`,
  ),
  "img-src 'self' data:",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')
/** Files that are no pages run nothing, wherever they are opened. */
const filePolicy = "default-src 'none'; frame-ancestors 'none'"

export const dataHeaders: Headers = {
  ...protective,
  'Cache-Control': 'no-store',
  'Content-Security-Policy': filePolicy,
}

export function dataReply(status: number, value: unknown, headers?: Headers): Response {
  return new Response(JSON.stringify(value), {
    status,
    headers: { 'Content-Type': 'application/json', ...dataHeaders, ...headers },
  })
}

export function textReply(status: number, text: string): Response {
  return new Response(text, {
    status,
    headers: { 'Content-Type': 'text/plain; charset=utf-8', ...dataHeaders },
  })
}

export function problemReply(problem: Problem): Response {
  return dataReply(problemKind(problem.id).status, problemDetails(problem), {
    'Content-Type': 'application/problem+json',
    ...problem.headers,
  })
}

const pageHeaders: Headers = {
  'Content-Type': 'text/html; charset=utf-8',
  'Cache-Control': 'no-store',
  'X-Robots-Tag': 'noindex',
  ...protective,
  'Content-Security-Policy': pagePolicy,
}

/** A page made for this request; search engines are not to keep it. */
export function pageReply(status: number, html: string, headers?: Headers): Response {
  return new Response(html, { status, headers: { ...pageHeaders, ...headers } })
}

/** The same page, as often as somebody asks for it. */
export function readyPage(html: string): Ready {
  const body = Buffer.from(html)
  return { status: 200, body, headers: { ...pageHeaders, 'Content-Length': String(body.length) } }
}

/** All headers of a file of the site; the same ones may go with many replies. */
export function fileHeaders(headers: Headers): Headers {
  const policy = headers['Content-Type']?.startsWith('text/html') ? pagePolicy : filePolicy
  return { ...protective, 'Content-Security-Policy': policy, ...headers }
}

/** An answer that is ready to be sent, and may be sent again. */
export interface Ready {
  readonly status: number
  readonly headers: Headers
  /** Null where the browser has it already. */
  readonly body: Uint8Array<ArrayBuffer> | null
}

export function readyReply({ status, headers, body }: Ready): Response {
  return new Response(body, { status, headers })
}

export function readyRedirect(status: 303 | 307 | 308, location: string): Ready {
  return { status, body: null, headers: { Location: location, 'Content-Length': '0', ...dataHeaders } }
}

export function redirectReply(status: 303 | 307 | 308, location: string): Response {
  return readyReply(readyRedirect(status, location))
}

interface Download {
  readonly type: string
  readonly name: string
  readonly isKept?: boolean
  /** How `bytes` are compressed, if they are. */
  readonly encoding?: string | undefined
}

/**
 * A file to download. It runs nothing and is shown by nothing of this site, whatever it holds.
 * @param isKept by browsers, for as long as they like: what is at the address never changes
 */
export function fileDownload(
  bytes: Uint8Array<ArrayBuffer>,
  { type, name, isKept = false, encoding }: Download,
): Response {
  return new Response(bytes, {
    headers: {
      ...dataHeaders,
      'Content-Type': type,
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
      'Content-Security-Policy': `${filePolicy}; sandbox`,
      ...(encoding && { 'Content-Encoding': encoding, Vary: 'Accept-Encoding' }),
      ...(isKept && { 'Cache-Control': 'public, max-age=31536000, immutable' }),
    },
  })
}

/** Sets them with this reply. */
export function withCookies(response: Response, cookies: readonly string[]): Response {
  for (const cookie of cookies) response.headers.append('Set-Cookie', cookie)
  return response
}
