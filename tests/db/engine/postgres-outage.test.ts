/** PostgreSQL that goes away: the portal lives on, loses nothing that it acknowledged, and is back by itself. */
import { setTimeout as pause } from 'node:timers/promises'
import { eq, sql } from 'drizzle-orm'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { engine } from '../../../db/engine/columns.ts'
import { openDatabase, type Database } from '../../../db/engine/database.ts'
import { isUnavailable } from '../../../db/engine/violations.ts'
import { settings } from '../../../db/schema/index.ts'
import { openTestDatabase, type TestDatabase } from '../../setup/database.ts'
import { wireTo, type Wire } from '../../setup/failing-network.ts'

describe.runIf(engine === 'postgresql')('PostgreSQL that goes away', () => {
  let direct: TestDatabase
  let wire: Wire
  let db: Database

  beforeEach(async () => {
    direct = await openTestDatabase()
    wire = await wireTo(direct.where)
    db = await openDatabase(wire.address, { statementSeconds: 1 })
    await keep('first')
  })
  afterEach(async () => {
    await wire.restore()
    await db.close()
    await wire.close()
    await direct.close()
  })

  const keep = (key: string, on = db) =>
    on.write((tx) => tx.insert(settings).values({ key, value: '1' }).onConflictDoNothing().returning())
  const kept = async (key: string, on: Database = direct) =>
    (await on.read.select().from(settings).where(eq(settings.key, key))).length
  const outcome = (work: Promise<unknown>) =>
    work.then(
      () => 'done',
      (error: unknown) => (isUnavailable(error) ? 'unavailable' : String(error)),
    )

  test('connections that the server ends while nobody uses them are replaced', async () => {
    await Promise.all(Array.from({ length: 5 }, (_, i) => keep(`idle${i}`)))
    await endOthers(direct.where)
    await pause(50)
    await keep('after')
    expect(await kept('after')).toBe(1)
    await endOthers(direct.where)
    await pause(50)
    expect(await kept('after', db)).toBe(1)
  })

  test('a transaction whose connection is lost before COMMIT is tried again', async () => {
    let attempts = 0
    await db.write(async (tx) => {
      attempts++
      await tx.insert(settings).values({ key: 'again', value: '1' }).returning()
      if (attempts === 1) wire.cut()
      await tx.select().from(settings)
    })
    expect(attempts).toBe(2)
    expect(await kept('again')).toBe(1)
  })

  test('a connection lost during COMMIT is reported, not tried again', async () => {
    let attempts = 0
    wire.cutAfter('commit')
    const result = await outcome(
      db.write(async (tx) => {
        attempts++
        await tx.insert(settings).values({ key: 'unknown', value: '1' }).returning()
      }),
    )
    expect([result, attempts]).toEqual(['unavailable', 1])
    expect(await kept('unknown')).toBe(1)
    await keep('next')
  })

  test('an outage of a second is bridged', async () => {
    await wire.unplug()
    const results = Promise.all(Array.from({ length: 20 }, (_, i) => outcome(keep(`bridged${i}`))))
    await pause(1000)
    await wire.restore()
    expect(new Set(await results)).toEqual(new Set(['done']))
  })

  test('in a longer outage callers are told soon, and nobody waits for those before', async () => {
    await wire.unplug()
    expect(await outcome(keep('early'))).toBe('unavailable')
    const started = performance.now()
    for (let i = 0; i < 50; i++) expect(await outcome(keep(`late${i}`))).toBe('unavailable')
    expect(await outcome(kept('first', db))).toBe('unavailable')
    expect(performance.now() - started).toBeLessThan(500)
    await wire.restore()
    await pause(1500)
    expect(await outcome(keep('back'))).toBe('done')
  })

  test('a network that swallows everything holds nobody for long', async () => {
    await Promise.all(Array.from({ length: 10 }, (_, i) => keep(`open${i}`)))
    wire.swallow()
    const started = performance.now()
    const results = await Promise.all(Array.from({ length: 30 }, (_, i) => outcome(keep(`lost${i}`))))
    expect(new Set(results)).toEqual(new Set(['unavailable']))
    expect(performance.now() - started).toBeLessThan(12_000)
    await wire.restore()
    wire.cut()
    await pause(2000)
    expect(await outcome(keep('back'))).toBe('done')
  })

  test('a statement that takes too long is ended, and the connection goes on', async () => {
    const slow = db.write((tx) => tx.select({ slept: sql`pg_sleep(3)` }).from(settings))
    expect(await outcome(slow)).toBe('unavailable')
    await keep('after a slow one')
  })
})

/** Ends every other connection to this database, as an administrator or a restart does. */
async function endOthers(address: string): Promise<void> {
  const client = new pg.Client({ connectionString: address })
  await client.connect()
  await client.query(
    `select pg_terminate_backend(pid) from pg_stat_activity
     where pid <> pg_backend_pid() and datname = current_database() and application_name <> 'psql'`,
  )
  await client.end()
}
