/** GET /tim-kiem/?chu=…: one search over everything public, without JavaScript; the same as JSON for programmes. */
import { Hono } from 'hono'
import type { Database } from '../../db/engine/database.ts'
import { findPublic, nothingFound } from '../../db/search/find.ts'
import { searchPlaces, type PlaceHit, type PlaceIndex } from '../../domain/places/search.ts'
import { page } from '../http/page.ts'
import { dataReply, pageReply } from '../http/reply.ts'
import { placeNames } from '../place-names.ts'
import type { Publishing } from '../publishing/publishing.ts'
import { search as words } from '../text/search.ts'
import { askedOf, type Asked } from './asked.ts'
import { describing, named, type Shown } from './describe.ts'
import { hitsPerPage, searchMain } from './page.ts'

interface SearchParts {
  readonly db: Database
  readonly places: () => Promise<PlaceIndex>
  readonly publishing: Publishing
}

/** A name of a place may mean so many communes. */
const mostPlaces = 150

export function searchRoutes({ db, places, publishing }: SearchParts): Hono {
  async function find({ words: typed, place, source, year, page: number }: Asked): Promise<Shown> {
    const index = await places()
    const meant = place === '' ? [] : searchPlaces(index, place, mostPlaces)
    const served = placeNames(index)
    const isServed = (code: string) => served.has(code)
    const isKnownPlace = place === '' || meant.length > 0
    const wanted = {
      words: isKnownPlace ? typed : '',
      places: codesOf(index, place, meant),
      source,
      year,
      isServed,
    }
    const found = await findPublic(db.read, wanted, { most: hitsPerPage, skip: (number - 1) * hitsPerPage })
    const names = place === '' && number === 1 ? named(index, typed) : []
    // Who typed the name of a commune is not helped by pages with a part of it.
    const { hits, ...counts } = found.isLoose && names.length > 0 ? nothingFound : found
    return { ...counts, hits: hits.flatMap(describing(index, typed)), named: names, isKnownPlace }
  }

  return new Hono({ strict: false })
    .get('/tim-kiem', async (c) => {
      const asked = askedOf((name) => c.req.query(name))
      const main = searchMain(asked, await find(asked))
      return pageReply(200, await page(publishing.site(), words.title, main))
    })
    .get('/api/tim-kiem', async (c) => {
      const found = await find(askedOf((name) => c.req.query(name)))
      return dataReply(200, found, { 'Access-Control-Allow-Origin': '*' })
    })
}

/** The communes that are meant, and their provinces: what is of all of it concerns them. @returns undefined for all */
function codesOf({ provinces }: PlaceIndex, place: string, meant: readonly PlaceHit[]): string[] | undefined {
  if (place === '') return undefined
  const names = new Set(meant.map(({ province }) => province))
  const codes = provinces.flatMap(([code, name]) => (names.has(name) ? [code] : []))
  return [...meant.map(({ code }) => code), ...codes]
}
