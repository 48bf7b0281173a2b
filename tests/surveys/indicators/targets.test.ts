import fc from 'fast-check'
import { expect, test } from 'vitest'
import { papiDimensions, papiIndicators, sipasCriteria } from '../../../surveys/indicators/index.ts'
import { isReached, mostOf, targetFault, type Target } from '../../../surveys/indicators/targets.ts'
import { reachedText, targetText } from '../../../site/text/vi/targets.ts'

const target = (changes: Partial<Target>): Target => ({
  ...{ indicator: 'papi', measure: 'score', year: 2026, value: 43 },
  ...changes,
})

test.each<[Partial<Target>, string | null]>([
  [{}, null],
  [{ value: 80.01 }, 'value'],
  [{ value: 0 }, 'value'],
  [{ indicator: 'papi/2', value: 10.5 }, 'value'],
  [{ indicator: 'papi/9' }, 'indicator'],
  [{ indicator: 'sipas' }, 'measure'],
  [{ indicator: 'sipas', measure: 'share', value: 92.5 }, null],
  [{ indicator: 'sipas/5', measure: 'share', value: 101 }, 'value'],
  [{ measure: 'share' }, 'measure'],
  [{ measure: 'rank', value: 15 }, null],
  [{ measure: 'rank', value: 15.5 }, 'value'],
  [{ measure: 'rank', value: 64 }, 'value'],
  [{ year: 2010 }, 'year'],
  [{ year: 2026.5 }, 'year'],
])('%o: %s', (changes, fault) => {
  expect(targetFault(target(changes))).toBe(fault)
})

test('the best that can be is a target for every index, and more is none', () => {
  for (const { id } of [...papiDimensions, ...papiIndicators, ...sipasCriteria]) {
    const measure = id.startsWith('papi') ? 'score' : 'share'
    const most = mostOf({ indicator: id, measure, year: 2026 })
    expect(targetFault(target({ indicator: id, measure, value: most }))).toBe(null)
    expect(targetFault(target({ indicator: id, measure, value: most + 0.01 }))).toBe('value')
  }
})

test('more points reach a target, a smaller rank does', () => {
  const hundredths = fc.integer({ min: 1, max: 8000 })
  fc.assert(
    fc.property(hundredths, hundredths, (wanted, got) => {
      expect(isReached(target({ value: wanted / 100 }), got / 100)).toBe(got >= wanted)
      expect(isReached(target({ measure: 'rank', value: wanted }), got)).toBe(got <= wanted)
    }),
  )
})

test('both are said in a sentence', () => {
  expect(targetText(target({ value: 43.5 }))).toBe('Chỉ số PAPI năm 2026: từ 43,5 điểm trở lên')
  expect(targetText(target({ measure: 'rank', value: 15 }))).toBe('Chỉ số PAPI năm 2026: hạng 15 trở lên')
  expect(reachedText('score', [])).toBe('Chưa có số công bố.')
  expect(reachedText('score', [{ value: 42.35, of: 80, place: 'Kiên Giang', isReached: false }])).toBe(
    'Đã công bố: 42,35 trên 80 điểm (Kiên Giang), chưa đạt mục tiêu.',
  )
  expect(reachedText('rank', [{ value: 12, of: 63, place: '', isReached: true }])).toBe(
    'Đã công bố: hạng 12 trong 63 (theo kế hoạch trích lại), đạt mục tiêu.',
  )
})
