import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../../../domain/calendar.ts'
import { ownCalendar } from '../../../domain/calendar/working-days.ts'
import {
  daysLate,
  deadlineOf,
  nextReport,
  type DueReport,
  type LastReport,
  type Reporting,
  type Schedule,
} from '../../../domain/progress/due.ts'
import { progressStates } from '../../../domain/progress/states.ts'

const year2026: Reporting = { from: '2026-01-10', until: '2026-12-31', rhythm: 'six_months' }
const open: Reporting = { ...year2026, until: null }
const schedule = (
  scheduleKind: string | null,
  due: string | null = null,
  strictlyBefore = false,
): Schedule => ({
  scheduleKind,
  due,
  strictlyBefore,
})
const reported = (on: string, state: LastReport['state'] = 'in-progress', isClosing = false): LastReport => ({
  on,
  state,
  isClosing,
})
const next = (of: Schedule, reporting: Reporting, last: LastReport | null = null) =>
  nextReport(of, reporting, last, ownCalendar)

test('a last day may be a day, a month or a year, or the one before it', () => {
  expect(deadlineOf(schedule('once', '2026-03-31'))).toBe('2026-03-31')
  expect(deadlineOf(schedule('once', '2026-03-31', true))).toBe('2026-03-30')
  expect(deadlineOf(schedule('once', '2026-02'))).toBe('2026-02-28')
  expect(deadlineOf(schedule('once', '2026-02', true))).toBe('2026-01-31')
  expect(deadlineOf(schedule('once', '2026'))).toBe('2026-12-31')
  expect(deadlineOf(schedule('once', '2026', true))).toBe('2025-12-31')
  expect(deadlineOf(schedule('once'))).toBeNull()
})

describe('the next report', () => {
  test('on something with a last day is due on that day, then each period until it is done', () => {
    const once = schedule('once', '2026-04-30')
    expect(next(once, year2026)).toEqual({ kind: 'deadline', periodEnd: '2026-04-30', dueOn: '2026-04-30' })
    expect(next(once, year2026, reported('2026-03-01'))).toMatchObject({ kind: 'deadline' })
    expect(next(once, year2026, reported('2026-05-04'))).toMatchObject({
      kind: 'period',
      periodEnd: '2026-06-30',
    })
    expect(next(once, year2026, reported('2026-07-01'))).toMatchObject({
      kind: 'closing',
      periodEnd: '2026-12-31',
    })
    expect(next(once, year2026, reported('2026-04-01', 'done'))).toBeNull()
    expect(next(once, year2026, reported('2026-06-01', 'done-late'))).toBeNull()
  })

  test('on something with a rhythm is due five working days after each part of the year', () => {
    const quarterly = schedule('quarterly')
    expect(next(quarterly, year2026)).toEqual({
      kind: 'period',
      periodEnd: '2026-03-31',
      dueOn: '2026-04-07',
    })
    // Done this quarter; the next one comes.
    expect(next(quarterly, year2026, reported('2026-04-03', 'done'))).toMatchObject({
      periodEnd: '2026-06-30',
    })
    // Figures are closed on the 14th of the last month.
    expect(next(quarterly, year2026, reported('2026-06-14'))).toMatchObject({ periodEnd: '2026-09-30' })
    expect(next(quarterly, year2026, reported('2026-06-12'))).toMatchObject({ periodEnd: '2026-06-30' })
    expect(next(schedule('yearly'), open)).toMatchObject({ kind: 'period', periodEnd: '2026-12-31' })
    expect(next(schedule('continuous'), year2026)).toMatchObject({ periodEnd: '2026-06-30' })
    expect(next(schedule('continuous'), { ...open, rhythm: 'monthly' })).toMatchObject({
      periodEnd: '2026-01-31',
    })
  })

  test('on everything else is due when the plan ends, and never where it names no end', () => {
    for (const kind of ['event', null]) {
      expect(next(schedule(kind), year2026)).toEqual({
        kind: 'closing',
        periodEnd: '2026-12-31',
        dueOn: '2027-01-08',
      })
      expect(next(schedule(kind), open)).toBeNull()
      expect(next(schedule(kind), year2026, reported('2026-06-01'))).toMatchObject({ kind: 'closing' })
    }
  })

  test('comes no more after a last one, after a stop, and after a report on the end of the plan', () => {
    const quarterly = schedule('quarterly')
    expect(next(quarterly, year2026, reported('2026-05-01', 'in-progress', true))).toBeNull()
    expect(next(quarterly, year2026, reported('2026-05-01', 'stopped'))).toBeNull()
    expect(next(quarterly, year2026, reported('2026-12-20', 'done'))).toBeNull()
    expect(next(quarterly, year2026, reported('2027-02-01'))).toBeNull()
    expect(next(quarterly, { ...year2026, from: '2027-01-01' })).toMatchObject({ kind: 'closing' })
  })
})

const day = fc.integer({ min: 0, max: 1500 }).map((number) => addDays('2025-07-01', number))
const schedules = fc.record({
  scheduleKind: fc.constantFrom('continuous', 'quarterly', 'yearly', 'once', 'range', 'event', null),
  due: fc.option(day),
  strictlyBefore: fc.boolean(),
})
const reportings = fc.record({
  from: day,
  until: fc.option(day),
  rhythm: fc.constantFrom('monthly', 'quarterly', 'six_months', 'yearly' as const),
})

test('whoever reports on the day it is due, is never late and is not asked twice for the same', () => {
  fc.assert(
    fc.property(schedules, reportings, fc.constantFrom(...progressStates), (of, reporting, { id: state }) => {
      let last: LastReport | null = null
      let before: DueReport | null = null
      for (let i = 0; i < 12; i++) {
        const due: DueReport | null = nextReport(of, reporting, last, ownCalendar)
        if (due === null) return
        expect(due.dueOn >= due.periodEnd).toBe(true)
        if (before) expect(due.periodEnd > before.periodEnd || due.kind !== before.kind).toBe(true)
        // On the deadline itself it may still become done: the day after is the first that is not asked for it.
        const on = due.kind === 'deadline' ? addDays(due.dueOn, 1) : due.dueOn
        if (due.kind !== 'deadline') expect(daysLate(due.dueOn, on, ownCalendar)).toBe(0)
        expect(daysLate(due.dueOn, addDays(on, 14), ownCalendar)).toBeGreaterThan(0)
        before = due
        last = { on, state, isClosing: false }
      }
    }),
  )
})
