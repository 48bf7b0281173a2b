import { getLunarDate } from '@dqcai/vn-lunar'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, isDay } from '../../../domain/calendar.ts'
import { specialDays } from '../../../domain/calendar/days-off.ts'
import {
  addWorkingDays,
  calendarWith,
  isWorkingDay,
  ownCalendar,
  workingDaysBetween,
  type DayRule,
} from '../../../domain/calendar/working-days.ts'

const first = '2023-11-01'
const days = fc.integer({ min: 0, max: 1700 }).map((number) => addDays(first, number))
const corrections = fc.array(
  fc.record({ day: days, kind: fc.constantFrom<DayRule['kind']>('off', 'working', 'usual') }),
  { maxLength: 20 },
)
const isWeekend = (day: string) => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())

/** Day by day, with nothing but the week and the list: the judge. */
function counted(from: string, to: string, rules: readonly DayRule[]): number {
  const kinds = new Map<string, string>([...specialDays, ...rules].map(({ day, kind }) => [day, kind]))
  let count = 0
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) {
    const kind = kinds.get(day)
    if (kind === 'working' || (kind !== 'off' && !isWeekend(day))) count += 1
  }
  return count
}

describe('the table of days off', () => {
  test('has each day once, in order, with its source', () => {
    const listed = specialDays.map(({ day }) => day)
    expect(listed).toEqual([...new Set(listed)].sort())
    expect(listed.every(isDay)).toBe(true)
    expect(listed[0]).toBe('2024-01-01')
    expect(specialDays.every(({ name, source }) => name !== '' && source !== '')).toBe(true)
  })

  test('gives weekdays off, and Saturdays to work for those that were swapped', () => {
    for (const { day, kind } of specialDays) expect([day, isWeekend(day)]).toEqual([day, kind === 'working'])
    const swapped = specialDays.filter(({ name }) => name.endsWith('(hoán đổi)'))
    const worked = specialDays.filter(({ kind }) => kind === 'working')
    expect(swapped.map(({ day }) => day.slice(0, 4))).toEqual(worked.map(({ day }) => day.slice(0, 4)))
  })

  test('has the kings’ anniversary on the tenth of the third lunar month, or makes up for it', () => {
    for (const { day, name } of specialDays.filter((one) => one.name.startsWith('Giỗ Tổ'))) {
      let at = day
      while (name.endsWith('(nghỉ bù)') && !isTenthOfThird(at)) at = addDays(at, -1)
      expect([day, isTenthOfThird(at)]).toEqual([day, true])
      for (let between = at; between < day; between = addDays(between, 1))
        expect(isWeekend(between)).toBe(true)
    }
  })

  test('has the lunar new year with the day before it, and no gap of working days', () => {
    for (const year of [2024, 2025, 2026, 2027]) {
      const off = specialDays.filter(
        ({ day, name }) => day.startsWith(`${year}`) && name.includes('Nguyên đán'),
      )
      const [start, end] = [off[0]!.day, off.at(-1)!.day]
      let newYear = start
      while (!isLunarNewYear(newYear)) newYear = addDays(newYear, 1)
      expect(start < newYear && newYear <= end).toBe(true)
      expect(workingDaysBetween(addDays(start, -1), end)).toBe(0)
      const all = Array.from({ length: 12 }, (_, i) => addDays(start, i - 3)).filter(
        (day) => day >= start && day <= end,
      )
      expect(all.length).toBeGreaterThanOrEqual(5)
    }
  })

  function isTenthOfThird(day: string): boolean {
    const lunar = lunarOf(day)
    return lunar.day === 10 && lunar.month === 3
  }
  function isLunarNewYear(day: string): boolean {
    const lunar = lunarOf(day)
    return lunar.day === 1 && lunar.month === 1
  }
  function lunarOf(day: string): { day: number; month: number } {
    const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
    const lunar = getLunarDate(date, month, year)
    return { day: lunar.day, month: lunar.month }
  }
})

describe('working days', () => {
  test('leave out weekends and days off, and count Saturdays that are worked', () => {
    expect(isWorkingDay('2026-11-27')).toBe(true)
    expect(isWorkingDay('2026-11-28')).toBe(false)
    expect(isWorkingDay('2026-08-31')).toBe(false)
    expect(isWorkingDay('2026-08-22')).toBe(true)
    expect(workingDaysBetween('2026-08-21', '2026-09-03')).toBe(7)
    expect(workingDaysBetween('2026-02-13', '2026-02-23')).toBe(1)
    expect(addWorkingDays('2026-12-31', 5)).toBe('2027-01-08')
    expect(addWorkingDays('2026-11-28', 0)).toBe('2026-11-30')
    expect(addWorkingDays('2018-12-31', 1)).toBe('2019-01-01')
  })

  test('are counted as if one went from day to day', () => {
    fc.assert(
      fc.property(days, days, corrections, (a, b, rules) => {
        const [from, to] = [a, b].sort() as [string, string]
        const calendar = calendarWith(rules)
        expect(workingDaysBetween(from, to, calendar)).toBe(counted(from, to, rules))
        // Never -0: a test would tell it from 0.
        expect(workingDaysBetween(to, from, calendar) + counted(from, to, rules)).toBe(0)
      }),
    )
  })

  test('add up, and adding them and counting them are each other’s reverse', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 120 }), corrections, (day, count, rules) => {
        const calendar = calendarWith(rules)
        const end = addWorkingDays(day, count, calendar)
        expect(isWorkingDay(end, calendar)).toBe(true)
        expect(workingDaysBetween(day, end, calendar)).toBe(count)
        const middle = addDays(day, count)
        expect(workingDaysBetween(day, middle, calendar) + workingDaysBetween(middle, end, calendar)).toBe(
          count,
        )
      }),
    )
  })

  test('follow a correction: the day goes back to how the week has it, or becomes another', () => {
    const calendar = calendarWith([
      { day: '2026-11-24', kind: 'usual' },
      { day: '2026-11-27', kind: 'off' },
      { day: '2026-08-22', kind: 'usual' },
      { day: '2026-11-29', kind: 'working' },
    ])
    expect(
      ['2026-11-24', '2026-11-27', '2026-08-22', '2026-11-29'].map((day) => isWorkingDay(day, calendar)),
    ).toEqual([true, false, false, true])
    expect(isWorkingDay('2026-11-24', ownCalendar)).toBe(false)
  })
})
