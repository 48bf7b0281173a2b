/** What a plan prints beside what the published parts give, in words. Pure. */
import { text } from '../../text/text.ts'
import { formatPoints } from './papi-history.ts'

export interface Standing {
  /** Points. */
  readonly score: number | null
  readonly rank: number | null
  readonly of: number | null
}

const words = text.profile

/** @example quoted({ score: 35.71, rank: 45, of: 63 }) // => '35,71 điểm, hạng 45/63' */
export function quoted({ score, rank, of }: Standing): string {
  const parts = [
    ...(score === null ? [] : [words.score(formatPoints(score))]),
    ...(rank === null ? [] : [words.rank(rank, of)]),
  ]
  return parts.join(', ') || text.history.missing
}

/** Only what the plan prints is compared, scores to the two decimals that are printed. */
export function differenceIn({ printed, recomputed }: { printed: Standing; recomputed: Standing }): string {
  const compared = [
    [
      printed.score,
      recomputed.score === null ? null : Math.round(recomputed.score * 100) / 100,
      words.scoreOff,
    ],
    [printed.rank, recomputed.rank, words.rankOff],
  ] as const
  const given = compared.filter(([value]) => value !== null)
  if (given.some(([, again]) => again === null)) return words.notComparable
  const off = given.flatMap(([value, again, say]) => {
    const difference = Math.abs(value! - again!)
    return difference < 0.005
      ? []
      : [say === words.scoreOff ? words.scoreOff(formatPoints(difference)) : words.rankOff(difference)]
  })
  return off.join(', ') || words.same
}
