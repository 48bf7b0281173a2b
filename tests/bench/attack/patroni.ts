/**
 * PostgreSQL of Debian in three copies under Patroni, with three etcd and HAProxy before it, on this machine's loopback:
 * what docs/operating.md describes, as small as it can be tried. Needs root, and the packages that are named there.
 */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, readFileSync } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { freePort } from '../../setup/free-port.ts'

export interface Cluster {
  /** Through HAProxy, whichever copy leads. */
  readonly url: string
  /** Ends the copy that leads, its Patroni too, as a machine that loses power would. @returns its name */
  killLeader(): Promise<string>
  /** Starts a copy again and waits until it follows. */
  revive(name: string): Promise<void>
  stop(): Promise<void>
}

interface Copy {
  readonly name: string
  readonly folder: string
  readonly rest: number
  readonly port: number
  patroni: ChildProcess
}

const binaries = process.env['POSTGRES_BINARIES'] ?? '/usr/lib/postgresql/15'
const password = 'chi-de-thu'
const patienceMs = 120_000
const owner = Number(spawnSync('id', ['-u', 'postgres'], { encoding: 'utf8' }).stdout)

export async function startCluster(): Promise<Cluster> {
  const folder = await mkdtemp(join(tmpdir(), 'lang-nghe-patroni-'))
  chownSync(folder, owner, owner)
  const etcds = await startEtcds(folder)
  const copies: Copy[] = []
  for (const number of [1, 2, 3]) copies.push(await startCopy(folder, number, etcds.hosts))
  const port = await freePort()
  await writeFile(join(folder, 'haproxy.cfg'), haproxyConfig(port, copies))
  const proxy = quiet('haproxy', ['-f', join(folder, 'haproxy.cfg')])
  await until('three copies', async () => (await followers(copies)) === 2)
  await makeDatabase(port)
  return {
    url: `postgresql://portal:${password}@127.0.0.1:${port}/portal`,
    async killLeader() {
      const leader = await leaderOf(copies)
      leader.patroni.kill('SIGKILL')
      process.kill(postmaster(leader), 'SIGKILL')
      return leader.name
    },
    async revive(name) {
      const copy = copies.find((one) => one.name === name)!
      copy.patroni = startPatroni(copy.folder)
      await until('the copy that was ended', async () => (await followers(copies)) === 2)
    },
    async stop() {
      for (const { patroni } of copies) await end(patroni)
      for (const child of [proxy, ...etcds.children]) await end(child)
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function startEtcds(folder: string) {
  const members = await Promise.all(
    [1, 2, 3].map(async (number) => ({
      name: `etcd${number}`,
      client: `http://127.0.0.1:${await freePort()}`,
      peer: `http://127.0.0.1:${await freePort()}`,
    })),
  )
  const all = members.map(({ name, peer }) => `${name}=${peer}`).join(',')
  const children = members.map(({ name, client, peer }) =>
    quiet('etcd', [
      ...['--name', name, '--data-dir', join(folder, name), '--log-level', 'error'],
      ...['--listen-client-urls', client, '--advertise-client-urls', client],
      ...['--listen-peer-urls', peer, '--initial-advertise-peer-urls', peer, '--initial-cluster', all],
    ]),
  )
  return { children, hosts: members.map(({ client }) => client.replace('http://', '')) }
}

async function startCopy(folder: string, number: number, etcds: readonly string[]): Promise<Copy> {
  const own = join(folder, `pg${number}`)
  await mkdir(own)
  chownSync(own, owner, owner)
  const copy = { name: `pg${number}`, folder: own, rest: await freePort(), port: await freePort() }
  await writeFile(join(own, 'patroni.json'), JSON.stringify(patroniConfig(copy, etcds)))
  return { ...copy, patroni: startPatroni(own) }
}

/** JSON is YAML, too. */
function patroniConfig({ name, folder, rest, port }: Omit<Copy, 'patroni'>, etcds: readonly string[]) {
  const as = (username: string) => ({ username, password })
  return {
    scope: 'lang-nghe',
    name,
    restapi: { listen: `127.0.0.1:${rest}`, connect_address: `127.0.0.1:${rest}` },
    etcd3: { hosts: etcds },
    bootstrap: {
      dcs: {
        ...{ ttl: 10, loop_wait: 1, retry_timeout: 3, synchronous_mode: true },
        postgresql: { use_pg_rewind: true, parameters: { wal_log_hints: 'on' } },
      },
      initdb: [{ encoding: 'UTF8' }, { locale: 'C.UTF-8' }, 'data-checksums'],
    },
    postgresql: {
      ...{ listen: `127.0.0.1:${port}`, connect_address: `127.0.0.1:${port}` },
      ...{ data_dir: join(folder, 'data'), bin_dir: join(binaries, 'bin'), pgpass: join(folder, 'pgpass') },
      authentication: { superuser: as('postgres'), replication: as('replicator'), rewind: as('rewinder') },
      parameters: { unix_socket_directories: folder, password_encryption: 'scram-sha-256' },
      pg_hba: [
        'local all all peer',
        'host replication replicator 127.0.0.1/32 scram-sha-256',
        'host all all 127.0.0.1/32 scram-sha-256',
      ],
    },
  }
}

function startPatroni(folder: string): ChildProcess {
  return quiet('patroni', [join(folder, 'patroni.json')], { uid: owner, gid: owner, cwd: folder })
}

function haproxyConfig(port: number, copies: readonly Copy[]): string {
  const servers = copies.map(
    ({ name, port, rest }) => `  server ${name} 127.0.0.1:${port} check port ${rest}`,
  )
  return [
    ...['defaults', '  mode tcp', '  timeout connect 2s', '  timeout client 30m', '  timeout server 30m'],
    ...[
      '  timeout check 2s',
      'listen leader',
      `  bind 127.0.0.1:${port}`,
      '  option httpchk OPTIONS /primary',
    ],
    ...['  http-check expect status 200'],
    '  default-server inter 1s fall 2 rise 1 on-marked-down shutdown-sessions',
    ...[...servers, ''],
  ].join('\n')
}

async function makeDatabase(port: number): Promise<void> {
  await until('HAProxy', async () => {
    const client = new pg.Client({
      connectionString: `postgresql://postgres:${password}@127.0.0.1:${port}/postgres`,
    })
    client.on('error', () => {})
    await client.connect()
    await client.query(`create role portal login password '${password}'`).catch(() => {}) // it is there already
    await client.query('create database portal owner portal')
    await client.end()
    return true
  })
}

async function leaderOf(copies: readonly Copy[]): Promise<Copy> {
  for (const copy of copies) if ((await status(copy, 'primary')) === 200) return copy
  throw new Error('No copy leads')
}

/** How many copies follow, where one leads; one of them must be in step with it. */
async function followers(copies: readonly Copy[]): Promise<number> {
  const states = await Promise.all(copies.map((copy) => status(copy, 'replica')))
  const inStep = await Promise.all(copies.map((copy) => status(copy, 'synchronous')))
  await leaderOf(copies)
  return inStep.includes(200) ? states.filter((state) => state === 200).length : 0
}

async function status({ rest }: Copy, role: string): Promise<number> {
  return fetch(`http://127.0.0.1:${rest}/${role}`).then(
    (answer) => answer.status,
    () => 0,
  )
}

function postmaster({ folder }: Copy): number {
  return Number.parseInt(readFileSync(join(folder, 'data/postmaster.pid'), 'utf8'))
}

async function until(what: string, holds: () => Promise<boolean>): Promise<void> {
  const end = performance.now() + patienceMs
  while (!(await holds().catch(() => false))) {
    if (performance.now() > end) throw new Error(`Waited for ${what} in vain`)
    await pause(200)
  }
}

function quiet(command: string, args: readonly string[], more: object = {}): ChildProcess {
  return spawn(command, args, { stdio: 'ignore', ...more })
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill('SIGTERM')
  await once(child, 'exit')
}
