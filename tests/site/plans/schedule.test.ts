import { describe, expect, test } from 'vitest'
import { isPassed, promisor, scheduleText } from '../../../site/read/plans/schedule.ts'

const none = { scheduleKind: null, start: null, due: null, strictlyBefore: false }

describe('when a commitment is to be done', () => {
  test('says it in words, and that nothing is said', () => {
    expect(scheduleText(none)).toBe('không ghi thời hạn')
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

test('names who promised it, and in which year where that is known', () => {
  const plan = { issuer: 'Ủy ban nhân dân huyện Vĩnh Linh', date: '2024-02', yearFrom: 2024 }
  expect(promisor(plan)).toBe('Huyện Vĩnh Linh, 2024')
  expect(promisor({ ...plan, date: null, yearFrom: 2017 })).toBe('Huyện Vĩnh Linh, 2017')
  expect(promisor({ ...plan, date: null, yearFrom: null })).toBe('Huyện Vĩnh Linh')
})
