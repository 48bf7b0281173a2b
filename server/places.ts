/** GET /tim-xa/?ten=…: finding one's commune where there is no JavaScript. */
import type { Context } from 'hono'
import type { Database } from '../db/engine/database.ts'
import { allChanges, communesOf, provincesByCode } from '../db/units/units.ts'
import { buildPlaceIndex, searchPlaces, type PlaceHit, type PlaceIndex } from '../domain/places/search.ts'
import { escapeHtml, page } from './http/page.ts'
import type { Publishing } from './publishing/publishing.ts'
import { readPage } from './publishing/site.ts'
import { pageReply, redirectReply } from './http/reply.ts'
import type { Pages } from './http/static.ts'

const longestQuery = 100
const mostHits = 30

/** The index is made at the first search and kept: the units do not change while the server runs. */
export function placeIndex(db: Database, provinces: readonly string[]): () => Promise<PlaceIndex> {
  let making: Promise<PlaceIndex> | undefined
  async function make(): Promise<PlaceIndex> {
    const units = [...(await provincesByCode(db.read, provinces)), ...(await communesOf(db.read, provinces))]
    return buildPlaceIndex(units, await allChanges(db.read, provinces), provinces)
  }
  return () => {
    making ??= make().catch((error: unknown) => {
      making = undefined
      throw error
    })
    return making
  }
}

/** Straight to the commune where only one is meant, otherwise the site's page with those that may be. */
export async function findPlace(
  c: Context,
  { places, pages, publishing }: { places: () => Promise<PlaceIndex>; pages: Pages; publishing: Publishing },
): Promise<Response> {
  const asked = (c.req.query('ten') ?? '').trim().slice(0, longestQuery)
  if (asked === '') return pages(c.req.raw)
  const hits = searchPlaces(await places(), asked, mostHits)
  const [only] = hits
  if (only && hits.length === 1 && only.why === null) return redirectReply(303, pathOf(only))
  const site = publishing.site()
  const html =
    (site && (await readPage(site, 'tim-xa/index.html'))) ??
    (await page(site, 'Tìm xã, phường', '<div id="ket-qua-tim"></div>'))
  return pageReply(200, withResults(html, asked, hits))
}

function withResults(html: string, asked: string, hits: readonly PlaceHit[]): string {
  return html
    .replace(/<input[^>]* name="ten"/, (input) => `${input} value="${escapeHtml(asked)}"`)
    .replace(
      /(<div id="ket-qua-tim"[^>]*>)(<\/div>)/,
      (_, open: string, end: string) => open + listOf(hits) + end,
    )
}

function pathOf(hit: PlaceHit): string {
  return `/xa/${hit.code}-${hit.slug}/`
}

function listOf(hits: readonly PlaceHit[]): string {
  if (hits.length === 0) {
    return '<p>Không tìm thấy xã, phường nào có tên như vậy. Thử gõ ít chữ hơn, hoặc chọn theo tỉnh ở dưới.</p>'
  }
  const items = hits.map((hit) => {
    const name = escapeHtml(`${hit.kind} ${hit.name}`)
    const why = hit.why === null ? '' : `<br>${escapeHtml(hit.why)}.`
    return `<li><a href="${pathOf(hit)}">${name}</a>, ${escapeHtml(hit.province)}${why}</li>`
  })
  return `<h2>Có thể là</h2><ul>${items.join('')}</ul>`
}
