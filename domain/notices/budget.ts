/** A commune's budget: what was estimated and what was carried out, line by line, in đồng. */
import * as v from 'valibot'
import { Refusal } from '../refusal.ts'
import { fold, formatNumber, formatPercent } from '../vietnamese.ts'
import { money, neededWords, year } from './cells.ts'
import { factEntries, factFields, type Cells, type NoticeKind } from './notice-kind.ts'
import { wrongSums } from './sums.ts'

/** The steps at which a budget is disclosed, in the order of the year, with what their period is called. */
const budgetSteps = {
  'Dự toán trình': 'proposed',
  'Dự toán được quyết định': 'decided',
  'Thực hiện quý I': '3m',
  'Thực hiện 3 tháng': '3m',
  'Thực hiện quý II': '6m',
  'Thực hiện 6 tháng': '6m',
  'Thực hiện quý III': '9m',
  'Thực hiện 9 tháng': '9m',
  'Thực hiện quý IV': '12m',
  'Thực hiện năm': '12m',
  'Quyết toán': 'final',
} as const
const steps = Object.keys(budgetSteps)
const quarters: Record<string, string> = { '1': 'i', '2': 'ii', '3': 'iii', '4': 'iv' }

const step = v.pipe(
  neededWords,
  v.rawTransform(({ dataset: { value }, addIssue, NEVER }) => {
    const wanted = fold(value).replace(/quy ([1-4])$/, (_, digit: string) => `quy ${quarters[digit]}`)
    const known = steps.find((name) => fold(name) === wanted)
    if (known) return known
    addIssue({ message: 'step' })
    return NEVER
  }),
)

const row = v.pipe(
  v.object({
    line: neededWords,
    estimate: money,
    execution: money,
    year,
    step,
  }),
  v.forward(
    v.partialCheck(
      [['step'], ['estimate']],
      ({ step, estimate }) => !step.startsWith('Dự toán') || estimate !== null,
      'no-estimate',
    ),
    ['estimate'],
  ),
  v.forward(
    v.partialCheck(
      [['step'], ['execution']],
      ({ step, execution }) => step.startsWith('Dự toán') || execution !== null,
      'no-execution',
    ),
    ['execution'],
  ),
)

export const budget: NoticeKind = {
  id: 'budget',
  name: 'Ngân sách xã',
  proves: ['papi/2.3'],
  moneyUnit: 'đồng',
  layout: {
    facts: factFields,
    columns: [
      { id: 'line', label: 'Chỉ tiêu', aliases: ['Nội dung', 'Khoản mục'], type: 'text' },
      { id: 'estimate', label: 'Dự toán', aliases: ['Số dự toán'], type: 'money' },
      { id: 'execution', label: 'Thực hiện', aliases: ['Số thực hiện', 'Quyết toán'], type: 'money' },
      { id: 'year', label: 'Năm', aliases: ['Năm ngân sách'], type: 'year' },
      { id: 'step', label: 'Bước', aliases: ['Bước công khai', 'Kỳ'], type: 'text' },
    ],
  },
  cellFaults: {
    step: (written) => `«${written}» không phải một bước công khai. Ghi một trong: ${steps.join('; ')}.`,
    'no-estimate': () => 'để trống, nhưng bước này là bước dự toán.',
    'no-execution': () => 'để trống, nhưng bước này phải có số thực hiện.',
  },
  facts: v.object(factEntries),
  row,
  keyColumns: ['step', 'line'],
  wrongSums: (rows) =>
    wrongSums(rows, { label: 'line', columns: ['estimate', 'execution'], group: 'step', comes: 'first' }),
  summary: (rows) => [...carriedOut(rows), ...unlike(rows)],
  identify(rows) {
    const years = [...new Set(rows.map(({ year }) => year))]
    const [year] = years
    if (years.length === 1) {
      const last = Math.max(...rows.map(({ step }) => steps.indexOf(String(step))))
      const period = `${year}-${Object.values(budgetSteps)[last]}`
      return { id: budgetIdOf(Number(year)), title: `Ngân sách xã năm ${year}`, period }
    }
    throw new Refusal(`Một tệp chỉ ghi một năm ngân sách; tệp này có các năm ${years.join(', ')}.`)
  },
  example: [
    ['Tổng số thu ngân sách', '12.500.000.000', '', '2026', 'Dự toán được quyết định'],
    ['Tổng số chi ngân sách', '12.500.000.000', '', '2026', 'Dự toán được quyết định'],
    ['Tổng số thu ngân sách', '12.500.000.000', '3.150.000.000', '2026', 'Thực hiện quý I'],
    ['Tổng số chi ngân sách', '12.500.000.000', '2.870.000.000', '2026', 'Thực hiện quý I'],
  ],
}

/** The id of a year's budget, the same at all its steps. */
export function budgetIdOf(year: number): string {
  return `ngan-sach-${year}`
}

type Sum = 'thu' | 'chi'

/** The total line of income or spending at a step. */
function total(rows: readonly Cells[], step: unknown, of: Sum): Cells | undefined {
  return rows.find((row) => row['step'] === step && fold(String(row['line'])).startsWith(`tong so ${of}`))
}

/** How much of the year's estimate the newest step has, for income and spending. */
function carriedOut(rows: readonly Cells[]): string[] {
  const step = rows.findLast(({ execution }) => typeof execution === 'number')?.step
  return (['thu', 'chi'] as const).flatMap((of) => {
    const { estimate, execution } = total(rows, step, of) ?? {}
    if (typeof estimate !== 'number' || typeof execution !== 'number' || estimate === 0) return []
    const share = formatPercent(execution / estimate, 0)
    return [
      `${step}: ${of} ${formatNumber(execution)} đồng, bằng ${share} dự toán cả năm (${formatNumber(estimate)} đồng).`,
    ]
  })
}

/** Lines whose execution is far from the estimate when the year is over. */
function unlike(rows: readonly Cells[]): string[] {
  const step = rows.at(-1)?.['step']
  if (step !== 'Thực hiện năm' && step !== 'Quyết toán') return []
  return rows.flatMap(({ step: at, line, estimate, execution }) => {
    const isBoth = typeof estimate === 'number' && typeof execution === 'number' && estimate > 0
    if (at !== step || !isBoth) return []
    const share = execution / estimate
    return share < 0.8 || share > 1.2 ? [`${line}: ${formatPercent(share, 0)} dự toán.`] : []
  })
}
