/** What is invented: always the same, sound, complete, and nobody's real commune. */
import fc from 'fast-check'
import { safeParse } from 'valibot'
import { expect, test } from 'vitest'
import { inventedNotices } from '../../../db/illustration/notices.ts'
import { inventedCommunes, inventedUnits } from '../../../db/illustration/places.ts'
import { inventedPlans } from '../../../db/illustration/plans.ts'
import { monthsUntil, inventedWaves } from '../../../db/illustration/responses.ts'
import { readNotice } from '../../../db/notices/import.ts'
import { loadUnits } from '../../../db/units/import.ts'
import { fullName } from '../../../db/units/units.ts'
import { noticeKind, noticeKinds } from '../../../domain/notices/index.ts'
import { isIllustration } from '../../../domain/places/illustration.ts'
import { fold } from '../../../domain/vietnamese.ts'
import { answersSchema } from '../../../surveys/answers/answers.ts'
import { papiIndicators } from '../../../surveys/indicators/index.ts'
import { instruments } from '../../../surveys/instruments/index.ts'
import { runs } from '../../setup/properties.ts'

const until = new Date('2026-11-27T00:00:00+07:00')
const communes = new Map(inventedCommunes.map((commune) => [commune.code, commune]))
const anyDay = fc
  .date({ min: new Date('2025-12-31'), max: new Date('2032-12-31'), noInvalidDate: true })
  .map((at) => at.toISOString().slice(0, 10))

test('no real unit, of today or of before, has such a code or such a name', () => {
  const { units, changes } = loadUnits()
  const codes = [
    ...units.flatMap((unit) => [unit.code, unit.provinceCode]),
    ...changes.map((one) => one.fromCode),
  ]
  expect(codes.filter(isIllustration)).toEqual([])
  const names = new Set([...units.map(fullName), ...changes.map(({ fromName }) => fromName)].map(fold))
  expect(inventedUnits().filter((unit) => names.has(fold(fullName(unit))))).toEqual([])
})

test('every invented unit is known by its code', () => {
  expect(inventedUnits().map(({ code }) => isIllustration(code))).toEqual(Array(5).fill(true))
})

test('the same seed and day give the same answers, another seed gives others', () => {
  const waves = (seed: string) =>
    inventedCommunes.flatMap((commune) => instruments.map((one) => inventedWaves(seed, commune, one, until)))
  expect(waves('a')).toEqual(waves('a'))
  expect(waves('b')).not.toEqual(waves('a'))
})

test('every answer is one that a form could have sent, within the year, in order and before its publication', () => {
  for (const commune of inventedCommunes) {
    for (const instrument of instruments) {
      let before = ''
      for (const { responses, publishedAt } of inventedWaves('vi-du', commune, instrument, until)) {
        expect(Date.parse(publishedAt)).toBeLessThanOrEqual(until.getTime())
        for (const { submission, receivedAt } of responses) {
          const read = safeParse(answersSchema(instrument), submission)
          expect(read.output).toEqual(submission)
          expect(receivedAt >= before && receivedAt < publishedAt).toBe(true)
          before = receivedAt
        }
      }
    }
  }
})

test('one commune has fewer than ten answers in all, another more than all the others together', () => {
  const counts = inventedCommunes.map((commune) =>
    instruments
      .flatMap((instrument) => inventedWaves('vi-du', commune, instrument, until))
      .reduce((sum, { responses }) => sum + responses.length, 0),
  )
  const few = counts[2]!
  expect(few).toBeGreaterThan(0)
  expect(few).toBeLessThan(10)
  expect(counts[3]).toBeGreaterThan(counts[0]! + counts[1]! + few)
})

test('months follow one another without a gap, up to the given moment, over a year', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date('2025-01-01'), max: new Date('2032-01-01'), noInvalidDate: true }),
      (end) => {
        const months = monthsUntil(end)
        expect(months).toHaveLength(12)
        expect(months.at(-1)![1]).toBe(end.getTime())
        months.forEach(([from, to], i) => {
          expect(from).toBeLessThan(to)
          if (i > 0) expect(from).toBe(months[i - 1]![1])
        })
      },
    ),
  )
})

test('every kind of notice is there, its files pass the check of real ones, whatever day it is', async () => {
  await fc.assert(
    fc.asyncProperty(anyDay, async (today) => {
      const notices = inventedNotices('vi-du', today)
      expect(new Set(notices.map(({ kind }) => kind))).toEqual(new Set(noticeKinds.map(({ id }) => id)))
      for (const { kind, csv, publishedAt, fileName } of notices) {
        const day = publishedAt.slice(0, 10)
        expect(day < today).toBe(true)
        await readNotice(noticeKind(kind)!, new TextEncoder().encode(csv), fileName, {
          now: new Date(publishedAt),
          isConfirmed: true,
        })
      }
    }),
    { numRuns: runs(10) },
  )
})

test('one commune publishes in time and in several versions, one late, one nothing, one hundreds of rows', () => {
  const notices = inventedNotices('vi-du', '2026-11-27')
  const by = Map.groupBy(notices, ({ unitCode }) => communes.get(unitCode)!.publishes)
  expect(by.get('never')).toBeUndefined()
  expect(by.get('on-time')!.filter(({ kind }) => kind === 'land-prices')).toHaveLength(2)
  expect(by.get('late')!.length).toBeGreaterThan(1)
  const prices = by.get('everything')!.find(({ kind }) => kind === 'land-prices')!
  expect(prices.csv.split('\r\n').length).toBeGreaterThan(400)
})

test('the plans promise something for every sub-dimension; one is over, one has days before and after today', () => {
  const [current, over] = inventedPlans('2026-06-15')
  const served = new Set(current!.commitments.flatMap(({ indicators }) => indicators))
  expect(papiIndicators.filter(({ id }) => !served.has(id))).toEqual([])
  const due = current!.commitments.flatMap((one) => one.due ?? [])
  expect(due.some((day) => day < '2026-06-15') && due.some((day) => day > '2026-06-15')).toBe(true)
  expect(over!.plan.yearTo).toBe(2025)
})
