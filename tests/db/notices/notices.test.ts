import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDatabase } from '../../../db/engine/database.ts'
import {
  notice,
  noticePath,
  noticesOf,
  noticeVersions,
  publishNotice,
  type NewNotice,
} from '../../../db/notices/notices.ts'
import { audit } from '../../../db/schema/index.ts'
import { currentVersion } from '../../../db/changes/changes.ts'
import { violation } from '../../../db/engine/violations.ts'
import { openTestDatabase, type TestDatabase } from '../../setup/database.ts'

let db: TestDatabase

beforeAll(async () => {
  db = await openTestDatabase()
})
afterAll(() => db.close())

function landPrices(unitCode: string, price: number): NewNotice {
  return {
    unitCode,
    id: 'gia-dat',
    kind: 'land-prices',
    title: 'Bảng giá đất',
    period: '2026',
    validTo: null,
    decisionNumber: '12/2026/QĐ-UBND',
    decisionDate: '2026-01-15',
    validFrom: '2026-02-01',
    fileName: 'gia-dat.csv',
    fileDigest: `digest of ${price}`,
    rows: [
      { key: 'duong-a/cau/cho', cells: { street: 'Đường A', position1: price } },
      { key: 'duong-b//', cells: { street: 'Đường B', position1: null } },
    ],
    actor: 'test',
  }
}

test('a notice is read with its version in force and its rows in order', async () => {
  const version = await currentVersion(db.read)
  expect(await db.write((tx) => publishNotice(tx, landPrices('10001', 900)))).toBe(1)
  expect(await db.write((tx) => publishNotice(tx, landPrices('10001', 1000)))).toBe(2)
  const read = await notice(db.read, '10001', 'gia-dat')
  expect(read).toMatchObject({ title: 'Bảng giá đất', current: { version: 2, fileDigest: 'digest of 1000' } })
  expect(read?.rows.map(({ cells }) => cells)).toEqual([
    { street: 'Đường A', position1: 1000 },
    { street: 'Đường B', position1: null },
  ])
  expect((await noticeVersions(db.read, '10001', 'gia-dat')).map(({ version }) => version)).toEqual([2, 1])
  expect((await noticesOf(db.read, '10001')).map(({ current }) => current.version)).toEqual([2])
  expect(await currentVersion(db.read)).not.toEqual(version)
  expect(await notice(db.read, '10001', 'ngan-sach-2026')).toBeUndefined()
})

test('a publication leaves an entry in the audit', async () => {
  await db.write((tx) => publishNotice(tx, landPrices('10002', 1)))
  const entries = await db.read.select().from(audit).where(eq(audit.unitCode, '10002'))
  expect(entries).toMatchObject([
    { actor: 'test', action: 'notice.publish', detail: { version: 1, rows: 2 } },
  ])
})

test('nothing of a publication stays where one of its rows fails', async () => {
  const given = landPrices('10003', 1)
  const twice = { ...given, rows: [...given.rows, ...given.rows] }
  const error = await db.write((tx) => publishNotice(tx, twice)).catch((thrown: unknown) => thrown)
  expect(violation(error)).toBe('unique')
  expect(await noticesOf(db.read, '10003')).toEqual([])
  expect(await db.read.select().from(audit).where(eq(audit.unitCode, '10003'))).toEqual([])
})

test('publications of the same notice at the same time become versions one after the other', async () => {
  const other = await openDatabase(db.where)
  const versions = await Promise.all(
    [db, other, db, other, db].map((one, price) =>
      one.write((tx) => publishNotice(tx, landPrices('10004', price))),
    ),
  )
  await other.close()
  expect(versions.sort()).toEqual([1, 2, 3, 4, 5])
  const [inForce] = await noticeVersions(db.read, '10004', 'gia-dat')
  const read = await notice(db.read, '10004', 'gia-dat')
  expect(`digest of ${read?.rows[0]?.cells['position1']}`).toBe(inForce?.fileDigest)
})

test('a notice has a page below its commune', () => {
  expect(noticePath({ code: '19366', slug: 'ben-quan' }, 'gia-dat')).toBe(
    '/xa/19366-ben-quan/cong-khai/gia-dat/',
  )
})
