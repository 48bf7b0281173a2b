/** GET /tim-xa/?ten=…: finding one's commune where there is no JavaScript. */
import { Hono } from 'hono'
import { html, raw } from 'hono/html'
import type { Database } from '../db/engine/database.ts'
import { allChanges, communesOf, provincesByCode } from '../db/units/units.ts'
import { buildPlaceIndex, searchPlaces, type PlaceHit, type PlaceIndex } from '../domain/places/search.ts'
import { illustrationProvince } from '../domain/places/illustration.ts'
import { placeSentence } from '../domain/text/vi.ts'
import { keepRecent } from './http/kept.ts'
import { page } from './http/page.ts'
import { pageReply, redirectReply } from './http/reply.ts'
import type { Pages } from './http/static.ts'
import { fill, siteTemplate, type Html } from './http/template.ts'
import type { Publishing } from './publishing/publishing.ts'
import type { Site, SiteFile } from './publishing/site.ts'
import { text } from './text/vi.ts'

interface PlaceParts {
  readonly places: () => Promise<PlaceIndex>
  readonly pages: Pages
  readonly publishing: Publishing
}

export interface PlaceSearch {
  readonly routes: Hono
  /** What was answered to this very address before, without asking the router. */
  held(request: Request): Response | undefined
}

/** Found for words that somebody typed: the path of the commune that alone is meant, or all that may be. */
type Found = { readonly only: string } | { readonly list: Html }

/** With the page that its list stands in, as long as the site has that template. */
type Answer = { readonly only: string } | { readonly html: string; readonly template: SiteFile }

const longestQuery = 100
const mostHits = 30
/** The site's page with room for what was found. */
const templatePath = 'tim-xa/ket-qua/index.html'

/** Straight to the commune where only one is meant, otherwise the site's page with those that may be. */
export function placeSearch({ places, pages, publishing }: PlaceParts): PlaceSearch {
  // Many look for the same names. The index does not change while the server runs, so neither does what is found.
  const recent = keepRecent<string, Answer>(8_000_000, (answer) =>
    'html' in answer ? answer.html.length : 0,
  )
  const routes = new Hono({ strict: false }).get('/', async (c) => {
    const query = (c.req.query('ten') ?? '').trim().slice(0, longestQuery)
    if (query === '') return pages(c.req.raw)
    const answer = await answerTo(query, await places(), publishing.site())
    const address = plainSearch(c.req.raw)
    if (address !== undefined && !('list' in answer)) recent.keep(address, answer)
    if ('only' in answer) return redirectReply(303, answer.only)
    return pageReply(
      200,
      'html' in answer ? answer.html : await page(publishing.site(), text.find.title, answer.list),
    )
  })
  return {
    routes,
    held(request) {
      const address = plainSearch(request)
      const answer = address === undefined ? undefined : recent.held(address)
      if (!answer) return undefined
      if ('only' in answer) return redirectReply(303, answer.only)
      const isCurrent = publishing.site()?.files.get(templatePath) === answer.template
      return isCurrent ? pageReply(200, answer.html) : undefined
    },
  }
}

/** @returns '/tim-xa/?ten=b%E1%BA%BFn' of a request that asks for nothing else */
function plainSearch({ method, url }: Request): string | undefined {
  if (method !== 'GET') return undefined
  const address = url.slice(url.indexOf('/', url.indexOf('//') + 2))
  return /^\/tim-xa\/?\?ten=[^&#]{1,400}$/.test(address) ? address : undefined
}

async function answerTo(
  query: string,
  index: PlaceIndex,
  site: Site | undefined,
): Promise<Answer | { readonly list: Html }> {
  const what = await found(index, query)
  if ('only' in what) return what
  const file = site?.files.get(templatePath)
  const template = await siteTemplate(site, templatePath)
  if (!file || !template) return what
  return { html: await fill(template, { QUERY: query, FOUND: what.list }), template: file }
}

async function found(index: PlaceIndex, query: string): Promise<Found> {
  const hits = searchPlaces(index, query, mostHits)
  const [first] = hits
  const isAlone = first && hits.length === 1 && first.why === null && !first.isInvented
  return isAlone ? { only: pathOf(first) } : { list: raw(String(await hitList(hits))) }
}

/**
 * Of the provinces served and, where it is there, the invented one. The index is made at the first search and kept: the
 * units do not change while the server runs.
 */
export function placeIndex(db: Database, provinces: readonly string[]): () => Promise<PlaceIndex> {
  let making: Promise<PlaceIndex> | undefined
  const codes = [...provinces, illustrationProvince]
  async function make(): Promise<PlaceIndex> {
    const units = [...(await provincesByCode(db.read, codes)), ...(await communesOf(db.read, codes))]
    return buildPlaceIndex(units, await allChanges(db.read, codes), codes)
  }
  return () => {
    making ??= make().catch((error: unknown) => {
      making = undefined
      throw error
    })
    return making
  }
}

function pathOf(hit: PlaceHit): string {
  return `/xa/${hit.code}-${hit.slug}/`
}

function hitList(hits: readonly PlaceHit[]): Html {
  if (hits.length === 0) return html`<p>${text.find.none}</p>`
  const [invented, real] = [hits.filter((hit) => hit.isInvented), hits.filter((hit) => !hit.isInvented)]
  return html`${real.length > 0 ? listUnder(text.find.maybe, real) : ''}
  ${invented.length > 0 ? listUnder(text.find.invented, invented) : ''}`
}

function listUnder(heading: string, hits: readonly PlaceHit[]): Html {
  const items = hits.map((hit) => {
    const why = hit.why === null ? '' : html`<br />${placeSentence(hit.why)}.`
    return html`<li><a href="${pathOf(hit)}">${hit.kind} ${hit.name}</a>, ${hit.province}${why}</li>`
  })
  return html`<h2>${heading}</h2>
    <ul>
      ${items}
    </ul>`
}
