/** What a commune was made of on 1 July 2025, as one phrase. Pure. */
import type { UnitChange } from '../../db/units/units.ts'
import { lowerFirst } from '../../domain/vietnamese.ts'

const reform = '2025-07-01'

/**
 * @param name the commune's full name today
 * @param changes those that led to this commune
 * @returns '' where nothing was merged
 * @example formerNames(…) // => 'xã Vĩnh Ô, xã Vĩnh Hà (huyện Vĩnh Linh)'
 */
export function formerNames(code: string, name: string, changes: readonly UnitChange[]): string {
  const parts = changes.filter((change) => change.effectiveOn <= reform)
  const isChanged = parts.some((part) => part.fromCode !== code || part.fromName !== name)
  const byDistrict = Map.groupBy(isChanged ? parts : [], (part) => part.fromDistrict)
  return [...byDistrict].map(([district, within]) => namesIn(district, within)).join('; ')
}

function namesIn(district: string, parts: readonly UnitChange[]): string {
  const names = parts.map(({ fromName }) => lowerFirst(fromName)).join(', ')
  // An island district had no communes: it stands for itself.
  const isNamed = district === '' || parts.some(({ fromName }) => fromName === district)
  return isNamed ? names : `${names} (${lowerFirst(district)})`
}
