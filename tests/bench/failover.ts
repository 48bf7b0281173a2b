/**
 * The leading PostgreSQL of three under Patroni ends under load: `npm run bench -- failover [times]`, with Debian's packages
 * patroni, etcd-server, haproxy and postgresql, as root. Two processes share it through HAProxy; one form in twenty is a case
 * with a file. Nothing that was acknowledged may be lost, and the portal is to come back by itself.
 */
import { setTimeout as pause } from 'node:timers/promises'
import { audit } from './attack/audit.ts'
import { acknowledged } from './attack/ledger.ts'
import { startLoad } from './attack/load.ts'
import { startCluster } from './attack/patroni.ts'
import { attackedPortal } from './attack/portals.ts'
import { isCase } from './attack/sender.ts'
import { ms, verdict } from './attack/verdict.ts'

const [times = 3] = process.argv.slice(2).map(Number)
const campaign = { run: String(process.pid), casesEvery: 20 }

const cluster = await startCluster()
try {
  const settings = { DATABASE_URL: cluster.url, TRUSTED_PROXY: 'yes' }
  const portals = [await attackedPortal(settings), await attackedPortal(settings)] as const
  const load = startLoad({ ...campaign, ports: portals.map(({ port }) => port) })
  const gaps: number[] = []
  for (let failure = 0; failure < times; failure++) {
    await pause(3000)
    const ended = await cluster.killLeader()
    const began = performance.now()
    const since = (port: number) => (load.ledger.acknowledgedAt.get(port) ?? 0) > began + 500
    while (!portals.every(({ port }) => since(port))) await pause(20)
    gaps.push(performance.now() - began)
    await cluster.revive(ended)
  }
  await pause(2000)
  await load.stop()
  const kept = await audit({ ...portals[0], ...campaign, ledger: load.ledger })
  gaps.sort((a, b) => a - b)
  const cases = acknowledged(load.ledger).filter((form) => isCase(campaign, form)).length
  verdict(`${times} × fail-over under two processes`, load.ledger, kept, [
    `of what was acknowledged ${cases} were cases with a file`,
    `from the end of the leader to the next acknowledgement by both: median ${ms(gaps[times >> 1] ?? 0)}, at most ${ms(gaps.at(-1) ?? 0)}`,
  ])
  await Promise.all(portals.map((one) => one.end()))
} finally {
  await cluster.stop()
}
