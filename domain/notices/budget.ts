/** A commune's budget: what was estimated and what was carried out, line by line, in đồng. */
import * as v from 'valibot'
import { Refusal } from '../refusal.ts'
import { fold } from '../vietnamese.ts'
import { money, neededWords, year } from './cells.ts'
import { factEntries, factFields, type NoticeKind } from './notice-kind.ts'

/** The steps at which a budget is disclosed, in the order of the year. */
const steps = [
  'Dự toán trình',
  'Dự toán được quyết định',
  'Thực hiện quý I',
  'Thực hiện quý II',
  'Thực hiện 6 tháng',
  'Thực hiện quý III',
  'Thực hiện quý IV',
  'Thực hiện năm',
  'Quyết toán',
]
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
  identify(rows) {
    const years = [...new Set(rows.map(({ year }) => year))]
    if (years.length === 1) return { id: `ngan-sach-${years[0]}`, title: `Ngân sách xã năm ${years[0]}` }
    throw new Refusal(`Một tệp chỉ ghi một năm ngân sách; tệp này có các năm ${years.join(', ')}.`)
  },
  example: [
    ['Tổng số thu ngân sách', '12.500.000.000', '', '2026', 'Dự toán được quyết định'],
    ['Tổng số chi ngân sách', '12.500.000.000', '', '2026', 'Dự toán được quyết định'],
    ['Tổng số thu ngân sách', '12.500.000.000', '3.150.000.000', '2026', 'Thực hiện quý I'],
    ['Tổng số chi ngân sách', '12.500.000.000', '2.870.000.000', '2026', 'Thực hiện quý I'],
  ],
}
