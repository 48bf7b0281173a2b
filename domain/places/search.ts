/**
 * Finding a commune by its name of today or any older one, while it is being typed. The same code answers in
 * the browser (a few provinces) and on the server (all of them).
 */
import type { PlaceIndex } from './name-index.ts'
import { COST, preparePlaces, rater, type Entry, type Places, type Rating } from './match.ts'
import { readQuery } from './query.ts'
import { fold, slug, upperFirst } from '../vietnamese.ts'

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
  /** Why the words lead here, a sentence without its full stop; null where the name of today does. */
  why: string | null
}

const prepared = new WeakMap<PlaceIndex, Places>()

/**
 * The communes that a query may mean, best first: exact diacritics before others, names of today before older
 * ones, one typing error last. Words of a province or former district narrow ("tân an cà mau") or, alone,
 * list what lies there.
 *
 * @example searchPlaces(index, 'vinhx o', 5)[0]
 * // { code: '19366', kind: 'xã', name: 'Bến Quan', slug: 'ben-quan', province: 'tỉnh Quảng Trị',
 * //   why: 'Xã Vĩnh Ô (huyện Vĩnh Linh) đã nhập vào xã Bến Quan từ 01/07/2025' }
 */
export function searchPlaces(index: PlaceIndex, query: string, limit = 8): PlaceHit[] {
  const places = prepared.get(index) ?? preparePlaces(index)
  prepared.set(index, places)
  const best = new Map<number, Rating & { entry: Entry }>()
  for (const reading of readQuery(query)) {
    if (reading.tokens.length === 0) continue
    const rate = rater(places, reading)
    for (const entry of places.entries) {
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
  return ranked
    .filter(([, { cost }]) => !certain || cost < COST.mixed)
    .slice(0, limit)
    .flatMap(([unit, { entry, within }]) => toHit(index, unit, entry, within))
}

function toHit(index: PlaceIndex, position: number, entry: Entry, within: string | null): PlaceHit[] {
  const unit = index.units[position]
  if (!unit) return []
  const [code, kindNumber, name, province] = unit
  const kind = index.kinds[kindNumber] ?? ''
  const lies = within === null ? null : `Có địa bàn thuộc ${within} cũ`
  return [
    {
      code,
      kind,
      name,
      slug: slug(name),
      province: index.provinces[province]?.[1] ?? '',
      why: entry.former < 0 ? lies : explain(index, entry.former, `${kind} ${name}`, province),
    },
  ]
}

/** 'Xã Vĩnh Ô (huyện Vĩnh Linh) đã nhập vào xã Bến Quan từ 01/07/2025' */
function explain(index: PlaceIndex, row: number, now: string, province: number): string | null {
  const former = index.former[row]
  if (!former) return null
  const [kind, name, district, day, units] = former
  const old = `${index.kinds[kind] ?? ''} ${name}`
  const [label = '', formerProvince = ''] = index.districts[district] ?? []
  const [, presentProvince = ''] = index.provinces[province] ?? []
  const where = [
    label === old ? '' : label,
    bare(formerProvince) === bare(presentProvince) ? '' : formerProvince,
  ].filter(Boolean)
  const was = old + (where.length > 0 ? ` (${where.join(', ')})` : '')
  if (units.length > 1) return `Một phần ${was} nay thuộc ${now}`
  const since = index.days[day] ? ` từ ${index.days[day]}` : ''
  if (district < 0 || label === old) return upperFirst(`${was} nay là ${now}${since}`)
  return upperFirst(since ? `${was} đã nhập vào ${now}${since}` : `${was} nay thuộc ${now}`)
}

function bare(label: string): string {
  return fold(label).replace(/^(tinh|thanh pho) /, '')
}
