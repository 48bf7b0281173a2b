/** The provinces that today's were made of on 1 July 2025. */
import { formerUnits } from '../../../db/units/units.ts'
import { rowsOf } from '../../database.ts'
import { remembered } from '../../../db/changes/memory.ts'
import { provinces } from '../units.ts'

/** A province as it was before 1 July 2025: the scores are theirs. */
export interface FormerProvince {
  readonly code: string
  /** 'Kiên Giang' */
  readonly name: string
}

/** By the code of today's province. */
export const formerProvinces = remembered(async (): Promise<Map<string, FormerProvince[]>> => {
  const found = new Map<string, FormerProvince[]>()
  for (const { code } of await provinces()) {
    const changes = (await formerUnits(rowsOf('units'), code)).filter(({ fromCode }) => fromCode.length === 2)
    found.set(
      code,
      changes.map(({ fromCode, fromName }) => ({
        code: fromCode,
        name: fromName.replace(/^(Tỉnh|Thành phố) /, ''),
      })),
    )
  }
  return found
})
