/** What an address asks of the search. What is not understood is left out, so that old and shared links go on working. */
import * as v from 'valibot'
import type { Source } from '../../db/search/entries.ts'
import { search as words } from '../text/search.ts'

const longestQuery = 100
export const mostPages = 50

const sources = Object.keys(words.sources) as Source[]
const typed = v.fallback(
  v.pipe(
    v.string(),
    v.transform((text) => text.trim().slice(0, longestQuery)),
  ),
  '',
)

const schema = v.object({
  words: typed,
  place: typed,
  source: v.fallback(v.optional(v.picklist(sources)), undefined),
  year: v.fallback(v.optional(v.pipe(v.string(), v.regex(/^\d{4}$/), v.transform(Number))), undefined),
  page: v.fallback(
    v.pipe(v.string(), v.regex(/^\d{1,3}$/), v.transform(Number), v.minValue(1), v.maxValue(mostPages)),
    1,
  ),
})

export type Asked = v.InferOutput<typeof schema>

/** @param query gives a parameter of the address */
export function askedOf(query: (name: string) => string | undefined): Asked {
  return v.parse(schema, {
    ...{ words: query('chu'), place: query('noi'), source: query('loai') },
    ...{ year: query('nam'), page: query('trang') },
  })
}

/** The address of the same search with something else. */
export function addressOf(asked: Asked, other: Partial<Asked>): string {
  const { words: chu, place: noi, source, year, page } = { ...asked, ...other }
  const query = new URLSearchParams({ chu })
  if (noi !== '') query.set('noi', noi)
  if (source !== undefined) query.set('loai', source)
  if (year !== undefined) query.set('nam', String(year))
  if (page > 1) query.set('trang', String(page))
  return `/tim-kiem/?${query.toString()}`
}
