/** The built site over HTTP: only what its list of files names is ever opened. */
import { html } from 'hono/html'
import { text } from '../text/vi.ts'
import { heldFile, serveFile } from './file.ts'
import { plainAddress, type Asked } from './address-asked.ts'
import { formReply, heldForm } from './form.ts'
import { page } from './page.ts'
import { Problem } from './problem.ts'
import type { Publishing } from '../publishing/publishing.ts'
import { readSiteFile, type Site, type SiteFile } from '../publishing/site.ts'
import { pageReply, redirectReply, type Ready } from './reply.ts'
import { siteTemplate } from './template.ts'

/** What answers GET and HEAD for every address that no other route takes. */
export type Pages = (request: Request) => Promise<Response>

/**
 * A page or form that is in memory and whose address leaves nothing to decide: most of what is asked for. It is answered
 * without asking the router, which would come to the same: no route answers an address without a query otherwise than the
 * site where the site has a page that is none to be filled, and a form is known by what the router answered before.
 */
export function heldPage(publishing: Publishing, request: Asked): Ready | undefined {
  const site = publishing.site()
  const asked = site && plainAddress(request)
  if (!site || asked === undefined) return undefined
  const file = site.files.get(`${asked}index.html`)
  return file && !file.role ? heldFile(file, request) : heldForm(site, request, asked)
}

/** Pages of the site that was published last. */
export async function servePublished(publishing: Publishing, request: Request): Promise<Response> {
  const site = publishing.site()
  if (!site) return notReady()
  const { pathname, search } = new URL(request.url)
  const asked = decoded(pathname)
  const path = asked === '' || asked.endsWith('/') ? `${asked}index.html` : asked
  const file = site.files.get(path)
  if (file && file.role !== 'template' && !/(?:^|\/)index\.html$/.test(asked)) {
    return file.role === 'form'
      ? serveForm(site, { path, file }, request)
      : serveFile(site, path, file, request)
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
  return pageReply(404, (await readSiteFile(site, '404.html', file)).toString())
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

async function serveForm(
  site: Site,
  source: { readonly path: string; readonly file: SiteFile },
  request: Request,
): Promise<Response> {
  const template = await siteTemplate(site, source.path)
  if (!template) throw new Problem('not-found')
  return formReply(template, request, undefined, source)
}

async function notReady(): Promise<Response> {
  const { title, explain } = text.building
  return pageReply(503, await page(undefined, title, html`<p>${explain}</p>`), { 'Retry-After': '30' })
}
