import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '../../../domain/calendar.ts'
import type { Proof } from '../../../domain/duties/board.ts'
import { quarterLists } from '../../../domain/duties/quarters.ts'

const proof = (publishedOn: string): Proof => {
  return {
    kind: 'budget',
    period: '',
    publishedOn,
    decidedOn: publishedOn,
    noticeId: publishedOn,
    version: 1,
    title: '',
  }
}
const days = fc.integer({ min: 0, max: 1500 }).map((number) => addDays('2023-01-01', number))

test('a quarter has its own days, in their order, and an empty one is told', () => {
  const given = ['2026-03-31', '2026-11-02', '2026-10-01', '2026-04-01', '2026-09-30'].map(proof)
  const lists = quarterLists(given, '2026-11-27', 4)
  expect(lists.map(({ year, quarter }) => `${quarter}/${year}`)).toEqual([
    '4/2026',
    '3/2026',
    '2/2026',
    '1/2026',
  ])
  expect(lists.map(({ published }) => published.map(({ publishedOn }) => publishedOn))).toEqual([
    ['2026-10-01', '2026-11-02'],
    ['2026-09-30'],
    ['2026-04-01'],
    ['2026-03-31'],
  ])
  expect(quarterLists([], '2026-02-01', 2)).toEqual([
    { year: 2026, quarter: 1, published: [] },
    { year: 2025, quarter: 4, published: [] },
  ])
})

test('nothing published up to today is lost or told twice', () => {
  fc.assert(
    fc.property(fc.array(days), days, (given, today) => {
      const past = given.filter((day) => day <= today)
      const told = quarterLists(past.map(proof), today, 24).flatMap(({ published }) => published)
      expect(told.map(({ publishedOn }) => publishedOn).sort()).toEqual(past.toSorted())
    }),
  )
})
