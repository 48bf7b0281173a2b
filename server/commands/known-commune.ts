import type { Queries } from '../../db/engine/database.ts'
import { currentUnit, type Unit } from '../../db/units/units.ts'
import { Refusal } from '../../domain/refusal.ts'

/** @throws Refusal that says how a commune's code is found */
export async function knownCommune(db: Queries, code: string): Promise<Unit> {
  const unit = await currentUnit(db, code)
  if (unit?.level === 'commune') return unit
  throw new Refusal(
    `Không có xã, phường nào mang mã «${code}». Tìm mã bằng lệnh: npm run portal -- unit find "tên xã"`,
  )
}
