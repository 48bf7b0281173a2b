/** The invented province and its four communes, each with a character of its own. */
import { illustrationProvince } from '../../domain/places/illustration.ts'
import { slug } from '../../domain/vietnamese.ts'
import type { Unit } from '../units/units.ts'

export interface InventedCommune {
  readonly code: string
  readonly kind: 'xã' | 'phường'
  readonly name: string
  /** How satisfied people are on average, from 1 to 5: a year ago, and now. */
  readonly satisfaction: readonly [before: number, now: number]
  /** Responses in a month, by questionnaire. */
  readonly pace: Readonly<Record<string, number>>
  /** All responses of the year, where they are only a handful; `pace` is not used then. */
  readonly handful?: Readonly<Record<string, number>>
  readonly publishes: 'on-time' | 'late' | 'never' | 'everything'
}

export const inventedCommunes: readonly InventedCommune[] = [
  {
    code: '99001',
    kind: 'xã',
    name: 'Ví Dụ Tốt',
    satisfaction: [3.7, 4.3],
    pace: { 'sipas-2017': 26, visit: 22, health: 14, school: 12, works: 12, 'papi-pulse': 24 },
    publishes: 'on-time',
  },
  {
    code: '99002',
    kind: 'xã',
    name: 'Ví Dụ Chậm',
    satisfaction: [3.2, 2.8],
    pace: { 'sipas-2017': 16, visit: 10, health: 6, school: 6, works: 6, 'papi-pulse': 14 },
    publishes: 'late',
  },
  {
    code: '99003',
    kind: 'xã',
    name: 'Ví Dụ Ít',
    satisfaction: [3.5, 3.5],
    pace: {},
    handful: { 'sipas-2017': 6, visit: 2 },
    publishes: 'never',
  },
  {
    code: '99004',
    kind: 'phường',
    name: 'Ví Dụ Nhiều',
    satisfaction: [3.4, 3.8],
    pace: { 'sipas-2017': 80, visit: 56, health: 30, school: 28, works: 28, 'papi-pulse': 70 },
    publishes: 'everything',
  },
]

/** The province first. They exist since the reform of 2025, as all units of today do. */
export function inventedUnits(): Unit[] {
  const common = { validFrom: '2025-07-01', validTo: null, provinceCode: illustrationProvince }
  const province = { code: illustrationProvince, kind: 'tỉnh', name: 'Ví Dụ' }
  return [
    { ...common, ...province, level: 'province', slug: slug(province.name) },
    ...inventedCommunes.map(({ code, kind, name }) => ({
      ...common,
      ...{ code, kind, name, level: 'commune', slug: slug(name) },
    })),
  ]
}
