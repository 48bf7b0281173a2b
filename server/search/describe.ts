/** What was found, as a page or a programme shows it: with its address, its place and the words around. */
import { noticePath } from '../../db/notices/notices.ts'
import { commitmentPath } from '../../db/plans/commitments.ts'
import type { Source } from '../../db/search/entries.ts'
import type { Found, Hit } from '../../db/search/find.ts'
import { noticeKind } from '../../domain/notices/index.ts'
import { markedName } from '../../domain/places/illustration.ts'
import { placeSentence } from '../../domain/text/vi.ts'
import { searchPlaces, type PlaceIndex } from '../../domain/places/search.ts'
import { excerpt, type Piece } from '../../domain/search/excerpt.ts'
import { searchWords } from '../../domain/search/words.ts'
import { upperFirst } from '../../domain/vietnamese.ts'
import { indicatorPath, papiIndicators, sipasCriteria } from '../../surveys/indicators/index.ts'
import { placeNames, type PlaceName } from '../place-names.ts'
import { search as words } from '../text/search.ts'

export interface ShownHit {
  readonly path: string
  readonly title: string
  readonly source: Source
  /** The kind of a notice, the place, the year. */
  readonly about: string
  readonly excerpt: readonly Piece[]
}

export interface Named {
  readonly path: string
  readonly name: string
  /** Why the words lead there, where the name does not say it; else ''. */
  readonly note: string
}

/** What was found, ready to be shown. */
export interface Shown extends Omit<Found, 'hits'> {
  readonly hits: readonly ShownHit[]
  readonly named: readonly Named[]
  readonly isKnownPlace: boolean
}

const mostNamed = 3

/** For hits of places that this portal serves. */
export function describing(index: PlaceIndex, typed: string): (hit: Hit) => ShownHit[] {
  const wanted = searchWords(typed)
  return (hit) => {
    const place = placeNames(index).get(hit.place)
    if (!place) return []
    const source = hit.source as Source // only db/search names sources
    const kind = source === 'notice' ? noticeKind(hit.kind)?.name : words.sources[source]
    return [
      {
        ...{ path: pathOf(hit, place), title: hit.title, source },
        about: [kind, markedName(hit.place, place.name), hit.year].filter(Boolean).join(' · '),
        excerpt: excerpt(hit.text, wanted),
      },
    ]
  }
}

function pathOf({ source, owner, place, item }: Hit, { slug, name }: PlaceName): string {
  const unit = { code: place, slug }
  const id = owner.slice(owner.indexOf('/') + 1)
  if (source === 'notice') return noticePath(unit, id)
  if (source === 'case') return `/xa/${place}-${slug}/vu-viec/${id}/`
  if (source === 'price') return `/gia-dat/?${new URLSearchParams({ duong: item, noi: name }).toString()}`
  return item === '' ? `/ke-hoach/${owner}/` : commitmentPath({ planId: owner, id: item })
}

/** Communes of that name, today's or an older one, and indicators with all these words in their name. */
export function named(index: PlaceIndex, typed: string): Named[] {
  const wanted = searchWords(typed)
  if (wanted.length === 0) return []
  const communes = searchPlaces(index, typed, mostNamed).flatMap(
    ({ code, kind, name: own, slug, province, why }) => {
      const name = upperFirst(`${kind} ${own}, ${province}`)
      const known = why && 'former' in why ? `${name} ${why.former}` : name
      const note = why && 'former' in why ? placeSentence(why) : ''
      return hasAll(known, wanted)
        ? [{ path: `/xa/${code}-${slug}/`, name: markedName(code, name), note }]
        : []
    },
  )
  const indicators = [...papiIndicators, ...sipasCriteria].flatMap(({ id, name }) =>
    hasAll(name, wanted) ? [{ path: indicatorPath(id), name, note: '' }] : [],
  )
  return [...communes, ...indicators.slice(0, mostNamed)]
}

function hasAll(name: string, wanted: readonly string[]): boolean {
  const own = new Set(searchWords(name))
  return wanted.every((word) => own.has(word))
}
