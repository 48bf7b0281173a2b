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
import { text } from './text/vi.ts'

interface PlaceParts {
  readonly places: () => Promise<PlaceIndex>
  readonly pages: Pages
  readonly publishing: Publishing
}

/** Found for words that somebody typed. */
interface Found {
  /** The path of the commune that alone is meant. */
  readonly only: string | undefined
  readonly list: Html
  /** Of the list. */
  readonly bytes: number
}

const longestQuery = 100
const mostHits = 30
/** The site's page with room for what was found. */
const templatePath = 'tim-xa/ket-qua/index.html'

/** Straight to the commune where only one is meant, otherwise the site's page with those that may be. */
export function placeRoutes({ places, pages, publishing }: PlaceParts): Hono {
  // Many look for the same names. The index does not change while the server runs, so neither does what is found.
  const recent = keepRecent<string, Found>(4_000_000, ({ bytes }) => bytes)
  return new Hono({ strict: false }).get('/', async (c) => {
    const query = (c.req.query('ten') ?? '').trim().slice(0, longestQuery)
    if (query === '') return pages(c.req.raw)
    const { only, list } = await recent.get(query, async () => found(await places(), query))
    if (only !== undefined) return redirectReply(303, only)
    const site = publishing.site()
    const template = await siteTemplate(site, templatePath)
    return pageReply(
      200,
      template
        ? await fill(template, { QUERY: query, FOUND: list })
        : await page(site, text.find.title, list),
    )
  })
}

async function found(index: PlaceIndex, query: string): Promise<Found> {
  const hits = searchPlaces(index, query, mostHits)
  const [first] = hits
  const isAlone = first && hits.length === 1 && first.why === null && !first.isInvented
  const list = String(await hitList(hits))
  return { only: isAlone ? pathOf(first) : undefined, list: raw(list), bytes: Buffer.byteLength(list) }
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
