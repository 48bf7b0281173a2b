import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDatabase } from '../../db/engine/database.ts'
import { noticesOf, noticeVersions, publishNotice } from '../../db/notices/notices.ts'
import { loadContent, type ContentStep } from '../../db/seed.ts'
import { keepSetting } from '../../db/settings.ts'
import { currentVersion } from '../../db/changes/changes.ts'
import { openTestDatabase, type TestDatabase } from '../setup/database.ts'

let db: TestDatabase
let first: ContentStep[]

beforeAll(async () => {
  db = await openTestDatabase()
  // Two processes may start at the same moment: together they load everything once.
  const other = await openDatabase(db.where)
  const told: ContentStep[] = []
  const [mine, theirs] = await Promise.all([loadContent(db, (step) => told.push(step)), loadContent(other)])
  await other.close()
  expect(told).toEqual(mine)
  first = mine.map(({ id, loaded }, index) => ({ id, loaded: loaded ?? theirs[index]?.loaded ?? null }))
})
afterAll(() => db.close())

test('a first start loads every part, whichever process is faster', () => {
  expect(Object.fromEntries(first.map(({ id, loaded }) => [id, loaded]))).toMatchObject({
    units: 3355, // 34 provinces and 3,321 communes
    plans: 242,
    notices: 12,
  })
})

test('a second start does nothing, at once, and the site need not be built anew', async () => {
  const version = await currentVersion(db.read)
  const began = performance.now()
  const steps = await loadContent(db)
  expect(performance.now() - began).toBeLessThan(100)
  expect(steps.every(({ loaded }) => loaded === null)).toBe(true)
  expect(await currentVersion(db.read)).toEqual(version)
})

test('demo notices are marked, and loaded again they are no new version', async () => {
  const published = await noticesOf(db.read, '19366')
  expect(published.map(({ id }) => id)).toEqual(['gia-dat', 'ngan-sach-2026'])
  expect(published.every(({ current }) => current.illustrative)).toBe(true)
  await reloadNotices()
  expect(await noticeVersions(db.read, '19366', 'gia-dat')).toHaveLength(1)
})

test('a demo notice never replaces what the commune has published itself', async () => {
  await db.write((tx) =>
    publishNotice(tx, {
      unitCode: '19363',
      id: 'gia-dat',
      kind: 'land-prices',
      title: 'Bảng giá đất',
      decisionNumber: '7/2026/QĐ-UBND',
      decisionDate: '2026-01-05',
      validFrom: '2026-02-01',
      fileName: 'gia-dat.csv',
      fileDigest: 'x',
      illustrative: false,
      rows: [{ key: 'a', cells: { street: 'A', position1: 1 } }],
      actor: 'test',
    }),
  )
  await reloadNotices()
  const [inForce] = await noticeVersions(db.read, '19363', 'gia-dat')
  expect(inForce).toMatchObject({ version: 2, illustrative: false })
})

async function reloadNotices(): Promise<void> {
  await db.write((tx) => keepSetting(tx, 'content-digest/notices', 'older'))
  const steps = await loadContent(db)
  expect(steps.find(({ id }) => id === 'notices')?.loaded).toBe(12)
}
