/** In how many communes of each province each kind of table is published. Pure. */
import { noticeKinds } from '../../../domain/notices/index.ts'

export interface KindRow {
  readonly id: string
  readonly name: string
  /** Communes that have published one, in the order of the provinces. */
  readonly counts: readonly number[]
}

/** A row for every kind. @param byProvince the kinds that each commune has published, of each province */
export function kindRows(byProvince: readonly (readonly ReadonlySet<string>[])[]): KindRow[] {
  return noticeKinds.map(({ id, name }) => ({
    ...{ id, name },
    counts: byProvince.map((communes) => communes.filter((kinds) => kinds.has(id)).length),
  }))
}
