/**
 * Backups beside a running portal under load, and the last of them put back: `npm run bench -- backup [sqlite] [times]`,
 * `npm run bench -- backup postgresql [times]` (two processes; PostgreSQL of Debian, whose pg_dump is beside it). What was
 * acknowledged before the backup began must be in it; what is acknowledged after it was put back must stay.
 */
import { spawnSync } from 'node:child_process'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { startPostgres } from '../setup/postgres-server.ts'
import { audit, portalCommand } from './attack/audit.ts'
import { acknowledged, type Ledger } from './attack/ledger.ts'
import { startLoad } from './attack/load.ts'
import { attackedPortal, type Attacked } from './attack/portals.ts'
import { ms, verdict } from './attack/verdict.ts'

const [engine, times = '5'] = process.argv.slice(2)
/** Where Debian puts PostgreSQL 15; that of npm has no pg_dump. */
const debians = process.env['POSTGRES_BINARIES'] ?? '/usr/lib/postgresql/15'
const run = String(process.pid)

if (engine !== 'postgresql') await onSqlite(Number(times))
if (engine !== 'sqlite') await onPostgres(Number(times))

async function onSqlite(backups: number): Promise<void> {
  const attacked = await attackedPortal()
  await attack([attacked], `${backups} backups and a restore on SQLite`, backups, async (copy) => {
    const env = { DATA_FOLDER: attacked.folder }
    await command(['restore', copy, '--replace'], env)
  })
}

async function onPostgres(backups: number): Promise<void> {
  process.env['PATH'] = `${join(debians, 'bin')}:${process.env['PATH']}`
  const postgres = await startPostgres({ durable: true, binaries: debians })
  const settings = { DATABASE_URL: postgres.url }
  const portals = [await attackedPortal(settings), await attackedPortal(settings)]
  await attack(portals, `${backups} backups and a restore on PostgreSQL`, backups, async (copy) => {
    await command(['restore', copy], settings) // says whether it is whole, and what to do
    await emptied(postgres.url)
    const args = ['--no-owner', `--dbname=${postgres.url}`, join(copy, 'portal.dump')]
    const { status, stderr } = spawnSync('pg_restore', args, { encoding: 'utf8' })
    if (status !== 0) throw new Error(`pg_restore: ${stderr}`)
  })
  await postgres.stop()
}

async function attack(
  portals: readonly Attacked[],
  name: string,
  backups: number,
  putBack: (copy: string) => Promise<void>,
): Promise<void> {
  const [first] = portals as [Attacked]
  const folder = await mkdtemp(join(tmpdir(), 'lang-nghe-backup-'))
  const env = { DATA_FOLDER: first.folder, DATABASE_URL: first.database }
  const load = startLoad({ ports: portals.map(({ port }) => port), run })
  const took: number[] = []
  let before: number[] = []
  for (let backup = 0; backup < backups; backup++) {
    await pause(1500)
    before = acknowledged(load.ledger)
    const began = performance.now()
    await command(['backup', folder], env)
    took.push(performance.now() - began)
  }
  const copies = (await readdir(folder)).sort()
  await Promise.all(portals.map((one) => one.stop()))
  const lostByNature = new Set(acknowledged(load.ledger))
  for (const form of before) lostByNature.delete(form)
  await putBack(join(folder, copies.at(-1)!))
  const back = await Promise.all(portals.map((one) => one.start()))
  await pause(3000)
  await load.stop()
  const all = load.ledger
  const receipts = new Map([...all.receipts].filter(([form]) => !lostByNature.has(form)))
  const ledger: Ledger = { ...all, receipts }
  const found = await audit({ ...first, run, ledger })
  const kept = { ...found, doubled: Math.max(0, found.stored - all.receipts.size) }
  verdict(name, ledger, kept, [
    `a backup took ${ms(Math.min(...took))} to ${ms(Math.max(...took))}, ${copies.length} of ${backups} made; ` +
      `${before.length.toLocaleString('en')} forms were acknowledged before the last; back after ${ms(Math.max(...back))}; ` +
      `${lostByNature.size.toLocaleString('en')} forms came between the last backup and its return`,
  ])
  if (copies.length !== backups) process.exitCode = 1
  await Promise.all(portals.map((one) => one.end()))
  await rm(folder, { recursive: true })
}

/** @throws Error with what it said where it ended with another code than nought; `restore` on PostgreSQL ends with 1 */
async function command(args: readonly string[], env: NodeJS.ProcessEnv): Promise<void> {
  const { code, said } = await portalCommand(args, env)
  if (code !== 0 && !said.includes('Bản sao còn nguyên vẹn')) throw new Error(`${args[0]}: ${said}`)
}

/** An empty database under the address of the one that was there. */
async function emptied(address: string): Promise<void> {
  const elsewhere = new URL(address)
  const name = elsewhere.pathname.slice(1)
  elsewhere.pathname = '/template1'
  const client = new pg.Client({ connectionString: elsewhere.href })
  await client.connect()
  await client.query(`alter database ${name} rename to before_restore`)
  await client.query(`create database ${name} template template0`)
  await client.end()
}
