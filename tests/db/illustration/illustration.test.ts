/** The invented province in a real database: complete after loading, and gone without a trace. */
import { getTableConfig as ofPostgres, type PgTable } from 'drizzle-orm/pg-core'
import { getTableConfig as ofSqlite, type SQLiteTable } from 'drizzle-orm/sqlite-core'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { verifyAudit } from '../../../db/audit/verify.ts'
import { engine } from '../../../db/engine/columns.ts'
import { openDatabase } from '../../../db/engine/database.ts'
import { keepIllustration } from '../../../db/illustration/index.ts'
import { inventedCommunes } from '../../../db/illustration/places.ts'
import { frozenInstruments } from '../../../db/instruments/frozen.ts'
import { notice, noticesOf, noticeVersions } from '../../../db/notices/notices.ts'
import { answers } from '../../../db/progress/answers.ts'
import { plansFor } from '../../../db/plans/plans.ts'
import {
  publishedResults,
  publishResults,
  type PublishedResults,
} from '../../../db/publications/publications.ts'
import { responsesCsv } from '../../../db/responses/export.ts'
import { recordResponses } from '../../../db/responses/responses.ts'
import { weightedResults } from '../../../db/responses/weighting.ts'
import * as schema from '../../../db/schema/index.ts'
import { keepSetting } from '../../../db/settings.ts'
import { wrongTallies } from '../../../db/tallies/recount.ts'
import { communesOf } from '../../../db/units/units.ts'
import { health } from '../../../surveys/instruments/health.ts'
import { visit } from '../../../surveys/instruments/visit.ts'
import type { Instrument } from '../../../surveys/instruments/instrument.ts'
import { instruments } from '../../../surveys/instruments/index.ts'
import { openTestDatabase, type TestDatabase } from '../../setup/database.ts'

const now = new Date('2026-11-27T03:00:00Z')
const on = { isOn: true, instruments, now }
const off = { ...on, isOn: false }
const communes = inventedCommunes.map(({ code }) => code)
const [well, late, few, much] = communes as [string, string, string, string]

vi.setConfig({ testTimeout: 120_000 })

let db: TestDatabase
beforeEach(async () => {
  db = await openTestDatabase()
})
afterEach(() => db.close())

const tables = Object.values(schema) as (typeof schema.units)[]
const nameOf = (table: typeof schema.units): string =>
  engine === 'postgresql'
    ? ofPostgres(table as unknown as PgTable).name
    : ofSqlite(table as unknown as SQLiteTable).name

/** Every row of every table except what the portal says about itself, as comparable text; without numbers that count on. */
async function allRows(): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {}
  for (const table of tables) {
    const name = nameOf(table)
    if (['settings', 'audit', 'audit_head', 'changes', 'change_counter'].includes(name)) continue
    const rows = await db.read.select().from(table)
    const isCounted = name === 'search_entries'
    found[name] = rows.map((row) => JSON.stringify(isCounted ? { ...row, id: 0 } : row)).sort()
  }
  return found
}

async function resultsOf({ id, version }: Instrument): Promise<Map<string, PublishedResults>> {
  const rows = await publishedResults(db.read, communes)
  const own = rows.filter((row) => row.instrument === id && row.version === version)
  return new Map(own.map((row) => [row.unitCode, row]))
}

async function answerReally(): Promise<void> {
  await db.write((tx) =>
    recordResponses(tx, [
      {
        unit: { code: '19366', provinceCode: '44' },
        instrument: visit,
        submission: { service: 'land', answers: { overall: 4 } },
        ...{ mode: 'web', assurance: 'open', idempotencyKey: 'real', receivedAt: '2026-11-26T03:00:00.000Z' },
      },
    ]),
  )
}

test('is complete: units, plans, notices with versions, and results of every questionnaire over the year', async () => {
  // Two processes may start at the same moment: together they load it once.
  const other = await openDatabase(db.where)
  const loaded = await Promise.all([keepIllustration(db, on), keepIllustration(other, on)])
  await other.close()
  expect(loaded.filter((count) => count !== null)).toEqual([expect.any(Number)])
  expect(await keepIllustration(db, on)).toBeNull()

  expect((await communesOf(db.read, ['00'])).map(({ code }) => code).sort()).toEqual([well, late, few, much])
  expect(await plansFor(db.read, { code: few, provinceCode: '00' })).toHaveLength(2)
  expect((await noticeVersions(db.read, well, 'gia-dat')).map(({ version }) => version)).toEqual([2, 1])
  expect((await notice(db.read, much, 'gia-dat'))?.rows.length).toBeGreaterThan(400)
  expect(await noticesOf(db.read, few)).toEqual([])
  const stands = await answers(db.read, { provinceCode: '00' }, now)
  const shareOf = (code: string, is: string) =>
    stands.filter(({ unitCode, standing }) => unitCode === code && standing.is === is).length
  for (const code of [well, much]) expect(shareOf(code, 'reported')).toBeGreaterThan(8)
  expect(shareOf(few, 'never')).toBe(stands.filter(({ unitCode }) => unitCode === few).length)
  const ofLate = stands.filter(({ unitCode }) => unitCode === late)
  expect(ofLate.some(({ versions }) => versions.some(({ state }) => state === 'done-late'))).toBe(true)
  expect(ofLate.every(({ versions }) => versions.every(({ reason }) => reason !== ''))).toBe(true)
  expect(ofLate.some(({ standing }) => standing.is === 'never')).toBe(true)
  expect(stands.some(({ asked }) => asked.length > 1)).toBe(true)
  expect(
    stands.some(
      ({ asked, versions }) =>
        versions.at(-1)! && asked.some((one) => one.askedAt < versions.at(-1)!.reportedAt),
    ),
  ).toBe(true)
  for (const instrument of instruments) {
    const results = await resultsOf(instrument)
    for (const code of [well, late, much]) {
      const { published, since } = results.get(code)!
      expect(Object.keys(published.items).length, `${code} ${instrument.id}`).toBeGreaterThan(0)
      expect(since <= '2025-12').toBe(true)
    }
    expect(Object.keys(results.get(few)?.published.items ?? {})).toEqual([])
  }
  const main = await resultsOf(instruments[0]!)
  expect(main.get(much)!.history.length).toBeGreaterThan(10)
  expect(Object.keys(main.get(much)!.published.by).sort()).toEqual(['assurance', 'mode', 'month', 'service'])
  expect(main.get(late)!.setAside).toBeGreaterThan(0)

  const csv = async (unitCode?: string) => {
    let text = ''
    const filter = { instrument: 'visit', ...(unitCode && { unitCode }) }
    for await (const piece of responsesCsv(db.read, filter)) text += piece.text
    return text.trimEnd().split('\r\n')
  }
  expect(await csv(), 'what is exported of all communes').toHaveLength(1)
  const [heading, ...lines] = await csv(few)
  expect(heading).toMatch(/;illustration: dữ liệu minh họa$/)
  expect(lines.map((line) => line.slice(-3))).toEqual([';có', ';có'])
  const population = { margins: [{ variable: 'sex', targets: { female: 1, male: 1 } }], sizes: new Map() }
  expect(await weightedResults(db.read, health, population)).toHaveProperty('refused')
  expect(await weightedResults(db.read, health, population, much)).toHaveProperty('people')

  // The rules were kept: what the portal counts and publishes by itself afterwards is the same.
  expect(await wrongTallies(db.read)).toEqual([])
  const first = await allRows()
  expect(await publishResults(db, instruments, now)).toBe(0)
  expect(await allRows()).toEqual(first)
})

test('switched off it goes with everything that hangs on it, and leaves what is real', async () => {
  await answerReally()
  const without = await allRows()
  expect(await keepIllustration(db, off)).toBeNull()
  await keepIllustration(db, on)
  await db.write((tx) =>
    recordResponses(tx, [
      {
        unit: { code: much, provinceCode: '00' },
        instrument: visit,
        submission: { service: 'land', answers: { overall: 1 } },
        ...{ mode: 'web', assurance: 'open', idempotencyKey: 'tried', receivedAt: now.toISOString() },
      },
    ]),
  )
  expect(await keepIllustration(db, off)).toBe(0)
  expect(await allRows()).toEqual(without)
  expect(await keepIllustration(db, off)).toBeNull()
  expect((await frozenInstruments(db.read)).map(({ id }) => id)).toEqual(['visit'])
  expect((await verifyAudit(db.read)).broken).toBeNull() // the audit is kept as it is, of invented places too
})

test('is made anew where what makes it has changed, and where it has grown old; only then', async () => {
  const small = { ...on, instruments: instruments.slice(0, 1) }
  await keepIllustration(db, small)
  const first = await allRows()
  await db.write((tx) => keepSetting(tx, 'illustration', 'older 2026-11-27'))
  expect(await keepIllustration(db, small)).toBeGreaterThan(0)
  expect(await allRows()).toEqual(first)
  const day = (days: number) => ({ ...small, now: new Date(now.getTime() + days * 86_400_000) })
  expect(await keepIllustration(db, day(60))).toBeNull()
  expect(await keepIllustration(db, day(61))).toBeGreaterThan(0)
  expect(await allRows()).not.toEqual(first)
})

// The same rules on either engine, which the tests of progress try on both.
test.runIf(engine === 'sqlite')(
  'reports and requests can be made whatever day of the year it is, and none is of the day or later',
  async () => {
    const days = Array.from({ length: 7 }, (_, i) => new Date(Date.UTC(2026, 0, 3 + i * 57, 3)))
    for (const day of days) {
      await keepIllustration(db, { isOn: true, instruments: [], now: day })
      const newest = (await db.read.select().from(schema.progress)).map(({ reportedAt }) => reportedAt).sort()
      expect((newest.at(-1) ?? '') < day.toISOString()).toBe(true)
      await keepIllustration(db, { isOn: false, instruments: [], now: day })
    }
    expect(await db.read.select().from(schema.progress)).toEqual([])
    expect(await db.read.select().from(schema.followUps)).toEqual([])
  },
)
