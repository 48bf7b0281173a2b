import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDistributions, poolScore, score, wilson } from '../../../surveys/results/scoring.ts'
import type { Distribution } from '../../../surveys/results/scoring.ts'

const percent = (proportion: number) => Math.round(proportion * 1000) / 10

describe('wilson', () => {
  test.each([
    [8, 10, 49.0, 94.3],
    [0, 10, 0, 27.8],
    [10, 10, 72.2, 100],
    [45, 60, 62.8, 84.2],
  ])('%i of %i → %d-%d %%', (successes, n, low, high) => {
    expect(wilson(successes / n, n).map(percent)).toEqual([low, high])
  })

  test('holds the proportion, stays in [0, 1] and narrows with more answers', () => {
    fc.assert(
      fc.property(fc.nat(5000), fc.integer({ min: 1, max: 5000 }), (a, n) => {
        const p = Math.min(a, n) / n
        const [low, high] = wilson(p, n)
        expect(low).toBeGreaterThanOrEqual(0)
        expect(high).toBeLessThanOrEqual(1)
        expect(low).toBeLessThanOrEqual(p)
        expect(high).toBeGreaterThanOrEqual(p)
        const [low4, high4] = wilson(p, 4 * n)
        expect(high4 - low4).toBeLessThan(high - low)
      }),
    )
  })
})

describe('score', () => {
  // A public service's published month (2023-04): the two metrics differ, and must not be mixed.
  const published: Distribution = [23, 46, 153, 419, 528]

  test('share of 4 + 5 is 81.0 %', () => expect(percent(score(published).share ?? 0)).toBe(81.0))

  test('the mean of 0-25-50-75-100 would be 79.6: the mean of 1-5 in other units', () => {
    expect(percent(((score(published).mean ?? 0) - 1) / 4)).toBe(79.6)
  })

  test('counts and bounds', () => {
    const result = score([1, 0, 1, 5, 3], 4)
    expect(result).toMatchObject({ n: 10, notApplicable: 4, share: 0.8, mean: 3.9 })
    expect(result.interval?.map(percent)).toEqual([49.0, 94.3])
  })

  test('without answers there is no figure, not zero', () => {
    expect(score([0, 0, 0, 0, 0], 7)).toMatchObject({
      n: 0,
      notApplicable: 7,
      share: null,
      mean: null,
      interval: null,
    })
    expect(poolScore([])).toMatchObject({ n: 0, share: null, interval: null })
  })
})

describe('poolScore', () => {
  test('pools answers and takes n from the criterion that most people answered', () => {
    const result = poolScore([
      { distribution: [0, 0, 0, 10, 0], notApplicable: 1 },
      { distribution: [0, 30, 0, 0, 0] },
    ])
    expect(result).toMatchObject({ distribution: [0, 30, 0, 10, 0], n: 30, notApplicable: 1, share: 0.25 })
    expect(result.interval).toEqual(wilson(0.25, 30))
  })

  test('one criterion pooled is that criterion', () => {
    fc.assert(
      fc.property(fc.tuple(fc.nat(), fc.nat(), fc.nat(), fc.nat(), fc.nat()), (distribution) => {
        expect(poolScore([{ distribution }])).toEqual(score(distribution))
      }),
    )
  })

  test('a province is the sum of its communes', () => {
    const communes: Distribution[] = [
      [1, 2, 3, 4, 5],
      [5, 4, 3, 2, 1],
    ]
    expect(addDistributions(communes)).toEqual([6, 6, 6, 6, 6])
  })
})
