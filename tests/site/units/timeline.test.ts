/** Promise, publication and opinion on one axis of months. */
import { expect, test } from 'vitest'
import { monthlyShares } from '../../../site/read/results/monthly.ts'
import { timelineOf } from '../../../site/read/timeline.ts'

const nothing = { promises: [], published: [], shares: new Map<string, number>() }

test('a year back and a quarter ahead, over the turn of the year', () => {
  const months = timelineOf({ ...nothing, published: ['2026-01-05T02:00:00.000Z'] }, '2026-11-27')!.months
  expect(months.map(({ id }) => id)).toEqual([
    ...['2025-12', '2026-01', '2026-02', '2026-03', '2026-04', '2026-05', '2026-06', '2026-07', '2026-08'],
    ...['2026-09', '2026-10', '2026-11', '2026-12', '2027-01', '2027-02'],
  ])
  expect(months.filter(({ isNow }) => isNow).map(({ id }) => id)).toEqual(['2026-11'])
})

test('each thing stands in its month, and the same is said in words', () => {
  const { months, spoken } = timelineOf(
    {
      promises: [
        { due: '2026-07-31', overdue: '2026-07-31' },
        { due: '2026-07', overdue: null },
        { due: '2018-06-15', overdue: '2018-06-15' },
        { due: null, overdue: null },
      ],
      published: ['2026-07-02T00:00:00.000Z'],
      shares: new Map([['2026-08', 0.655]]),
    },
    '2026-11-27',
  )!
  expect(months.find(({ id }) => id === '2026-07')).toMatchObject({
    due: 2,
    overdue: 1,
    published: 1,
    share: null,
  })
  expect(spoken).toBe(
    '7/2026: 2 cam kết đến hạn (1 quá hạn, chưa có báo cáo), đăng 1 bảng; 8/2026: 66% câu trả lời ở hai mức tốt nhất',
  )
})

test('a table published in the first hours of a month of Viet Nam belongs to it', () => {
  const { months } = timelineOf({ ...nothing, published: ['2026-06-30T18:30:00.000Z'] }, '2026-11-27')!
  expect(months.filter(({ published }) => published > 0).map(({ id }) => id)).toEqual(['2026-07'])
})

test('where nothing is on the axis there is none', () => {
  expect(
    timelineOf({ ...nothing, promises: [{ due: '2018-06-15', overdue: '2018-06-15' }] }, '2026-11-27'),
  ).toBeNull()
})

test('months with too few answers have no share', () => {
  const by = { month: { '2026-08': { d2_1: { n: 20, high: 15 } }, '2026-09': {} } }
  const survey = { instrument: { id: 'papi-pulse' }, row: { published: { items: {}, choices: {}, by } } }
  const shares = monthlyShares('papi/2', [survey])
  expect([...shares.keys()].filter((month) => month !== '2026-08')).toEqual([])
})
