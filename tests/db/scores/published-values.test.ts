import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { Refusal } from '../../../domain/refusal.ts'
import { loadOwnScores } from '../../../db/scores/own-scores.ts'
import { readPapiScores } from '../../../db/scores/import.ts'
import {
  keepPublishedValues,
  papiTotals,
  publishedHistory,
  recomputedRank,
} from '../../../db/scores/published-values.ts'
import { openTestDatabase, type TestDatabase } from '../../setup/database.ts'

const file = (year: number) =>
  readFileSync(new URL(`../../../db/content/papi/${year}.csv`, import.meta.url), 'utf8')
const year = (of: number) => readPapiScores(file(of), of, 'test')

let db: TestDatabase
beforeEach(async () => {
  db = await openTestDatabase()
})
afterEach(() => db.close())

test('dimensions and totals are sums, as Kiên Giang 2017 was published', () => {
  const totals = papiTotals(year(2017), 2017)
  const kienGiang = totals.find(({ place }) => place === '91')!
  expect(kienGiang.total).toBeCloseTo(35.71, 2)
  expect(kienGiang.max).toBe(60)
  expect([...kienGiang.dimensions.values()].map((value) => Number(value!.toFixed(2)))).toEqual([
    5.19, 5.26, 4.46, 6.27, 7.07, 7.47,
  ])
  expect(recomputedRank(totals, '91')).toEqual({ rank: 45, of: 63 })
})

test('a rank that was printed otherwise is recomputed beside it, not instead of it: Hậu Giang 2015', () => {
  expect(recomputedRank(papiTotals(year(2015), 2015), '93')).toEqual({ rank: 55, of: 63 })
})

test('withheld is not zero and not missing', () => {
  const values = year(2024)
  expect(values.filter(({ place }) => place === '26').every(({ state }) => state === 'withheld')).toBe(true)
  expect(papiTotals(values, 2024).find(({ place }) => place === '26')!.total).toBeNull()
  expect(recomputedRank(papiTotals(values, 2024), '91')).toEqual({ rank: 61, of: 61 })
  const withoutFirst = file(2024).split('\n').toSpliced(1, 1).join('\n')
  const zeroed = withoutFirst.replace(/^P02,[^,]+/m, 'P02,0')
  const read = readPapiScores(zeroed, 2024, 'test')
  expect(read.find(({ place }) => place === '01')).toMatchObject({ state: 'missing', value: null })
  expect(read.find(({ place }) => place === '02')).toMatchObject({ state: 'withheld', value: null })
})

test('each year has the sub-dimensions of its edition for 63 provinces', () => {
  for (const [of, count] of [
    [2011, 22],
    [2017, 22],
    [2018, 28],
    [2019, 29],
    [2021, 28],
    [2024, 28],
  ] as const) {
    expect(year(of)).toHaveLength(63 * count)
  }
})

test.each([
  ['P99,1\n', /Dòng 2: cột «Province»/],
  ['P01,1\n', /Thiếu cột «SC12»/],
  ['P01,1\n\nP01,1\n', /Dòng 4: P01 đã có ở dòng 2/],
  ['P01,1\nP02,1,1\n', /Dòng 3: không có đúng các cột/],
  ['P01,"1\n', /Dòng \d: dấu ngoặc kép/],
  ['', /không có dòng nào/],
])('a file that cannot be read is refused with its place: %s', (rows, message) => {
  expect(() => readPapiScores(`Province,SC11\n${rows}`, 2024, 'test')).toThrow(message)
  expect(() => readPapiScores(file(2024).replace(/^P02,[^,]+/m, 'P02,12'), 2024, 'x')).toThrow(Refusal)
})

test('the project carries PAPI for 63 provinces and SIPAS for the whole country, each value with its source', async () => {
  const count = await db.write((tx) => loadOwnScores(tx))
  const papi = await publishedHistory(
    db.read,
    'PAPI',
    Array.from({ length: 100 }, (_, i) => String(i).padStart(2, '0')),
  )
  expect(new Set(papi.map(({ place }) => place)).size).toBe(63)
  expect([...new Set(papi.map((row) => row.year))]).toEqual(Array.from({ length: 14 }, (_, i) => 2011 + i))
  const sipas = await publishedHistory(db.read, 'SIPAS', [''])
  expect(papi.length + sipas.length).toBe(count)
  expect([...papi, ...sipas].filter(({ source }) => source.trim() === '')).toEqual([])
  expect(sipas.filter(({ indicator }) => indicator === 'sipas').map((row) => [row.year, row.value])).toEqual([
    [2019, 84.45],
    [2020, 85.48],
    [2022, 80.08],
    [2023, 82.66],
    [2024, 83.94],
  ])
  expect(sipas.filter(({ year: of }) => of === 2024)).toHaveLength(4)
})

test('stored values come back by place and year; storing again replaces', async () => {
  await db.write((tx) => keepPublishedValues(tx, year(2023)))
  await db.write((tx) => keepPublishedValues(tx, year(2023)))
  const history = await publishedHistory(db.read, 'PAPI', ['91', '89'])
  expect(history).toHaveLength(2 * 28)
  expect(papiTotals(history, 2023).find(({ place }) => place === '91')!.total).toBeGreaterThan(30)
})
