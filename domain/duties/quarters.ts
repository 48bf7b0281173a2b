/** What was published, quarter by quarter: the list that article 13 of the law asks for. */
import type { Proof } from './board.ts'

export interface QuarterList {
  readonly year: number
  readonly quarter: 1 | 2 | 3 | 4
  /** In the order of their days. */
  readonly published: readonly Proof[]
}

/**
 * The quarter of a day and those before it, the newest first; a quarter without anything is told as well.
 * @param count how many
 */
export function quarterLists(proofs: readonly Proof[], today: string, count: number): QuarterList[] {
  const byQuarter = Map.groupBy(proofs, ({ publishedOn }) => quarterOf(publishedOn))
  const last = quarterOf(today)
  return Array.from({ length: count }, (_, back) => {
    const at = last - back
    const published = (byQuarter.get(at) ?? []).toSorted((a, b) => a.publishedOn.localeCompare(b.publishedOn))
    return { year: Math.floor(at / 4), quarter: ((at % 4) + 1) as QuarterList['quarter'], published }
  })
}

/** Quarters since the year 0. */
function quarterOf(day: string): number {
  return Number(day.slice(0, 4)) * 4 + Math.floor((Number(day.slice(5, 7)) - 1) / 3)
}
