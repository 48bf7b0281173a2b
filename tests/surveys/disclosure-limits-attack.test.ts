import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cover, type Rows } from '../../surveys/disclosure-limits/suppression.ts'
import {
  attack,
  published,
  randomFrom,
  randomProvince,
  type Cell,
  type Fact,
} from './disclosure-limits-adversary.ts'

// The narrowest that may be left of a suppressed count: 0 to 9, which is what "‹10" says.
const narrowest = 9

test('linear programming finds no suppressed count, nor a range narrower than 0 to 9', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_000_000 }), (seed) => {
      const { answers, dimensions } = randomProvince(seed)
      const { cells, facts, targets } = published(answers, dimensions)
      const random = randomFrom(seed)
      const asked = targets.filter(() => random() < 12 / targets.length)
      for (const { about, min, max } of attack(cells, facts, asked)) {
        expect(max - min, about).toBeGreaterThanOrEqual(narrowest)
      }
    }),
    { numRuns: 100 },
  )
}, 60_000)

describe('the adversary can win', () => {
  const cell = (release: number, service: string, rating: number): Cell => ({
    unit: 'u',
    release,
    period: '2026',
    inTables: true,
    categories: { service },
    rating,
  })
  const exactly = (value: number, holds: Fact['holds']): Fact => ({
    about: '',
    holds,
    min: value,
    max: value,
  })
  const service =
    (name: string): Fact['holds'] =>
    (one) =>
      one.categories['service'] === name

  test('against small cells left out of a table whose total is public', () => {
    const cells = ['a', 'b', 'c'].flatMap((name) => [1, 5].map((rating) => cell(0, name, rating)))
    const facts = [exactly(60, () => true), exactly(30, service('a')), exactly(23, service('b'))]
    expect(attack(cells, facts, [{ about: 'c', holds: service('c') }])).toEqual([
      { about: 'c', min: 7, max: 7 },
    ])
  })

  test('against two cumulative tables a month apart', () => {
    const cells = [0, 1].flatMap((release) => [1, 5].map((rating) => cell(release, 'a', rating)))
    const first: Fact['holds'] = ({ release }) => release === 0
    const low: Fact['holds'] = ({ rating }) => rating === 1
    const facts = [
      exactly(50, first),
      exactly(12, (one) => first(one) && low(one)),
      exactly(61, () => true),
      exactly(15, low),
    ]
    const newLow = { about: 'new', holds: (one: Cell) => !first(one) && low(one) }
    expect(attack(cells, facts, [newLow])).toEqual([{ about: 'new', min: 3, max: 3 }])
  })

  test('and says so when the facts contradict each other', () => {
    const facts = [exactly(5, () => true), exactly(6, () => true)]
    expect(() => attack([cell(0, 'a', 1)], facts, [{ about: 'x', holds: () => true }])).toThrow(/infeasible/)
  })
})

/**
 * The adversary who knows the rule too: of all tables with the same totals, which would have been published just so,
 * had the lots fallen one way or another? Each suppressed count must differ by the threshold among them.
 */
describe('knowing the rule does not help', () => {
  const tables = (rows: number, columns: readonly number[]): Rows[] =>
    columns
      .map((total) => [...partitions(total, rows)])
      .reduce<number[][][]>((some, parts) => some.flatMap((one) => parts.map((part) => [...one, part])), [[]])
      .map((byColumn) =>
        Object.fromEntries(
          Array.from({ length: rows }, (_, i) => [`r${i}`, byColumn.map((part) => part[i]!)]),
        ),
      )

  test.each([
    { rows: 2, columns: [24] },
    { rows: 3, columns: [19] },
    { rows: 3, columns: [28] },
    { rows: 3, columns: [45] },
    { rows: 4, columns: [21] },
    { rows: 2, columns: [12, 20] },
    { rows: 3, columns: [11, 13] },
  ])('$rows rows, totals $columns', ({ rows, columns }) => {
    const possible = new Map<string, Set<number>>()
    for (const table of tables(rows, columns)) {
      for (const text of new Set(
        orders(rows + 1).map((order) => JSON.stringify(publication(table, order))),
      )) {
        for (const [name, cells] of Object.entries(table)) {
          const shown = (JSON.parse(text) as Record<string, unknown>)[name]
          if (Array.isArray(shown)) continue
          const key = `${text} ${name}`
          possible.set(
            key,
            (possible.get(key) ?? new Set()).add(
              shown === null ? cells.reduce((a, b) => a + b, 0) : cells[0]!,
            ),
          )
        }
      }
    }
    expect(possible.size).toBeGreaterThan(0)
    for (const [key, values] of possible) {
      expect(Math.max(...values) - Math.min(...values), key).toBeGreaterThanOrEqual(narrowest)
      expect(values.size, key).toBeGreaterThanOrEqual(10)
    }
  })

  function publication(table: Rows, order: readonly number[]) {
    const names = Object.keys(table)
    // Lots so far apart that they alone decide; the pooled rows draw one lot together.
    const luck = (name: string) =>
      Math.exp(-(10 ** (3 * order[name.includes(',') ? names.length : names.indexOf(name)]! - 9)))
    const { shape } = cover(table, 10, luck)
    return Object.fromEntries(
      names.map((name) => {
        const cells = table[name]!
        return [name, { all: cells, sum: cells.reduce((a, b) => a + b, 0), none: null }[shape[name]!]]
      }),
    )
  }
})

function* partitions(total: number, parts: number): Generator<number[]> {
  if (parts === 1) yield [total]
  else
    for (let first = 0; first <= total; first++)
      for (const rest of partitions(total - first, parts - 1)) yield [first, ...rest]
}

function orders(length: number): number[][] {
  if (length === 0) return [[]]
  return orders(length - 1).flatMap((order) =>
    Array.from({ length }, (_, at) => order.toSpliced(at, 0, length - 1)),
  )
}
