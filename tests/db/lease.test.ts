import { afterEach, beforeEach, expect, test } from 'vitest'
import { openDatabase, type Database } from '../../db/engine/database.ts'
import { claimLease, endLease } from '../../db/lease.ts'
import { openTestDatabase, type TestDatabase } from '../setup/database.ts'

let db: TestDatabase
let other: Database
beforeEach(async () => {
  db = await openTestDatabase()
  other = await openDatabase(db.where)
})
afterEach(async () => {
  await other.close()
  await db.close()
})

const claim = (on: Database, holder: string, second: number) =>
  claimLease(on, {
    name: 'results',
    holder,
    now: new Date(Date.UTC(2026, 10, 27, 0, 0, second)),
    forMs: 30_000,
  })

test('of many that ask at once one gets it', async () => {
  const got = await Promise.all(
    Array.from({ length: 10 }, (_, i) => claim(i % 2 ? db : other, `process ${i}`, 0)),
  )
  expect(got.filter(Boolean)).toHaveLength(1)
})

test('its holder prolongs it; when that one says nothing more, another takes over', async () => {
  expect(await claim(db, 'a', 0)).toBe(true)
  expect(await claim(other, 'b', 20)).toBe(false)
  expect(await claim(db, 'a', 25)).toBe(true)
  expect(await claim(other, 'b', 50)).toBe(false)
  expect(await claim(other, 'b', 56)).toBe(true)
  expect(await claim(db, 'a', 57)).toBe(false)
})

test('a holder that ends lets go at once; nobody else can do that for it', async () => {
  expect(await claim(db, 'a', 0)).toBe(true)
  await endLease(other, { name: 'results', holder: 'b' })
  expect(await claim(other, 'b', 1)).toBe(false)
  await endLease(db, { name: 'results', holder: 'a' })
  expect(await claim(other, 'b', 2)).toBe(true)
})
