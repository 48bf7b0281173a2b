import fc from 'fast-check'
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { addDays, vietnamDay } from '../../../domain/calendar.ts'
import { isWorkingDay, ownCalendar } from '../../../domain/calendar/working-days.ts'
import { daysLate, dueOn, type ClockFacts } from '../../../domain/cases/clock.ts'
import {
  clockRules,
  clockSteps,
  correctionFault,
  ruleOn,
  type ClockCorrection,
  type ClockRule,
} from '../../../domain/cases/clock-rules.ts'
import type { CaseEvent, EventData, EventType } from '../../../domain/cases/events.ts'
import { caseKinds, type CaseKind } from '../../../domain/cases/kinds.ts'
import { standingOf } from '../../../domain/cases/standing.ts'
import { defaultNote, kindName, stepName } from '../../../domain/text/cases.ts'
import { daysText } from '../../../domain/text/days.ts'

const days = fc.integer({ min: 0, max: 900 }).map((number) => addDays('2025-01-01', number))
const rules = fc.constantFrom(...clockRules)
const facts = (start: string, changes: Partial<ClockFacts> = {}): ClockFacts => {
  return { start, isRemote: false, isComplex: false, extensions: 0, pauses: [], ...changes }
}

/** Events at noon of their days. */
function history(...given: [day: string, type: EventType, data?: object][]): CaseEvent[] {
  return given.map(([day, type, data = {}], index) => {
    return { type, data, number: index + 1, at: `${day}T05:00:00.000Z`, actor: 'test' } as CaseEvent
  })
}
function opening(kind: CaseKind, changes: Partial<EventData['opened']> = {}): EventData['opened'] {
  return {
    ...{ kind, subject: '', mode: 'web', isUrgent: false, isRemote: false, handler: '19366' },
    ...changes,
  }
}
const on = (day: string, corrections: readonly ClockCorrection[] = []) => {
  return { day, calendar: ownCalendar, corrections }
}

describe('the table of the clock', () => {
  test('has for each kind and day one rule for the answer, and never two for one step', () => {
    fc.assert(
      fc.property(days, fc.constantFrom(...caseKinds), fc.constantFrom(...clockSteps), (day, kind, step) => {
        const holding = clockRules.filter((rule) => {
          const holds = rule.from <= day && (rule.until === null || day <= rule.until)
          return rule.kind === kind && rule.step === step && holds
        })
        expect(holding.length).toBeLessThanOrEqual(1)
        if (step === 'answer') expect(holding).toHaveLength(1)
        expect(ruleOn(day, { kind, step })).toEqual(holding[0])
      }),
    )
  })

  test('docs/case-clocks.md shows it', () => {
    const row = (cells: readonly (string | number | null)[]) =>
      `| ${cells.map((cell) => cell ?? '').join(' | ')} |`
    const shown = (rule: ClockRule) => [
      ...[kindName[rule.kind], stepName[rule.step], daysText(rule.days, rule.counts)],
      ...[rule.complexDays, rule.remoteDays, rule.remoteComplexDays, rule.extension],
      rule.since === 'opened' ? 'ngày nhận' : 'ngày thụ lý',
      rule.waitsForResident ? 'có' : 'không',
      ...[rule.from === '2000-01-01' ? '' : rule.from, rule.until],
      rule.confidence === 'H' ? rule.source : `${rule.source} (${rule.confidence}: ${defaultNote})`,
    ]
    const heads = [
      'Loại',
      'Bước',
      'Hạn',
      'Phức tạp',
      'Vùng xa',
      'Vùng xa, phức tạp',
      'Gia hạn thêm',
      'Tính từ',
    ]
    const columns = [...heads, 'Dừng khi chờ người gửi', 'Từ ngày', 'Đến ngày', 'Căn cứ']
    const text = [
      '# Hạn xử lý theo loại hồ sơ',
      '',
      'Bảng này do `tests/domain/cases/clock.test.ts` viết từ `domain/cases/clock-rules.ts` (chạy với UPDATE_DOCS=1).',
      'Hồ sơ giữ hạn của ngày mở. Người quản trị sửa được một hạn từ một ngày sau đó.',
      '',
      row(columns),
      row(columns.map(() => '---')),
      ...clockRules.map((rule) => row(shown(rule))),
      '',
    ].join('\n')
    const path = fileURLToPath(new URL('../../../docs/case-clocks.md', import.meta.url))
    if (process.env['UPDATE_DOCS']) writeFileSync(path, text)
    expect(readFileSync(path, 'utf8')).toBe(text)
  })
})

describe('a deadline', () => {
  test('is never on a day off where working days count', () => {
    fc.assert(
      fc.property(rules, days, fc.boolean(), (rule, start, isComplex) => {
        const due = dueOn(rule, facts(start, { isComplex }), ownCalendar)!
        expect(due > start).toBe(true)
        if (rule.counts === 'working') expect(isWorkingDay(due)).toBe(true)
      }),
    )
  })

  test('is not earlier for an extension, for a complex case, or for a pause', () => {
    fc.assert(
      fc.property(
        rules,
        days,
        fc.integer({ min: 0, max: 20 }),
        fc.integer({ min: 0, max: 20 }),
        (rule, start, a, b) => {
          const plain = dueOn(rule, facts(start), ownCalendar)!
          const pause = { from: addDays(start, a), to: addDays(start, a + b) }
          for (const changes of [
            { extensions: 1 },
            { isComplex: true },
            { isRemote: true },
            { pauses: [pause] },
          ])
            expect(dueOn(rule, facts(start, changes), ownCalendar)! >= plain).toBe(true)
        },
      ),
    )
  })

  test('does not change where the clock stands and goes on the same day, and there is none while it stands', () => {
    fc.assert(
      fc.property(rules, days, fc.integer({ min: 0, max: 30 }), (rule, start, after) => {
        const day = addDays(start, after)
        const same = facts(start, { pauses: [{ from: day, to: day }] })
        expect(dueOn(rule, same, ownCalendar)).toBe(dueOn(rule, facts(start), ownCalendar))
        expect(dueOn(rule, facts(start, { pauses: [{ from: day, to: null }] }), ownCalendar)).toBe(null)
      }),
    )
  })

  test('counts as an official would on paper', () => {
    const petition = ruleOn('2026-11-20', { kind: 'petition', step: 'answer' })!
    // Friday; 24 November is off; 15 working days.
    expect(dueOn(petition, facts('2026-11-20'), ownCalendar)).toBe('2026-12-14')
    const complaint = ruleOn('2026-11-20', { kind: 'complaint', step: 'answer' })!
    expect(dueOn(complaint, facts('2026-11-20'), ownCalendar)).toBe('2026-12-20')
    expect(dueOn(complaint, facts('2026-11-20', { isRemote: true }), ownCalendar)).toBe('2027-01-04')
    expect(dueOn(complaint, facts('2026-11-20', { isRemote: true, isComplex: true }), ownCalendar)).toBe(
      '2027-01-19',
    )
    expect(daysLate(petition, '2026-12-11', '2026-12-14', ownCalendar)).toBe(1)
    expect(daysLate(complaint, '2026-12-11', '2026-12-14', ownCalendar)).toBe(3)
  })
})

describe('where a case stands', () => {
  test('keeps the rule of the day on which it was opened', () => {
    const events = (day: string) => history([day, 'opened', opening('complaint')])
    const old = standingOf(events('2026-06-30'), on('2026-11-20'))
    expect(old.rule).toMatchObject({ step: 'accept', days: 10, counts: 'calendar' })
    expect(old.dueOn).toBe('2026-07-10')
    const fresh = standingOf(events('2026-07-01'), on('2026-11-20'))
    expect(fresh.rule).toMatchObject({ step: 'accept', days: 7, counts: 'working' })
    expect(fresh.dueOn).toBe('2026-07-10')
  })

  test('a correction holds for cases from its day on, and may not reach back', () => {
    const corrected: ClockCorrection = {
      ...{
        kind: 'petition',
        step: 'answer',
        days: 5,
        counts: 'working',
        from: '2026-12-01',
        source: 'QĐ ví dụ',
      },
    }
    const standing = (day: string) =>
      standingOf(history([day, 'opened', opening('petition')]), on('2027-02-01', [corrected]))
    expect(standing('2026-11-30').rule.days).toBe(15)
    expect(standing('2026-12-01').rule).toMatchObject({ days: 5, confidence: 'H', source: 'QĐ ví dụ' })
    expect(correctionFault(corrected, '2026-11-30')).toBe('')
    expect(correctionFault(corrected, '2026-12-01')).toBe('past')
    expect(correctionFault({ ...corrected, days: 0 }, '2026-11-30')).toBe('days')
    expect(correctionFault({ ...corrected, kind: 'feedback', step: 'accept' }, '2026-11-30')).toBe(
      'unknown-rule',
    )
    expect(correctionFault({ ...corrected, source: ' ' }, '2026-11-30')).toBe('source')
    expect(correctionFault({ ...corrected, from: '2026-13-01' }, '2026-11-30')).toBe('day')
  })

  test('the clock stands while the resident is asked, and goes on with what they write', () => {
    const asked = history(['2026-11-02', 'opened', opening('petition')], ['2026-11-04', 'asked'])
    expect(standingOf(asked, on('2026-12-30'))).toMatchObject({ state: 'waiting', dueOn: null, daysLate: 0 })
    const wrote = [...asked, ...history(['2026-11-09', 'wrote'])]
    const plain = standingOf(history(['2026-11-02', 'opened', opening('petition')]), on('2026-11-10'))
    expect(plain.dueOn).toBe('2026-11-23')
    // Three working days stood: 5, 6 and 9 November; 24 November is off.
    expect(standingOf(wrote, on('2026-11-10'))).toMatchObject({ state: 'open', dueOn: '2026-11-27' })
  })

  test('a complaint is not held back by a question, but by a suspension', () => {
    const accepted = history(['2026-11-02', 'opened', opening('complaint')], ['2026-11-05', 'accepted'])
    expect(standingOf(accepted, on('2026-11-06')).dueOn).toBe('2026-12-05')
    const asked = [...accepted, ...history(['2026-11-06', 'asked'], ['2026-11-16', 'wrote'])]
    expect(standingOf(asked, on('2026-11-17')).dueOn).toBe('2026-12-05')
    const held = [...accepted, ...history(['2026-11-06', 'suspended'], ['2026-11-16', 'resumed'])]
    expect(standingOf(held, on('2026-11-17')).dueOn).toBe('2026-12-15')
  })

  test('what is due before the answer is said until somebody has taken it up, each step once', () => {
    const petition = history(['2026-11-20', 'opened', opening('petition')])
    expect(standingOf(petition, on('2026-11-21')).firstSteps).toEqual([
      { step: 'accept', dueOn: '2026-12-07', confidence: 'M' },
      { step: 'transfer', dueOn: '2026-12-07', confidence: 'M' },
    ])
    const accepted = [...petition, ...history(['2026-11-23', 'accepted'])]
    expect(standingOf(accepted, on('2026-11-24')).firstSteps).toEqual([])
    const regulation = history(['2026-11-20', 'opened', opening('regulation')])
    expect(standingOf(regulation, on('2026-11-21')).firstSteps).toMatchObject([
      { step: 'transfer', dueOn: '2026-11-30' },
    ])
    const complaint = history(['2026-11-20', 'opened', opening('complaint')])
    expect(standingOf(complaint, on('2026-11-21'))).toMatchObject({
      rule: { step: 'accept' },
      firstSteps: [],
    })
    const corrected: ClockCorrection = {
      ...{
        kind: 'petition',
        step: 'transfer',
        days: 2,
        counts: 'working',
        from: '2026-11-20',
        source: 'QĐ ví dụ',
      },
    }
    expect(standingOf(petition, on('2026-11-21', [corrected])).firstSteps[1]).toMatchObject({
      ...{ dueOn: '2026-11-25', confidence: 'H' },
    })
  })

  test('lateness ends with the answer, and begins anew when the case is opened again', () => {
    const answered = history(['2026-11-02', 'opened', opening('petition')], ['2026-11-26', 'answered'])
    expect(standingOf(answered, on('2027-01-30'))).toMatchObject({
      state: 'answered',
      daysLate: 2,
      dueOn: '2026-11-23',
    })
    const again = [
      ...answered,
      ...history(['2026-11-27', 'judged', { verdict: 'no' }], ['2026-11-27', 'reopened', { level: 1 }]),
    ]
    expect(standingOf(again, on('2026-11-30'))).toMatchObject({
      ...{ state: 'open', answeredOn: null, verdict: null, daysLate: 0, dueOn: '2026-12-18', reopenings: 1 },
    })
  })

  test('a transfer names who handles it now, and keeps who has', () => {
    const moved = history(
      ['2026-11-02', 'opened', opening('petition')],
      ['2026-11-03', 'transferred', { handler: '44' }],
    )
    expect(standingOf(moved, on('2026-11-04'))).toMatchObject({ handler: '44', handlers: ['19366', '44'] })
  })

  test('days are those of Viet Nam, at midnight too', () => {
    const [event] = history(['2026-11-02', 'opened', opening('petition')])
    const late = { ...event!, at: '2026-11-02T16:59:59.999Z' }
    const next = { ...event!, at: '2026-11-02T17:00:00.000Z' }
    expect(standingOf([late], on('2026-11-04')).openedOn).toBe('2026-11-02')
    expect(standingOf([next], on('2026-11-04')).openedOn).toBe('2026-11-03')
    expect(vietnamDay(next.at)).toBe('2026-11-03')
  })
})
