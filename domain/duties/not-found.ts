/** How often residents looked for what a duty is about and did not find it. Few are not told: it could be one person. */
import type { DutyState } from './board.ts'

export interface NotFoundCount {
  readonly duty: string
  /** 'YYYY-MM-DD' */
  readonly day: string
  readonly n: number
}

const steps = [10, 20, 50, 100, 200, 500, 1000] as const

/** What is told of a number: the largest step that it reaches, 0 below the first. */
export function toldCount(n: number): number {
  return steps.findLast((step) => n >= step) ?? 0
}

/** Since the duty's last publication; what was said before that has been answered by it. */
export function notFoundSince({ rule, year, standing }: DutyState, counts: readonly NotFoundCount[]): number {
  const since = 'proof' in standing ? standing.proof.publishedOn : `${year - 1}-12-31`
  return counts
    .filter(({ duty, day }) => duty === rule.duty && day > since)
    .reduce((sum, { n }) => sum + n, 0)
}
