/**
 * The list in which residents find their commune: today's communes and every older name that led to them,
 * small enough to be sent to a phone. Built from the units' rows; searched by domain/places/search.ts.
 */
import { compareVietnamese, formatDate } from '../vietnamese.ts'

/** What the index needs of a unit's row. */
export interface PlaceUnit {
  code: string
  level: string
  kind: string
  name: string
  provinceCode: string
  validTo: string | null
}

/** What the index needs of a change's row; empty texts where nothing is known. */
export interface PlaceChange {
  fromCode: string
  fromName: string
  fromDistrict: string
  fromProvince: string
  toCode: string
  effectiveOn: string
}

/** Plain JSON. Numbers point into the lists of the same index; -1 is none. */
export interface PlaceIndex {
  kinds: string[]
  /** [code, 'tỉnh Quảng Trị'] */
  provinces: [code: string, label: string][]
  /** ['huyện Vĩnh Linh', 'tỉnh Quảng Trị']: the province as it was then. */
  districts: [label: string, formerProvince: string][]
  /** Printed days: ['01/07/2025'] */
  days: string[]
  /** Today's communes in alphabetical order. */
  units: [code: string, kind: number, name: string, province: number, districts: number[]][]
  /** Older names in alphabetical order; the day is -1 where the old unit had ended earlier. */
  former: [kind: number, name: string, district: number, day: number, units: number[]][]
}

const KINDS = 'tỉnh|thành phố|thị trấn|thị xã|đặc khu|huyện|quận|phường|xã'

/**
 * Parts a full name into its kind, in lower case, and its name; null when it begins with no kind.
 *
 * @example kindAndName('Thị trấn Bến Quan') // { kind: 'thị trấn', name: 'Bến Quan' }
 */
export function kindAndName(full: string): { kind: string; name: string } | null {
  const match = new RegExp(`^(${KINDS}) (.+)$`, 'iu').exec(full)
  return match?.[1] && match[2] ? { kind: match[1].toLowerCase(), name: match[2] } : null
}

/**
 * The index of the communes of some provinces, with all their older names.
 *
 * @param provinceCodes present provinces, for example ['91', '92', '96', '44']
 */
export function buildPlaceIndex(
  units: readonly PlaceUnit[],
  changes: readonly PlaceChange[],
  provinceCodes: readonly string[],
): PlaceIndex {
  const served = units.filter((unit) => unit.validTo === null && provinceCodes.includes(unit.provinceCode))
  const provinces = served.filter((unit) => unit.level === 'province')
  const communes = served
    .filter((unit) => unit.level === 'commune')
    .sort((a, b) => compareVietnamese(a.name, b.name) || (a.code < b.code ? -1 : 1))
  const positions = new Map(communes.map((unit, i) => [unit.code, i]))
  const kinds = distinct<string>()
  const days = distinct<string>()
  const districts = distinct<PlaceIndex['districts'][number]>()

  const index: PlaceIndex = {
    kinds: kinds.list,
    provinces: provinces.map((unit) => [unit.code, `${unit.kind} ${unit.name}`]),
    districts: districts.list,
    days: days.list,
    units: communes.map(({ code, kind, name, provinceCode }) => {
      const province = provinces.findIndex((unit) => unit.code === provinceCode)
      return [code, kinds.at(kind), name, province, []]
    }),
    former: [],
  }
  const former = new Map<string, PlaceIndex['former'][number]>()
  for (const change of changes) {
    const position = positions.get(change.toCode)
    const unit = position === undefined ? undefined : index.units[position]
    const old = kindAndName(change.fromName)
    if (position === undefined || !unit || !old) continue
    const label = lowerKind(change.fromDistrict)
    const district = label ? districts.at([label, lowerKind(change.fromProvince)]) : -1
    if (district >= 0 && !unit[4].includes(district)) unit[4].push(district)
    if (kinds.at(old.kind) === unit[1] && old.name === unit[2]) continue // the name of today says it all
    const key = `${change.fromName}|${district}`
    const day =
      change.fromCode || label === lowerKind(change.fromName) ? formatDate(change.effectiveOn) : null
    const row = former.get(key) ?? [kinds.at(old.kind), old.name, district, day ? days.at(day) : -1, []]
    if (!row[4].includes(position)) row[4].push(position)
    former.set(key, row)
  }
  index.former = [...former.values()].sort((a, b) => compareVietnamese(a[1], b[1]))
  return index
}

function lowerKind(full: string): string {
  const parts = kindAndName(full)
  return parts ? `${parts.kind} ${parts.name}` : full
}

/** A list without repetition that tells each value's place. */
function distinct<Value>() {
  const list: Value[] = []
  const places = new Map<string, number>()
  const at = (value: Value): number => {
    const key = JSON.stringify(value)
    const place = places.get(key) ?? list.push(value) - 1
    places.set(key, place)
    return place
  }
  return { list, at }
}
