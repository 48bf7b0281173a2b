/** The communes that this installation serves, the invented ones with them where they are there; they do not change while it runs. */
import { illustrationProvince } from '../domain/places/illustration.ts'
import type { Database } from '../db/engine/database.ts'
import { communesOf, fullName, provincePath, provincesByCode, unitPath } from '../db/units/units.ts'

export interface ServedUnit {
  readonly code: string
  readonly provinceCode: string
  readonly province: { readonly name: string; readonly path: string }
  readonly fullName: string
  readonly path: string
}

export interface ServedUnits {
  byCode(code: string): Promise<ServedUnit | undefined>
}

export function servedUnits(db: Database, provinces: readonly string[]): ServedUnits {
  let loading: Promise<ReadonlyMap<string, ServedUnit>> | undefined
  async function load(): Promise<ReadonlyMap<string, ServedUnit>> {
    const codes = [...provinces, illustrationProvince]
    const byCode = new Map((await provincesByCode(db.read, codes)).map((unit) => [unit.code, unit]))
    const communes = await communesOf(db.read, codes)
    return new Map(
      communes.flatMap((unit) => {
        const { code, provinceCode } = unit
        const province = byCode.get(provinceCode)
        if (!province) return []
        const above = { name: fullName(province), path: provincePath(province) }
        const served = { code, provinceCode, province: above, fullName: fullName(unit), path: unitPath(unit) }
        return [[code, served]]
      }),
    )
  }
  return {
    async byCode(code) {
      loading ??= load()
      loading.catch(() => (loading = undefined))
      return (await loading).get(code)
    },
  }
}
