/**
 * GET of what people read, from the portal as `npm start` runs it, against a bare Hono that says hello:
 * `npm run bench -- pages [seconds] [rounds]`. Both take turns; wanted are 0.5 of the bare one for pages and 0.3 for
 * forms. Then how long pages take while changes are published and while all of the site is built anew, against the
 * same number of requests a second with nothing beside; wanted is at most twice as long.
 */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { openDatabase, type Database } from '../../db/engine/database.ts'
import { communesOf, unitPath, type Unit } from '../../db/units/units.ts'
import { sendLoad, type Load } from '../setup/get-load.ts'
import { publishPrices } from '../setup/price-notice.ts'
import { startPortal, type RunningPortal } from '../setup/running-portal.ts'

const clients = 64
const steadyPerSecond = 300
const br = { 'Accept-Encoding': 'gzip, br' }
const later = new Date(Date.now() + 86_400_000).toUTCString()

if (process.argv[2] === 'hello') {
  const app = new Hono().get('/', (c) => c.text('hello'))
  serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => process.send?.(port))
} else {
  const [seconds = 3, rounds = 3] = process.argv.slice(2).map(Number)
  const folder = await mkdtemp(join(tmpdir(), 'lang-nghe-bench-'))
  try {
    await measure(folder, seconds, rounds)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function measure(folder: string, seconds: number, rounds: number): Promise<void> {
  // Two sites lie there already, so that the build that is watched removes the first of them.
  for (const name of ['a', 'b']) await (await start(folder, name)).stop()
  const portal = await start(folder, 'c')
  const db = await openDatabase(join(folder, 'portal.db'))
  const communes = (await communesOf(db.read, ['44', '91', '92', '96'])).slice(0, 200)
  const port = Number(new URL(portal.url).port)
  try {
    const building = await whileBuilding(folder, port, communes)
    for (const kind of kindsOf(port, communes)) await against(kind, portal.pid, { seconds, rounds })
    const alone = await steady(port, communes, 10)
    const publishing = await whilePublishing(db, port, communes)
    console.log(
      `  p99 at ${steadyPerSecond} pages and forms a second: ${alone.p99} ms alone (longest ${alone.longest}), ` +
        `${publishing.p99} ms while notices are published (longest ${publishing.longest}), ` +
        `${building.p99} ms while all is built and what is old removed (longest ${building.longest}); ` +
        `ratios ${(publishing.p99 / alone.p99).toFixed(2)} and ${(building.p99 / alone.p99).toFixed(2)}`,
    )
  } finally {
    await db.close()
    await portal.stop()
  }
}

/** @param name makes the site another one than before, because pages hold their address */
function start(folder: string, name: string): Promise<RunningPortal> {
  return startPortal({ DATA_FOLDER: folder, SITE_URL: `http://${name}.localhost`, RESULTS_AGE: '86400' })
}

interface Kind extends Omit<Load, 'seconds' | 'clients'> {
  readonly name: string
  readonly wanted: number
}

function kindsOf(port: number, communes: readonly Unit[]): Kind[] {
  const paths = communes.map(unitPath)
  const forms = paths.map((path) => `${path}danh-gia/visit/`)
  const names = communes.map(({ name }) => `/tim-xa/?ten=${encodeURIComponent(name)}`)
  const typed = communes.map(
    ({ name }) => `/tim-xa/?ten=${encodeURIComponent(name.slice(0, -1).toLowerCase())}`,
  )
  return [
    { name: 'the home page, brotli', paths: ['/'], headers: br, wanted: 0.5 },
    { name: "communes' pages, brotli", paths, headers: br, wanted: 0.5 },
    { name: "communes' pages, gzip", paths, headers: { 'Accept-Encoding': 'gzip' }, wanted: 0.5 },
    { name: "communes' pages, not compressed", paths, wanted: 0.5 },
    { name: 'pages that the browser has (304)', paths, headers: { 'If-Modified-Since': later }, wanted: 0.5 },
    { name: 'main forms, brotli', paths: paths.map((path) => `${path}danh-gia/`), headers: br, wanted: 0.3 },
    { name: 'forms of a visit, brotli', paths: forms, headers: br, wanted: 0.3 },
    { name: 'forms of a visit, gzip', paths: forms, headers: { 'Accept-Encoding': 'gzip' }, wanted: 0.3 },
    { name: 'forms of a visit, not compressed', paths: forms, wanted: 0.3 },
    { name: 'searches for whole names', paths: names, headers: br, wanted: 0.5 },
    { name: 'searches for names without the last letter', paths: typed, headers: br, wanted: 0.5 },
    {
      name: 'searches that nobody made before',
      paths: names.map((path) => `${path}+`),
      numbered: true,
      headers: br,
      wanted: 0,
    },
  ].map((kind) => ({ ...kind, port }))
}

async function against(kind: Kind, pid: number, { seconds, rounds }: { seconds: number; rounds: number }) {
  const hello = fork(import.meta.filename, ['hello'])
  const [port] = (await once(hello, 'message')) as [number]
  const bare = { pid: hello.pid ?? 0, load: { port, paths: ['/'], clients } }
  const ours = { pid, load: { ...kind, clients } }
  const ratios: number[] = []
  const lines: string[] = []
  for (const each of [bare, ours]) await rate(each, 1)
  for (let round = 1; round <= rounds; round++) {
    const without = await rate(bare, seconds)
    const found = await rate(ours, seconds)
    ratios.push(found.perSecond / without.perSecond)
    lines.push(
      `${found.perSecond}/s of ${without.perSecond}/s (${found.processor} of ${without.processor} µs)`,
    )
    if (Object.keys(found.statuses).some((status) => !/^(200|303|304)$/.test(status))) {
      throw new Error(`${kind.name}: ${JSON.stringify(found.statuses)}`)
    }
  }
  hello.kill()
  const ratio = ratios.sort((a, b) => a - b)[rounds >> 1] ?? 0
  if (ratio < kind.wanted) process.exitCode = 1
  console.log(
    `  ${kind.name}: ${ratio.toFixed(2)}${kind.wanted > 0 ? ` (wanted: ${kind.wanted})` : ''}; ${lines.join(', ')}`,
  )
}

async function rate({ pid, load }: { pid: number; load: Omit<Load, 'seconds'> }, seconds: number) {
  const before = processorOf(pid)
  const { answered, seconds: taken, statuses } = await sendLoad({ ...load, seconds })
  return {
    statuses,
    perSecond: Math.round(answered / taken),
    processor: Math.round((processorOf(pid) - before) / answered),
  }
}

/** Microseconds, as Linux counts them in hundredths of a second. */
function processorOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ')
  return (Number(fields[11]) + Number(fields[12])) * 10_000
}

function steady(port: number, communes: readonly Unit[], seconds: number) {
  const paths = communes.flatMap((unit) => [unitPath(unit), `${unitPath(unit)}danh-gia/visit/`])
  return sendLoad({ port, paths, headers: br, seconds, clients: 32, perSecond: steadyPerSecond })
}

/** The site of before is served until the new one is up; the oldest is removed then. */
async function whileBuilding(folder: string, port: number, communes: readonly Unit[]) {
  const sites = async () =>
    (await readdir(join(folder, 'site'))).filter((name) => /^\d+\.json$/.test(name)).sort()
  const before = (await sites()).at(-1)
  let slowest = { p99: 0, longest: 0 }
  let isUp = false
  while (!isUp) {
    isUp = (await sites()).at(-1) !== before
    const { p99, longest } = await steady(port, communes, 5)
    slowest = { p99: Math.max(p99, slowest.p99), longest: Math.max(longest, slowest.longest) }
  }
  return slowest
}

async function whilePublishing(db: Database, port: number, communes: readonly Unit[]) {
  let isOver = false
  const sending = steady(port, communes, 10).finally(() => (isOver = true))
  for (let index = 1; !isOver; index++) {
    const { code } = communes[(index * 37) % communes.length]!
    await publishPrices(db, code, index)
    await pause(200)
  }
  return sending
}
