/** Provinces and communes of this installation, with what pages say about them. */
import {
  allChanges,
  communesOf,
  fullName,
  provincePath,
  provincesByCode,
  unitPath,
  type Unit,
} from '../../db/units/units.ts'
import { lowerFirst } from '../../domain/vietnamese.ts'
import { db, provinceCodes } from '../database.ts'
import { formerNames } from './former-names.ts'
import { once } from './pages.ts'

export interface Province {
  readonly code: string
  readonly name: string
  readonly path: string
}

export interface Commune {
  readonly code: string
  readonly slug: string
  readonly name: string
  /** The name, with the province where another commune of this installation has the same. */
  readonly title: string
  readonly path: string
  readonly province: Province
  /** 'xã Vĩnh Ô, xã Vĩnh Hà (huyện Vĩnh Linh)'; '' when nothing was merged. */
  readonly former: string
}

export const provinces = once(async (): Promise<Province[]> => {
  const found = await provincesByCode(db, provinceCodes)
  return found.map((unit) => ({ code: unit.code, name: fullName(unit), path: provincePath(unit) }))
})

const changesByUnit = once(async () =>
  Map.groupBy(await allChanges(db, provinceCodes), (change) => change.toCode),
)

/** Where a commune lies and which former provinces it comes from: the same for most of its neighbours. */
export async function originOf({ code, province }: Commune): Promise<string> {
  const former = (await changesByUnit()).get(code)?.map((change) => change.fromProvince) ?? []
  return [province.code, ...[...new Set(former)].sort()].join('|')
}

/** All communes by name, in three queries. */
export const communes = once(async (): Promise<Commune[]> => {
  const byCode = new Map((await provinces()).map((province) => [province.code, province]))
  const changes = await changesByUnit()
  const units = await communesOf(db, provinceCodes)
  const namesakes = Map.groupBy(units, fullName)
  return units.flatMap((unit) => {
    const province = byCode.get(unit.provinceCode)
    if (!province) return []
    const name = fullName(unit)
    const title = namesakes.get(name)!.length > 1 ? `${name}, ${lowerFirst(province.name)}` : name
    const former = formerNames(unit.code, name, changes.get(unit.code) ?? [])
    return [{ code: unit.code, slug: unit.slug, name, title, path: unitPath(unit), province, former }]
  })
})

export function unitLink(unit: Pick<Unit, 'code' | 'slug' | 'kind' | 'name'>) {
  return { name: fullName(unit), path: unitPath(unit) }
}

/** The last part of a unit's address. @example unitKey(commune) // => '19366-ben-quan' */
export function unitKey(unit: Pick<Commune, 'code' | 'slug'>): string {
  return `${unit.code}-${unit.slug}`
}
