/** What the communes of an index of places are called in lists, and how their addresses end. */
import type { PlaceIndex } from '../domain/places/search.ts'
import { slug, upperFirst } from '../domain/vietnamese.ts'

export interface PlaceName {
  /** With its kind and province: 'Xã Bến Quan, tỉnh Quảng Trị'; a province's with its kind. */
  readonly name: string
  /** The end of its address; a province has none here. */
  readonly slug: string
}

const made = new WeakMap<PlaceIndex, ReadonlyMap<string, PlaceName>>()

/** By code, communes and provinces. Made once for an index. */
export function placeNames(index: PlaceIndex): ReadonlyMap<string, PlaceName> {
  const known = made.get(index)
  if (known) return known
  const { units, kinds, provinces } = index
  const names = new Map<string, PlaceName>([
    ...provinces.map(([code, label]) => [code, { name: upperFirst(label), slug: '' }] as const),
    ...units.map(([code, kind, name, province]) => {
      const full = upperFirst(`${kinds[kind]} ${name}, ${provinces[province]?.[1]}`)
      return [code, { name: full, slug: slug(name) }] as const
    }),
  ])
  made.set(index, names)
  return names
}
