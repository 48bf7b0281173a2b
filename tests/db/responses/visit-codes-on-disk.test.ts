/** What somebody finds out about codes of visits who has the disk, and reads all that was ever written in its order. */
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import Sqlite from 'better-sqlite3'
import pg from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { engine } from '../../../db/engine/columns.ts'
import { openDatabase } from '../../../db/engine/database.ts'
import { makeVisitCodes, recordVerified } from '../../../db/responses/visit-codes.ts'
import {
  fewestUsesEntered,
  markOf,
  secretName,
  tidyVisitSheets,
  visitCodeDays,
} from '../../../db/responses/visit-sheets.ts'
import { responses, visitCodes, visitSheets, visitUses } from '../../../db/schema/index.ts'
import { visit } from '../../../surveys/instruments/visit.ts'
import { response } from '../../fixtures.ts'
import { openTestDatabase, type TestDatabase } from '../../setup/database.ts'

let db: TestDatabase
beforeEach(async () => {
  db = await openTestDatabase({ alone: true })
})
afterEach(() => db.close())

const now = new Date('2026-11-20T08:00:00.000Z')
const daysLater = (days: number) => new Date(now.getTime() + days * 86_400_000)

async function makeSheet(): Promise<string[]> {
  return db.write((tx) =>
    makeVisitCodes(tx, { unitCode: '19366', count: 20, service: '', actor: 'a desk' }, now),
  )
}

async function use(codes: readonly string[], from = db as Pick<TestDatabase, 'write' | 'read' | 'secrets'>) {
  for (const code of codes) {
    const sent = response(
      { answers: { overall: 4 }, service: 'land' },
      { instrument: visit, idempotencyKey: `with ${code}` },
    )
    await recordVerified(from as TestDatabase, sent, { typed: code, round: '' }, now)
  }
}

const secretNow = async () => {
  const [sheet] = await db.read.select().from(visitSheets)
  return (await db.secrets.find(secretName(sheet!)))!
}
const used = async () => (await db.read.select().from(visitCodes)).filter(({ isUsed }) => isUsed).length
const marks = async () => (await db.read.select().from(visitUses)).map(({ mark }) => mark)

test('uses wait until there are enough, are entered together, and a code is refused before and after', async () => {
  const codes = await makeSheet()
  await use(codes.slice(0, fewestUsesEntered - 1))
  await tidyVisitSheets(db, now)
  expect(await used()).toBe(0)
  expect(await marks()).toHaveLength(fewestUsesEntered - 1)
  const again = () =>
    recordVerified(
      db,
      response({ answers: { overall: 1 } }, { instrument: visit }),
      { typed: codes[0]!, round: '' },
      now,
    )
  await expect(again()).rejects.toMatchObject({ fault: 'used' })
  await use(codes.slice(fewestUsesEntered - 1, fewestUsesEntered))
  const secret = await secretNow()
  await tidyVisitSheets(db, now)
  expect(await used()).toBe(fewestUsesEntered)
  expect(await marks()).toEqual([])
  expect(await db.secrets.list('visit.')).toEqual([])
  await expect(again()).rejects.toMatchObject({ fault: 'used' })
  await use(codes.slice(fewestUsesEntered, fewestUsesEntered + 1))
  expect(await secretNow()).not.toBe(secret)
  expect(await db.read.select().from(responses)).toHaveLength(fewestUsesEntered + 1)
})

test('a code whose sheet is entered meanwhile is written with the new secret', async () => {
  const codes = await makeSheet()
  await use(codes.slice(0, fewestUsesEntered))
  let isFirst = true
  const make = async (name: string) => {
    const secret = await db.secrets.make(name)
    if (isFirst) await tidyVisitSheets(db, now)
    isFirst = false
    return secret
  }
  await use([codes[19]!], { ...db, secrets: { ...db.secrets, make } })
  const hashes = (await db.read.select().from(visitCodes)).map(({ hash }) => hash)
  const secret = await secretNow()
  const [mark] = await marks()
  expect(hashes.map((hash) => markOf(secret, hash))).toContain(mark)
})

test('what waits goes with the last day of its sheet, and the codes a month later', async () => {
  const codes = await makeSheet()
  await use(codes.slice(0, 3))
  await tidyVisitSheets(db, daysLater(visitCodeDays))
  expect(await marks()).toHaveLength(3)
  await tidyVisitSheets(db, daysLater(visitCodeDays + 1))
  expect(await marks()).toEqual([])
  expect(await db.secrets.list('visit.')).toEqual([])
  expect(await used()).toBe(0)
  await tidyVisitSheets(db, daysLater(visitCodeDays + 32))
  expect(await db.read.select().from(visitCodes)).toEqual([])
})

test('two processes that are sent one code at once take it once, with one secret', async () => {
  const codes = await makeSheet()
  const other = await openDatabase(db.where)
  const tries = [db, other].map((one, i) =>
    recordVerified(
      one,
      response({ answers: { overall: 4 } }, { instrument: visit, idempotencyKey: `process ${i}` }),
      { typed: codes[0]!, round: '' },
      now,
    ),
  )
  const outcomes = await Promise.allSettled(tries)
  await other.close()
  expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  expect(await marks()).toHaveLength(1)
})

interface State {
  readonly verified: ReadonlySet<string>
  readonly used: ReadonlySet<string>
}

/** The database as it was after each commit that is in its write-ahead log, in their order. */
function replayed(file: string): State[] {
  const wal = readFileSync(`${file}-wal`)
  const pageSize = wal.readUInt32BE(8)
  const folder = mkdtempSync(join(tmpdir(), 'lang-nghe-replay-'))
  const states: State[] = []
  for (let end = 32 + 24 + pageSize; end <= wal.length; end += 24 + pageSize) {
    if (wal.readUInt32BE(end - pageSize - 20) === 0) continue // not the last page of a commit
    const copy = join(folder, `${end}.db`)
    copyFileSync(file, copy)
    writeFileSync(`${copy}-wal`, wal.subarray(0, end))
    const at = new Sqlite(copy)
    const ids = (statement: string) => new Set(at.prepare(statement).pluck().all() as string[])
    const has = (table: string) =>
      at.prepare('select 1 from sqlite_master where name = ?').get(table) !== undefined
    if (has('responses') && has('visit_sheets')) {
      states.push({
        verified: ids(`select id from responses where assurance = 'verified'`),
        used: ids('select hash from visit_codes where is_used'),
      })
    }
    at.close()
  }
  rmSync(folder, { recursive: true })
  return states
}

const added = (states: readonly State[], what: keyof State) =>
  states.map((state, i) => state[what].size - (states[i - 1]?.[what].size ?? 0)).filter((n) => n > 0)

/** Every file below the folder that holds this text, by its path in it. */
function filesWith(folder: string, text: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => {
    try {
      return readFileSync(join(folder, path)).includes(text)
    } catch {
      return false // a folder, or gone meanwhile
    }
  })
}

test.runIf(engine === 'sqlite')(
  'the replayed log shows responses one by one and their codes all at once',
  async () => {
    const codes = await makeSheet()
    await use(codes.slice(0, fewestUsesEntered + 2))
    const secret = await secretNow()
    const folder = dirname(db.where)
    expect(filesWith(folder, secret)).toEqual([expect.stringContaining('-secrets')])
    await tidyVisitSheets(db, now)
    const states = replayed(db.where)
    expect(added(states, 'verified')).toEqual(Array(fewestUsesEntered + 2).fill(1))
    expect(added(states, 'used')).toEqual([fewestUsesEntered + 2])
    expect(filesWith(folder, secret)).toEqual([])
    await db.emptyLog()
    expect(existsSync(`${db.where}-wal`) ? readFileSync(`${db.where}-wal`).length : 0).toBe(0)
  },
)

test.runIf(engine === 'postgresql')(
  'PostgreSQL writes marks into its log, and the secret into none of its files',
  async () => {
    const codes = await makeSheet()
    await use(codes.slice(0, fewestUsesEntered))
    const secret = await secretNow()
    const [mark = ''] = await marks()
    await tidyVisitSheets(db, now)
    const client = new pg.Client({ connectionString: db.where })
    await client.connect()
    const { rows } = await client.query<{ data_directory: string }>('show data_directory')
    await client.query('checkpoint')
    await client.end()
    const folder = rows[0]!.data_directory
    expect(filesWith(join(folder, 'pg_wal'), mark)).not.toEqual([])
    expect(filesWith(join(folder, 'pg_wal'), secret)).toEqual([])
    expect(filesWith(join(folder, 'base'), secret)).toEqual([])
  },
)
