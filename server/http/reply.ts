/** Every response is made here, so that none leaves without the headers that protect its reader. */
import { hash } from 'node:crypto'
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
const dataHeaders: Headers = {
  ...protective,
  'Cache-Control': 'no-store',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
}

export function dataReply(status: number, value: unknown, headers?: Headers): Response {
  return new Response(JSON.stringify(value), {
    status,
    headers: { 'Content-Type': 'application/json', ...dataHeaders, ...headers },
  })
}

export function problemReply(problem: Problem): Response {
  return dataReply(problemKind(problem.id).status, problemDetails(problem), {
    'Content-Type': 'application/problem+json',
    ...problem.headers,
  })
}

/** A page made for this request; search engines are not to keep it. */
export function pageReply(status: number, html: string, headers?: Headers): Response {
  return new Response(html, {
    status,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'no-store',
      'X-Robots-Tag': 'noindex',
      ...protective,
      'Content-Security-Policy': contentPolicy(html),
      ...headers,
    },
  })
}

/** A file of the site, or none of it where the browser has it already (304) or asked only about it (HEAD). */
export function fileReply(status: number, body: Uint8Array<ArrayBuffer> | null, headers: Headers): Response {
  return new Response(body, { status, headers: { ...protective, ...headers } })
}

export function redirectReply(status: 303 | 307 | 308, location: string): Response {
  return new Response(null, { status, headers: { Location: location, ...dataHeaders } })
}

/**
 * The strictest policy that the page still works under: what is inline is named by its hash, so that nothing that
 * might slip into a page can run.
 */
export function contentPolicy(html: string): string {
  const scripts = hashes(html, /<script(?![^>]*\s(?:src=|type="application\/))[^>]*>([^]*?)<\/script>/g)
  const styles = hashes(html, /<style[^>]*>([^]*?)<\/style>/g)
  return [
    "default-src 'none'",
    `script-src 'self'${scripts}`,
    `style-src 'self'${styles}`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}

function hashes(html: string, pattern: RegExp): string {
  const found = new Set([...html.matchAll(pattern)].map((match) => hash('sha256', match[1] ?? '', 'base64')))
  return [...found].map((digest) => ` 'sha256-${digest}'`).join('')
}
