/** A database of an earlier schema keeps its data when the portal opens it. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import Sqlite from 'better-sqlite3'
import { drizzle as drizzleSqlite } from 'drizzle-orm/better-sqlite3'
import { migrate as migrateSqlite } from 'drizzle-orm/better-sqlite3/migrator'
import { drizzle as drizzlePostgres } from 'drizzle-orm/node-postgres'
import { migrate as migratePostgres } from 'drizzle-orm/node-postgres/migrator'
import pg from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { engine } from '../../db/engine/columns.ts'
import { openDatabase, type Database } from '../../db/engine/database.ts'
import { notice, noticesOf, noticeVersions } from '../../db/notices/notices.ts'
import { arrivals, noticeRows, responses, visitCodes, visitSheets } from '../../db/schema/index.ts'
import { instrumentDigest } from '../../db/instruments/frozen.ts'
import { publishedResults } from '../../db/publications/publications.ts'
import { decide } from '../../db/responses/decisions.ts'
import { uncountedResponses, waitingResponses } from '../../db/responses/set-aside.ts'
import { wrongTallies } from '../../db/tallies/recount.ts'
import { countResponse, TallySum } from '../../db/tallies/sums.ts'
import { storedMonth } from '../../db/tallies/tallies.ts'
import { packAnswers } from '../../surveys/answers/packed-answers.ts'
import { sipas2017 } from '../../surveys/instruments/sipas-2017.ts'
import { openTestDatabase } from '../setup/database.ts'

type Row = Readonly<Record<string, string | number | Uint8Array | null>>

/** A database with the first migrations only, and a way to fill it. */
interface OldDatabase {
  readonly where: string
  insert(table: string, row: Row): Promise<void>
  close(): Promise<void>
}

let folder: string
let cleanUp: () => Promise<void>
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lang-nghe-migration-'))
  cleanUp = async () => {}
})
afterEach(async () => {
  await cleanUp()
  await rm(folder, { recursive: true, force: true })
})

/** The folder of migrations as it was when it had only the first `count`. */
async function firstMigrations(count: number): Promise<string> {
  const path = join(folder, 'migrations')
  await cp(fileURLToPath(new URL(`../../db/migrations/${engine}`, import.meta.url)), path, {
    recursive: true,
  })
  const journal = join(path, 'meta/_journal.json')
  const all = JSON.parse(await readFile(journal, 'utf8')) as { entries: unknown[] }
  await writeFile(journal, JSON.stringify({ ...all, entries: all.entries.slice(0, count) }))
  return path
}

async function oldDatabase(migrations: number): Promise<OldDatabase> {
  const migrationsFolder = await firstMigrations(migrations)
  return engine === 'postgresql' ? oldPostgres(migrationsFolder) : oldSqlite(migrationsFolder)
}

async function oldSqlite(migrationsFolder: string): Promise<OldDatabase> {
  const where = join(folder, 'old.db')
  const sqlite = new Sqlite(where)
  migrateSqlite(drizzleSqlite(sqlite), { migrationsFolder })
  return {
    where,
    insert: async (table, row) => {
      const marks = Object.keys(row).map(() => '?')
      sqlite
        .prepare(`insert into ${table} (${Object.keys(row).join()}) values (${marks.join()})`)
        .run(...Object.values(row))
    },
    close: async () => void sqlite.close(),
  }
}

async function oldPostgres(migrationsFolder: string): Promise<OldDatabase> {
  const fresh = await openTestDatabase()
  cleanUp = () => fresh.close()
  const pool = new pg.Pool({ connectionString: fresh.where })
  await pool.query('drop schema public cascade; drop schema drizzle cascade; create schema public')
  await migratePostgres(drizzlePostgres(pool), { migrationsFolder })
  return {
    where: fresh.where,
    insert: async (table, row) => {
      const marks = Object.keys(row).map((_, i) => `$${i + 1}`)
      const values = Object.values(row).map((value) =>
        value instanceof Uint8Array ? Buffer.from(value) : value,
      )
      await pool.query(
        `insert into ${table} (${Object.keys(row)
          .map((name) => `"${name}"`)
          .join()}) values (${marks.join()})`,
        values,
      )
    },
    close: () => pool.end(),
  }
}

/** By id, the value of the column `quarantine` as the first schema had it. */
const stored = { counted: null, waiting: 'burst', kept: 'excluded:near-duplicate' }
const now = new Date('2026-11-20T09:00:00.000Z')

async function fillFirstSchema(old: OldDatabase): Promise<void> {
  const [instrument, version] = [sipas2017.id, sipas2017.version]
  const unit = { code: '19366', province_code: '44', valid_from: '2025-07-01', valid_to: null }
  await old.insert('units', { ...unit, level: 'commune', kind: 'xã', name: 'Thử', slug: 'thu' })
  await old.insert('instrument_versions', {
    ...{ instrument, version, digest: instrumentDigest(sipas2017), frozen_at: now.toISOString() },
    definition: JSON.stringify(sipas2017),
  })
  const sums = new TallySum()
  for (const [id, quarantine] of Object.entries(stored)) {
    await old.insert('responses', {
      ...{ unit_code: '19366', id, instrument, version, service: 'land', mode: 'web', assurance: 'open' },
      ...{ received_at: now.toISOString(), answers: packAnswers(sipas2017, { c1: 4 }), quarantine },
    })
    countResponse(sums, {
      unit: { code: '19366', provinceCode: '44' },
      ...{ instrument: sipas2017, month: '2026-11', service: 'land', mode: 'web', assurance: 'open' },
      ...{ sex: null, ageGroup: null, answers: { c1: 4 }, isCounted: quarantine === null },
    })
  }
  for (const { unitCode, month, groups, groupCounts, cells, cellCounts } of sums.months().map(storedMonth)) {
    await old.insert('tallies', {
      ...{ unit_code: unitCode, instrument, version, month },
      ...{ groups: groups.replace('set-aside', 'excluded'), group_counts: groupCounts },
      ...{ cells, cell_counts: cellCounts },
    })
  }
  await old.insert('publications', {
    ...{ unit_code: '19366', instrument, version, published_at: now.toISOString(), since: '2026-11' },
    ...{ excluded: 2, told: JSON.stringify({ items: { c1: [0, 0, 0, 12, 0] }, choices: {}, by: {} }) },
    history: '[]',
  })
}

test('what the first schema called excluded and in quarantine is set aside, and decisions are kept', async () => {
  const old = await oldDatabase(1)
  await fillFirstSchema(old)
  await old.close()
  const db: Database = await openDatabase(old.where)
  try {
    const uncounted = await uncountedResponses(db.read, '19366')
    expect(uncounted.map(({ id, setAside, decision }) => [id, setAside, decision]).toSorted()).toEqual([
      ['kept', 'near-duplicate', 'kept-out'],
      ['waiting', 'burst', null],
    ])
    expect((await waitingResponses(db.read, '19366')).map(({ id }) => id)).toEqual(['waiting'])
    expect(await wrongTallies(db.read)).toEqual([])
    expect(
      (await publishedResults(db.read, ['19366'])).find((row) => row.instrument === sipas2017.id),
    ).toMatchObject({
      ...{ setAside: 2, keptOut: 1, released: 0 },
      published: { items: { c1: [0, 0, 0, 12, 0] } },
    })
    const all = { decision: 'released', unitCode: '19366', actor: 'an official' } as const
    expect(await decide(db, { ...all, ids: ['kept', 'waiting'] }, now)).toEqual(['kept', 'waiting'])
    expect(await wrongTallies(db.read)).toEqual([])
  } finally {
    await db.close()
  }
})

test('invented notices of real communes are gone, what a commune published itself stays', async () => {
  const old = await oldDatabase(3)
  const isTrue = engine === 'postgresql' ? 'true' : 1
  const isFalse = engine === 'postgresql' ? 'false' : 0
  const versions = [
    { unit: '19363', version: 1, illustrative: isTrue },
    { unit: '19366', version: 1, illustrative: isTrue },
    { unit: '19366', version: 2, illustrative: isFalse },
  ]
  for (const unit_code of ['19363', '19366']) {
    const names = { kind: 'land-prices', title: 'Bảng giá đất', created_at: now.toISOString() }
    await old.insert('notices', { unit_code, id: 'gia-dat', ...names })
  }
  for (const { unit, version, illustrative } of versions) {
    const place = { unit_code: unit, notice_id: 'gia-dat', version }
    await old.insert('notice_versions', {
      ...{ ...place, decision_number: '1', decision_date: '2026-01-01', published_at: now.toISOString() },
      ...{ file_name: 'a.csv', file_digest: 'x', illustrative },
    })
    await old.insert('notice_rows', { ...place, position: 1, key: 'a', cells: '{}' })
  }
  await old.close()
  const db = await openDatabase(old.where)
  expect(await noticesOf(db.read, '19363')).toEqual([])
  expect((await noticeVersions(db.read, '19366', 'gia-dat')).map(({ version }) => version)).toEqual([2])
  expect((await notice(db.read, '19366', 'gia-dat'))?.rows).toHaveLength(1)
  expect(await db.read.select().from(noticeRows)).toHaveLength(1)
  await db.close()
})

test('of when responses came and codes were used only days and yes or no are left, in the order of keys', async () => {
  const old = await oldDatabase(5)
  const [instrument, version] = [sipas2017.id, sipas2017.version]
  await old.insert('instrument_versions', {
    ...{ instrument, version, digest: instrumentDigest(sipas2017), frozen_at: now.toISOString() },
    definition: JSON.stringify(sipas2017),
  })
  await old.insert('settings', { key: 'responses-swept-until', value: '2026-11-20T09:00:00.000Z' })
  const at = { b: '2026-11-20T08:00:00.123Z', a: '2026-10-31T17:00:00.000Z' }
  for (const [id, received_at] of Object.entries(at)) {
    await old.insert('responses', {
      ...{ unit_code: '19366', id, instrument, version, service: 'land', mode: 'web', received_at },
      ...{ assurance: 'verified', answers: packAnswers(sipas2017, { c1: 4 }) },
    })
  }
  const code = { unit_code: '19366', service: 'land', made_on: '2026-11-02' }
  await old.insert('visit_codes', { ...code, hash: 'used', used_on: '2026-11-20' })
  await old.insert('visit_codes', { ...code, hash: 'new', used_on: null })
  await old.close()
  const db = await openDatabase(old.where)
  const days = (await db.read.select().from(responses)).map(({ id, receivedOn }) => [id, receivedOn])
  expect(days).toEqual([
    ['a', '2026-11-01'],
    ['b', '2026-11-20'],
  ])
  expect(await db.read.select().from(arrivals)).toEqual([
    { receivedAt: at.b, unitCode: '19366', id: 'b', isJudged: false },
  ])
  const sheet = '2026-11-02.land'
  const codes = await db.read.select().from(visitCodes)
  expect(codes.map(({ hash, isUsed, sheet }) => [hash, isUsed, sheet]).toSorted()).toEqual([
    ['new', false, sheet],
    ['used', true, sheet],
  ])
  expect(await db.read.select().from(visitSheets)).toEqual([
    { unitCode: '19366', sheet, madeOn: '2026-11-02', secret: 0, round: '' },
  ])
  await db.close()
})
