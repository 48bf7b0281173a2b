import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  addTally,
  countAnswers,
  emptyTally,
  itemTally,
  packTally,
  unpackTally,
} from '../../../surveys/results/tally.ts'
import type { Answers } from '../../../surveys/instruments/instrument.ts'
import { followUp } from './follow-up.ts'

const responses: Answers[] = [
  { overall: 1, why: 'slow', ways: ['desk', 'phone'], note: 'Chờ lâu' },
  { overall: 2, ways: ['phone'] },
  { overall: 'na', why: 'rude' },
]

test('of every kind of item it is known how many answered, and of several options how often each was chosen', () => {
  const tally = emptyTally(followUp)
  for (const answers of responses) countAnswers(followUp, [tally], answers)
  const of = (id: string) => itemTally(followUp, tally, id)
  expect(of('overall')).toMatchObject({ distribution: [1, 1, 0, 0, 0], notApplicable: 1, answered: 2 })
  expect(of('why')).toMatchObject({ answered: 2, options: { slow: 1, rude: 1 } })
  expect(of('ways')).toMatchObject({ answered: 2, options: { desk: 1, phone: 2 } })
  expect(of('note')).toMatchObject({ answered: 1, options: {} })
})

test('a response that is taken back leaves nothing behind', () => {
  const tally = emptyTally(followUp)
  for (const weight of [1, -1] as const) {
    for (const answers of responses) countAnswers(followUp, [tally], answers, weight)
  }
  expect(tally.every((count) => count === 0)).toBe(true)
})

test('what is packed comes back, wherever in memory it lies, and is little-endian', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -1, max: 2 ** 31 - 1 })), fc.nat(7), (counts, offset) => {
      const packed = packTally(Int32Array.from(counts))
      const moved = new Uint8Array(offset + packed.length)
      moved.set(packed, offset)
      expect([...unpackTally(moved.subarray(offset))]).toEqual(counts)
    }),
  )
  expect([...packTally(Int32Array.of(258, 0))]).toEqual([2, 1, 0, 0, 0, 0, 0, 0])
})

test('a count that would not fit is refused, never wrapped around', () => {
  const tally = emptyTally(followUp)
  tally[0] = 2 ** 31 - 2
  countAnswers(followUp, [tally], { overall: 1 })
  expect(tally[0]).toBe(2 ** 31 - 1)
  expect(() => countAnswers(followUp, [tally], { overall: 1 })).toThrow(RangeError)
  expect(tally[0]).toBe(2 ** 31 - 1)
  expect(() => addTally(tally, Int32Array.of(1))).toThrow(RangeError)
})
