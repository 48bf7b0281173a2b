/** What is said of many cases: how many, how fast, how well in residents' eyes. Read from counts, never from cases. */
import { inArray } from 'drizzle-orm'
import type { Verdict } from '../../domain/cases/events.ts'
import type { Queries } from '../engine/database.ts'
import { caseCounts } from '../schema/index.ts'
import type { CaseCount } from './project.ts'

export interface CaseFigures {
  readonly opened: number
  readonly open: number
  readonly answered: number
  readonly onTime: number
  /** Days from opening to answer: the middle one, and the one that nine of ten do not exceed; null without answers. */
  readonly medianDays: number | null
  readonly ninthDays: number | null
  readonly judged: Readonly<Record<Verdict, number>>
  readonly done: Readonly<Record<Verdict, number>>
}

/** Counts of these communes. */
export async function caseCountsOf(db: Queries, unitCodes: readonly string[]): Promise<CaseCount[]> {
  return unitCodes.length === 0
    ? []
    : db
        .select()
        .from(caseCounts)
        .where(inArray(caseCounts.unitCode, [...unitCodes]))
}

/** Pure. */
export function figuresOf(counts: readonly CaseCount[]): CaseFigures {
  const sum = (measure: string) =>
    counts.reduce((total, one) => (one.measure === measure ? total + one.n : total), 0)
  const verdictsOf = (of: 'judged' | 'done') => ({
    yes: sum(`${of}-yes`),
    partly: sum(`${of}-partly`),
    no: sum(`${of}-no`),
  })
  const days = counts.filter(({ measure, n }) => measure === 'days' && n > 0)
  return {
    ...{ opened: sum('opened'), open: sum('open'), answered: sum('answered'), onTime: sum('on-time') },
    ...{ medianDays: quantile(days, 0.5), ninthDays: quantile(days, 0.9) },
    ...{ judged: verdictsOf('judged'), done: verdictsOf('done') },
  }
}

/** The smallest number of days that at least this share does not exceed. */
function quantile(days: readonly CaseCount[], share: number): number | null {
  const total = days.reduce((sum, { n }) => sum + n, 0)
  let seen = 0
  for (const { value, n } of [...days].sort((a, b) => a.value - b.value)) {
    seen += n
    if (seen >= share * total) return value
  }
  return null
}
