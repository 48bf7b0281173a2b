/**
 * From the commit of a change to the page that shows it: `npm run bench -- publishing [provinces, or "all"] [changes]`.
 * The portal runs as `npm start` runs it; changes are committed by this process on the same database file, as the
 * command line does it, and the page is asked for over HTTP until it is another. Then what posting responses takes
 * with and without pages being rendered beside, in turns.
 */
import { execFileSync, fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { openDatabase, type Database } from '../../db/engine/database.ts'
import { noticePath } from '../../db/notices/notices.ts'
import { storePlan } from '../../db/plans/rows.ts'
import { publishResults } from '../../db/publications/publications.ts'
import { communesOf, unitPath, type Unit } from '../../db/units/units.ts'
import { settings } from '../../server/settings.ts'
import { instruments } from '../../surveys/instruments/index.ts'
import { itemsOf } from '../../surveys/instruments/instrument.ts'
import { sipas2017 } from '../../surveys/instruments/sipas-2017.ts'
import { commitment } from '../fixtures.ts'
import { priceNoticeId, publishPrices } from '../setup/price-notice.ts'
import { startPortal, type RunningPortal } from '../setup/running-portal.ts'

interface Change {
  /** Commits it. */
  readonly commit: () => Promise<unknown>
  /** Path of a page that shows it, which need not exist before. */
  readonly path: string
}

const askAgainMs = 10
const patienceMs = 30_000
const [given = settings.provinces.default, times = '30'] = process.argv.slice(2)
const allProvinces =
  '01 04 08 11 12 14 15 19 20 22 24 25 31 33 37 38 40 42 44 46 48 51 52 56 66 68 75 79 80 82 86 91 92 96'
const provinces = given === 'all' ? allProvinces.split(' ') : given.split(',')

const started = performance.now()
const portal = await startPortal({
  ...{ PROVINCES: provinces.join(','), ILLUSTRATION: 'no' },
  ...{ RESPONSES_PER_HOUR: '0', RESULTS_AGE: '86400' },
})
const db = await openDatabase(join(portal.dataFolder, 'portal.db'))
try {
  await measure()
} finally {
  await db.close()
  await portal.stop()
}

async function measure(): Promise<void> {
  const communes = await communesOf(db.read, provinces)
  const seconds = Math.round((performance.now() - started) / 1000)
  console.log(`publishing: ${communes.length} communes; up after ${seconds} s; ${memory(portal)}`)
  const at = (index: number) => communes[(index * 37) % communes.length]!
  await report('a notice', (index) => notice(db, at(index), index))
  await report("a commune's plan", (index) => plan(db, at(index), index, [at(index).code]))
  await report("a province's plan", (index) => plan(db, at(index), index + 1000, []))
  await report("a commune's results", (index) => results(db, at(index), index))
  await postBesideRendering(at)
}

async function report(name: string, changeOf: (index: number) => Change | Promise<Change>): Promise<void> {
  const taken: number[] = []
  await served(await changeOf(0)) // the first of its kind reads what the others have at hand
  for (let index = 1; index <= Number(times); index++) {
    taken.push(await served(await changeOf(index)))
    await pause(Math.random() * 200)
  }
  taken.sort((a, b) => a - b)
  const [p50, p95, most] = [0.5, 0.95, 1].map((share) => Math.round(quantile(taken, share)))
  console.log(
    `  ${name}: ${taken.length} times, p50 ${p50} ms, p95 ${p95} ms, at most ${most} ms; ${memory(portal)}`,
  )
}

/** @returns milliseconds from the commit to the first answer that is another than before */
async function served({ commit, path }: Change): Promise<number> {
  const before = await tagOf(path)
  await commit()
  const committed = performance.now()
  while ((await tagOf(path)) === before) {
    if (performance.now() - committed > patienceMs) throw new Error(`${path} did not change`)
    await pause(askAgainMs)
  }
  return performance.now() - committed
}

async function tagOf(path: string): Promise<string> {
  const response = await fetch(portal.url + path)
  await response.arrayBuffer()
  return `${response.status} ${response.headers.get('etag')}`
}

function notice(db: Database, unit: Unit, index: number): Change {
  return {
    commit: () => publishPrices(db, unit.code, index),
    path: noticePath(unit, priceNoticeId),
  }
}

/** Forty tasks. @param communes that it concerns; none: all of the province, so that it is on the pages of them all */
function plan(db: Database, { provinceCode }: Unit, index: number, communes: string[]): Change {
  const id = `thu-${index}`
  const place = { provinceCode, place: null, issuer: 'Ủy ban nhân dân tỉnh' }
  const words = { title: `Kế hoạch thử ${index}`, summary: null, originalTitle: null }
  const dated = { number: `${index}/KH`, date: '2026-02-01', yearFrom: 2026, yearTo: 2026 }
  const commitments = Array.from({ length: 40 }, (_, task) =>
    commitment(String(task + 1), {
      title: `Việc ${task + 1} của kế hoạch ${index}`,
      textDigest: `${index}-${task}`,
      indicators: [`papi/2.${1 + (task % 3)}`],
    }),
  )
  return {
    commit: () =>
      db.write((tx) =>
        storePlan(tx, {
          plan: { id, ...place, ...words, ...dated, importedAt: null, reading: null },
          ...{ communes, results: [], commitments },
        }),
      ),
    path: `/ke-hoach/${id}/`,
  }
}

/** The responses are there already; what is committed is the decision to publish them. */
async function results(db: Database, unit: Unit, index: number): Promise<Change> {
  for (let resident = 0; resident < 30; resident++) await post(unit, index, resident)
  return {
    commit: async () => {
      // The decision is the last thing that it commits.
      const changed = await publishResults(db, instruments, new Date())
      if (changed !== 1) throw new Error(`${changed} communes have new results instead of one`)
    },
    path: `${unitPath(unit)}ket-qua/`,
  }
}

async function post({ code }: Unit, index: number, resident: number): Promise<void> {
  const answers = Object.fromEntries(
    itemsOf(sipas2017).map(({ id }, i) => [id, 1 + ((resident * 7 + i * i) % 5)]),
  )
  const response = await fetch(`${portal.url}/api/luot-tra-loi`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      ...{ unitCode: code, instrument: sipas2017.id, version: sipas2017.version },
      ...{ idempotencyKey: `publishing-bench-${index}-${resident}`, service: 'land', answers },
    }),
  })
  if (!response.ok) throw new Error(`A response was answered ${response.status}: ${await response.text()}`)
}

/** Three rounds each, in turns: eight clients that send as fast as they are answered. */
async function postBesideRendering(at: (index: number) => Unit): Promise<void> {
  const code = at(0).code
  const alone: number[] = []
  const beside: number[] = []
  let changes = 0
  await load(code, 0)
  for (let round = 1; round <= 3; round++) {
    alone.push(await load(code, round))
    let isOver = false
    const sending = load(code, round + 10).finally(() => (isOver = true))
    while (!isOver) {
      await notice(db, at(++changes), 1000 + changes).commit()
      await pause(200)
    }
    beside.push(await sending)
    await pause(2000)
  }
  const [without, during] = [alone, beside].map((rounds) =>
    quantile(
      rounds.sort((a, b) => a - b),
      0.5,
    ),
  )
  console.log(
    `  POST, p99: ${without} ms alone, ${during} ms while ${changes} notices were rendered beside ` +
      `(medians of 3), ratio ${(during! / without!).toFixed(2)}; ${memory(portal)}`,
  )
}

/** @returns the 99th percentile in milliseconds */
async function load(code: string, round: number): Promise<number> {
  const { port } = new URL(portal.url)
  const args = ['load', port, '5', '8', String(round), code]
  const [{ p99 }] = (await once(fork(join(import.meta.dirname, 'responses.ts'), args), 'message')) as [
    { p99: number },
  ]
  return p99
}

function memory({ pid }: RunningPortal): string {
  const [server, renderer] = [
    ['-p', String(pid)],
    ['--ppid', String(pid)],
  ].map((which) => {
    const found = execFileSync('ps', ['-o', 'rss=', ...which], { encoding: 'utf8' })
      .trim()
      .split(/\s+/)
    return Math.round(Math.max(...found.map(Number)) / 1024)
  })
  return `server ${server} MB, renderer ${renderer} MB`
}

function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}
