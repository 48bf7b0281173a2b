import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import {
  indicator,
  indicatorPath,
  papiDimensions,
  papiIndicators,
  sipasCriteria,
  sipasFactors,
} from '../../../surveys/indicators/index.ts'

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

test('every indicator since 2021 has a lead agency, and says which plan named it and for when', () => {
  for (const { id, lead } of papiIndicators) {
    expect(lead.agencies.length, id).toBeGreaterThan(0)
    expect(lead).toMatchObject({ sources: ['ca-mau-2024'], validFrom: 2024, validTo: 2025 })
  }
  expect(papiIndicators.find(({ code }) => code === '6.3')?.lead.agencies).toHaveLength(3)
})

test('what is not certain about the criteria says so', () => {
  expect(sipasCriteria.filter((c) => c.confidence !== 'high').map((c) => c.number)).toEqual([19, 20, 21, 22])
})

const documents = process.env['PLAN_DOCUMENTS']

test.skipIf(!documents)(
  'lead agencies are those of the plan’s annex (set PLAN_DOCUMENTS to check them)',
  () => {
    const truth = JSON.parse(readFileSync(`${documents}/truth/truth_003.json`, 'utf8')) as {
      sub_indicators: { code: string; lead: string[] }[]
    }
    // Where an office of the provincial People's Committee is meant, ours adds which.
    const printed = (name: string) => name.replace(/ \(.*\)$/, '')
    expect(papiIndicators.map(({ code, lead }) => [code, lead.agencies.map(printed)])).toEqual(
      truth.sub_indicators.map(({ code, lead }) => [code, lead]),
    )
  },
)
