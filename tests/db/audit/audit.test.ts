import { sql } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { recordAudit } from '../../../db/audit/record.ts'
import { verifyAudit } from '../../../db/audit/verify.ts'
import { engine } from '../../../db/engine/columns.ts'
import { openDatabase, type Queries } from '../../../db/engine/database.ts'
import { audit, auditHead } from '../../../db/schema/index.ts'
import { openTestDatabase, type TestDatabase } from '../../setup/database.ts'

let db: TestDatabase
beforeEach(async () => {
  db = await openTestDatabase()
})
afterEach(() => db.close())

async function record(many: number, into: Pick<TestDatabase, 'write'> = db): Promise<void> {
  for (let i = 0; i < many; i++)
    await into.write((tx) =>
      recordAudit(tx, { actor: 'portal', action: 'test', detail: { z: i, a: { c: 1, b: [2] } } }),
    )
}

/** What somebody with full rights in the database can do: take the guards away first. */
async function tamper(work: (tx: Queries) => Promise<unknown>): Promise<void> {
  const unguarded =
    engine === 'postgresql'
      ? ['set local session_replication_role = replica']
      : ['drop trigger audit_is_kept', 'drop trigger audit_is_unchanged']
  await db.write(async (tx) => {
    for (const statement of unguarded) await execute(tx, statement)
    await work(tx)
  })
}

async function execute(tx: Queries, statement: string): Promise<void> {
  const raw = tx as unknown as { execute?: (s: unknown) => Promise<unknown>; run: (s: unknown) => unknown }
  await (raw.execute ? raw.execute(sql.raw(statement)) : raw.run(sql.raw(statement)))
}

test('entries are a chain without gaps, whose end is known', async () => {
  await record(5)
  expect(await verifyAudit(db.read)).toMatchObject({ head: { seq: 5 }, broken: null })
})

test.each([
  ['update', `update audit set actor = 'x'`],
  ['delete', `delete from audit`],
])('the database refuses to %s an entry', async (_, statement) => {
  await record(2)
  await expect(db.write((tx) => execute(tx, statement))).rejects.toThrow()
  expect(await db.read.select().from(audit)).toHaveLength(2)
})

test.runIf(engine === 'postgresql')('and to truncate the table', async () => {
  await record(1)
  await expect(db.write((tx) => execute(tx, 'truncate audit'))).rejects.toThrow()
})

test('a change that fails leaves no entry, and an entry that fails leaves no change', async () => {
  await expect(
    db.write(async (tx) => {
      await recordAudit(tx, { actor: 'portal', action: 'test', detail: {} })
      throw new Error('no')
    }),
  ).rejects.toThrow('no')
  expect(await db.read.select().from(audit)).toEqual([])
  await record(1)
  expect(await verifyAudit(db.read)).toMatchObject({ head: { seq: 1 }, broken: null })
})

test.each([
  ['an actor', `update audit set actor = 'somebody' where seq = 3`, { kind: 'changed', seq: 3 }],
  ['a detail', `update audit set detail = '{"z":9}' where seq = 2`, { kind: 'changed', seq: 2 }],
  ['a unit', `update audit set unit_code = '00001' where seq = 4`, { kind: 'changed', seq: 4 }],
  ['a removed entry', `delete from audit where seq = 3`, { kind: 'missing', seq: 3 }],
  ['a removed end', `delete from audit where seq = 5`, { kind: 'missing', seq: 5 }],
  [
    'an inserted entry',
    `insert into audit (id, at, actor, action, detail) values ('i', 't', 'a', 'b', '{}')`,
    { kind: 'unchained', id: 'i' },
  ],
  [
    'an appended entry',
    `insert into audit (id, at, actor, action, detail, seq, hash) values ('i', 't', 'a', 'b', '{}', 6, 'h')`,
    { kind: 'changed', seq: 6, id: 'i' },
  ],
])('%s is found', async (_, statement, broken) => {
  await record(5)
  await tamper((tx) => execute(tx, statement))
  expect((await verifyAudit(db.read)).broken).toMatchObject(broken)
})

test('a chain that was written anew as a whole is told by a head that was noted before', async () => {
  await record(3)
  const { head } = await verifyAudit(db.read)
  await record(2)
  expect((await verifyAudit(db.read, head)).broken).toBeNull()
  await tamper(async (tx) => {
    await tx.delete(audit)
    await tx.delete(auditHead)
  })
  await record(5)
  expect((await verifyAudit(db.read)).broken).toBeNull()
  expect((await verifyAudit(db.read, head)).broken).toEqual({ kind: 'other-chain', seq: 3 })
})

test('several processes write one chain', async () => {
  const others = await Promise.all([openDatabase(db.where), openDatabase(db.where)])
  await Promise.all([db, ...others].flatMap((one) => [record(10, one), record(10, one)]))
  expect(await verifyAudit(db.read)).toMatchObject({ head: { seq: 60 }, broken: null })
  for (const other of others) await other.close()
})

test('entries from before there was a chain are chained by the first that is written', async () => {
  const older = { actor: 'portal', action: 'test', detail: { a: 1 } }
  await db.write((tx) =>
    tx
      .insert(audit)
      .values([
        { ...older, id: 'b', at: '2026-01-02T00:00:00.000Z' },
        { ...older, id: 'a', at: '2026-01-01T00:00:00.000Z' },
      ])
      .returning(),
  )
  await record(1)
  expect(await verifyAudit(db.read)).toMatchObject({ head: { seq: 3 }, broken: null })
  await expect(db.write((tx) => execute(tx, `update audit set actor = 'x' where id = 'a'`))).rejects.toThrow()
})
