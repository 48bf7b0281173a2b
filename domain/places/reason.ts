/** Why a query leads to a commune that is called something else today; domain/text/vi.ts says it. */
import { fold } from '../vietnamese.ts'
import type { PlaceIndex } from './name-index.ts'

export type PlaceReason =
  /** The commune lies in a former district or province of this label. */
  | { readonly code: 'lies-in'; readonly within: string }
  /** A part of the former unit, or all of it under another name, or all of it with others. */
  | ({ readonly code: 'part' | 'renamed' | 'merged' } & FormerUnit)

interface FormerUnit {
  /** 'xã Vĩnh Ô' */
  readonly former: string
  /** Where it lay, as far as that is not said already: ['huyện Vĩnh Linh'] */
  readonly where: readonly string[]
  /** 'xã Bến Quan' */
  readonly now: string
  /** A printed day; null where the unit had ended before the change that led here. */
  readonly since: string | null
}

/**
 * @param row of `index.former`
 * @param now the commune of today with its kind
 * @param province of today, in `index.provinces`
 */
export function reasonOf(index: PlaceIndex, row: number, now: string, province: number): PlaceReason | null {
  const found = index.former[row]
  if (!found) return null
  const [kind, name, district, day, units] = found
  const former = `${index.kinds[kind] ?? ''} ${name}`
  const [label = '', formerProvince = ''] = index.districts[district] ?? []
  const [, presentProvince = ''] = index.provinces[province] ?? []
  const where = [
    label === former ? '' : label,
    withoutKind(formerProvince) === withoutKind(presentProvince) ? '' : formerProvince,
  ].filter(Boolean)
  const isRenamed = district < 0 || label === former
  const code = units.length > 1 ? 'part' : isRenamed ? 'renamed' : 'merged'
  return { code, former, where, now, since: index.days[day] ?? null }
}

function withoutKind(label: string): string {
  return fold(label).replace(/^(tinh|thanh pho) /, '')
}
