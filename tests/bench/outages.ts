/**
 * PostgreSQL that goes away under load, by turns stopped and crashed: `npm run bench -- outages [times] [seconds]`. Two
 * processes share it. Meanwhile forms are to be answered 503 with Retry-After, and two seconds after its return at the
 * latest both store them again.
 */
import { setTimeout as pause } from 'node:timers/promises'
import { startPostgres } from '../setup/postgres-server.ts'
import { audit } from './attack/audit.ts'
import { startLoad } from './attack/load.ts'
import { attackedPortal } from './attack/portals.ts'
import { expectNone, ms, verdict } from './attack/verdict.ts'

const [times = 3, seconds = 6] = process.argv.slice(2).map(Number)
/** What the portal promises: docs/operating.md. */
const promisedMs = 2000
const run = String(process.pid)

const postgres = await startPostgres({ durable: true })
const settings = { DATABASE_URL: postgres.url }
const portals = [await attackedPortal(settings), await attackedPortal(settings)] as const
const load = startLoad({ ports: portals.map(({ port }) => port), run })
const returns: number[] = []
let unready = 0
for (let outage = 0; outage < times; outage++) {
  await pause(1000)
  await postgres.halt(outage % 2 === 0 ? 'SIGINT' : 'SIGQUIT')
  await pause(seconds * 1000)
  for (const { port } of portals) {
    if ((await fetch(`http://127.0.0.1:${port}/suc-khoe`)).status === 503) unready++
  }
  await postgres.resume()
  returns.push(await untilBothAcknowledge())
}
await load.stop()
const kept = await audit({ ...portals[0], run, ledger: load.ledger })
returns.sort((a, b) => a - b)
const late = returns.filter((took) => took > promisedMs).length
verdict(`${times} × PostgreSQL away for ${seconds} s under two processes`, load.ledger, kept, [
  `from its return to the next acknowledgement by both: median ${ms(returns[times >> 1] ?? 0)}, at most ${ms(returns.at(-1) ?? 0)}; ` +
    expectNone(`over ${promisedMs} ms`, late),
  `/suc-khoe said 503 ${unready} times; ${expectNone('times it did not', 2 * times - unready)}`,
])
await Promise.all(portals.map((one) => one.end()))
await postgres.stop()

async function untilBothAcknowledge(): Promise<number> {
  const began = performance.now()
  const since = (port: number) => (load.ledger.acknowledgedAt.get(port) ?? 0) > began
  while (!portals.every(({ port }) => since(port))) await pause(20)
  return performance.now() - began
}
