import { expect, test } from 'vitest'
import {
  indicator,
  indicatorPath,
  papiDimensions,
  papiIndicators,
  sipasCriteria,
  sipasFactors,
} from '../../surveys/indicators.ts'

const all = [...papiDimensions, ...papiIndicators, ...sipasFactors, ...sipasCriteria]

test('the catalogue has 8 dimensions with 28 indicators and 5 factors with 22 criteria', () => {
  expect([papiDimensions, papiIndicators, sipasFactors, sipasCriteria].map((list) => list.length)).toEqual([
    8, 28, 5, 22,
  ])
  expect(
    papiDimensions.map(({ number }) => papiIndicators.filter((i) => i.dimension === number).length),
  ).toEqual([4, 4, 3, 4, 3, 4, 3, 3])
  expect(sipasFactors.map(({ id }) => sipasCriteria.filter((c) => c.factor === id).length)).toEqual([
    4, 5, 6, 3, 4,
  ])
})

test('every entry is found by its unique id and has a page', () => {
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
  for (const entry of all) expect(indicator(entry.id)).toBe(entry)
  expect(indicator('papi/9.9')).toBeUndefined()
  expect(indicatorPath('papi/2.3')).toBe('/chi-so/papi/2.3/')
  expect(indicatorPath('sipas/5')).toBe('/chi-so/sipas/5/')
})

test('names and plain sentences are composed Vietnamese, complete and of bearable length', () => {
  for (const entry of all) {
    for (const text of [entry.name, entry.plain]) {
      expect(text).toBe(text.normalize('NFC').trim())
      expect(text.length).toBeGreaterThan(5)
    }
    expect(entry.plain.length, entry.id).toBeLessThan(130)
    expect(entry.plain.endsWith('.'), entry.id).toBe(true)
    expect(entry.sources.length).toBeGreaterThan(0)
  }
})

test('every indicator since 2021 has a lead agency', () => {
  for (const entry of papiIndicators) expect(entry.lead.length, entry.id).toBeGreaterThan(0)
  expect(papiIndicators.find(({ code }) => code === '6.3')?.lead).toHaveLength(3)
})

test('what is not certain about the criteria says so', () => {
  expect(sipasCriteria.filter((c) => c.confidence !== 'high').map((c) => c.number)).toEqual([19, 20, 21, 22])
})
