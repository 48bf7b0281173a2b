/** The five answers as parts of a bar. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { barParts, unnumbered } from '../../../site/read/results/bar.ts'

test('a part that is too narrow for its number is said beside the bar, one that is empty is not', () => {
  const parts = barParts([1, 0, 4, 45, 50])
  expect(parts.map(({ width }) => width)).toEqual([1, 0, 4, 45, 50])
  expect(unnumbered(parts).map(({ step, count }) => [step, count])).toEqual([
    [1, 1],
    [3, 4],
  ])
})

test('each answer is seen: in the bar or beside it', () => {
  const counts = fc.array(fc.nat(500), { minLength: 5, maxLength: 5 }).filter((all) => all.some((n) => n > 0))
  fc.assert(
    fc.property(counts, (ratings) => {
      const parts = barParts(ratings)
      const seen = [...parts.filter(({ isRoomy }) => isRoomy), ...unnumbered(parts)]
      const sum = (all: readonly number[]) => all.reduce((before, n) => before + n, 0)
      expect(sum(seen.map(({ count }) => count))).toBe(sum(ratings))
      expect(sum(parts.map(({ width }) => width))).toBeCloseTo(100)
    }),
  )
})
