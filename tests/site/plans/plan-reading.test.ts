import { expect, test } from 'vitest'
import type { PlanReading } from '../../../db/plans/reading.ts'
import { readPlanFacts } from '../../../site/read/plans/plan-reading.ts'
import { planDocument } from '../../db/plans/plan-documents.ts'

const today = '2026-11-20'
const reading: PlanReading = {
  ...planDocument([]),
  notes: {},
  unmatched: [],
  reporting: [
    { from: ['các sở', 'UBND cấp xã'], to: 'UBND tỉnh', via: 'Sở Tre', cadence: ['quarterly', 'six_months'] },
    { from: [], to: 'Sở Trúc', via: null, cadence: [] },
  ],
  deadlines: [
    { phrase: 'trước ngày 1/5', due: null, before: true },
    { phrase: 'chậm nhất ngày 20/11/2026', due: '2026-11-20', before: false },
    { phrase: 'trước ngày 20/11/2026', due: '2026-11-20', before: true },
    { phrase: 'trước ngày 20/11/2026', due: '2026-11-20', before: true },
  ],
  indicators: [
    { code: '2.1', name: 'Tiếp cận thông tin', lead: ['Sở Tre', 'Sở Trúc'] },
    { code: '2.2', name: 'Không ai làm', lead: [] },
  ],
}
const of = (date: string | null, yearFrom: number | null = null) =>
  readPlanFacts(reading, { date, yearFrom }, today)!

test('nothing is shown of a plan whose document was not imported', () => {
  expect(readPlanFacts(null, { date: null, yearFrom: 2024 }, today)).toBeNull()
})

test('who reports to whom how often, and what is left open is said to be open', () => {
  expect(of('2026-03-05').reports).toEqual([
    { from: 'Các sở; UBND cấp xã', to: 'UBND tỉnh, qua Sở Tre', often: 'mỗi quý, sáu tháng một lần' },
    { from: 'Văn bản không nói rõ cơ quan nào', to: 'Sở Trúc', often: 'văn bản không nói rõ' },
  ])
})

test('each deadline once, in order, in plain words and as it is written', () => {
  expect(of('2026-03-05').deadlines).toEqual([
    { when: 'chậm nhất 20/11/2026', phrase: 'chậm nhất ngày 20/11/2026', passed: false },
    { when: 'trước 20/11/2026', phrase: 'trước ngày 20/11/2026', passed: true },
    { when: 'văn bản để ngỏ năm', phrase: 'trước ngày 1/5', passed: false },
  ])
})

test('leads lead to the indicator where its number means today’s', () => {
  const row = { code: '2.1', name: 'Tiếp cận thông tin', lead: 'Sở Tre; Sở Trúc' }
  expect(of('2024-03').leads).toEqual([{ ...row, path: '/chi-so/papi/2.1/' }])
  expect(of(null, 2024).leads).toEqual([{ ...row, path: '/chi-so/papi/2.1/' }])
  expect(of('2018-03-05', 2018).leads).toEqual([{ ...row, path: null }])
  expect(of(null).leads).toEqual([{ ...row, path: null }])
})
