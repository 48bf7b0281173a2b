/** The communes that this installation serves; they do not change while it runs. */
import type { Database } from '../db/database.ts'
import { communesOf, fullName, unitPath } from '../db/units.ts'

export interface ServedUnit {
  readonly code: string
  readonly provinceCode: string
  readonly fullName: string
  readonly path: string
}

export interface ServedUnits {
  byCode(code: string): Promise<ServedUnit | undefined>
}

export function servedUnits(db: Database, provinces: readonly string[]): ServedUnits {
  let loading: Promise<ReadonlyMap<string, ServedUnit>> | undefined
  async function load(): Promise<ReadonlyMap<string, ServedUnit>> {
    const communes = await communesOf(db.read, provinces)
    return new Map(
      communes.map((unit) => [
        unit.code,
        { code: unit.code, provinceCode: unit.provinceCode, fullName: fullName(unit), path: unitPath(unit) },
      ]),
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
