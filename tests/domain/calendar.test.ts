import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  dayFrom,
  dayFromText,
  dayMs,
  instantOf,
  isDay,
  lastDayOfMonth,
  vietnamDay,
  vietnamHour,
  vietnamMonth,
} from '../../domain/calendar.ts'

/** From 1976, when the whole country was on UTC+7; the machine's own table of time zones is the judge. */
const instants = fc.date({
  noInvalidDate: true,
  min: new Date('1976-01-01T00:00:00Z'),
  max: new Date('2100-01-01T00:00:00Z'),
})
const numbers = fc.record({
  year: fc.integer({ min: 1900, max: 2100 }),
  month: fc.integer({ min: 0, max: 13 }),
  day: fc.integer({ min: 0, max: 32 }),
})
const judge = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Ho_Chi_Minh',
  dateStyle: 'short',
  timeStyle: 'short',
})

describe('the clock of Viet Nam', () => {
  test('says what the table of time zones says', () => {
    fc.assert(
      fc.property(instants, (at) => {
        const [day, time] = judge.format(at).split(' ')
        expect(vietnamDay(at.toISOString())).toBe(day)
        expect(vietnamHour(at.getTime())).toBe(time)
        expect(vietnamMonth(at)).toBe(day?.slice(0, 7))
      }),
    )
  })

  test('the day of an instant is the day that holds it', () => {
    fc.assert(
      fc.property(instants, (at) => {
        const start = Date.parse(instantOf(vietnamDay(at)))
        expect(at.getTime() - start).toBeGreaterThanOrEqual(0)
        expect(at.getTime() - start).toBeLessThan(dayMs)
      }),
    )
  })

  test('what is no instant is refused', () => {
    expect(() => vietnamDay('yesterday')).toThrow(RangeError)
  })
})

describe('days', () => {
  test('exist if the month has them', () => {
    fc.assert(
      fc.property(numbers, ({ year, month, day }) => {
        const exists =
          month >= 1 && month <= 12 && day >= 1 && day <= Number(lastDayOfMonth(year, month).slice(8))
        expect(dayFrom(year, month, day) !== null).toBe(exists)
        expect(dayFromText(`${day}/${month}/${year}`)).toBe(dayFrom(year, month, day))
      }),
    )
  })

  test.each([
    '',
    '2026',
    '2026-02-29',
    '2026-13-01',
    '2026-00-10',
    '26-01-01',
    '2026-01-01T00:00:00Z',
    ' 2026-01-01',
  ])('%j is none', (text) => expect(isDay(text)).toBe(false))

  test('no text makes the check throw, and what it accepts comes back', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^\d{1,5}[-/.]\d{1,2}[-/.]\d{1,5}$/)), (text) => {
        const read = dayFromText(text)
        if (read !== null) expect(isDay(read)).toBe(true)
        if (isDay(text)) expect(addDays(text, 0)).toBe(text)
      }),
    )
  })

  test('adding and taking away meet again, and keep the order', () => {
    const days = instants.map((at) => vietnamDay(at))
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 20_000 }), (day, count) => {
        const later = addDays(day, count)
        expect(addDays(later, -count)).toBe(day)
        expect(later > day).toBe(true)
        expect(isDay(later)).toBe(true)
      }),
    )
  })
})
