/** GET /tim-xa/?ten=…: finding one's commune where there is no JavaScript. */
import type { Context } from 'hono'
import type { Database } from '../db/database.ts'
import { allChanges, communesOf, provincesByCode } from '../db/units.ts'
import { buildPlaceIndex, searchPlaces, type PlaceHit, type PlaceIndex } from '../surveys/place-search.ts'
import { escapeHtml, page } from './page.ts'
import type { Publishing } from './publishing.ts'
import { pageReply, redirectReply } from './reply.ts'

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

/** Straight to the commune where only one is meant, otherwise the list of those that may be. */
export async function findPlace(
  c: Context,
  { places, publishing }: { places: () => Promise<PlaceIndex>; publishing: Publishing },
): Promise<Response> {
  const asked = (c.req.query('ten') ?? c.req.query('q') ?? '').trim().slice(0, longestQuery)
  const hits = asked === '' ? [] : searchPlaces(await places(), asked, mostHits)
  const [only] = hits
  if (only && hits.length === 1 && only.why === null) return redirectReply(303, pathOf(only))
  const title = hits.length > 0 ? 'Xã, phường tìm thấy' : 'Tìm xã, phường'
  return pageReply(200, await page(publishing.site(), title, searchForm(asked) + listOf(asked, hits)))
}

function pathOf(hit: PlaceHit): string {
  return `/xa/${hit.code}-${hit.slug}/`
}

function searchForm(asked: string): string {
  return (
    '<form class="find" action="/tim-xa/" method="get" role="search">' +
    '<label for="tim">Tên xã, phường: tên cũ hay mới đều được</label>' +
    `<div><input type="search" id="tim" name="ten" value="${escapeHtml(asked)}" autocomplete="off">` +
    '<button type="submit">Tìm</button></div></form>'
  )
}

function listOf(asked: string, hits: readonly PlaceHit[]): string {
  if (hits.length === 0) {
    const sorry =
      asked === '' ? '' : '<p>Không tìm thấy xã, phường nào có tên như vậy ở các tỉnh của cổng này.</p>'
    return `${sorry}<p><a href="/tinh/">Xem danh sách theo tỉnh, thành phố</a></p>`
  }
  const items = hits.map((hit) => {
    const name = escapeHtml(`${hit.kind} ${hit.name}`)
    const why = hit.why === null ? '' : `<br>${escapeHtml(hit.why)}.`
    return `<li><a href="${pathOf(hit)}">${name}</a>, ${escapeHtml(hit.province)}${why}</li>`
  })
  return `<ul>${items.join('')}</ul>`
}
