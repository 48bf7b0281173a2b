import { readFile } from 'node:fs/promises'
import { beforeAll, expect, test } from 'vitest'
import { readPapiScores, type PublishedValue } from '../../../db/scores/import.ts'
import {
  conflictsAbout,
  disputedBefore,
  papiBreaks,
  papiSeries,
} from '../../../site/read/scores/papi-history.ts'

const years = Array.from({ length: 14 }, (_, i) => 2011 + i)
const values: PublishedValue[] = []
const kienGiang = '91'

beforeAll(async () => {
  for (const year of years) {
    const file = new URL(`../../../db/content/papi/${year}.csv`, import.meta.url)
    values.push(...readPapiScores(await readFile(file, 'utf8'), year, 'test'))
  }
})

const at = (id: string, year: number, rows: readonly PublishedValue[] = values, place = kienGiang) =>
  papiSeries(id, place, rows, years).find((one) => one.year === year)

test('totals and dimensions are sums of the published parts, of what was possible then', () => {
  expect(at('papi', 2017)).toMatchObject({ state: 'published', maximum: 60 })
  expect(at('papi', 2017)!.value).toBeCloseTo(35.71, 2)
  expect(at('papi/2', 2017)!.value).toBeCloseTo(5.26, 2)
  expect(at('papi', 2024)!.maximum).toBe(80)
})

test('a series has only the years in which it was measured', () => {
  expect(at('papi/7', 2017)).toBeUndefined()
  expect(at('papi/7', 2018)).toMatchObject({ maximum: 10 })
  expect(papiSeries('papi/8.3', kienGiang, values, years)[0]!.year).toBe(2019)
  // What its column held before 2018 is disputed and never continues the line.
  expect(papiSeries('papi/2.3', kienGiang, values, years)[0]!.year).toBe(2018)
  expect(disputedBefore('papi/2.3').map(({ id }) => id)).toEqual([
    'papi/2011/2.1',
    'papi/2011/2.2',
    'papi/2011/2.3',
  ])
  expect(disputedBefore('papi/1.1')).toEqual([])
})

test('withheld, missing and a low score are three things', () => {
  const one = (part: Partial<PublishedValue>): PublishedValue[] =>
    values.map((row) =>
      row.year === 2024 && row.place === kienGiang && row.indicator === 'papi/2.3'
        ? { ...row, ...part }
        : row,
    )
  const withheld = one({ value: null, state: 'withheld' })
  expect(at('papi/2.3', 2024, withheld)).toMatchObject({ value: null, state: 'withheld' })
  expect(at('papi/2', 2024, withheld)).toMatchObject({ value: null, state: 'withheld' })
  expect(at('papi', 2024, withheld)).toMatchObject({ value: null, state: 'withheld' })
  expect(at('papi/1', 2024, withheld)!.state).toBe('published')
  const without = values.filter((row) => row.indicator !== 'papi/2.3')
  expect(at('papi/2.3', 2024, without)).toMatchObject({ value: null, state: 'missing' })
  expect(at('papi/2.3', 2024, one({ value: 0.25 }))).toMatchObject({ value: 0.25, state: 'published' })
})

test('lines stop where an edition or a conflict begins anew', () => {
  expect(papiBreaks('papi', years)).toEqual([2018, 2019, 2021])
  expect(papiBreaks('papi/1', years)).toEqual([])
  expect(papiBreaks('papi/5.1', years)).toEqual([2021])
  expect(papiBreaks('papi/5', years)).toContain(2021)
  expect(papiBreaks('papi/8.1', years)).toEqual([2019])
  // The first year of a series is no break: there is nothing before it.
  expect(papiBreaks('papi/2.3', years)).toEqual([])
  expect(papiBreaks('papi/2', years)).toContain(2018)
})

test('a dimension names the conflicts of its parts, and no other', () => {
  expect(conflictsAbout('papi/1')).toEqual([])
  expect(conflictsAbout('papi/5').length).toBeGreaterThan(0)
  expect(conflictsAbout('papi/2.3')).toHaveLength(1)
})
