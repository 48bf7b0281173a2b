import { afterEach, beforeEach, expect, test } from 'vitest'
import { changesSince, currentVersion, recordChanges } from '../../../db/changes/changes.ts'
import { changes } from '../../../db/schema/index.ts'
import { openDatabase } from '../../../db/engine/database.ts'
import { openTestDatabase, type TestDatabase } from '../../setup/database.ts'

let db: TestDatabase
beforeEach(async () => {
  db = await openTestDatabase()
})
afterEach(() => db.close())

test('changes are told in their order, each place once', async () => {
  const first = await currentVersion(db.read)
  expect(first).toEqual({ seq: 0, mark: '' })
  await db.write((tx) => recordChanges(tx, 'notices', ['19366', '19366']))
  const second = await currentVersion(db.read)
  await db.write((tx) => recordChanges(tx, 'plans', ['44', '91']))
  const { version, since } = await changesSince(db.read, first)
  expect(since).toMatchObject([
    { seq: 1, noun: 'notices', place: '19366' },
    { seq: 2, noun: 'plans', place: '44' },
    { seq: 3, noun: 'plans', place: '91' },
  ])
  expect(version).toMatchObject({ seq: 3 })
  expect((await changesSince(db.read, second)).since).toHaveLength(2)
  expect((await changesSince(db.read, version)).since).toEqual([])
})

test('a transaction that fails has changed nothing', async () => {
  await db
    .write(async (tx) => {
      await recordChanges(tx, 'notices', ['19366'])
      throw new Error('no')
    })
    .catch(() => {})
  expect(await currentVersion(db.read)).toEqual({ seq: 0, mark: '' })
})

test('numbers have no gap and follow the order of commits, whoever writes', async () => {
  const other = await openDatabase(db.where)
  await Promise.all(
    Array.from({ length: 20 }, (_, i) =>
      (i % 2 ? db : other).write((tx) => recordChanges(tx, 'results', [String(i)])),
    ),
  )
  const { since } = await changesSince(db.read, { seq: 0, mark: '' })
  expect(since!.map((row) => (row as unknown as { seq: number }).seq)).toEqual(
    Array.from({ length: 20 }, (_, i) => i + 1),
  )
  await other.close()
})

test('who knows a version of another life, or one that is long gone, is told so', async () => {
  await db.write((tx) => recordChanges(tx, 'notices', ['19366', '19363', '19414']))
  expect((await changesSince(db.read, { seq: 2, mark: 'another' })).since).toBeNull()
  expect((await changesSince(db.read, { seq: 9, mark: 'another' })).since).toBeNull()
  await db.write((tx) => tx.delete(changes).returning())
  expect((await changesSince(db.read, { seq: 0, mark: '' })).since).toBeNull()
})
