/**
 * Two portals as processes of their own on one PostgreSQL, under a load of forms: one is killed, then the database
 * crashes. Whatever one of them commits is on the other's pages within two seconds, and no count is wrong.
 */
import { createHash } from 'node:crypto'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { count, isNotNull } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { engine } from '../../db/engine/columns.ts'
import { openDatabase, type Database } from '../../db/engine/database.ts'
import { xlsformFile } from '../../db/instruments/xlsform.ts'
import { noticePath } from '../../db/notices/notices.ts'
import { responses } from '../../db/schema/index.ts'
import { holdSetting } from '../../db/settings.ts'
import { communesOf, unitPath, type Unit } from '../../db/units/units.ts'
import { audit, portalCommand } from '../bench/attack/audit.ts'
import { province } from '../bench/attack/form.ts'
import { acknowledged } from '../bench/attack/ledger.ts'
import { startLoad, type Load } from '../bench/attack/load.ts'
import { attackedPortal, type Attacked } from '../bench/attack/portals.ts'
import { startPostgres, type PostgresServer } from '../setup/postgres-server.ts'
import { followUp } from '../surveys/results/follow-up.ts'
import { priceNoticeId, publishPrices } from '../setup/price-notice.ts'

/** As docs/operating.md promises. */
const promisedMs = 2000
/** On a machine that is busy with other tests. */
const patienceMs = 60_000
const run = 'hai-tien-trinh'

vi.setConfig({ testTimeout: 180_000 })

/** As another process that loads the content, on a busy machine: longer than a request's statement may take. */
async function holdContent(db: Database): Promise<void> {
  const isOver = new Error('nothing is to be stored')
  const work = db.write(async (tx) => {
    await holdSetting(tx, 'content-digest/units')
    await pause(6000)
    throw isOver
  })
  await expect(work).rejects.toBe(isOver)
}

describe.runIf(engine === 'postgresql')('two processes on one PostgreSQL', () => {
  let postgres: PostgresServer
  let db: Database
  let portals: readonly [Attacked, Attacked]
  let load: Load
  let communes: Unit[]
  let published = 0

  beforeAll(async () => {
    postgres = await startPostgres({ durable: true })
    const settings = { DATABASE_URL: postgres.url, SITE_URL: 'https://example.vn', RESULTS_AGE: '10' }
    db = await openDatabase(postgres.url)
    const held = holdContent(db)
    portals = await Promise.all([attackedPortal(settings), attackedPortal(settings)])
    await held
    communes = await communesOf(db.read, [province])
    load = startLoad({ run, ports: portals.map(({ port }) => port), clients: 4, pauseMs: 20 })
  }, 180_000)
  afterAll(async () => {
    await load.stop()
    await db.close()
    await Promise.all(portals.map((one) => one.end()))
    await postgres.stop()
  }, 60_000)

  /** Commits a notice as the command line does. @returns milliseconds until it is on the pages of these portals */
  async function untilShown(by: readonly Attacked[]): Promise<number> {
    const index = ++published
    const unit = communes[index % communes.length]!
    await publishPrices(db, unit.code, index)
    const committed = performance.now()
    const shows = async ({ port }: Attacked) => {
      const page = await fetch(`http://127.0.0.1:${port}${noticePath(unit, priceNoticeId)}`)
      return (await page.text()).includes(`Giá đất ${index}`)
    }
    const allShow = async () => (await Promise.all(by.map(shows))).every(Boolean)
    await expect.poll(allShow, { timeout: patienceMs, interval: 50 }).toBe(true)
    return performance.now() - committed
  }

  /** Of several times one is not disturbed by whatever else runs on this machine. */
  async function expectShownSoon(by: readonly Attacked[]): Promise<void> {
    const taken: number[] = []
    while (taken.length < 8 && Math.min(...taken) > promisedMs) taken.push(await untilShown(by))
    expect(Math.min(...taken)).toBeLessThanOrEqual(promisedMs)
  }

  async function amid(): Promise<void> {
    const before = acknowledged(load.ledger).length
    await expect
      .poll(() => acknowledged(load.ledger).length, { timeout: patienceMs, interval: 20 })
      .toBeGreaterThan(before + 100)
  }

  test('both show what is committed while both take forms', async () => {
    await amid()
    await expectShownSoon(portals)
  })

  test('one that is killed is missed by nobody, and catches up when it is back', async () => {
    const [killed, other] = portals
    await killed.kill()
    try {
      await amid()
      await expectShownSoon([other])
    } finally {
      await killed.start()
    }
    await untilShown(portals) // its renderer bundles the site first
    await expectShownSoon(portals)
  })

  test('after a crash of the database both go on by themselves', async () => {
    await postgres.halt('SIGQUIT')
    await pause(1500)
    await postgres.resume()
    await amid()
    await expectShownSoon(portals)
  })

  test('nothing that was acknowledged is lost, doubled or counted wrong', async () => {
    await load.stop()
    const { ledger } = load
    const [first] = portals
    const kept = await audit({ ledger, run, port: first.port, database: postgres.url })
    expect(kept).toMatchObject({ lost: 0, doubled: 0, wrongCounts: 0, stored: ledger.receipts.size })
    const { failed, wrong } = ledger
    expect({ failed, wrong, open: ledger.receipts.size - acknowledged(ledger).length }).toEqual({
      ...{ failed: 0, wrong: 0, open: 0 },
    })
    const [swept] = await db.read.select({ n: count() }).from(responses).where(isNotNull(responses.setAside))
    expect(swept!.n).toBeGreaterThan(0) // hundreds of forms of one commune in a few seconds
  })

  test('a questionnaire that is imported beside one is taken and shown by the other', async () => {
    const [first, second] = portals
    const file = join(first.folder, 'phieu.xlsx')
    await writeFile(file, await xlsformFile(followUp))
    const env = { DATABASE_URL: postgres.url, DATA_FOLDER: first.folder }
    expect(await portalCommand(['instrument', 'import', file], env)).toMatchObject({ code: 0 })
    const imported = performance.now()
    const unit = communes.find(({ code }) => code === '03388')!
    const body = JSON.stringify({
      ...{ unitCode: unit.code, instrument: followUp.id, idempotencyKey: 'phieu-moi-nhap-0001' },
      answers: { overall: 1, why: 'slow' },
    })
    const headers = { 'content-type': 'application/json' }
    const send = () =>
      fetch(`http://127.0.0.1:${second.port}/api/luot-tra-loi`, { method: 'POST', headers, body })
    await expect.poll(async () => (await send()).ok, { timeout: patienceMs, interval: 50 }).toBe(true)
    expect(performance.now() - imported).toBeLessThan(promisedMs)
    const form = `http://127.0.0.1:${second.port}${unitPath(unit)}danh-gia/${followUp.id}/`
    const shown = async () => (await fetch(form)).text()
    await expect.poll(shown, { timeout: patienceMs, interval: 100 }).toContain('idempotencyKey')
    expect(await shown()).toContain(followUp.title.vi)
    expect(await (await fetch(form.replace(`/${followUp.id}/`, '/'))).text()).toContain(followUp.title.vi)
  })

  test('in the end both have the same pages, with results', async () => {
    const [first, second] = portals
    await expect
      .poll(async () => (await pagesOf(first)) === (await pagesOf(second)), {
        timeout: 10_000,
        interval: 500,
      })
      .toBe(true)
    const rated = communes.find(({ code }) => code === '03388')!
    const results = await fetch(`http://127.0.0.1:${first.port}${unitPath(rated)}ket-qua.json`)
    expect(await results.json()).toHaveProperty('tables.0.version', '1')
  })
})

/** A digest of every file of the published site. */
async function pagesOf({ folder }: Attacked): Promise<string> {
  const site = join(folder, 'site/current')
  const found = await readdir(`${site}/`, { recursive: true, withFileTypes: true })
  const paths = found.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const digest = createHash('sha256')
  for (const path of paths.sort()) digest.update(path.slice(site.length)).update(await readFile(path))
  return digest.digest('hex')
}
