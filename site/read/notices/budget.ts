/** A budget as bars, and beside the one of the year before. */
import { notice } from '../../../db/notices/notices.ts'
import { budget, budgetIdOf } from '../../../domain/notices/budget.ts'
import { budgetProgress, estimatedTotals } from '../../../domain/notices/budget-progress.ts'
import { fold, formatNumber, formatPercent } from '../../../domain/vietnamese.ts'
import { rowsOf } from '../../database.ts'
import { text } from '../../text/text.ts'
import type { NoticePage } from './notices.ts'

const words = text.budget

interface BudgetBar {
  readonly name: string
  readonly isTotal: boolean
  /** '71%'; '' where nothing was carried out yet. */
  readonly share: string
  /** '1.780.000.000 đồng trong 2.500.000.000 đồng dự toán' */
  readonly amounts: string
  /** 0 to 100, for the bar; more than all of it is all of it. */
  readonly width: number
}

export interface BudgetView {
  readonly step: string
  /** None while there are estimates only: the table says as much. */
  readonly bars: readonly BudgetBar[]
  /** 'Tổng số thu: dự toán 2026 là 9.000.000.000 đồng, năm 2025 là 8.000.000.000 đồng (+12,5%).' */
  readonly years: readonly string[]
}

/** @returns undefined for a notice that is no budget, or has nothing to draw */
export async function budgetView({ unit, details }: NoticePage): Promise<BudgetView | undefined> {
  if (details.kind !== budget.id) return undefined
  const rows = details.rows.map(({ cells }) => cells)
  const progress = budgetProgress(rows)
  if (!progress) return undefined
  const bars = (progress.isCarriedOut ? progress.lines : []).map(
    ({ name, isTotal, estimate, execution, share }) => ({
      ...{ name, isTotal, share: share === null ? '' : formatPercent(share, 0) },
      amounts: words.amounts(execution === null ? null : formatNumber(execution), formatNumber(estimate)),
      width: Math.round(Math.min(share ?? 0, 1) * 100),
    }),
  )
  const year = Number(details.current.period.slice(0, 4))
  const before = await notice(rowsOf('notices', unit.code), unit.code, budgetIdOf(year - 1))
  const totals = estimatedTotals((before?.rows ?? []).map(({ cells }) => cells))
  const years = progress.lines.flatMap(({ name, isTotal, estimate }) => {
    const was = isTotal ? totals.get(fold(name)) : undefined
    if (!was) return []
    const change = `${estimate >= was ? '+' : ''}${formatPercent(estimate / was - 1)}`
    return [words.years(name, year, formatNumber(estimate), { was: formatNumber(was), change })]
  })
  return bars.length + years.length === 0 ? undefined : { step: progress.step, bars, years }
}
