/** GET /gia-dat/?duong=…&noi=…: land prices by street and place, under names of today and older ones, without JavaScript. */
import { Hono } from 'hono'
import { html } from 'hono/html'
import type { Database } from '../db/engine/database.ts'
import { noticePath } from '../db/notices/notices.ts'
import { findPrices, type PriceRow } from '../db/notices/prices.ts'
import { illustrationNote, isIllustration } from '../domain/places/illustration.ts'
import { searchPlaces, type PlaceHit, type PlaceIndex } from '../domain/places/search.ts'
import { placeSentence } from '../domain/text/vi.ts'
import { formatDate, formatNumber, formatPercent } from '../domain/vietnamese.ts'
import { findForm } from './http/find-form.ts'
import { page } from './http/page.ts'
import { dataReply, pageReply } from './http/reply.ts'
import type { Html } from './http/template.ts'
import { placeNames, type PlaceName } from './place-names.ts'
import type { Publishing } from './publishing/publishing.ts'
import { priceFileRoutes } from './price-file.ts'
import { prices as words } from './text/prices.ts'

interface PriceParts {
  readonly db: Database
  readonly places: () => Promise<PlaceIndex>
  readonly publishing: Publishing
}

const longestQuery = 100
const mostRows = 50
const mostPlaces = 150
/** As many as a notice's page has (site/read/notices/notice-tables.ts). */
const rowsPerPage = 150
const positions = [1, 2, 3, 4] as const

interface Asked {
  readonly street: string
  readonly place: string
}

interface Found {
  readonly hits: readonly PlaceHit[]
  readonly rows: readonly FoundRow[]
  readonly hasMore: boolean
}

type FoundRow = ReturnType<typeof described>

export function priceRoutes({ db, places, publishing }: PriceParts): Hono {
  async function find({ street, place }: Asked): Promise<Found> {
    const index = await places()
    const hits = place === '' ? [] : searchPlaces(index, place, mostPlaces)
    const unitCodes = place === '' ? null : hits.map(({ code }) => code)
    const wanted = { words: street, unitCodes, limit: mostRows + 1 }
    const isAsked = (street !== '' || hits.length > 0) && unitCodes?.length !== 0
    const found = isAsked ? await findPrices(db.read, wanted) : []
    const units = placeNames(index)
    return {
      hits,
      rows: found.slice(0, mostRows).map((row) => described(row, units.get(row.unitCode))),
      hasMore: found.length > mostRows,
    }
  }

  const asked = (query: (name: string) => string | undefined): Asked => ({
    street: (query('duong') ?? '').trim().slice(0, longestQuery),
    place: (query('noi') ?? '').trim().slice(0, longestQuery),
  })

  return new Hono({ strict: false })
    .route('/gia-dat/tinh', priceFileRoutes({ db, places }))
    .get('/gia-dat', async (c) => {
      const wanted = asked((name) => c.req.query(name))
      const files = provinceFiles(await places())
      const main = html`${form(wanted)}${answer(wanted, await find(wanted))}${files}`
      return pageReply(200, await page(publishing.site(), words.title, main))
    })
    .get('/api/gia-dat', async (c) => {
      const { rows, hasMore } = await find(asked((name) => c.req.query(name)))
      return dataReply(200, { rows, hasMore }, { 'Access-Control-Allow-Origin': '*' })
    })
}

function described(row: PriceRow, unit: PlaceName | undefined) {
  const { unitCode, noticeId, position, cells, previous, decisionNumber } = row
  const number = Math.ceil(position / rowsPerPage)
  const path = noticePath({ code: unitCode, slug: unit?.slug ?? '' }, noticeId)
  return {
    unitCode,
    isInvented: isIllustration(unitCode),
    unit: unit?.name ?? unitCode,
    ...{
      street: String(cells['street'] ?? ''),
      from: String(cells['from'] ?? ''),
      to: String(cells['to'] ?? ''),
    },
    class: String(cells['class'] ?? ''),
    prices: positions.flatMap((at) => {
      const [price, before] = [cells[`position${at}`], previous?.[`position${at}`]]
      if (typeof price !== 'number') return []
      const was = typeof before === 'number' ? before : null
      return [{ position: at, price, previous: was, change: was ? price / was - 1 : null }]
    }),
    ...{ decisionNumber, decisionDate: row.decisionDate, validFrom: row.validFrom, validTo: row.validTo },
    path: number === 1 ? path : `${path}trang-${number}/`,
  }
}

function form({ street, place }: Asked): Html {
  const fields = [
    { name: 'duong', label: words.street, value: street },
    { name: 'noi', label: words.place, value: place },
  ]
  return html`<p>${words.lead}</p>
    ${findForm('/gia-dat/', fields, words.find)}`
}

function provinceFiles({ provinces }: PlaceIndex): Html {
  const link = ([code, label]: PlaceIndex['provinces'][number]) =>
    html`<li><a href="/gia-dat/tinh/${code}.csv" download>${label}</a></li>`
  return html`<details>
    <summary>${words.files}</summary>
    <ul>
      ${provinces.map(link)}
    </ul>
  </details>`
}

function answer({ street, place }: Asked, { hits, rows, hasMore }: Found): Html | '' {
  if (street === '' && place === '') return ''
  if (place !== '' && hits.length === 0) return html`<p class="note">${words.noPlace}</p>`
  const why = hits.slice(0, 3).flatMap((hit) => (hit.why && hits.length <= 3 ? [placeSentence(hit.why)] : []))
  const isInvented = rows.some((row) => row.isInvented)
  return html`<h2>${words.found}</h2>
    ${isInvented ? html`<p class="note">${illustrationNote}</p>` : ''}
    ${why.map((one) => html`<p>${one}.</p>`)}
    ${rows.length === 0 ? html`<p class="note">${words.none}</p>` : table(rows)}
    ${hasMore ? html`<p>${words.more(mostRows)}</p>` : ''}
    <p class="quiet small">${words.positions}</p>`
}

function table(rows: readonly FoundRow[]): Html {
  return html`<table class="cards">
    <caption class="hidden">
      ${words.found}
    </caption>
    <thead>
      <tr>
        <th scope="col">${words.segment}</th>
        ${positions.map((at) => html`<th scope="col" class="number">${words.position(at)}</th>`)}
        <th scope="col">${words.decision}</th>
      </tr>
    </thead>
    <tbody>
      ${rows.map(line)}
    </tbody>
  </table>`
}

function line(row: FoundRow): Html {
  const segment = row.from || row.to ? words.fromTo(row.from, row.to) : ''
  return html`<tr>
    <th scope="row">
      ${row.street}<br /><span class="quiet small"
        >${[segment, row.class, row.unit].filter(Boolean).join(' · ')}</span
      >
    </th>
    ${positions.map((at) => html`<td class="number" data-label="${words.position(at)}">${price(row, at)}</td>`)}
    <td data-label="${words.decision}">
      <span
        ><a href="${row.path}">${row.decisionNumber}</a
        >${row.validFrom ? html`<br />${words.validFrom(formatDate(row.validFrom))}` : ''}</span
      >
    </td>
  </tr>`
}

function price({ prices }: FoundRow, at: number): Html | '' {
  const found = prices.find(({ position }) => position === at)
  if (!found) return ''
  const { price: now, previous, change } = found
  const before =
    previous === null || change === null || previous === now
      ? ''
      : html`<br /><span class="quiet small">${words.before(formatNumber(previous), signed(change))}</span>`
  return html`<span>${formatNumber(now)}${before}</span>`
}

function signed(change: number): string {
  return `${change > 0 ? '+' : ''}${formatPercent(change)}`
}
