/**
 * PostgreSQL that goes away under load, by turns stopped and crashed: `npm run bench -- outages [times] [seconds]`. Meanwhile
 * forms are to be answered 503 with Retry-After, and two seconds after its return at the latest they are stored again.
 */
import { setTimeout as pause } from 'node:timers/promises'
import { startPostgres } from '../setup/postgres-server.ts'
import { audit } from './attack/audit.ts'
import { acknowledged } from './attack/ledger.ts'
import { startLoad } from './attack/load.ts'
import { attackedPortal } from './attack/portals.ts'
import { expectNone, ms, verdict } from './attack/verdict.ts'

const [times = 3, seconds = 6] = process.argv.slice(2).map(Number)
/** What the portal promises: docs/operating.md. */
const promisedMs = 2000
const run = String(process.pid)

const postgres = await startPostgres({ durable: true })
const attacked = await attackedPortal({ DATABASE_URL: postgres.url })
const load = startLoad({ ports: [attacked.port], run })
const returns: number[] = []
let unready = 0
for (let outage = 0; outage < times; outage++) {
  await pause(1000)
  await postgres.halt(outage % 2 === 0 ? 'SIGINT' : 'SIGQUIT')
  await pause(seconds * 1000)
  if ((await fetch(`http://127.0.0.1:${attacked.port}/suc-khoe`)).status === 503) unready++
  await postgres.resume()
  returns.push(await untilNextAcknowledgement())
}
await load.stop()
const kept = await audit({ ...attacked, run, ledger: load.ledger })
returns.sort((a, b) => a - b)
const late = returns.filter((took) => took > promisedMs).length
verdict(`${times} × PostgreSQL away for ${seconds} s`, load.ledger, kept, [
  `from its return to the next acknowledgement: median ${ms(returns[times >> 1] ?? 0)}, at most ${ms(returns.at(-1) ?? 0)}; ` +
    expectNone(`over ${promisedMs} ms`, late),
  `/suc-khoe said 503 in ${unready} of them; ${expectNone('times it did not', times - unready)}`,
])
await attacked.end()
await postgres.stop()

async function untilNextAcknowledgement(): Promise<number> {
  const began = performance.now()
  const before = acknowledged(load.ledger).length
  while (acknowledged(load.ledger).length === before) await pause(20)
  return performance.now() - began
}
