import { afterAll, beforeAll, expect, test } from 'vitest'
import { publishNotice } from '../../../db/notices/notices.ts'
import { findPrices, keepOlderPrices } from '../../../db/notices/prices.ts'
import { priceRows } from '../../../db/schema/index.ts'
import { openTestDatabase, type TestDatabase } from '../../setup/database.ts'

let db: TestDatabase
beforeAll(async () => {
  db = await openTestDatabase()
  await publish('19366', [
    ['Đường Hùng Vương', 'Cầu số 1', 1_000_000],
    ['Đường Lê Lợi', 'Chợ Hùng', 900_000],
  ])
  await publish('19366', [
    ['Đường Lê Lợi', 'Chợ Hùng', 900_000],
    ['Đường Hùng Vương', 'Cầu số 1', 1_200_000],
  ])
  await publish('19363', [['Đường Hùng Vương', 'Bến xe', 700_000]])
  await publish('99001', [['Đường Hùng Vương', '', 1]])
})
afterAll(() => db.close())

async function publish(
  unitCode: string,
  rows: readonly (readonly [street: string, from: string, price: number])[],
) {
  const about = { id: 'gia-dat', kind: 'land-prices', title: 'Bảng giá đất', period: '2026' }
  const facts = {
    decisionNumber: `${rows[0]![2]}/QĐ`,
    decisionDate: '2026-01-15',
    validFrom: null,
    validTo: null,
  }
  const file = { fileName: 'a', fileDigest: 'b', actor: 'test' }
  const kept = rows.map(([street, from, position1]) => ({
    key: street,
    cells: { street, from, to: '', position1 },
  }))
  await db.write((tx) => publishNotice(tx, { unitCode, ...about, ...facts, ...file, rows: kept }))
}

const find = (words: string, unitCodes: readonly string[] | null = null, limit = 10) =>
  findPrices(db.read, { words, unitCodes, limit })

test('a street is found without its marks, where it begins the text first, in real places only', async () => {
  const found = await find('hung vuong')
  expect(found.map(({ unitCode, cells }) => [unitCode, cells['position1']])).toEqual([
    ['19363', 700_000],
    ['19366', 1_200_000],
  ])
  expect((await find('duong hung')).map(({ cells }) => cells['street'])).toEqual([
    'Đường Hùng Vương',
    'Đường Hùng Vương',
    'Đường Lê Lợi',
  ])
})

test('a row comes with the decision in force, its place in the table and what it cost before', async () => {
  expect(await find('Hùng Vương', ['19366'])).toMatchObject([
    {
      position: 2,
      decisionNumber: '900000/QĐ',
      previous: { position1: 1_000_000 },
      cells: { position1: 1_200_000 },
    },
  ])
  expect((await find('Hùng Vương', ['19363']))[0]?.previous).toBeNull()
})

test('invented places are found where they are asked for; signs mean nothing; there is an end', async () => {
  expect(await find('hung', ['99001'])).toHaveLength(1)
  expect(await find('%', ['19366'])).toHaveLength(2)
  expect(await find('', ['19366'], 1)).toHaveLength(1)
  expect(await find('hung', [])).toEqual([])
})

test('tables from before are taken up once', async () => {
  const before = await find('hung vuong', ['19366'])
  await db.write((tx) => tx.delete(priceRows).returning())
  expect(await keepOlderPrices(db)).toBe(3)
  expect(await keepOlderPrices(db)).toBe(0)
  expect(await find('hung vuong', ['19366'])).toEqual(before)
})
