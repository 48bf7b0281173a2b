import { afterAll, beforeAll, expect, test } from 'vitest'
import { proofsOf } from '../../../db/duties/proofs.ts'
import { publishNotice, type NewNotice } from '../../../db/notices/notices.ts'
import { ownCalendar } from '../../../domain/calendar/working-days.ts'
import { dutyBoard } from '../../../domain/duties/board.ts'
import { openTestDatabase, type TestDatabase } from '../../setup/database.ts'

let db: TestDatabase

beforeAll(async () => {
  db = await openTestDatabase()
})
afterAll(() => db.close())

function budget(unitCode: string, period: string): NewNotice {
  return {
    ...{ unitCode, id: 'ngan-sach-2026', kind: 'budget', title: 'Ngân sách xã năm 2026', period },
    ...{ decisionNumber: '20/2026/NQ-HĐND', decisionDate: '2026-04-01', validFrom: null, validTo: null },
    ...{ fileName: 'ngan-sach.csv', fileDigest: period, rows: [], actor: 'test' },
  }
}

test('every version proves what it was about when it was put up, of each commune its own', async () => {
  // Half past six on the evening of the 15th in UTC is the 16th in Viet Nam.
  await db.write((tx) => publishNotice(tx, budget('10001', '2026-3m'), new Date('2026-04-15T18:30:00Z')))
  await db.write((tx) => publishNotice(tx, budget('10001', '2026-6m'), new Date('2026-07-10T02:00:00Z')))
  await db.write((tx) => publishNotice(tx, budget('10002', '2026-3m'), new Date('2026-04-02T02:00:00Z')))
  const proofs = await proofsOf(db.read, ['10001', '10003'])
  expect([...proofs.keys()]).toEqual(['10001'])
  expect(proofs.get('10001')).toMatchObject([
    { kind: 'budget', period: '2026-3m', publishedOn: '2026-04-16', decidedOn: '2026-04-01' },
    { kind: 'budget', period: '2026-6m', publishedOn: '2026-07-10', noticeId: 'ngan-sach-2026' },
  ])
  const board = dutyBoard({
    ...{ year: 2026, today: '2026-07-12', since: '2025-07-01', calendar: ownCalendar },
    ...{ proofs: proofs.get('10001')!, kinds: new Set(['budget']) },
  })
  const of = (duty: string) => board.find(({ rule }) => rule.duty === duty)?.standing
  expect(of('budget-3m')).toMatchObject({ state: 'late', days: 1 })
  expect(of('budget-6m')).toMatchObject({ state: 'on-time', days: 5 })
  expect(of('budget-9m')).toEqual({ state: 'upcoming', due: '2026-10-15' })
})
