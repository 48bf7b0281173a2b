import { describe, expect, test } from 'vitest'
import { isPassed, planPeriod, promisor, scheduleText } from '../../../site/read/plans/schedule.ts'

const none = { scheduleKind: null, start: null, due: null, strictlyBefore: false }

describe('when a commitment is to be done', () => {
  test('says it in words, and nothing where the plan says nothing', () => {
    expect(scheduleText(none)).toBe('')
    expect(scheduleText({ ...none, scheduleKind: 'quarterly' })).toBe('mỗi quý')
    expect(scheduleText({ ...none, scheduleKind: 'continuous', due: '2020' })).toBe(
      'làm thường xuyên, đến 2020',
    )
    expect(scheduleText({ ...none, scheduleKind: 'range', start: '2024-01', due: '2024-06-30' })).toBe(
      'từ 01/2024 đến 30/06/2024',
    )
  })

  test('keeps «before» apart from «by»', () => {
    const once = { ...none, scheduleKind: 'once', due: '2024-06-15' }
    expect(scheduleText(once)).toBe('chậm nhất 15/06/2024')
    expect(scheduleText({ ...once, strictlyBefore: true })).toBe('trước 15/06/2024')
  })

  test('a commitment without a day never passes', () => {
    expect(isPassed({ due: null, strictlyBefore: false }, '2026-11-20')).toBe(false)
  })

  test.each([
    ['2026-11-20', false, '2026-11-20', false],
    ['2026-11-20', false, '2026-11-21', true],
    ['2026-11-20', true, '2026-11-20', true],
    ['2026-11-20', true, '2026-11-19', false],
    ['2026-11', false, '2026-11-30', false],
    ['2026-11', false, '2026-12-01', true],
    ['2026-11', true, '2026-11-01', true],
    ['2026', false, '2026-12-31', false],
    ['2026', false, '2027-01-01', true],
  ])('due %s (strictly before: %s), on %s: %s', (due, strictlyBefore, today, passed) => {
    expect(isPassed({ due, strictlyBefore }, today)).toBe(passed)
  })
})

test('names who promised it', () => {
  expect(promisor({ issuer: 'Ủy ban nhân dân huyện Vĩnh Linh' })).toBe('Huyện Vĩnh Linh')
  // As some documents write it.
  expect(promisor({ issuer: 'Uỷ ban nhân dân huyện Vĩnh Linh' })).toBe('Huyện Vĩnh Linh')
  expect(promisor({ issuer: 'Hội đồng nhân dân tỉnh Ví Dụ' })).toBe('Hội đồng nhân dân tỉnh Ví Dụ')
})

describe('the years of a plan', () => {
  const year = { yearFrom: 2024, yearTo: 2024, date: '2024-02' }
  const several = { yearFrom: 2017, yearTo: 2020, date: null }

  test.each([
    [year, '2024-12-31', 'Kế hoạch 2024'],
    [year, '2025-01-01', 'Kế hoạch 2024, đã hết kỳ'],
    [several, '2020-06-30', 'Kế hoạch 2017-2020'],
    [several, '2026-11-20', 'Kế hoạch 2017-2020, đã hết kỳ'],
    [{ ...year, yearTo: null }, '2026-11-20', 'Kế hoạch từ năm 2024, không ghi năm kết thúc'],
    [
      { yearFrom: null, yearTo: null, date: '2018-05-18' },
      '2026-11-20',
      'Kế hoạch từ năm 2018, không ghi năm kết thúc',
    ],
    [{ yearFrom: null, yearTo: null, date: null }, '2026-11-20', 'Kế hoạch không ghi năm'],
  ])('%j on %s: %s', (plan, today, words) => expect(planPeriod(plan, today)).toBe(words))
})
