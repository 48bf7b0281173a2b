/**
 * kill -9 under load: `npm run bench -- kill [sqlite] [times]`, `npm run bench -- kill postgresql [times]` (two processes
 * share the database; one is killed, now and then both). One form in twenty is a case with a file. Nothing that was
 * acknowledged may be lost, nothing counted twice.
 */
import { setTimeout as pause } from 'node:timers/promises'
import { startPostgres } from '../setup/postgres-server.ts'
import { audit } from './attack/audit.ts'
import { acknowledged, type Ledger } from './attack/ledger.ts'
import { startLoad, type Load } from './attack/load.ts'
import { attackedPortal, type Attacked } from './attack/portals.ts'
import { isCase } from './attack/sender.ts'
import { ms, say, verdict } from './attack/verdict.ts'

const [engine, times] = process.argv.slice(2)
const campaign = { run: String(process.pid), casesEvery: 20 }
/** Each case comes from another household. */
const settings = { TRUSTED_PROXY: 'yes' }

if (engine !== 'postgresql') await onSqlite(Number(times ?? 5))
if (engine !== 'sqlite') await onPostgres(Number(times ?? 3))

async function onSqlite(kills: number): Promise<void> {
  const attacked = await attackedPortal(settings)
  const load = startLoad({ ...campaign, ports: [attacked.port] })
  const starts: number[] = []
  for (let kill = 0; kill < kills; kill++) {
    await amid(load)
    await attacked.kill()
    starts.push(await attacked.start())
  }
  await load.stop()
  const kept = await audit({ ...attacked, ...campaign, ledger: load.ledger })
  verdict(`${kills} × kill -9 on SQLite`, load.ledger, kept, [back(starts), casesIn(load.ledger)])
  await attacked.end()
}

async function onPostgres(kills: number): Promise<void> {
  const postgres = await startPostgres({ durable: true })
  const first = await attackedPortal({ ...settings, DATABASE_URL: postgres.url })
  const second = await attackedPortal({ ...settings, DATABASE_URL: postgres.url })
  const load = startLoad({ ...campaign, ports: [first.port, second.port] })
  const starts: number[] = []
  for (let kill = 0; kill < kills; kill++) {
    await amid(load)
    const ended = [[first], [second], [first, second]][kill % 5 === 4 ? 2 : kill % 2]!
    await Promise.all(ended.map((one: Attacked) => one.kill()))
    starts.push(...(await Promise.all(ended.map((one) => one.start()))))
  }
  await load.stop()
  const kept = await audit({ ...first, ...campaign, ledger: load.ledger })
  const name = `${kills} × kill -9 of two processes on PostgreSQL`
  verdict(name, load.ledger, kept, [back(starts), casesIn(load.ledger)])
  await Promise.all([first.end(), second.end()])
  await postgres.stop()
}

/** At any moment, as long as forms are being acknowledged. */
async function amid({ ledger }: Load): Promise<void> {
  const before = ledger.attempts.count
  await pause(100 + Math.random() * 700)
  while (ledger.attempts.count === before) await pause(10)
}

function casesIn(ledger: Ledger): string {
  const cases = acknowledged(ledger).filter((form) => isCase(campaign, form))
  return `of what was acknowledged ${cases.length} were cases with a file`
}

function back(starts: number[]): string {
  starts.sort((a, b) => a - b)
  const median = starts[Math.floor(starts.length / 2)] ?? 0
  if (starts.length === 0) say('nothing was killed')
  return `from start to work: median ${ms(median)}, at most ${ms(starts.at(-1) ?? 0)}`
}
