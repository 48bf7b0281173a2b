/** Finds among all that is public: by words in any spelling, best first, with how many there are of each sort. */
import { inArray, sql, type SQL } from 'drizzle-orm'
import { searchWords } from '../../domain/search/words.ts'
import { isIllustration } from '../../domain/places/illustration.ts'
import { engine } from '../engine/columns.ts'
import type { Queries } from '../engine/database.ts'
import { searchEntries } from '../schema/index.ts'
import { facetWords, type Source } from './entries.ts'

export interface Wanted {
  /** As somebody typed them; the last may be the beginning of a word. */
  readonly words: string
  /** Codes of communes and provinces; none given means all. */
  readonly places?: readonly string[] | undefined
  readonly source?: Source | undefined
  readonly year?: number | undefined
  /** Whether a place has pages here; entries of others are not there. */
  readonly isServed?: (place: string) => boolean
}

export type Hit = Pick<
  typeof searchEntries.$inferSelect,
  'source' | 'owner' | 'place' | 'item' | 'kind' | 'year' | 'title' | 'text'
>

export interface Found {
  readonly hits: readonly Hit[]
  readonly total: number
  /** There are more: these are the newest. */
  readonly isCut: boolean
  /** Of what matches words and places, whatever its sort and year. */
  readonly bySource: readonly { readonly source: Source; readonly n: number }[]
  readonly byYear: readonly { readonly year: number; readonly n: number }[]
  /** So these counts are of the newest alone. */
  readonly areCountsCut: boolean
  /** Nothing has all the words; these have some. */
  readonly isLoose: boolean
}

const mostWords = 12
/** A word in a title counts as much as so many in a text. */
const titleWeight = 8
/** Of more that match, the newest are looked at: whoever types a word that is everywhere will type another. @internal */
export const mostMatches = 2000

/** What is real comes before what is invented. @param page how many, after how many */
export async function findPublic(
  db: Queries,
  wanted: Wanted,
  page: { readonly most: number; readonly skip: number },
): Promise<Found> {
  const words = searchWords(wanted.words).slice(0, mostWords)
  if (words.length === 0) return nothingFound
  const strict = { words, places: wanted.places, isLoose: false }
  const found = await matched(db, strict, wanted)
  if (found.all.length > 0 || words.length === 1) return foundOf(db, { wanted, terms: strict, found }, page)
  const loose = { ...strict, isLoose: true }
  return foundOf(db, { wanted, terms: loose, found: await matched(db, loose, wanted) }, page)
}

export const nothingFound: Found = {
  hits: [],
  total: 0,
  isCut: false,
  bySource: [],
  byYear: [],
  areCountsCut: false,
  isLoose: false,
}

interface Terms extends Pick<Wanted, 'places' | 'source' | 'year'> {
  readonly words: readonly string[]
  readonly isLoose: boolean
}

interface Matched {
  readonly wanted: Wanted
  readonly terms: Terms
  readonly found: Matches
}

async function foundOf(
  db: Queries,
  { wanted, terms, found }: Matched,
  { most, skip }: { readonly most: number; readonly skip: number },
): Promise<Found> {
  const { source, year } = wanted
  const isNarrowed = source !== undefined || year !== undefined
  const again = found.isCut && isNarrowed
  const candidates = again ? await matched(db, { ...terms, source, year }, wanted) : found
  const kept = candidates.all
    .filter((one) => (source ?? one.source) === one.source && (year ?? one.year) === one.year)
    .sort(byRank)
  return {
    hits: await hitsOf(db, kept.slice(skip, skip + most)),
    total: kept.length,
    isCut: candidates.isCut,
    bySource: [...Map.groupBy(found.all, (one) => one.source)].map(([key, all]) => ({
      source: key as Source, // only entries.ts names sources
      n: all.length,
    })),
    byYear: [...Map.groupBy(found.all, (one) => one.year)]
      .flatMap(([key, all]) => (key === null ? [] : [{ year: key, n: all.length }]))
      .sort((a, b) => b.year - a.year),
    areCountsCut: found.isCut,
    isLoose: terms.isLoose,
  }
}

interface Match extends Pick<typeof searchEntries.$inferSelect, 'id' | 'source' | 'place' | 'year'> {
  /** The best has the lowest. */
  readonly rank: number
}

function byRank(a: Match, b: Match): number {
  return (
    Number(isIllustration(a.place)) - Number(isIllustration(b.place)) ||
    a.rank - b.rank ||
    (b.year ?? 0) - (a.year ?? 0) ||
    a.id - b.id
  )
}

interface Matches {
  readonly all: readonly Match[]
  /** There are more. */
  readonly isCut: boolean
}

async function matched(
  db: Queries,
  terms: Terms,
  { isServed = () => true }: Pick<Wanted, 'isServed'>,
): Promise<Matches> {
  const { id, source, place, year } = searchEntries
  const found = await db
    .select({ id, source, place, year, rank: sql<number>`matched.rank` })
    .from(searchEntries)
    .innerJoin(inIndex(expression(terms)), sql`matched.id = ${id}`)
  return { all: found.filter((one) => isServed(one.place)), isCut: found.length === mostMatches }
}

/** In the order of the matches. */
async function hitsOf(db: Queries, matches: readonly Match[]): Promise<Hit[]> {
  if (matches.length === 0) return []
  const ids = matches.map(({ id }) => id)
  const rows = await db.select().from(searchEntries).where(inArray(searchEntries.id, ids))
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

/** The terms for the engine's index. Words are letters and digits alone, and match titles and texts. */
function expression({ words, isLoose, places, source, year }: Terms): string {
  const isSqlite = engine === 'sqlite'
  const [and, or] = isSqlite ? [' AND ', ' OR '] : [' & ', ' | ']
  const typed = words.map((word, at) => {
    const isBeginning = at === words.length - 1
    return isSqlite ? `"${word}"${isBeginning ? '*' : ''}` : `${word}:${isBeginning ? '*' : ''}AB`
  })
  const said = `(${typed.join(isLoose ? or : and)})`
  // A text may have the same word: only what stands among the facets counts.
  const facet = (word: string) => (isSqlite ? `facets : ${word}` : `${word}:D`)
  const facets = [
    places && `(${[noPlace, ...places.map(facetWords.place)].map(facet).join(or)})`,
    source && facet(facetWords.source(source)),
    year !== undefined && facet(facetWords.year(year)),
  ].filter((one) => typeof one === 'string')
  return [isSqlite ? `{folded_title folded_text} : ${said}` : said, ...facets].join(and)
}

/** Of no entry, so that a list without places finds nothing. */
const noPlace = 'p'

/** A table `matched` of id and rank. */
function inIndex(terms: string): SQL {
  return engine === 'sqlite'
    ? sql`(select rowid as id, bm25(search_words, ${titleWeight}, 1, 0) as rank from search_words
        where search_words match ${terms} order by rowid desc limit ${mostMatches}) as matched`
    : sql`(select id, -ts_rank(words, query) as rank from search_entries, to_tsquery('simple', ${terms}) as query
        where words @@ query order by id desc limit ${mostMatches}) as matched`
}
