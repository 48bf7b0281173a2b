import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { DutyState } from '../../../domain/duties/board.ts'
import { notFoundSince, toldCount } from '../../../domain/duties/not-found.ts'
import { dutyRules } from '../../../domain/duties/rules.ts'

const rule = dutyRules.find(({ duty }) => duty === 'works')!
const open: DutyState = { rule, year: 2026, standing: { state: 'open' } }

test('fewer than ten are not told, and never more than there were', () => {
  expect([0, 9, 10, 19, 20, 130].map(toldCount)).toEqual([0, 0, 10, 10, 20, 100])
  fc.assert(
    fc.property(fc.nat(5000), (n) => {
      expect(toldCount(n)).toBeLessThanOrEqual(n)
      expect(toldCount(n) > 0).toBe(n >= 10)
    }),
  )
})

test('a publication answers what was said before it', () => {
  const counts = [
    { duty: 'works', day: '2026-02-01', n: 4 },
    { duty: 'works', day: '2026-03-01', n: 5 },
    { duty: 'fees', day: '2026-03-01', n: 50 },
    { duty: 'works', day: '2025-12-31', n: 90 },
  ]
  expect(notFoundSince(open, counts)).toBe(9)
  const proof = {
    ...{ kind: 'works', period: '2026', publishedOn: '2026-02-10', decidedOn: '2026-02-08' },
    ...{ noticeId: 'a', version: 1, title: '' },
  }
  const published: DutyState = { ...open, standing: { state: 'there', proof } }
  expect(notFoundSince(published, counts)).toBe(5)
})
