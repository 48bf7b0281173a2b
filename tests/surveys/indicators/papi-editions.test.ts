import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { indicator, papiIndicators } from '../../../surveys/indicators/index.ts'
import { papiConflicts, papiEdition, papiEditions } from '../../../surveys/indicators/papi-editions.ts'
import { sipasEditions } from '../../../surveys/indicators/sipas-editions.ts'

test.each([
  [2010, undefined],
  [2011, 22],
  [2017, 22],
  [2018, 28],
  [2019, 29],
  [2020, 29],
  [2021, 28],
  [2024, 28],
])('%i was measured with %s sub-dimensions', (year, count) => {
  expect(papiEdition(year)?.subdimensions.length).toBe(count)
})

test('every sub-dimension of every edition has a name in both languages', () => {
  for (const { name, nameEn } of papiEditions.flatMap((edition) => edition.subdimensions)) {
    expect(name).not.toBe('')
    expect(nameEn).toMatch(/^[A-Z][\x20-\x7e]+$/)
  }
  expect(papiColumn(2018, 'SC52')?.nameEn).toBe('Construction Permits')
})

test('today’s edition is the catalogue', () => {
  const today = papiEdition(2024)?.subdimensions ?? []
  expect(today.map(({ series, code, name }) => [series, code, name])).toEqual(
    papiIndicators.map(({ id, code, name }) => [id, code, name]),
  )
  expect(today.every(({ relation }) => relation === 'same')).toBe(true)
})

test('maxima of a dimension add up to its ten points in every edition', () => {
  for (const edition of papiEditions) {
    for (let dimension = 1; dimension <= edition.dimensions; dimension++) {
      const parts = edition.subdimensions.filter((part) => part.dimension === dimension)
      expect(parts.reduce((sum, part) => sum + part.maximum, 0)).toBeCloseTo(10)
    }
  }
})

const papiColumn = (year: number, column: string) =>
  papiEdition(year)?.subdimensions.find((part) => part.column === column)

test('the crosswalk follows a column through renumbering and retirement', () => {
  expect(papiColumn(2017, 'SC53')).toMatchObject({ code: '5.3', series: 'papi/5.2', relation: 'rescaled' })
  expect(papiColumn(2021, 'SC53')).toMatchObject({ code: '5.2', series: 'papi/5.2', relation: 'same' })
  expect(papiColumn(2020, 'SC52')).toMatchObject({ series: 'papi/2011/5.2', relation: 'retired' })
  expect(papiColumn(2021, 'SC52')).toBeUndefined()
  expect(papiColumn(2018, 'SC83')).toBeUndefined()
  expect(papiColumn(2017, 'SC21')).toMatchObject({ relation: 'unresolved' })
  expect(papiColumn(2018, 'SC81')).toMatchObject({ relation: 'rescaled', maximum: 5 })
})

test('a series that is not today’s has no page of today', () => {
  const series = papiEditions.flatMap((edition) => edition.subdimensions)
  for (const part of series) {
    expect(indicator(part.series) !== undefined).toBe(['same', 'rescaled'].includes(part.relation))
  }
  const known = new Set(series.map((part) => part.series))
  for (const id of papiConflicts.flatMap((conflict) => conflict.series)) expect(known, id).toContain(id)
})

test('editions of SIPAS follow each other without a gap', () => {
  sipasEditions.slice(1).forEach((edition, index) => {
    expect(edition.validFrom).toBe((sipasEditions[index]?.validTo ?? NaN) + 1)
  })
})

const documents = process.env['PLAN_DOCUMENTS']

describe.skipIf(!documents)('the published score files (set PLAN_DOCUMENTS to check them)', () => {
  test.each(Array.from({ length: 14 }, (_, index) => 2011 + index))(
    '%i has the columns of its edition',
    (year) => {
      const [head = '', ...rows] = readFileSync(`${documents}/data/${year}.csv`, 'utf8').trim().split(/\r?\n/)
      const columns = head.split(',')
      const filled = columns.filter(
        (_, at) => at > 0 && rows.some((row) => Number(row.split(',')[at] || 0) > 0),
      )
      expect(filled).toEqual(papiEdition(year)?.subdimensions.map(({ column }) => column))
      for (const part of papiEdition(year)?.subdimensions ?? []) {
        const values = rows
          .map((row) => Number(row.split(',')[columns.indexOf(part.column)] || 0))
          .filter((x) => x > 0)
        expect(Math.max(...values), part.column).toBeLessThanOrEqual(part.maximum)
        expect(Math.min(...values), part.column).toBeGreaterThanOrEqual(part.maximum * 0.099)
      }
    },
  )
})
