/** The built site over HTTP: only what its list of files names is ever opened. */
import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { getMimeType, mimes } from 'hono/utils/mime'
import { html } from 'hono/html'
import { isKiosk, modeValues } from '../responses/kiosk.ts'
import { text } from '../text/vi.ts'
import { chosenEncoding, compressed, compressedOnce, type Encoding } from './compression.ts'
import { page } from './page.ts'
import { Problem } from './problem.ts'
import type { Publishing } from '../publishing/publishing.ts'
import { locationOf, type Site, type SiteFile } from '../publishing/site.ts'
import { fileReply, pageReply, redirectReply } from './reply.ts'
import { fill, siteTemplate, type Template, type Values } from './template.ts'

/** What answers GET and HEAD for every address that no other route takes. */
export type Pages = (request: Request) => Promise<Response>

/** Pages of the site that was published last. */
export async function servePublished(publishing: Publishing, request: Request): Promise<Response> {
  const site = publishing.site()
  if (!site) return notReady()
  const { pathname, search } = new URL(request.url)
  const asked = decoded(pathname)
  const path = asked === '' || asked.endsWith('/') ? `${asked}index.html` : asked
  const file = site.files.get(path)
  if (file && file.role !== 'template' && !/(?:^|\/)index\.html$/.test(asked)) {
    return file.role === 'form' ? serveForm(site, path, request) : serveFile(site, path, file, request)
  }
  const better = tolerated(site, asked)
  if (better !== undefined && better !== asked) return redirectReply(308, `/${encodeURI(better)}${search}`)
  const older = publishing.previousSite()
  const kept = path.startsWith('_astro/') ? older?.files.get(path) : undefined
  if (older && kept) return serveFile(older, path, kept, request)
  throw new Problem('not-found')
}

export async function notFoundPage(site: Site | undefined): Promise<Response> {
  const file = site?.files.get('404.html')
  if (!site || !file)
    return pageReply(
      404,
      await page(site, text.problems['not-found'].title, html`<p><a href="/">${text.home}</a></p>`),
    )
  return pageReply(404, await readFile(locationOf(site, '404.html', file), 'utf8'))
}

/** 'xa/19366-ben-quan/'; what cannot be decoded is looked for as it is, and not found. */
function decoded(pathname: string): string {
  try {
    return decodeURIComponent(pathname).slice(1).normalize('NFC')
  } catch {
    return pathname.slice(1)
  }
}

/** The address that was meant, if only its case, its slashes or an ending are off. */
function tolerated(site: Site, asked: string): string | undefined {
  const folder = asked
    .replace(/(?:^|\/)index\.html$/, '')
    .replace(/\/+/g, '/')
    .replace(/^\/|\/$/g, '')
  for (const candidate of [folder, folder.toLowerCase()]) {
    const address = candidate === '' ? '' : `${candidate}/`
    const index = site.files.get(`${address}index.html`)
    if (index && index.role !== 'template') return address
    if (site.files.has(candidate)) return candidate
  }
  return undefined
}

async function serveFile(site: Site, path: string, file: SiteFile, request: Request): Promise<Response> {
  const encoding = file.compressed ? chosenEncoding(request) : undefined
  const etag = `"${file.digest}${encoding ? `-${encoding}` : ''}"`
  const headers: Record<string, string> = {
    ETag: etag,
    'Last-Modified': new Date(file.at ?? site.builtAt).toUTCString(),
    'Cache-Control': path.startsWith('_astro/')
      ? 'public, max-age=31536000, immutable'
      : 'public, max-age=60',
    ...(file.compressed ? { Vary: 'Accept-Encoding' } : {}),
    'Content-Type': getMimeType(path, types) ?? 'application/octet-stream',
  }
  if (isFresh(request, etag, file.at ?? site.builtAt)) return fileReply(304, null, headers)
  const bytes = await bytesOf(site, path, encoding)
  return fileReply(200, bytes, {
    ...headers,
    ...(encoding ? { 'Content-Encoding': encoding } : {}),
    'Content-Length': String(bytes.length),
  })
}

async function bytesOf(site: Site, path: string, encoding: Encoding | undefined) {
  const file = site.files.get(path)!
  const location = locationOf(site, path, file)
  if (!encoding) return readFile(location)
  if (file.compressed === 'beforehand') return readFile(location + endings[encoding])
  return compressedOnce(file.digest, encoding, () => readFile(location))
}

async function serveForm(site: Site, path: string, request: Request): Promise<Response> {
  const template = await siteTemplate(site, path)
  if (!template) throw new Problem('not-found')
  return formReply(template, {}, request)
}

/**
 * A form with a key of its own. It is not `no-store`: browsers forget what was typed into such a page, and somebody
 * who comes back from an error summary would start again. On a desk's device that is what is wanted.
 */
export async function formReply(template: Template, values: Values, request: Request): Promise<Response> {
  const kiosk = isKiosk(request.url)
  const page = await fill(template, { ...values, ...modeValues(kiosk), IDEMPOTENCY_KEY: randomUUID() })
  const encoding = chosenEncoding(request)
  const bytes = encoding ? await compressed(Buffer.from(page), encoding) : Buffer.from(page)
  return fileReply(200, bytes, {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Length': String(bytes.length),
    'Cache-Control': kiosk ? 'no-store' : 'private, no-cache',
    Vary: 'Accept-Encoding',
    ...(encoding ? { 'Content-Encoding': encoding } : {}),
  })
}

const types = { ...mimes, xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' }
const endings = { br: '.br', gzip: '.gz' }

function isFresh(request: Request, etag: string, builtAt: string): boolean {
  const known = request.headers.get('if-none-match')
  if (known !== null) return known.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag)
  const since = Date.parse(request.headers.get('if-modified-since') ?? '')
  return since >= Math.floor(Date.parse(builtAt) / 1000) * 1000
}

async function notReady(): Promise<Response> {
  const { title, explain } = text.building
  return pageReply(503, await page(undefined, title, html`<p>${explain}</p>`), { 'Retry-After': '30' })
}
