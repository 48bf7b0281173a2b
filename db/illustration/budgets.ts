/** Invented budgets, as the files that a clerk would hand in: each step of the year adds its lines. Pure. */
import type { Random } from '../../domain/random.ts'
import { formatNumber } from '../../domain/vietnamese.ts'

export const budgetHeadings = ['Chỉ tiêu', 'Dự toán', 'Thực hiện', 'Năm', 'Bước']

/** The steps at which a budget is disclosed, with the day by which that is due; `next` is the year after. */
export const budgetSteps = [
  { name: 'Dự toán được quyết định', due: '01-20', next: false, done: 0 },
  { name: 'Thực hiện quý I', due: '04-15', next: false, done: 0.22 },
  { name: 'Thực hiện 6 tháng', due: '07-15', next: false, done: 0.47 },
  { name: 'Thực hiện quý III', due: '10-15', next: false, done: 0.71 },
  { name: 'Thực hiện năm', due: '01-25', next: true, done: 0.97 },
  { name: 'Quyết toán', due: '06-30', next: true, done: 0.985 },
] as const

const income = [
  ['Thu ngân sách xã được hưởng 100%', 0.09],
  ['Thu phân chia theo tỷ lệ phần trăm', 0.15],
  ['Thu bổ sung cân đối từ ngân sách cấp trên', 0.58],
  ['Thu bổ sung có mục tiêu', 0.18],
] as const
const spending = [
  ['Chi đầu tư phát triển', 0.24],
  ['Chi thường xuyên', 0.73],
  ['Dự phòng ngân sách', 0.03],
] as const

/**
 * @param steps how many of `budgetSteps` are public, at least one
 * @returns rows of cells under `budgetHeadings`
 */
export function inventedBudget(year: number, steps: number, random: Random): string[][] {
  const total = random.whole(90, 240) * 100_000_000
  const lines = [...linesOf('Tổng số thu', income, total), ...linesOf('Tổng số chi', spending, total)]
  const shares = lines.map(() => 0.92 + random.next() * 0.16)
  return budgetSteps.slice(0, steps).flatMap(({ name, done }) =>
    lines.map(([line, estimate], i) => {
      const carriedOut = done === 0 ? '' : money(estimate * Math.min(1.08, done * shares[i]!))
      return [line, money(estimate), carriedOut, String(year), name]
    }),
  )
}

function linesOf(sum: string, parts: readonly (readonly [string, number])[], total: number) {
  return [[sum, total] as const, ...parts.map(([line, share]) => [line, share * total] as const)]
}

/** Whole millions. */
function money(amount: number): string {
  return formatNumber(Math.round(amount / 1_000_000) * 1_000_000)
}
