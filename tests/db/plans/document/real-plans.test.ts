import { expect, test } from 'vitest'
import { readPlan } from '../../../../db/plans/document/index.ts'
import { realPlans } from './fixture.ts'

const plans = realPlans()

// Counted by hand: body tasks, appendix tasks, indicators, criteria, results.
const expected: Record<string, number[]> = {
  '000': [36, 31, 0, 0, 7],
  '001': [44, 0, 0, 0, 1],
  '002': [15, 0, 0, 0, 0],
  '003': [26, 0, 28, 0, 0],
  '004': [49, 41, 0, 18, 0],
}

test.skipIf(plans.length === 0)(
  'the five real plans give what a careful reader counts (set PLAN_DOCUMENTS)',
  () => {
    for (const { name, text } of plans) {
      const { commitments, indicators, criteria, results } = readPlan(text)
      const body = commitments.filter((commitment) => commitment.origin === 'body').length
      const counts = [body, commitments.length - body, indicators.length, criteria.length, results.length]
      expect({ name, counts }).toEqual({ name, counts: expected[name.slice(0, 3)] })
    }
  },
)

test.skipIf(plans.length === 0)('their issuers are the ones who act, not the ones they cite', () => {
  expect(plans.map(({ text }) => readPlan(text).metadata.issuer)).toEqual([
    'Ủy ban nhân dân tỉnh Kiên Giang',
    'Ủy ban nhân dân tỉnh Hậu Giang',
    'Ủy ban nhân dân tỉnh Kiên Giang',
    'Ủy ban nhân dân tỉnh Cà Mau',
    'Ủy ban nhân dân huyện Vĩnh Linh',
  ])
})
