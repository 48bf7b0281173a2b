import fc from 'fast-check'
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { addDays } from '../../../domain/calendar.ts'
import { isWorkingDay, ownCalendar } from '../../../domain/calendar/working-days.ts'
import { dutyBoard, dutyDue, type Asked, type Proof } from '../../../domain/duties/board.ts'
import { dutyRuleOn } from '../../../domain/duties/duty.ts'
import { duties, dutyRules } from '../../../domain/duties/rules.ts'
import { channelsText, sinceText, sourceText } from '../../../domain/text/duties.ts'
import { daysText } from '../../../domain/text/days.ts'
import { noticeKinds } from '../../../domain/notices/index.ts'

const days = fc.integer({ min: 0, max: 1500 }).map((number) => addDays('2023-07-01', number))
const rules = fc.constantFrom(...dutyRules)

const asked = (changes: Partial<Asked> = {}): Asked => ({
  ...{ year: 2026, today: '2026-11-27', since: '2025-07-01', proofs: [], calendar: ownCalendar },
  kinds: new Set(noticeKinds.map(({ id }) => id)),
  ...changes,
})
const proof = (period: string, publishedOn: string, changes: Partial<Proof> = {}): Proof => ({
  ...{ kind: 'budget', period, publishedOn, decidedOn: publishedOn, noticeId: 'ngan-sach-2026' },
  ...{ version: 1, title: '' },
  ...changes,
})
const standing = (duty: string, changes: Partial<Asked> = {}) =>
  dutyBoard(asked(changes)).find(({ rule }) => rule.duty === duty)?.standing

describe('the table of duties', () => {
  test('has each of the 14 items of article 11', () => {
    const items = new Set(dutyRules.flatMap(({ item }) => item ?? []))
    expect([...items].sort((a, b) => a - b)).toEqual(Array.from({ length: 14 }, (_, index) => index + 1))
  })

  test('never has two rules of a duty for one day', () => {
    fc.assert(
      fc.property(days, fc.constantFrom(...duties), (day, duty) => {
        const holding = dutyRules.filter(
          (rule) => rule.duty === duty && rule.from <= day && (rule.until === null || day <= rule.until),
        )
        expect(holding.length).toBeLessThanOrEqual(1)
        expect(dutyRuleOn(dutyRules, duty, day)).toBe(holding[0])
      }),
    )
  })

  test('calls no number law that it could not read there: the budget as from 2026', () => {
    expect(dutyRuleOn(dutyRules, 'budget-9m', '2025-09-30')).toMatchObject({ confidence: 'H' })
    const now = dutyRuleOn(dutyRules, 'budget-9m', '2026-09-30')!
    expect(now).toMatchObject({ confidence: 'M' })
    expect(sourceText(now)).toContain('cần đối chiếu')
  })

  test('is shown by docs/duties.md', () => {
    const row = (cells: readonly (string | number | null)[]) =>
      `| ${cells.map((cell) => cell ?? '').join(' | ')} |`
    const heads = ['Mục điều 11', 'Nội dung', 'Ai', 'Khi nào', 'Hạn', 'Tính', 'Nơi công khai', 'Loại bảng']
    const columns = [...heads, 'Từ ngày', 'Đến ngày', 'Căn cứ', 'Chỉ số']
    const text = [
      '# Nghĩa vụ công khai',
      '',
      'Bảng này do `tests/domain/duties/duties.test.ts` viết từ `domain/duties/rules.ts` (chạy với UPDATE_DOCS=1).',
      'Ngày của việc phải công khai quyết định quy định nào áp dụng.',
      '',
      row(columns),
      row(columns.map(() => '---')),
      ...dutyRules.map((rule) =>
        row([
          ...[rule.item, rule.name, rule.who === 'commune' ? 'xã' : 'tỉnh', rule.trigger],
          ...[
            rule.each === 'standing' ? '' : daysText(rule.days, rule.counts),
            sinceText(rule),
            channelsText(rule),
          ],
          ...[rule.kind, rule.from, rule.until, sourceText(rule), rule.serves.join(', ')],
        ]),
      ),
      '',
    ].join('\n')
    const path = fileURLToPath(new URL('../../../docs/duties.md', import.meta.url))
    if (process.env['UPDATE_DOCS']) writeFileSync(path, text)
    expect(readFileSync(path, 'utf8')).toBe(text)
  })
})

describe('the day by which something is due', () => {
  test('lies after its start, and on a working day where those count', () => {
    fc.assert(
      fc.property(rules, days, (rule, start) => {
        const due = dutyDue(rule, start, ownCalendar)
        expect(due > start).toBe(true)
        if (rule.counts === 'working') expect(isWorkingDay(due)).toBe(true)
      }),
    )
  })

  test('is not earlier for a later start or for more days', () => {
    fc.assert(
      fc.property(rules, days, fc.nat(40), fc.nat(10), (rule, start, later, more) => {
        const due = dutyDue(rule, start, ownCalendar)
        expect(dutyDue(rule, addDays(start, later), ownCalendar) >= due).toBe(true)
        expect(dutyDue({ ...rule, days: rule.days + more }, start, ownCalendar) >= due).toBe(true)
      }),
    )
  })
})

describe('the board', () => {
  test('tells what is in time, what is late and by how much', () => {
    const proofs = [proof('2026-3m', '2026-04-10'), proof('2026-6m', '2026-07-20')]
    expect(standing('budget-3m', { proofs })).toMatchObject({ state: 'on-time', due: '2026-04-15', days: 5 })
    expect(standing('budget-6m', { proofs })).toMatchObject({ state: 'late', due: '2026-07-15', days: 5 })
    expect(standing('budget-9m', { proofs })).toEqual({ state: 'missing', due: '2026-10-15', days: 43 })
  })

  test('counts from the decision where the law does', () => {
    const decided = proof('2026-decided', '2026-02-20', { decidedOn: '2026-01-10' })
    expect(standing('budget-decided', { proofs: [decided] })).toMatchObject({
      ...{ state: 'late', due: '2026-02-09', days: 11 },
    })
    expect(standing('budget-decided')).toMatchObject({ state: 'missing', due: '2026-01-30' })
  })

  test('a correction neither makes late what was in time nor the other way round', () => {
    const again = proof('2026-3m', '2026-09-01')
    fc.assert(
      fc.property(days, (publishedOn) => {
        const before = proof('2026-3m', publishedOn)
        const earlier = [before, again].sort((a, b) => a.publishedOn.localeCompare(b.publishedOn))[0]
        expect(standing('budget-3m', { proofs: [again, before] })).toEqual(
          standing('budget-3m', { proofs: [earlier!] }),
        )
      }),
    )
  })

  test('what is not over is not missing', () => {
    fc.assert(
      fc.property(days, (today) => {
        for (const { standing } of dutyBoard(asked({ today }))) {
          if (standing.state === 'missing') expect(standing.due < today).toBe(true)
          if (standing.state === 'upcoming') expect(standing.due >= today).toBe(true)
        }
      }),
    )
  })

  test('does not blame a commune for what was due before it was there', () => {
    const asks = { year: 2025, today: '2026-11-27' }
    expect(standing('budget-3m', asks)).toBeUndefined()
    expect(standing('budget-6m', asks)).toMatchObject({ state: 'missing' })
  })

  test('does not call late or missing what the portal has no kind of notice for', () => {
    for (const { rule, standing } of dutyBoard(asked({ kinds: new Set() })))
      expect(standing, rule.duty).toEqual({ state: 'no-form' })
    expect(standing('assets')).toEqual({ state: 'no-form' })
  })

  test('of what happens again and again shows one that was late, and how many others there are', () => {
    const prices = (noticeId: string, publishedOn: string) =>
      proof('2026', publishedOn, { kind: 'land-prices', noticeId, decidedOn: '2026-05-04' })
    const proofs = [prices('a', '2026-06-01'), prices('b', '2026-05-05')]
    expect(standing('land-prices', { proofs })).toMatchObject({ state: 'late', more: 1, due: '2026-05-11' })
    expect(standing('land-prices')).toEqual({ state: 'open' })
  })

  test('what is to be there at any time is there or is not', () => {
    const kinds = new Set(['procedures'])
    const proofs = [proof('2025', '2025-08-01', { kind: 'procedures' })]
    expect(standing('procedures', { kinds, proofs })).toMatchObject({ state: 'there' })
    expect(standing('procedures', { kinds })).toEqual({ state: 'absent' })
  })
})
