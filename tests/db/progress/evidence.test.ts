import { afterEach, beforeEach, expect, test } from 'vitest'
import { changesSince, currentVersion } from '../../../db/changes/changes.ts'
import { storePlan } from '../../../db/plans/rows.ts'
import { noticesNamed } from '../../../db/progress/evidence.ts'
import { reportProgress } from '../../../db/progress/report.ts'
import { units } from '../../../db/schema/index.ts'
import { commitment, planOf, unitRows } from '../../fixtures.ts'
import { openTestDatabase, type TestDatabase } from '../../setup/database.ts'
import { priceNoticeId, publishPrices } from '../../setup/price-notice.ts'

const at = new Date('2026-03-10T03:00:00Z')
const [benQuan, vinhLinh] = ['19366', '19363']
let db: TestDatabase

beforeEach(async () => {
  db = await openTestDatabase()
  await db.write(async (tx) => {
    await tx.insert(units).values([...unitRows])
    await storePlan(tx, planOf(commitment('gia-dat', { lead: ['Ủy ban nhân dân các xã, phường'] })))
  })
  for (const code of [benQuan, vinhLinh]) await publishPrices(db, code, 1)
})
afterEach(() => db.close())

test('a notice that a report names is told with its title, and a new title is a change of the plan', async () => {
  const report = { state: 'in-progress', text: 'Đã niêm yết.', notice: priceNoticeId }
  const key = { planId: 'ke-hoach', commitmentId: 'gia-dat', basedOn: 0, actor: 'test' }
  await reportProgress(db, { ...key, unitCode: benQuan, report }, at)
  const named = { unitCode: benQuan, noticeId: priceNoticeId }
  expect(await noticesNamed(db.read, 'ke-hoach')).toEqual([{ ...named, title: 'Giá đất 1' }])

  const before = await currentVersion(db.read)
  await publishPrices(db, vinhLinh, 2) // named by nobody
  await publishPrices(db, benQuan, 3)
  const { since } = await changesSince(db.read, before)
  expect(since).toMatchObject([
    { noun: 'notices', place: vinhLinh },
    { noun: 'notices', place: benQuan },
    { noun: 'progress', place: 'ke-hoach' },
  ])
  expect(await noticesNamed(db.read, 'ke-hoach')).toEqual([{ ...named, title: 'Giá đất 3' }])
})
