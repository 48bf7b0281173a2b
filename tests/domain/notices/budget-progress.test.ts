import { expect, test } from 'vitest'
import { budgetProgress, estimatedTotals } from '../../../domain/notices/budget-progress.ts'

const row = (step: string, line: string, estimate: number | null, execution: number | null) => ({
  ...{ step, line, estimate, execution, year: 2026 },
})
const rows = [
  row('Dự toán được quyết định', 'Tổng số thu', 1000, null),
  row('Thực hiện quý I', 'Tổng số thu', 1000, 220),
  row('Thực hiện 6 tháng', 'Tổng số thu', 1000, 470),
  row('Thực hiện 6 tháng', 'Thu phí', 100, 130),
  row('Thực hiện 6 tháng', 'Thu khác', 0, 5),
  row('Thực hiện 6 tháng', 'Thu kết dư', null, 5),
]

test('the newest step is shown, each line beside its estimate for the year', () => {
  expect(budgetProgress(rows)).toEqual({
    step: 'Thực hiện 6 tháng',
    isCarriedOut: true,
    lines: [
      { name: 'Tổng số thu', estimate: 1000, execution: 470, share: 0.47, isTotal: true },
      { name: 'Thu phí', estimate: 100, execution: 130, share: 1.3, isTotal: false },
      { name: 'Thu khác', estimate: 0, execution: 5, share: null, isTotal: false },
    ],
  })
})

test('before anything is carried out the estimate is shown', () => {
  expect(budgetProgress(rows.slice(0, 1))).toEqual({
    step: 'Dự toán được quyết định',
    isCarriedOut: false,
    lines: [{ name: 'Tổng số thu', estimate: 1000, execution: null, share: null, isTotal: true }],
  })
})

test('a table without estimates has nothing to show', () => {
  expect(budgetProgress([row('Quyết toán', 'Tổng số thu', null, 5)])).toBeUndefined()
  expect(budgetProgress([])).toBeUndefined()
})

test('the totals of a year are found by their names', () => {
  expect(estimatedTotals(rows)).toEqual(new Map([['tong so thu', 1000]]))
})
