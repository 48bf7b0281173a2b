import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compare } from '../../../surveys/results/comparison.ts'
import { score } from '../../../surveys/results/scoring.ts'

const of = (high: number, n: number) => score([n - high, 0, 0, high, 0])

test.each([
  [of(90, 100), of(50, 100), 'khác biệt rõ'],
  [of(80, 100), of(75, 100), 'chưa đủ để nói'],
  [of(8, 10), of(4, 10), 'chưa đủ để nói'],
  [of(9, 9), of(0, 1000), 'chưa đủ để nói'],
  [of(10, 10), of(0, 1000), 'khác biệt rõ'],
  [of(0, 0), of(50, 100), 'chưa đủ để nói'],
])('case %#', (a, b, words) => {
  expect(compare(a, b).words).toBe(words)
})

test('the order does not matter, nothing differs from itself, and a verdict means bands apart', () => {
  const any = fc.tuple(fc.nat(400), fc.nat(400)).map(([a, b]) => of(Math.min(a, b), Math.max(a, b)))
  fc.assert(
    fc.property(any, any, (a, b) => {
      expect(compare(a, b)).toEqual(compare(b, a))
      expect(compare(a, a).verdict).toBe('unclear')
      if (compare(a, b).verdict === 'unclear') return
      const [low, high] = [a, b].sort((x, y) => (x.share ?? 0) - (y.share ?? 0))
      expect(low?.interval?.[1]).toBeLessThan(high?.interval?.[0] ?? 0)
    }),
  )
})
