import fc from 'fast-check'
import { expect, test } from 'vitest'
import { itemsOf } from '../../surveys/instruments/instrument.ts'
import { papiPulse } from '../../surveys/instruments/papi-pulse.ts'
import { rotate } from '../../surveys/rotation.ts'

const questions = itemsOf(papiPulse)

test('seven turns of four ask all 28 questions once', () => {
  for (const round of [0, 1, 2]) {
    const asked = Array.from({ length: 7 }, (_, k) => rotate(questions, 4, round * 7 + k)).flat()
    expect(new Set(asked).size).toBe(28)
  }
  expect(rotate(questions, 4, 0)).not.toEqual(rotate(questions, 4, 7))
})

test('a turn gives the wanted number of different questions, always the same ones', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 40 }),
      fc.integer({ min: 1, max: 40 }),
      fc.nat(),
      (length, count, turn) => {
        const all = Array.from({ length }, (_, index) => index)
        const chosen = rotate(all, count, turn)
        expect(chosen).toEqual([...new Set(chosen)].sort((a, b) => a - b))
        expect(chosen.length).toBe(Math.min(length, count))
        expect(rotate(all, count, turn)).toEqual(chosen)
      },
    ),
  )
})

test('over many turns every question is asked about equally often', () => {
  const times = new Map<string, number>()
  for (let turn = 0; turn < 6000; turn++) {
    for (const { id } of rotate(questions, 5, turn)) times.set(id, (times.get(id) ?? 0) + 1)
  }
  const counts = [...times.values()]
  expect(Math.max(...counts) / Math.min(...counts)).toBeLessThan(1.1)
})
