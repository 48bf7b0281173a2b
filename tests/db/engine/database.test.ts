import { eq } from 'drizzle-orm'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { engine } from '../../../db/engine/columns.ts'
import { openDatabase, type Queries } from '../../../db/engine/database.ts'
import { settings } from '../../../db/schema/index.ts'
import { violation } from '../../../db/engine/violations.ts'
import { openTestDatabase, type TestDatabase } from '../../setup/database.ts'

let db: TestDatabase
beforeEach(async () => {
  db = await openTestDatabase()
})
afterEach(() => db.close())

const keys = async () => (await db.read.select().from(settings).orderBy(settings.key)).map((row) => row.key)

test('writes that wait together are each their own transaction', async () => {
  const outcomes = await Promise.allSettled(
    Array.from({ length: 20 }, (_, i) =>
      db.write(async (tx) => {
        await tx
          .insert(settings)
          .values({ key: `k${String(i).padStart(2, '0')}`, value: 'a' })
          .returning()
        await pause(i % 3)
        if (i % 5 === 0) throw new Error('no')
        await tx
          .update(settings)
          .set({ value: 'b' })
          .where(eq(settings.key, `k${i}`))
          .returning()
        return i
      }),
    ),
  )
  expect(outcomes.filter((o) => o.status === 'rejected')).toHaveLength(4)
  expect(await keys()).toHaveLength(16)
})

test('a reader sees the old state until the writer has committed', async () => {
  let seenInside: string[] = []
  await db.write(async (tx) => {
    await tx.insert(settings).values({ key: 'new', value: '1' }).returning()
    seenInside = await keys()
  })
  expect(seenInside).toEqual([])
  expect(await keys()).toEqual(['new'])
})

test('a snapshot goes on seeing the moment at which it began to read', async () => {
  const count = async (on: Queries) => (await on.select().from(settings)).length
  const seen = await db.snapshot(async (snapshot) => {
    const before = await count(snapshot)
    await db.write((tx) => tx.insert(settings).values({ key: 'meanwhile', value: '1' }).returning())
    return [before, await count(snapshot), await count(db.read)]
  })
  expect(seen).toEqual([0, 0, 1])
})

test('a write inside a write is refused at once', async () => {
  await expect(db.write(() => db.write(async () => 1))).rejects.toThrow('write() inside write()')
  await expect(db.write(async () => 'next')).resolves.toBe('next')
})

test('a violated invariant is named alike on both engines', async () => {
  const row = { key: 'twice', value: '1' }
  await db.write((tx) => tx.insert(settings).values(row).returning())
  const error: unknown = await db
    .write((tx) => tx.insert(settings).values(row).returning())
    .catch((e: unknown) => e)
  expect(violation(error)).toBe('unique')
})

test('a second process waits for its turn instead of failing', async () => {
  const other = await openDatabase(db.where)
  await Promise.all(
    Array.from({ length: 10 }, (_, i) =>
      (i % 2 ? other : db).write(async (tx) => {
        await tx
          .insert(settings)
          .values({ key: `p${i}`, value: '' })
          .returning()
        await pause(2)
      }),
    ),
  )
  await other.close()
  expect(await keys()).toHaveLength(10)
})

test.runIf(engine === 'sqlite')('nothing can be written through the read handle', async () => {
  await expect(db.read.insert(settings).values({ key: 'x', value: '' }).returning()).rejects.toThrow(
    'readonly',
  )
})
