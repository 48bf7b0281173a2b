import { expect, test } from 'vitest'
import type { ProgressVersion } from '../../../db/progress/progress.ts'
import { ownCalendar } from '../../../domain/calendar/working-days.ts'
import { lateText, reportedAs, stateText } from '../../../site/read/progress/reported.ts'

const version = (changes: Partial<ProgressVersion> = {}): ProgressVersion => ({
  ...{ unitCode: '99001', planId: 'vi-du', commitmentId: 'b1', version: 1, state: 'in-progress' },
  ...{ text: 'Đang làm.', target: null, reached: null, measure: '', doneOn: null, reason: '', link: '' },
  ...{ noticeId: '', fileId: '', isClosing: false, agency: '', dueOn: '2026-04-30', deadline: '2026-04-30' },
  ...{ reportedAt: '2026-04-20T02:00:00.000Z', actor: 'test', ...changes },
})
const shown = (changes: Partial<ProgressVersion> = {}) => reportedAs(version(changes), ownCalendar, [])

test('says the state with its day, and how many working days late it was done', () => {
  expect(stateText(version(), ownCalendar)).toBe('đang làm')
  expect(stateText(version({ state: 'done', doneOn: '2026-04-28' }), ownCalendar)).toBe(
    'đã xong, ngày 28/04/2026',
  )
  // 30 April is the last day; the first of May and the weekend are off.
  expect(stateText(version({ state: 'done-late', doneOn: '2026-05-05' }), ownCalendar)).toBe(
    'xong muộn 2 ngày làm việc, ngày 05/05/2026',
  )
})

test('says when it was reported, late or not, and why', () => {
  expect(shown()).toMatchObject({
    state: 'Đang làm',
    when: 'Báo cáo ngày 20/04/2026',
    reason: '',
    isDone: false,
  })
  const late = shown({ reportedAt: '2026-05-05T02:00:00.000Z', reason: 'Chờ vốn.' })
  expect(late.when).toBe('Báo cáo ngày 05/05/2026, trễ 2 ngày làm việc (hạn 30/04/2026)')
  expect(late.reason).toBe('Lý do trễ: Chờ vốn.')
  expect(shown({ dueOn: null, reportedAt: '2029-05-05T02:00:00.000Z' }).when).toBe('Báo cáo ngày 05/05/2029')
})

test('gives numbers in Vietnamese, the agency, and evidence with where it leads', () => {
  expect(shown({ reached: 1250 }).numbers).toBe('Đạt được: 1.250.')
  expect(shown({ reached: 7.5, target: 12, measure: 'hộ' }).numbers).toBe('Đạt được 7,5 trên mục tiêu 12 hộ.')
  expect(shown({ agency: 'Sở Y tế' }).by).toBe('Sở Y tế báo cáo')
  const notice = { label: 'Bảng giá đất', href: '/xa/99001-vi-du-tot/cong-khai/gia-dat/' }
  const linked = version({ link: 'https://example.com/minh-hoa' })
  expect(reportedAs(linked, ownCalendar, [notice]).evidence).toEqual([
    notice,
    { label: 'example.com', href: 'https://example.com/minh-hoa' },
  ])
})

test('counts days up to a quarter, then months, then years', () => {
  expect([1, 63, 64, 251, 252, 2000].map(lateText)).toEqual([
    ...['1 ngày làm việc', '63 ngày làm việc', 'hơn 3 tháng', 'hơn 11 tháng', 'hơn 1 năm', 'hơn 7 năm'],
  ])
})
