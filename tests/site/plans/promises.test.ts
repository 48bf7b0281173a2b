import { expect, test } from 'vitest'
import type { Commitment } from '../../../db/plans/commitments.ts'
import type { PlanPage } from '../../../site/read/plans/plans.ts'
import { promisesOf } from '../../../site/read/plans/promises.ts'

const commitment = (id: string, more: Partial<Commitment> = {}): Commitment =>
  ({
    ...{ planId: 'vi-du', id, title: `Việc ${id}`, scheme: 'PAPI', dimension: null, indicators: [] },
    ...{ scheduleKind: null, start: null, due: null, strictlyBefore: false, ...more },
  }) as unknown as Commitment

const plan = (commitments: Commitment[], issuer = 'Ủy ban nhân dân tỉnh Ví Dụ'): PlanPage =>
  ({ issuer, period: 'Kế hoạch 2024, đã hết kỳ', commitments }) as unknown as PlanPage

const titles = (plans: PlanPage[], id: string) =>
  promisesOf(plans, '2026-11-20')
    .get(id)
    ?.map(({ title }) => title)

test('a promise stands under the first sub-dimension of each dimension that it serves', () => {
  const plans = [plan([commitment('1', { indicators: ['papi/2.3', 'papi/2.4', 'papi/5.1', 'sipas/4'] })])]
  expect([...promisesOf(plans, '2026-11-20').keys()]).toEqual(['papi/2.3', 'papi/5.1'])
})

test('what serves nothing narrower stands under its dimension, and only in its own scheme', () => {
  const plans = [
    plan([
      commitment('1', { dimension: 2 }),
      commitment('2', { dimension: 2, scheme: 'SIPAS' }),
      commitment('3', { dimension: 2, indicators: ['papi/2.1'] }),
    ]),
  ]
  expect(titles(plans, 'papi/2')).toEqual(['Việc 1'])
  expect(titles(plans, 'papi/2.1')).toEqual(['Việc 3'])
})

test('the promises of several plans come together, each with its plan, what is overdue first', () => {
  const overdue = { scheduleKind: 'once', due: '2018-06-15', indicators: ['papi/2.3'] } as const
  const plans = [
    plan([commitment('1', { indicators: ['papi/2.3'] })]),
    plan([commitment('2', { ...overdue, indicators: [...overdue.indicators] })], 'Ủy ban nhân dân huyện Mẫu'),
  ]
  expect(promisesOf(plans, '2026-11-20').get('papi/2.3')).toMatchObject([
    { title: 'Việc 2', overdue: '2018-06-15', by: 'Huyện Mẫu, kế hoạch 2024, đã hết kỳ' },
    { title: 'Việc 1', overdue: null, by: 'Tỉnh Ví Dụ, kế hoạch 2024, đã hết kỳ' },
  ])
})
