/**
 * Malformed requests over every route, the desk's with the session of an official who may do everything:
 * `npm run bench -- malformed [requests] [seed]`. None may be answered by a 5xx, none that is HTTP may be left without an
 * answer, nothing that was sent may come back as markup or as a header.
 */
import { openDatabase, type Database } from '../../db/engine/database.ts'
import { createApp } from '../../server/app.ts'
import { configFrom } from '../../server/config.ts'
import { deskSession, type DeskSession } from './attack/desk-session.ts'
import { province } from './attack/form.ts'
import {
  malformedRequests,
  marker,
  markerHeader,
  type MalformedRequest,
  type Route,
} from './attack/malformed-requests.ts'
import { attackedPortal } from './attack/portals.ts'
import { rawClient, type Raw } from './attack/sockets.ts'
import { expectNone, ms, say } from './attack/verdict.ts'

const [total = 30_000, seed = 1] = process.argv.slice(2).map(Number)
const clients = 16
const patienceMs = 10_000
/** What is no HTTP may be waited for in vain. */
const shortPatienceMs = 100
const renewEvery = 500

const statuses = new Map<number, number>()
const faults = { failed: 0, silent: 0, echoed: 0, headers: 0 }
const examples: string[] = []
let [sent, inside, longest, unframed] = [0, 0, 0, 0]

const attacked = await attackedPortal()
const db = await openDatabase(attacked.database)
try {
  const session = await deskSession(db, attacked.port, province)
  const routes = routesOf(db)
  const next = malformedRequests(routes, session.cookies, seed)
  await Promise.all(Array.from({ length: clients }, () => attack(next, session)))
  const alive = await fetch(`http://127.0.0.1:${attacked.port}/suc-khoe`)
  say(
    [
      `${sent.toLocaleString('en')} requests to ${routes.length} routes, ${inside.toLocaleString('en')} of them let in at the desk`,
      ...[expectNone('5xx', faults.failed), expectNone('HTTP without an answer', faults.silent)],
      ...[expectNone('echoed as markup', faults.echoed), expectNone('as a header', faults.headers)],
      `${unframed.toLocaleString('en')} were no HTTP; longest answer ${ms(longest)}; /suc-khoe afterwards ${alive.status}`,
    ].join('; '),
  )
  say(
    [...statuses]
      .sort(([a], [b]) => a - b)
      .map(([status, n]) => `${status}: ${n}`)
      .join(', '),
  )
  for (const example of examples) say(`  ${example}`)
  if (!alive.ok || inside === 0) process.exitCode = 1
} finally {
  await db.close()
  await attacked.end()
}

function routesOf(database: Database): Route[] {
  const publishing = {
    ready: Promise.resolve(),
    site: () => undefined,
    previousSite: () => undefined,
    catchUp: async () => {},
    close: async () => {},
  }
  const app = createApp({ config: configFrom({}), db: database, publishing, log: () => {} })
  const all = app.routes.map(({ method, path }) => `${method} ${path}`)
  return [...new Set(all)].map((one) => {
    const [method = '', path = ''] = one.split(' ')
    return { method, path }
  })
}

async function attack(next: () => MalformedRequest, session: DeskSession): Promise<void> {
  const client = rawClient(attacked.port)
  while (sent < total) {
    if (++sent % renewEvery === 0) await session.renew()
    const request = next()
    if (!request.isFramed) unframed++
    const began = performance.now()
    const options = { isHead: request.isHead, patienceMs: request.isFramed ? patienceMs : shortPatienceMs }
    const first = await client.ask(request.bytes, options)
    // A connection that was kept may be closed at the moment when it is used again: that is tried once more.
    const raw = first ?? (request.isFramed ? await client.ask(request.bytes, options) : undefined)
    if (!request.isFramed) client.end()
    if (request.isFramed) longest = Math.max(longest, performance.now() - began)
    judge(request, raw)
  }
  client.end()
}

function judge({ bytes, isFramed }: MalformedRequest, raw: Raw | undefined): void {
  if (!raw) {
    if (isFramed) blame('silent', bytes, 'no answer')
    return
  }
  statuses.set(raw.status, (statuses.get(raw.status) ?? 0) + 1)
  const line = bytes.toString('latin1')
  if (line.includes(' /api/can-bo/') && raw.status !== 401 && raw.status !== 403) inside++
  if (raw.status >= 500) blame('failed', bytes, String(raw.status))
  if (raw.head.toLowerCase().includes(`\n${markerHeader}:`)) blame('headers', bytes, 'a header')
  const type = /\r\ncontent-type: ([^\r]*)/i.exec(raw.head)?.[1] ?? ''
  if (!type.includes('json') && raw.body.includes(marker)) blame('echoed', bytes, `in ${type}`)
}

function blame(fault: keyof typeof faults, bytes: Buffer, what: string): void {
  faults[fault]++
  if (examples.length < 10)
    examples.push(`${what}: ${JSON.stringify(bytes.toString('latin1').slice(0, 400))}`)
}
