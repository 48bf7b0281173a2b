/** How far a budget was carried out: each line of the newest step beside what was estimated for the whole year. Pure. */
import { fold } from '../vietnamese.ts'
import type { Cells } from './notice-kind.ts'

interface BudgetLine {
  readonly name: string
  /** Whole đồng, for the year. */
  readonly estimate: number
  /** Whole đồng, up to the step; null where only the estimate is public. */
  readonly execution: number | null
  /** Of the estimate, 1 is all of it; null where either is missing or nothing was estimated. */
  readonly share: number | null
  readonly isTotal: boolean
}

export interface BudgetProgress {
  /** As the table names it: 'Thực hiện quý III'. */
  readonly step: string
  /** Something was carried out; while there are estimates only, there is no progress to draw. */
  readonly isCarriedOut: boolean
  /** In the order of the table; those without an estimate are left to it. */
  readonly lines: readonly BudgetLine[]
}

/** @param rows of a budget, in their order. @returns undefined where no line has an estimate */
export function budgetProgress(rows: readonly Cells[]): BudgetProgress | undefined {
  const step = (rows.findLast(({ execution }) => typeof execution === 'number') ?? rows.at(-1))?.['step']
  const lines = rows.filter((row) => row['step'] === step).flatMap(lineOf)
  const isCarriedOut = lines.some(({ execution }) => execution !== null)
  return lines.length === 0 ? undefined : { step: String(step), isCarriedOut, lines }
}

function lineOf({ line, estimate, execution: reached = null }: Cells): BudgetLine[] {
  if (typeof estimate !== 'number') return []
  const execution = typeof reached === 'number' ? reached : null
  const share = execution === null || estimate === 0 ? null : execution / estimate
  const name = String(line ?? '')
  return [{ name, estimate, execution, share, isTotal: /^tong\b/.test(fold(name)) }]
}

/** What was estimated for a year in all, by the name of the sum: income, spending. */
export function estimatedTotals(rows: readonly Cells[]): ReadonlyMap<string, number> {
  const totals = rows.flatMap(lineOf).filter(({ isTotal }) => isTotal)
  return new Map(totals.map(({ name, estimate }) => [fold(name), estimate]))
}
