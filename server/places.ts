/** GET /tim-xa/?ten=…: finding one's commune where there is no JavaScript. */
import { Hono } from 'hono'
import { html } from 'hono/html'
import type { Database } from '../db/engine/database.ts'
import { allChanges, communesOf, provincesByCode } from '../db/units/units.ts'
import { buildPlaceIndex, searchPlaces, type PlaceHit, type PlaceIndex } from '../domain/places/search.ts'
import { illustrationProvince } from '../domain/places/illustration.ts'
import { placeSentence } from '../domain/text/vi.ts'
import type { Asked } from './http/address-asked.ts'
import { keepRecent } from './http/kept.ts'
import { page } from './http/page.ts'
import { pageReply, readyPage, readyRedirect, readyReply, redirectReply, type Ready } from './http/reply.ts'
import type { Pages } from './http/static.ts'
import { fill, siteTemplate, type Html, type Template } from './http/template.ts'
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
  /** The answer where index and page are in memory, which they are after the first search. */
  held(request: Asked): Ready | undefined
}

/** Found for words that somebody typed: the path of the commune that alone is meant, or all that may be. */
type Found = { readonly only: string } | { readonly list: Html }

/** What searching needs, as long as the site has that template. */
interface AtHand {
  readonly index: PlaceIndex
  readonly template: Template
  readonly file: SiteFile
}

interface Answer {
  readonly ready: Ready
  /** The template that it was made with. */
  readonly file: SiteFile
}

const longestQuery = 100
const mostHits = 30
/** The site's page with room for what was found. */
const templatePath = 'tim-xa/ket-qua/index.html'

/** Straight to the commune where only one is meant, otherwise the site's page with those that may be. */
export function placeSearch({ places, pages, publishing }: PlaceParts): PlaceSearch {
  // Many look for the same names. The index does not change while the server runs, so neither does what is found.
  const recent = keepRecent<string, Answer>(8_000_000, ({ ready }) => ready.body?.length ?? 0)
  let atHand: AtHand | undefined

  async function makeReady(site: Site | undefined): Promise<AtHand | undefined> {
    const file = site?.files.get(templatePath)
    const template = await siteTemplate(site, templatePath)
    if (file && template) atHand = { index: await places(), template, file }
    return atHand
  }

  const routes = new Hono({ strict: false }).get('/', async (c) => {
    const query = plainWords(c.req.query('ten') ?? '')
    if (query === '') return pages(c.req.raw)
    const ready = await makeReady(publishing.site())
    if (ready) return readyReply(answerTo(query, ready))
    const what = found(await places(), query) // while somebody develops, and until the first build is done
    return 'only' in what
      ? redirectReply(303, what.only)
      : pageReply(200, await page(undefined, text.find.title, what.list))
  })
  return {
    routes,
    held(request) {
      const address = plainSearch(request)
      if (address === undefined) return undefined
      const file = publishing.site()?.files.get(templatePath)
      const known = recent.held(address)
      if (known && known.file === file) return known.ready
      const query = atHand?.file === file ? plainWords(wordsIn(address) ?? '') : ''
      if (!atHand || query === '') return undefined
      const ready = answerTo(query, atHand)
      recent.keep(address, { ready, file: atHand.file })
      return ready
    },
  }
}

function plainWords(typed: string): string {
  return typed.trim().slice(0, longestQuery)
}

const addressOfSearch = /^\/tim-xa\/?\?ten=([^&#]{1,400})$/

/** @returns '/tim-xa/?ten=b%E1%BA%BFn' of a request that asks for nothing else */
function plainSearch({ method, url }: Asked): string | undefined {
  if (method !== 'GET') return undefined
  const address = url.slice(url.indexOf('/', url.indexOf('//') + 2))
  return addressOfSearch.test(address) ? address : undefined
}

/** @returns undefined where they are badly encoded */
function wordsIn(address: string): string | undefined {
  try {
    return decodeURIComponent((addressOfSearch.exec(address)?.[1] ?? '').replaceAll('+', ' '))
  } catch {
    return undefined
  }
}

function answerTo(query: string, { index, template }: AtHand): Ready {
  const what = found(index, query)
  return 'only' in what
    ? readyRedirect(303, what.only)
    : readyPage(fill(template, { QUERY: query, FOUND: what.list }))
}

function found(index: PlaceIndex, query: string): Found {
  const hits = searchPlaces(index, query, mostHits)
  const [first] = hits
  const isAlone = first && hits.length === 1 && first.why === null && !first.isInvented
  return isAlone ? { only: pathOf(first) } : { list: hitList(hits) }
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

/** Lines of the list as they were made before: the same communes are found again and again. */
const lines = new Map<string, Html>()
const mostLines = 20_000

function hitList(hits: readonly PlaceHit[]): Html {
  if (hits.length === 0) return html`<p>${text.find.none}</p>`
  const [invented, real] = [hits.filter((hit) => hit.isInvented), hits.filter((hit) => !hit.isInvented)]
  return html`${real.length > 0 ? listUnder(text.find.maybe, real) : ''}
  ${invented.length > 0 ? listUnder(text.find.invented, invented) : ''}`
}

function listUnder(heading: string, hits: readonly PlaceHit[]): Html {
  return html`<h2>${heading}</h2>
    <ul>
      ${hits.map(lineOf)}
    </ul>`
}

function lineOf(hit: PlaceHit): Html {
  const reason = hit.why === null ? '' : placeSentence(hit.why)
  const key = `${pathOf(hit)} ${hit.kind} ${hit.name} ${hit.province} ${reason}`
  const known = lines.get(key)
  if (known) return known
  const why = reason && html`<br />${reason}.`
  const line = html`<li><a href="${pathOf(hit)}">${hit.kind} ${hit.name}</a>, ${hit.province}${why}</li>`
  if (lines.size >= mostLines) lines.clear()
  lines.set(key, line)
  return line
}
