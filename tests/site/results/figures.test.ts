import fc from 'fast-check'
import { expect, test } from 'vitest'
import { figuresOf, sectionsAbout, questionnaire, ratingItems } from '../../../site/read/results/figures.ts'
import { papiPulse } from '../../../surveys/instruments/papi-pulse.ts'
import type { Distribution } from '../../../surveys/results/scoring.ts'

const ids = questionnaire.sections.flatMap((section) => ratingItems(section).map(({ id }) => id))
const distribution = fc
  .tuple(fc.nat(50), fc.nat(50), fc.nat(50), fc.nat(50), fc.nat(50))
  .filter((counts) => counts.some((count) => count > 0)) as fc.Arbitrary<Distribution>

test('nothing published gives no figure, not a zero', () => {
  expect(figuresOf({})).toEqual({})
})

test('an unpublished item has no figure, and its section only what was published', () => {
  const figures = figuresOf({ c1: [0, 0, 5, 5, 10], c2: [10, 0, 0, 0, 0] })
  expect(figures['c1']).toEqual({ ratings: [0, 0, 5, 5, 10], n: 20, share: 0.75 })
  expect(figures['a']).toEqual({ ratings: [10, 0, 5, 5, 10], n: 20, share: 0.5 })
  expect(figures['c3']).toBeUndefined()
  expect(figures['b']).toBeUndefined()
  expect(figures['papi/5']).toEqual(figures['a'])
  expect(figures['papi/3']).toBeUndefined()
})

test('never more people than answered one question, never a share outside 0 to 1', () => {
  const published = fc.dictionary(fc.constantFrom(...ids), distribution)
  fc.assert(
    fc.property(published, (items) => {
      const people = Object.values(items).map((counts) => counts.reduce((a, b) => a + b, 0))
      for (const figure of Object.values(figuresOf(items))) {
        expect(figure.n).toBeLessThanOrEqual(Math.max(...people))
        expect(figure.share).toBeGreaterThanOrEqual(0)
        expect(figure.share).toBeLessThanOrEqual(1)
      }
    }),
  )
})

test('a section speaks of what its questions inform, and of the dimension that it belongs to', () => {
  expect(sectionsAbout).toEqual({
    'papi/3': ['e'],
    'papi/3.2': ['e'],
    'papi/5': ['a', 'b', 'c', 'd'],
    'papi/5.3': ['a', 'b', 'c', 'd'],
  })
})

test('another questionnaire has figures of its own sections and items, and none of the main one', () => {
  const figures = figuresOf({ p2_1: [2, 2, 2, 2, 2], p2_3: [0, 0, 0, 0, 30], c1: [0, 0, 0, 0, 9] }, papiPulse)
  expect(Object.keys(figures).sort()).toEqual(['d2', 'p2_1', 'p2_3'])
  expect(figures['d2']).toMatchObject({ ratings: [2, 2, 2, 2, 32], n: 30 })
})
