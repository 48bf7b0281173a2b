import { expect, test } from 'vitest'
import { ratingsOf, judge, type Arrived } from '../../../surveys/results/set-aside.ts'
import { sipas2017 } from '../../../surveys/instruments/sipas-2017.ts'

const at = (seconds: number) => new Date(Date.UTC(2026, 10, 20) + seconds * 1000).toISOString()
/** Answers of many different people: the digits of a pseudo-random sequence (Lehmer). */
const varied = (seed: number) => {
  let state = seed + 1
  return Array.from({ length: 22 }, () => '12345'[(state = (state * 48271) % 2147483647) % 5]).join('')
}
const one = (id: string, seconds: number, ratings: string): Arrived => ({
  id,
  receivedAt: at(seconds),
  ratings,
})

test('one rating for everything waits; a few equal ratings, or one that does not apply, do not', () => {
  const found = judge([
    one('same', 0, '4'.repeat(22)),
    one('short', 100, '4'.repeat(14) + '-'.repeat(8)),
    one('mixed', 200, `n${'5'.repeat(21)}`),
    one('nothing applies', 300, 'n'.repeat(22)),
  ])
  expect([...found]).toEqual([['same', 'straight-line']])
})

test('the third of nearly the same answers within a day waits, the first two count', () => {
  const answers = varied(1)
  const nearly = (answers.startsWith('1') ? '2' : '1') + answers.slice(1)
  const found = judge([
    one('a', 0, answers),
    one('b', 3600, nearly),
    one('c', 7200, answers),
    one('next day', 86_400 * 2, answers),
  ])
  expect([...found]).toEqual([['c', 'near-duplicate']])
})

test('after sixty responses in ten minutes the next wait, until it is quiet again', () => {
  const crowd = Array.from({ length: 70 }, (_, i) => one(`r${i}`, i, varied(i)))
  const found = judge([...crowd, one('later', 1200, varied(99))])
  expect([...found.values()].filter((why) => why === 'burst')).toHaveLength(10)
  expect(found.has('r59')).toBe(false)
  expect(found.has('later')).toBe(false)
})

test('ratings are read out of packed answers', () => {
  expect(ratingsOf(sipas2017, '12345n-------------543')).toBe('12345n-------------543')
})
