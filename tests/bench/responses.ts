/**
 * POST of a full response (22 ratings, validated, committed durably, acknowledged) to the portal as `npm start` runs
 * it, on SQLite and on PostgreSQL, against a bare Hono JSON echo of the same bodies in the same run:
 * `npm run bench -- responses [seconds] [clients] [communes]`. Rounds take turns. What was acknowledged is counted in
 * the database afterwards, and every hundredth request repeats a key.
 */
import { execFileSync, fork } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serve } from '@hono/node-server'
import Sqlite from 'better-sqlite3'
import { Hono } from 'hono'
import pg from 'pg'
import { itemsOf } from '../../surveys/instruments/instrument.ts'
import { sipas2017 } from '../../surveys/instruments/sipas-2017.ts'
import { startPostgres } from '../setup/postgres-server.ts'
import { startPortal } from '../setup/running-portal.ts'

interface Round {
  readonly sent: number
  readonly keys: number
  readonly refused: number
  readonly seconds: number
  /** Milliseconds. */
  readonly p50: number
  readonly p99: number
}

interface Server {
  readonly name: string
  readonly port: number
  readonly pid: number
  readonly stop: () => Promise<void>
}

interface Measured {
  readonly perSecond: number
  readonly round: Round
  /** Microseconds of the server's processor time for each request. */
  readonly processor: number
}

interface Stored {
  readonly responses: number
  /** Of everything that is in the database. */
  readonly bytes: number
}

const roles: Record<string, () => Promise<void>> = { echo: serveEcho, load: sendLoad }
await (roles[process.argv[2] ?? ''] ?? compare)()

async function compare(): Promise<void> {
  const [seconds = 5, clients = 64, communes = 1] = process.argv.slice(2).map(Number)
  const echo = await startEcho()
  const files = await startUsedPortal({})
  const postgres = await startPostgres({ durable: true })
  const remote = await startUsedPortal({ DATABASE_URL: postgres.url })
  const file = join(files.folder, 'portal.db')
  const codes = inFile(file, (db) =>
    db
      .prepare(
        `select code from units where level = 'commune' and valid_to is null and province_code = '44' order by code = '19366' desc, code limit ?`,
      )
      .pluck()
      .all(communes),
  ) as string[]
  const load = { seconds, clients, codes }
  for (const [portal, stored] of [
    [{ ...files, name: 'SQLite' }, async () => storedInFile(file)],
    [{ ...remote, name: 'PostgreSQL' }, () => storedInPostgres(postgres.url)],
  ] as const) {
    await against(echo, portal, load, stored)
    await portal.stop()
  }
  await echo.stop()
  await postgres.stop()
}

/** Started once before, as a portal is on every day but its first: what the first build needs is not measured. */
async function startUsedPortal(
  database: NodeJS.ProcessEnv,
): Promise<Omit<Server, 'name'> & { folder: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'lang-nghe-bench-'))
  const settings = {
    ...{ DATA_FOLDER: folder, SITE_URL: 'http://localhost' },
    ...{ RESPONSES_PER_HOUR: '0', RESULTS_AGE: '86400' },
    ...database,
  }
  await (await startPortal(settings)).stop()
  const { url, pid, stop } = await startPortal(settings)
  return {
    folder,
    port: Number(new URL(url).port),
    pid,
    async stop() {
      await stop()
      await rm(folder, { recursive: true })
    },
  }
}

interface Load {
  readonly seconds: number
  readonly clients: number
  readonly codes: readonly string[]
}

async function against(
  echo: Server,
  portal: Server,
  load: Load,
  stored: () => Promise<Stored>,
): Promise<void> {
  const before = await stored()
  let highest = 0
  let keys = 0
  let refused = 0
  async function toPortal(seconds: number, round: number): Promise<Measured> {
    const measured = await measure(portal, { ...load, seconds }, round)
    keys += measured.round.keys
    refused += measured.round.refused
    highest = Math.max(highest, memoryOf(portal.pid))
    return measured
  }
  await measure(echo, { ...load, seconds: 1 }, 0)
  await toPortal(1, 0)
  const ratios: number[] = []
  for (let round = 1; round <= 3; round++) {
    const bare = await measure(echo, load, round)
    const ours = await toPortal(load.seconds, round)
    ratios.push(ours.perSecond / bare.perSecond)
    console.log(
      `echo ${bare.perSecond}/s (p99 ${bare.round.p99} ms, ${bare.processor} µs of processor each), ` +
        `portal on ${portal.name} ${ours.perSecond}/s ` +
        `(p50 ${ours.round.p50} ms, p99 ${ours.round.p99} ms, ${ours.processor} µs)`,
    )
  }
  const after = await stored()
  const added = after.responses - before.responses
  console.log(
    `${portal.name}, ${load.codes.length} communes: median ratio ${ratios.sort()[1]?.toFixed(2)}; ` +
      `${added} stored, ${keys - added} lost or doubled, ${refused} refused; ` +
      `${Math.round((after.bytes - before.bytes) / added)} bytes of database a response; ` +
      `server at most ${Math.round(highest / 1e6)} MB`,
  )
  if (keys !== added || refused > 0) process.exitCode = 1
}

async function measure(server: Server, { seconds, clients, codes }: Load, round: number): Promise<Measured> {
  const before = processorOf(server.pid)
  const given = [server.port, seconds, clients, round, codes.join(',')].map(String)
  const child = fork(import.meta.filename, ['load', ...given])
  const [result] = (await once(child, 'message')) as [Round]
  return {
    perSecond: Math.round(result.sent / result.seconds),
    round: result,
    processor: Math.round((processorOf(server.pid) - before) / result.sent),
  }
}

/** Microseconds, as Linux counts them in hundredths of a second. */
function processorOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ')
  return (Number(fields[11]) + Number(fields[12])) * 10_000
}

/** Bytes that the process holds in memory (RSS). */
function memoryOf(pid: number): number {
  return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) * 1024
}

function inFile<T>(file: string, ask: (db: Sqlite.Database) => T): T {
  const db = new Sqlite(file, { readonly: true })
  try {
    return ask(db)
  } finally {
    db.close()
  }
}

function storedInFile(file: string): Stored {
  const pages = 'select page_count * page_size from pragma_page_count, pragma_page_size'
  return inFile(file, (db) => ({
    responses: Number(db.prepare('select count(*) from responses').pluck().get()),
    bytes: Number(db.prepare(pages).pluck().get()),
  }))
}

async function storedInPostgres(url: string): Promise<Stored> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query<{ responses: string; bytes: string }>(
    'select (select count(*) from responses) as responses, pg_database_size(current_database()) as bytes',
  )
  await client.end()
  return { responses: Number(rows[0]?.responses), bytes: Number(rows[0]?.bytes) }
}

async function startEcho(): Promise<Server> {
  const child = fork(import.meta.filename, ['echo'])
  const [port] = (await once(child, 'message')) as [number]
  return { name: 'echo', port, pid: child.pid ?? 0, stop: async () => void child.kill() }
}

async function serveEcho(): Promise<void> {
  const app = new Hono().post('/api/luot-tra-loi', async (c) => c.json(await c.req.json<object>()))
  serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => process.send?.(port))
}

/** Each client sends its next request when the one before is answered, over one connection. */
async function sendLoad(): Promise<void> {
  const [port = 0, seconds = 0, clients = 0, round = 0] = process.argv.slice(3, 7).map(Number)
  const codes = process.argv[7]?.split(',') ?? []
  const items = itemsOf(sipas2017)
  const began = performance.now()
  const until = began + seconds * 1000
  const times: number[] = []
  let keys = 0
  let refused = 0

  function requestOf(client: number, number: number): string {
    const answers = Object.fromEntries(
      items.map(({ id }, i) => [id, ((client + number * 7 + i * i) % 5) + 1]),
    )
    const idempotencyKey = `bench-${round}-${client}-${String(number).padStart(10, '0')}`
    const body = JSON.stringify({
      unitCode: codes[(client + number) % codes.length],
      instrument: sipas2017.id,
      version: sipas2017.version,
      idempotencyKey,
      service: 'land',
      answers,
    })
    return (
      'POST /api/luot-tra-loi HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n' +
      `Content-Length: ${body.length}\r\n\r\n${body}`
    )
  }

  function client(id: number): Promise<void> {
    return new Promise((resolve, reject) => {
      const socket = connect(port, '127.0.0.1').setNoDelay(true).on('error', reject)
      let number = 0
      let sentAt = 0
      let received = ''
      function next(): void {
        if (performance.now() >= until) return void socket.end(resolve)
        // Every hundredth request is the one before once more.
        if (times.length % 100 !== 99 || number === 0) {
          number++
          keys++
        }
        sentAt = performance.now()
        socket.write(requestOf(id, number))
      }
      socket.on('data', (chunk: Buffer) => {
        received += chunk.toString('latin1')
        const head = received.indexOf('\r\n\r\n')
        const length = /content-length: (\d+)/i.exec(received)?.[1]
        if (head < 0 || received.length < head + 4 + Number(length)) return
        if (!/^HTTP\/1\.1 20[01]/.test(received)) refused++
        received = ''
        times.push(performance.now() - sentAt)
        next()
      })
      socket.once('connect', next)
    })
  }

  await Promise.all(Array.from({ length: clients }, (_, id) => client(id)))
  const measured = (performance.now() - began) / 1000
  times.sort((a, b) => a - b)
  const quantile = (share: number) => Math.round((times[Math.floor(times.length * share)] ?? 0) * 10) / 10
  const result: Round = {
    sent: times.length,
    keys,
    refused,
    seconds: measured,
    p50: quantile(0.5),
    p99: quantile(0.99),
  }
  process.send?.(result)
  process.disconnect?.()
}
