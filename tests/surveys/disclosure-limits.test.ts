import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  countText,
  poolFigures,
  publishProvince,
  type MonthCounts,
  type ProvincePublication,
} from '../../surveys/disclosure-limits.ts'
import type { Distribution } from '../../surveys/scoring.ts'
import { item, monthsOf, periodOf, randomProvince } from './disclosure-limits-adversary.ts'

const month = (name: string, total: Distribution, service?: Record<string, Distribution>): MonthCounts => ({
  month: name,
  items: { [item]: service ? { total, by: { service } } : { total } },
})
const publish = (units: Record<string, MonthCounts[]>, threshold?: number, until = '2027-06') =>
  publishProvince(units, [item], { until, ...(threshold === undefined ? {} : { threshold }) })
const figures = (publication: ProvincePublication, unit = 'u') =>
  publication.units[unit]!.releases.map((release) => [release.from, release.to, release.figures[item]])

describe('threshold', () => {
  test.each([9, 0, -10, 10.5, NaN, Infinity])('refuses %s', (threshold) => {
    expect(() => publish({}, threshold)).toThrow(RangeError)
  })

  test('a stricter one keeps back more', () => {
    const units = { u: [month('2026-01', [3, 4, 5, 20, 30])] }
    expect(figures(publish(units, 12))).toHaveLength(1)
    expect(figures(publish(units, 13))).toHaveLength(0)
  })

  test('a suppressed count is written ‹10 and never as 0', () => {
    expect(countText(null)).toBe('‹10')
    expect(countText(null, 15)).toBe('‹15')
    expect(countText(1234)).toBe('1234')
  })
})

describe('releases', () => {
  test('months wait until both sides hold ten answers', () => {
    const units = {
      u: [
        month('2026-01', [0, 0, 9, 20, 9]),
        month('2026-02', [0, 0, 1, 0, 3]),
        month('2026-03', [5, 0, 6, 10, 0]),
        month('2026-04', [0, 0, 0, 50, 0]),
      ],
    }
    expect(figures(publish(units))).toEqual([
      ['2026-01', '2026-02', { n: 42, high: [32, 32] }],
      ['2026-03', '2026-03', { n: 21, high: [10, 10] }],
    ])
  })

  test('of a side under ten among a hundred, that is all that is said', () => {
    const range = { n: 100, high: [91, 100] }
    for (const total of [
      [0, 0, 0, 0, 100],
      [0, 0, 9, 91, 0],
    ] as const) {
      expect(figures(publish({ u: [month('2026-01', total)] }))[0]![2]).toEqual(range)
    }
    expect(figures(publish({ u: [month('2026-01', [99, 0, 0, 0, 1])] }))[0]![2]).toEqual({
      n: 100,
      high: [0, 9],
    })
  })

  test('a group under twenty that answered alike is never shown, not even after years', () => {
    const months = Array.from({ length: 19 }, (_, i) =>
      month(`${2020 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}`, [0, 0, 0, 0, 1]),
    )
    expect(figures(publish({ u: months }))).toEqual([])
    expect(figures(publish({ u: [...months, month('2026-01', [0, 0, 0, 0, 1])] }))).toEqual([
      ['2020-01', '2026-01', { n: 20, high: [11, 20] }],
    ])
  })

  test('a month that is not complete is left out', () => {
    const units = { u: [month('2026-01', [10, 0, 0, 0, 10])] }
    expect(figures(publish(units, 10, '2025-12'))).toEqual([])
    expect(figures(publish(units, 10, '2026-01'))).toHaveLength(1)
  })

  test('pooled items keep their range and the largest n', () => {
    expect(poolFigures([])).toBeNull()
    expect(
      poolFigures([
        { n: 40, high: [30, 30] },
        { n: 100, high: [91, 100] },
      ]),
    ).toEqual({
      n: 100,
      share: [121 / 140, 130 / 140],
    })
  })
})

describe('details', () => {
  const detail = (months: MonthCounts[]) => publish({ u: months }).units['u']!.details['2026-1']?.[item]

  test('ratings: a small one takes another of its side with it', () => {
    const shown = detail([month('2026-01', [2, 30, 40, 50, 60])])!.ratings
    expect(shown[0]).toBeNull()
    expect(shown.slice(1, 3).filter((count) => count === null)).toHaveLength(1)
    expect(shown.slice(3)).toEqual([50, 60])
  })

  test('a category under ten, or of none, takes another with it; a small side takes another side', () => {
    const service = (rows: Record<string, Distribution>) =>
      Object.values(detail([month('2026-01', addUp(Object.values(rows)), rows)])!.by['service']!)
    const pooled = service({ a: [20, 0, 0, 0, 20], b: [30, 0, 0, 0, 30], c: [0, 0, 0, 0, 0] })
    expect(pooled.filter(({ n }) => n === null)).toHaveLength(2)
    expect(pooled[2]).toEqual({ n: null, high: null })

    const blurred = service({ a: [20, 0, 0, 0, 20], b: [30, 0, 0, 0, 30], c: [9, 0, 0, 0, 30] })
    expect(blurred.map(({ n }) => n)).toEqual([40, 60, 39])
    expect(blurred[2]!.high).toBeNull()
    expect(blurred.filter(({ high }) => high === null)).toHaveLength(2)
  })

  test('categories that do not add up are refused', () => {
    expect(() => detail([month('2026-01', [20, 0, 0, 0, 20], { a: [19, 0, 0, 0, 20] })])).toThrow(/add up/)
  })

  test('wait until their period is over', () => {
    const units = { u: [month('2026-01', [20, 20, 20, 20, 20])] }
    expect(publish(units, 10, '2026-05').details).toEqual({})
    expect(Object.keys(publish(units, 10, '2026-06').details)).toEqual(['2026-1'])
  })

  test('ranges of single releases stay as wide when the total of a period is published', () => {
    const quiet = (low: readonly number[]) =>
      low.map((count, i) => month(`2026-0${i + 1}`, [0, 0, count, 100, 0]))
    const n = (low: readonly number[]) => detail(quiet(low))?.n
    expect(n([7])).toBeUndefined() // the total would be the range's content
    expect(n([9, 9])).toBeUndefined() // 18 = 9 + 9 and nothing else
    expect(n([5, 6, 7])).toBe(318) // each may still be 0 to 9
    expect(n([0, 1, 0])).toBeUndefined()
    expect(n([20, 3])).toBe(120) // the exact one alone
  })
})

describe('of whatever province', () => {
  const seeds = fc.integer({ min: 1, max: 1_000_000 })

  test('no figure under ten, no difference of figures of one row under ten', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { answers, dimensions } = randomProvince(seed)
        const publication = publishProvince(monthsOf(answers, dimensions), [item], {
          until: '2029-12',
          periodOf,
        })
        for (const details of [
          publication.details,
          ...Object.values(publication.units).map((u) => u.details),
        ]) {
          for (const { n, high, ratings, by } of Object.values(details).map((items) => items[item]!)) {
            const rows = Object.values(by).flatMap((rows) => Object.values(rows))
            for (const count of [n, high, n - high, ...ratings, ...rows.map((row) => row.n)]) {
              if (count !== null) expect(count).toBeGreaterThanOrEqual(10)
            }
            for (const row of rows) {
              if (row.high !== null) expect(Math.min(row.high, row.n! - row.high)).toBeGreaterThanOrEqual(10)
            }
          }
        }
      }),
      { numRuns: 100 },
    )
  })

  test('what was published stays as it was when months are added, in whatever order rows come', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { answers, dimensions } = randomProvince(seed)
        const units = monthsOf(answers, dimensions)
        const shuffled = Object.fromEntries(
          Object.entries(units)
            .reverse()
            .map(([unit, all]) => [unit, all.toReversed()]),
        )
        const options = { periodOf, until: '2026-12' }
        const before = publishProvince(units, [item], options)
        const after = publishProvince(shuffled, [item], { ...options, until: '2028-12' })
        expect(after.details['2026']).toEqual(before.details['2026'])
        for (const [unit, { releases, details }] of Object.entries(before.units)) {
          expect(after.units[unit]!.releases.slice(0, releases.length)).toEqual(releases)
          expect(after.units[unit]!.details['2026']).toEqual(details['2026'])
        }
      }),
      { numRuns: 100 },
    )
  })

  test('the province is the sum of its units', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { answers, dimensions } = randomProvince(seed)
        const { units, cumulative } = publishProvince(monthsOf(answers, dimensions), [item], {
          until: '2029-12',
        })
        const sums = Object.values(units).map((unit) => unit.cumulative[item]!)
        expect(cumulative[item]!.n).toBe(sums.reduce((total, { n }) => total + n, 0))
        expect(cumulative[item]!.high[1]).toBe(sums.reduce((total, { high }) => total + high[1], 0))
      }),
      { numRuns: 50 },
    )
  })
})

function addUp(all: readonly Distribution[]): Distribution {
  const at = (rating: 0 | 1 | 2 | 3 | 4) => all.reduce((total, counts) => total + counts[rating], 0)
  return [at(0), at(1), at(2), at(3), at(4)]
}
