import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sipas2017 } from '../../../surveys/instruments/sipas-2017.ts'
import { itemsOf } from '../../../surveys/instruments/instrument.ts'
import { nothingPublished, type Publication } from '../../../surveys/results/publication.ts'
import { score, type Distribution } from '../../../surveys/results/scoring.ts'
import { directionOf, summarise } from '../../../surveys/results/summary.ts'

const [first, second, third] = itemsOf(sipas2017).map(({ id }) => id) as [string, string, string]

function published(
  items: Publication['items'],
  months: Record<string, Record<string, [number, number]>> = {},
) {
  const month = Object.fromEntries(
    Object.entries(months).map(([name, counts]) => [
      name,
      Object.fromEntries(Object.entries(counts).map(([id, [n, high]]) => [id, { n, high }])),
    ]),
  )
  return { ...nothingPublished, items, by: { month } }
}

test('nothing published says nothing', () => {
  expect(summarise(sipas2017, nothingPublished, {})).toEqual({
    whole: null,
    change: null,
    quarterChange: null,
    lowest: [],
    different: [],
  })
})

test('the weakest questions come first, each beside the other units only where these differ clearly', () => {
  const own = published({
    [first]: [0, 0, 0, 50, 50],
    [second]: [60, 30, 5, 5, 0],
    [third]: [10, 10, 30, 30, 20],
  })
  const { lowest } = summarise(sipas2017, own, {
    [second]: [0, 0, 10, 400, 590],
    [third]: [10, 10, 30, 30, 20],
  })
  expect(lowest.map(({ id, beside }) => [id, beside])).toEqual([
    [second, 'lower'],
    [third, 'unclear'],
    [first, null],
  ])
})

test('a change is named by the questions that both months publish, and only where it is clear', () => {
  const items: Publication['items'] = { [first]: [50, 0, 0, 0, 150] }
  const clear = published(items, {
    '2026-08': { [first]: [40, 10] },
    '2026-09': { [first]: [100, 90], [second]: [100, 0] },
    '2026-11': { [first]: [100, 40] },
  })
  const { change } = summarise(sipas2017, clear, {})
  expect(change).toMatchObject({ period: '2026-11', before: '2026-09', direction: 'lower' })
  expect(change!.scoreBefore.share).toBe(0.9)
  const few = published(items, { '2026-10': { [first]: [12, 9] }, '2026-11': { [first]: [14, 8] } })
  expect(summarise(sipas2017, few, {}).change?.direction).toBe('unclear')
  expect(summarise(sipas2017, published(items, { '2026-11': { [first]: [12, 9] } }), {}).change).toBeNull()
})

test('quarters are the sums of their months that have figures', () => {
  const own = published(
    { [first]: [50, 0, 0, 0, 150] },
    {
      '2026-05': { [first]: [200, 180] },
      '2026-06': { [first]: [100, 90] },
      '2026-08': { [first]: [100, 40] },
      '2026-09': { [first]: [200, 80], [second]: [100, 0] },
      '2026': { [first]: [900, 0] },
    },
  )
  const { quarterChange } = summarise(sipas2017, own, {})
  expect(quarterChange).toMatchObject({ period: '2026-Q3', before: '2026-Q2', direction: 'lower' })
  expect([quarterChange!.score.n, quarterChange!.scoreBefore.n]).toEqual([300, 300])
  expect([quarterChange!.score.share, quarterChange!.scoreBefore.share]).toEqual([0.4, 0.9])
  const one = published({}, { '2026-07': { [first]: [20, 9] }, '2026-09': { [first]: [20, 9] } })
  expect(summarise(sipas2017, one, {}).quarterChange).toBeNull()
})

const counts = fc.nat(300)
const distribution: fc.Arbitrary<Distribution> = fc.tuple(counts, counts, counts, counts, counts)

test('of two groups one is higher exactly if the other is lower', () => {
  const opposite = { higher: 'lower', lower: 'higher', unclear: 'unclear' } as const
  fc.assert(
    fc.property(distribution, distribution, (a, b) => {
      expect(directionOf(score(a), score(b))).toBe(opposite[directionOf(score(b), score(a))])
    }),
  )
})

test('equal groups never differ, and no more than five questions are named', () => {
  fc.assert(
    fc.property(fc.array(distribution, { minLength: 1, maxLength: 22 }), (rows) => {
      const items = Object.fromEntries(
        itemsOf(sipas2017).flatMap(({ id }, i) => (rows[i] ? [[id, rows[i]]] : [])),
      )
      const { lowest, different } = summarise(sipas2017, published(items), items)
      expect(different).toEqual([])
      expect(lowest.length).toBeLessThanOrEqual(5)
      expect(lowest.every(({ beside }) => beside === 'unclear' || beside === null)).toBe(true)
    }),
  )
})
