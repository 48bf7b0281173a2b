/**
 * Finding a commune by its name of today or any older one, while it is being typed. The same code answers in
 * the browser (a few provinces) and on the server (all of them).
 */
import { isIllustration } from './illustration.ts'
import type { PlaceIndex } from './name-index.ts'
import { COST } from './costs.ts'
import { preparePlaces, rater, type Entry, type Places, type Rating } from './match.ts'
import { readQuery } from './query.ts'
import { reasonOf, type PlaceReason } from './reason.ts'
import { slug } from '../vietnamese.ts'

export { buildPlaceIndex, type PlaceIndex } from './name-index.ts'

export interface PlaceHit {
  code: string
  /** 'xã', 'phường', 'đặc khu' */
  kind: string
  /** Without the kind: 'Bến Quan' */
  name: string
  slug: string
  /** 'tỉnh Quảng Trị' */
  province: string
  /** Why the words lead here; null where the name of today does. */
  why: PlaceReason | null
  /** Not a real place: shown apart, after those that are. */
  isInvented: boolean
}

const prepared = new WeakMap<PlaceIndex, Places>()

/**
 * The communes that a query may mean, best first: exact diacritics before others, names of today before older
 * ones, one typing error last. Words of a province or former district narrow ("tân an cà mau") or, alone,
 * list what lies there.
 *
 * @example searchPlaces(index, 'vinhx o', 5)[0]
 * // { code: '19366', kind: 'xã', name: 'Bến Quan', slug: 'ben-quan', province: 'tỉnh Quảng Trị',
 * //   why: { code: 'merged', former: 'xã Vĩnh Ô', where: ['huyện Vĩnh Linh'], now: 'xã Bến Quan', since: '01/07/2025' },
 * //   isInvented: false }
 */
export function searchPlaces(index: PlaceIndex, query: string, limit = 8): PlaceHit[] {
  const places = prepared.get(index) ?? preparePlaces(index)
  prepared.set(index, places)
  const best = new Map<number, Rating & { entry: Entry }>()
  for (const reading of readQuery(query)) {
    if (reading.tokens.length === 0) continue
    const { entries, rate } = rater(places, reading)
    for (const entry of entries) {
      const rating = rate(entry)
      if (!rating) continue
      for (const unit of entry.units) {
        if (rating.cost < (best.get(unit)?.cost ?? Infinity)) best.set(unit, { ...rating, entry })
      }
    }
  }
  const ranked = [...best].sort(([a, one], [b, two]) => one.cost - two.cost || a - b)
  // Where something was found as it was typed, guesses would only distract.
  const certain = (ranked[0]?.[1].cost ?? Infinity) <= COST.place
  const likely = ranked.filter(([, { cost }]) => !certain || cost < COST.mixed)
  const isInvented = ([unit]: (typeof likely)[number]) => isIllustration(index.units[unit]?.[0] ?? '')
  return [...likely.filter((one) => !isInvented(one)), ...likely.filter(isInvented)]
    .slice(0, limit)
    .flatMap(([unit, { entry, within }]) => toHit(index, unit, entry, within))
}

function toHit(index: PlaceIndex, position: number, entry: Entry, within: string | null): PlaceHit[] {
  const unit = index.units[position]
  if (!unit) return []
  const [code, kindNumber, name, province] = unit
  const kind = index.kinds[kindNumber] ?? ''
  const lies = within === null ? null : ({ code: 'lies-in', within } as const)
  return [
    {
      code,
      kind,
      name,
      slug: slug(name),
      province: index.provinces[province]?.[1] ?? '',
      why: entry.former < 0 ? lies : reasonOf(index, entry.former, `${kind} ${name}`, province),
      isInvented: isIllustration(code),
    },
  ]
}
