import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { effectiveNumber, rake, weightedScore } from '../../../surveys/results/raking.ts'
import type { Margin, Stratum } from '../../../surveys/results/raking.ts'
import { score } from '../../../surveys/results/scoring.ts'
import fixtures from './fixtures/raking.json' with { type: 'json' }

const sex = (f: number, m: number): Margin => ({ variable: 'sex', targets: { f, m } })
const people = (f: number, m: number): Stratum[] => [
  { categories: { sex: 'f' }, count: f },
  { categories: { sex: 'm' }, count: m },
]

describe.each(Object.entries(fixtures))('R’s survey package agrees: %s', (_, expected) => {
  const margins = Object.entries(expected.targets).map(([variable, targets]) => ({
    variable,
    targets: { ...targets },
  }))

  test('weights, effective number and share', () => {
    // A stratum of three people alone would be fine; it is margins that need five.
    const result = rake(expected.strata, margins)
    if ('refused' in result) throw new Error(result.message)
    result.weights.forEach((weight, at) => expect(weight).toBeCloseTo(expected.trimmed[at] ?? NaN, 7))
    expect(result.effective).toBeCloseTo(expected.effective, 6)
    const trimmed = expected.raked.some((weight) => weight < 0.3 || weight > 3)
    expect(result.discrepancy > 1e-6).toBe(trimmed)
    const weighted = weightedScore(
      expected.strata.map(({ count, high }, at) => ({
        weight: result.weights[at] ?? NaN,
        distribution: [count - high, 0, 0, high, 0] as const,
      })),
    )
    expect(weighted).toMatchObject({ share: expect.closeTo(expected.share, 7) as number })
  })
})

describe('refusals', () => {
  test.each<[string, Stratum[], Margin[], string]>([
    ['a category with four people', people(4, 100), [sex(1, 1)], 'small-margin'],
    ['a category with nobody', people(0, 100), [sex(1, 1)], 'small-margin'],
    ['nobody at all', [], [sex(1, 1)], 'small-margin'],
    ['too few people', people(14, 15), [sex(1, 1)], 'few-effective'],
    ['too few effective people', people(35, 7), [sex(1, 1)], 'few-effective'],
    ['no weight left between the limits', people(96, 5), [sex(1, 19)], 'extreme-weights'],
    [
      'margins that no weights can meet',
      [
        { categories: { sex: 'f', age: 'old' }, count: 50 },
        { categories: { sex: 'm', age: 'young' }, count: 50 },
      ],
      [sex(1, 1), { variable: 'age', targets: { old: 1, young: 3 } }],
      'no-convergence',
    ],
  ])('%s', (_, strata, margins, refused) => {
    expect(rake(strata, margins)).toMatchObject({ refused })
  })

  test('the sentence for everybody names no group, the finding for officials does', () => {
    const result = rake(people(4, 100), [sex(1, 1)])
    expect(result).toMatchObject({ where: { variable: 'sex', category: 'f' } })
    expect('message' in result && result.message).toBe('Chưa tính có trọng số: có nhóm người trả lời quá ít.')
  })

  test('five in each category and thirty effective people suffice', () => {
    expect(rake(people(15, 15), [sex(1, 1)])).toMatchObject({
      weights: [1, 1],
      effective: 30,
      discrepancy: 0,
    })
    expect(weightedScore([{ weight: 1, distribution: [0, 0, 0, 15, 14] }])).toMatchObject({
      refused: 'few-effective',
    })
  })

  test('a category without a target is a mistake of the caller', () => {
    expect(() => rake(people(50, 50), [{ variable: 'sex', targets: { f: 1 } }])).toThrow(RangeError)
    expect(() => rake(people(50, 50), [{ variable: 'age', targets: { old: 1 } }])).toThrow(RangeError)
  })
})

test('whatever the input, weights keep their limits and their mean, and margins hold unless trimmed', () => {
  const counts = fc.array(fc.integer({ min: 0, max: 200 }), { minLength: 6, maxLength: 6 })
  const share = fc.integer({ min: 1, max: 10 })
  let weighted = 0
  fc.assert(
    fc.property(counts, share, share, share, (numbers, f, old, middle) => {
      const strata = numbers.map((count, at) => ({
        categories: { sex: at % 2 ? 'f' : 'm', age: ['old', 'middle', 'young'][at % 3] ?? '' },
        count,
      }))
      const result = rake(strata, [sex(f, 5), { variable: 'age', targets: { old, middle, young: 4 } }])
      if ('refused' in result) return
      weighted++
      const total = numbers.reduce((sum, count) => sum + count, 0)
      const sum = numbers.reduce((all, count, at) => all + count * (result.weights[at] ?? NaN), 0)
      expect(sum / total).toBeCloseTo(1, 8)
      numbers.forEach((count, at) => {
        if (count === 0) return
        expect(result.weights[at]).toBeGreaterThanOrEqual(0.3 - 1e-9)
        expect(result.weights[at]).toBeLessThanOrEqual(3 + 1e-9)
      })
      expect(result.effective).toBeGreaterThanOrEqual(30)
      expect(result.effective).toBeLessThanOrEqual(total + 1e-6)
      const limits = result.weights.some((weight) => weight < 0.31 || weight > 2.99)
      if (!limits) expect(result.discrepancy).toBeLessThan(1e-6)
    }),
  )
  expect(weighted).toBeGreaterThan(20)
})

test('equal weights change nothing', () => {
  const distribution = [3, 4, 5, 20, 8] as const
  const plain = score(distribution)
  expect(weightedScore([{ weight: 1, distribution }])).toEqual({
    share: plain.share,
    effective: plain.n,
    interval: plain.interval,
  })
  expect(effectiveNumber([])).toBe(0)
})
