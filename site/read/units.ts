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
import { illustrationProvince, isIllustration } from '../../domain/places/illustration.ts'
import { lowerFirst } from '../../domain/vietnamese.ts'
import { provinceCodes, rowsOf } from '../database.ts'
import { formerNames } from './former-names.ts'
import { remembered } from '../../db/changes/memory.ts'

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

/** All that have pages: those served, and the invented one where it is there. */
export const shownProvinces = remembered(async (): Promise<Province[]> => {
  const found = await provincesByCode(rowsOf('units'), [...provinceCodes, illustrationProvince])
  return found.map((unit) => ({ code: unit.code, name: fullName(unit), path: provincePath(unit) }))
})

/** The real ones. */
export async function provinces(): Promise<Province[]> {
  return (await shownProvinces()).filter(({ code }) => !isIllustration(code))
}

/** The invented one, where it is there. */
export async function inventedProvince(): Promise<Province | undefined> {
  return (await shownProvinces()).find(({ code }) => isIllustration(code))
}

const changesByUnit = remembered(async () =>
  Map.groupBy(await allChanges(rowsOf('units'), provinceCodes), (change) => change.toCode),
)

/** Where a commune lies and which former provinces it comes from: the same for most of its neighbours. */
export async function originOf({ code, province }: Commune): Promise<string> {
  const former = (await changesByUnit()).get(code)?.map((change) => change.fromProvince) ?? []
  return [province.code, ...[...new Set(former)].sort()].join('|')
}

/** All that have pages, by name: those served and the invented ones. In three queries. */
export const shownCommunes = remembered(async (): Promise<Commune[]> => {
  const byCode = new Map((await shownProvinces()).map((province) => [province.code, province]))
  const changes = await changesByUnit()
  const units = await communesOf(rowsOf('units'), [...byCode.keys()])
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

/** The real ones. */
export async function communes(): Promise<Commune[]> {
  return (await shownCommunes()).filter(({ code }) => !isIllustration(code))
}

const byKey = remembered(async () => new Map((await shownCommunes()).map((unit) => [unitKey(unit), unit])))
const byProvince = remembered(async () => Map.groupBy(await shownCommunes(), ({ province }) => province.code))

/** Paths of a route that has a page for each commune. */
export async function communePaths() {
  return (await shownCommunes()).map((unit) => ({ params: { unit: unitKey(unit) } }))
}

/** @param key the last part of its address. @throws Error where no commune has it */
export async function communeAt(key: string | undefined): Promise<Commune> {
  const found = (await byKey()).get(key ?? '')
  if (!found) throw new Error(`There is no commune ${key}.`)
  return found
}

/** Its communes, by name. */
export async function communesIn(provinceCode: string): Promise<readonly Commune[]> {
  return (await byProvince()).get(provinceCode) ?? []
}

/** Paths of a route that has a page for each province. */
export async function provincePaths() {
  return (await shownProvinces()).map((province) => ({ params: { province: provinceKey(province) } }))
}

/** @param key the last part of its address. @throws Error where no province has it */
export async function provinceAt(key: string | undefined): Promise<Province> {
  const found = (await shownProvinces()).find((province) => provinceKey(province) === key)
  if (!found) throw new Error(`There is no province ${key}.`)
  return found
}

/** The last part of a province's address. @example provinceKey(province) // => '44-quang-tri' */
export function provinceKey({ path }: Pick<Province, 'path'>): string {
  return path.split('/')[2] ?? ''
}

export function unitLink(unit: Pick<Unit, 'code' | 'slug' | 'kind' | 'name'>) {
  return { name: fullName(unit), path: unitPath(unit) }
}

/** The last part of a unit's address. @example unitKey(commune) // => '19366-ben-quan' */
export function unitKey(unit: Pick<Commune, 'code' | 'slug'>): string {
  return `${unit.code}-${unit.slug}`
}
