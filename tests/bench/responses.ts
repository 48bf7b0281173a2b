/**
 * POST of a full response (22 ratings, validated, committed durably, acknowledged) against a bare Hono JSON echo of
 * the same bodies in the same run: `node tests/bench/responses.ts [seconds] [clients]`. Servers and clients are
 * processes of their own; rounds alternate. What was acknowledged is counted in the database afterwards, and every
 * hundredth request repeats a key.
 */
import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { stat } from 'node:fs/promises'
import { connect } from 'node:net'
import { serve } from '@hono/node-server'
import { count } from 'drizzle-orm'
import { Hono } from 'hono'
import { engine } from '../../db/columns.ts'
import { openDatabase } from '../../db/database.ts'
import { responses } from '../../db/schema.ts'
import { itemsOf } from '../../surveys/instrument.ts'
import { sipas2017 } from '../../surveys/instruments/sipas-2017.ts'
import { openPortal } from '../server/testing.ts'

interface Round {
  readonly sent: number
  readonly keys: number
  readonly refused: number
  readonly seconds: number
  /** Milliseconds. */
  readonly p50: number
  readonly p99: number
  /** Microseconds of the server's processor time for each request. */
  readonly processor: number
}

const roles: Record<string, () => Promise<void>> = { echo: serveEcho, portal: servePortal, load: sendLoad }
await (roles[process.argv[2] ?? ''] ?? compare)()

async function compare(): Promise<void> {
  const seconds = Number(process.argv[2] ?? 5)
  const clients = Number(process.argv[3] ?? 64)
  const echo = await startServer('echo')
  const portal = await startServer('portal')
  const rounds: { echo: Round; portal: Round }[] = []
  await load(echo, 1, clients, 0)
  const warm = await load(portal, 1, clients, 0)
  for (let round = 1; round <= 3; round++) {
    rounds.push({
      echo: await load(echo, seconds, clients, round),
      portal: await load(portal, seconds, clients, round),
    })
  }
  const memory = await ask(portal.child, 'memory')
  await ask(portal.child, 'close')
  echo.child.kill()
  const db = await openDatabase(portal.where)
  const [{ stored } = { stored: 0 }] = await db.read.select({ stored: count() }).from(responses)
  await db.close()
  const keys = warm.keys + rounds.reduce((sum, round) => sum + round.portal.keys, 0)
  const refused = warm.refused + rounds.reduce((sum, round) => sum + round.portal.refused, 0)
  const perSecond = (round: Round) => Math.round(round.sent / round.seconds)
  const ratios = rounds.map((round) => perSecond(round.portal) / perSecond(round.echo)).sort()
  for (const round of rounds) {
    console.log(
      `echo ${perSecond(round.echo)}/s (p99 ${round.echo.p99} ms, ${round.echo.processor} µs of processor each), ` +
        `portal on ${engine} ${perSecond(round.portal)}/s ` +
        `(p50 ${round.portal.p50} ms, p99 ${round.portal.p99} ms, ${round.portal.processor} µs)`,
    )
  }
  const bytes = engine === 'sqlite' ? Math.round((await stat(portal.where)).size / stored) : undefined
  console.log(
    `median ratio ${ratios[1]?.toFixed(2)}; ${stored} stored, ${keys - stored} lost or doubled, ${refused} refused`,
  )
  console.log(`server ${String(memory)} MB; ${bytes ?? '?'} bytes of database a response`)
  await ask(portal.child, 'remove')
  process.exitCode = keys === stored && refused === 0 ? 0 : 1
}

interface Server {
  readonly child: ChildProcess
  readonly port: number
  readonly where: string
}

async function startServer(role: string): Promise<Server> {
  const child = fork(import.meta.filename, [role], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  const [{ port, where }] = (await once(child, 'message')) as [{ port: number; where: string }]
  return { child, port, where }
}

async function ask(child: ChildProcess, question: string): Promise<unknown> {
  child.send(question)
  const [answer] = (await once(child, 'message')) as [unknown]
  return answer
}

async function load(server: Server, seconds: number, clients: number, round: number): Promise<Round> {
  const before = Number(await ask(server.child, 'processor'))
  const child = fork(import.meta.filename, ['load', ...[server.port, seconds, clients, round].map(String)])
  const [result] = (await once(child, 'message')) as [Round]
  const used = Number(await ask(server.child, 'processor')) - before
  return { ...result, processor: Math.round(used / result.sent) }
}

async function serveEcho(): Promise<void> {
  answerQuestions()
  const app = new Hono().post('/api/luot-tra-loi', async (c) => c.json(await c.req.json<object>()))
  serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) =>
    process.send?.({ port, where: '' }),
  )
}

async function servePortal(): Promise<void> {
  const portal = await openPortal({ RESPONSES_PER_HOUR: '0' }, (line) => process.stdout.write(line))
  const server = serve({ fetch: portal.app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) =>
    process.send?.({ port, where: portal.db.where }),
  )
  answerQuestions()
  process.on('message', (question) => {
    if (question === 'close') server.close(() => process.send?.('closed'))
    if (question === 'remove') void portal.close().then(() => process.exit(process.send?.('removed') ? 0 : 1))
  })
}

function answerQuestions(): void {
  process.on('message', (question) => {
    if (question === 'memory') process.send?.(Math.round(process.memoryUsage.rss() / 1e6))
    if (question === 'processor') {
      const { user, system } = process.cpuUsage()
      process.send?.(user + system)
    }
  })
}

/** Each client sends its next request when the one before is answered, over one connection. */
async function sendLoad(): Promise<void> {
  const [port = 0, seconds = 0, clients = 0, round = 0] = process.argv.slice(3).map(Number)
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
      unitCode: '19366',
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
    processor: 0, // the server knows
  }
  process.send?.(result)
  process.disconnect?.()
}
