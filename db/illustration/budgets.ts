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
 * @param slip what the clerk added too much to what was spent in the last of them, in đồng
 * @returns rows of cells under `budgetHeadings`
 */
export function inventedBudget(year: number, steps: number, random: Random, slip = 0): string[][] {
  const total = random.whole(90, 240) * 100_000_000
  const sections = [
    { sum: 'Tổng số thu', parts: partsOf(income, total, random) },
    { sum: 'Tổng số chi', parts: partsOf(spending, total, random) },
  ]
  return budgetSteps.slice(0, steps).flatMap(({ name, done }, step) =>
    sections.flatMap(({ sum, parts }, section) => {
      const lines = parts.map(({ line, estimate, pace }) => ({
        ...{ line, estimate },
        carriedOut: millions(estimate * Math.min(1.08, done * pace)),
      }))
      const isSlipped = step === steps - 1 && section === 1
      const [estimate, added] = [sumOf(lines, 'estimate'), sumOf(lines, 'carriedOut')]
      const carriedOut = isSlipped ? added + slip : added
      return [{ line: sum, estimate, carriedOut }, ...lines].map((one) => [
        ...[one.line, formatNumber(one.estimate), done === 0 ? '' : formatNumber(one.carriedOut)],
        ...[String(year), name],
      ])
    }),
  )
}

function partsOf(parts: readonly (readonly [string, number])[], total: number, random: Random) {
  return parts.map(([line, share]) => ({
    ...{ line, estimate: millions(share * total) },
    /** How fast it is carried out beside the others. */
    pace: 0.92 + random.next() * 0.16,
  }))
}

function sumOf<Key extends string>(lines: readonly Record<Key, number>[], of: Key): number {
  return lines.reduce((sum, line) => sum + line[of], 0)
}

/** Whole millions. */
function millions(amount: number): number {
  return Math.round(amount / 1_000_000) * 1_000_000
}
