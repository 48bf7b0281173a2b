import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addCells, noCells, packCells, unpackCells } from '../../../db/tallies/cells.ts'
import type { Tally } from '../../../surveys/results/tally.ts'

const size = 3
const vector = fc
  .array(fc.nat(1000), { minLength: size, maxLength: size })
  .map((counts) => Int32Array.from(counts))
const someCells = fc
  .array(fc.tuple(fc.constantFrom('all', 'mode:web', 'service:', 'service:land', 'sex:female'), vector))
  .map((pairs) => new Map<string, Tally>(pairs))

test('adding bit by bit gives the same bytes as adding everything first, in whatever order', () => {
  fc.assert(
    fc.property(fc.array(someCells), (parts) => {
      const sums = new Map<string, Tally>()
      for (const [name, tally] of parts.flatMap((part) => [...part])) {
        const known = sums.get(name)
        sums.set(name, known ? known.map((count, at) => count + tally[at]!) : tally.slice())
      }
      const copies = parts.map((part) => new Map([...part].map(([name, tally]) => [name, tally.slice()])))
      expect(parts.reduce(addCells, noCells)).toEqual(packCells(sums))
      expect(copies.toReversed().reduce(addCells, noCells)).toEqual(packCells(sums))
    }),
  )
})

test('what is added and taken back again leaves the bytes that were there before', () => {
  fc.assert(
    fc.property(someCells, someCells, (kept, passing) => {
      const copy = (cells: ReadonlyMap<string, Tally>, sign = 1) =>
        new Map([...cells].map(([name, tally]) => [name, tally.map((count) => sign * count)]))
      const before = packCells(kept)
      const more = addCells(packCells(copy(kept)), copy(passing))
      expect(addCells(more, copy(passing, -1))).toEqual(before)
      const nothing = new Map([...kept].map(([name]) => [name, new Int32Array(size)]))
      expect(packCells(nothing)).toEqual(noCells)
    }),
  )
})

test('a count that would not fit is refused, never wrapped around', () => {
  const most = 2 ** 31 - 1
  const full = packCells(new Map([['all', Int32Array.of(most - 1, 1, most - 1)]]))
  const one = () => new Map([['all', Int32Array.of(1, 0, 1)]])
  const { names, counts } = addCells({ ...full, counts: full.counts.slice() }, one())
  expect(unpackCells({ names, counts })[0]![1]).toEqual(Int32Array.of(most, 1, most))
  expect(() => addCells({ names, counts }, one())).toThrow(RangeError)
})

test('what is packed comes back, wherever in memory it was read to', () => {
  const packed = packCells(
    new Map([
      ['service:', Int32Array.of(1, 2, 3)],
      ['all', Int32Array.of(4, 5, 6)],
    ]),
  )
  const moved = new Uint8Array(1 + packed.counts.length)
  moved.set(packed.counts, 1)
  expect(
    unpackCells({ ...packed, counts: moved.subarray(1) }).map(([name, tally]) => [name, ...tally]),
  ).toEqual([
    ['all', 4, 5, 6],
    ['service:', 1, 2, 3],
  ])
  const more = addCells({ ...packed, counts: moved.subarray(1) }, new Map([['all', Int32Array.of(1, 0, 0)]]))
  expect(unpackCells(more)[0]![1][0]).toBe(5)
})
