/**
 * The portal behind nginx with TLS and HTTP/2, by the very file of docs/deploy, on loopback: `npm run bench -- proxy`
 * (needs nginx, openssl and curl, as root or not). Prints what was tried and what came, and ends with a count.
 */
import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { connect } from 'node:tls'
import { sipas2017 } from '../../surveys/instruments/sipas-2017.ts'
import { freePort } from '../setup/free-port.ts'

/** A commune of the province that the portal serves. */
const unitCode = '03388'
const project = resolve(import.meta.dirname, '../..')
const folder = await mkdtemp(join(tmpdir(), 'lang-nghe-proxy-'))
const host = 'langnghe.example.vn'
let failures = 0

function tried(what: string, holds: boolean, seen: string): void {
  if (!holds) failures++
  console.log(`  ${holds ? 'ok  ' : 'FAIL'} ${what}: ${seen}`)
}

interface Answer {
  readonly status: number
  readonly headers: ReadonlyMap<string, string>
  readonly body: string
  readonly version: string
}

const ports = { http: await freePort(), https: await freePort() }

/** curl speaks HTTP/2 as browsers do. */
function ask(path: string, ...args: readonly string[]): Answer {
  const { stdout } = spawnSync(
    'curl',
    [
      ...[
        '-sk',
        '--compressed',
        '--max-time',
        '20',
        '-D',
        '-',
        '-o',
        join(folder, 'body'),
        '-w',
        '%{http_version}',
      ],
      ...['--resolve', `${host}:${ports.https}:127.0.0.1`, ...args, `https://${host}:${ports.https}${path}`],
    ],
    { encoding: 'utf8' },
  )
  const lines = stdout.split(/\r?\n/).filter(Boolean)
  const start = lines.findLastIndex((line) => line.startsWith('HTTP/'))
  const headers = new Map(
    lines.slice(start + 1).flatMap((line) => {
      const at = line.indexOf(':')
      return at > 0 ? [[line.slice(0, at).toLowerCase(), line.slice(at + 1).trim()] as const] : []
    }),
  )
  const body = execFileSync('sh', ['-c', `cat ${join(folder, 'body')} 2>/dev/null || true`], {
    encoding: 'utf8',
  })
  return { status: Number(lines[start]?.split(' ')[1] ?? 0), headers, body, version: lines.at(-1) ?? '' }
}

interface Supervised {
  readonly port: number
  /** Ends the portal; the next one is started at once, on the same socket. Resolves when that one serves. */
  restart(): Promise<void>
  stop(): Promise<void>
}

/** As systemd does: a socket that stays open, handed to each portal that is started. */
async function supervise(): Promise<Supervised> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const { fd } = (server as unknown as { _handle: { fd: number } })._handle
  const start =
    'LISTEN_FDS=1 LISTEN_PID=$$; export LISTEN_FDS LISTEN_PID; echo "pid $$"; exec node server/index.ts'
  const shell = spawn('sh', ['-c', `while [ ! -e ${folder}/stop ]; do sh -c '${start}'; done`], {
    cwd: project,
    env: {
      ...process.env,
      ...{
        PROVINCES: '12',
        DATA_FOLDER: join(folder, 'data'),
        TRUSTED_PROXY: 'yes',
        RESPONSES_PER_HOUR: '5',
      },
      SITE_URL: `https://${host}`,
    },
    stdio: ['ignore', 'pipe', 'inherit', fd],
  })
  server.close() // the shell holds it now, and does not take connections itself
  let said = ''
  shell.stdout!.on('data', (chunk: Buffer) => (said += chunk.toString()))
  const serving = async () => {
    while (!said.includes('Cổng đang chạy')) {
      if (shell.exitCode !== null) throw new Error(`The portal ended:\n${said}`)
      await pause(100)
    }
  }
  const end = () => {
    const pid = Number(/pid (\d+)/.exec(said)?.[1])
    said = ''
    process.kill(pid, 'SIGTERM')
  }
  await serving()
  return {
    port,
    async restart() {
      end()
      await serving()
    },
    async stop() {
      await writeFile(join(folder, 'stop'), '')
      end()
      await once(shell, 'exit')
    },
  }
}

async function startNginx(upstream: number): Promise<ChildProcess> {
  const [certificate, key] = [join(folder, 'fullchain.pem'), join(folder, 'privkey.pem')]
  execFileSync(
    'openssl',
    [
      ...['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '1', '-subj', `/CN=${host}`],
      ...['-keyout', key, '-out', certificate],
    ],
    { stdio: 'ignore' },
  )
  const site = (await readFile(join(project, 'docs/deploy/nginx.conf'), 'utf8'))
    .replace('127.0.0.1:3000', `127.0.0.1:${upstream}`)
    .replace(/listen \[::\].*;\n/g, '')
    .replace('listen 80;', `listen 127.0.0.1:${ports.http};`)
    .replace('listen 443 ssl', `listen 127.0.0.1:${ports.https} ssl`)
    .replaceAll('/etc/ssl/lang-nghe', folder)
    .replaceAll('/var/log/nginx', folder)
  const configuration = join(folder, 'nginx.conf')
  await writeFile(
    configuration,
    `daemon off; pid ${folder}/nginx.pid; error_log stderr crit;\nevents {}\nhttp {\n${site}\n}\n`,
  )
  const nginx = spawn('nginx', ['-c', configuration, '-p', folder], { stdio: 'inherit' })
  await pause(500)
  return nginx
}

function form(key: string, answers: Readonly<Record<string, string>> = { 'answers.c1': '4' }): string[] {
  const fields = {
    ...{ unitCode, instrument: sipas2017.id, version: sipas2017.version, service: 'land' },
    ...{ idempotencyKey: key, ...answers },
  }
  return ['-X', 'POST', '-d', new URLSearchParams(fields).toString()]
}

function tryReading(): void {
  const home = ask('/')
  tried(
    'a page over HTTP/2',
    home.status === 200 && home.version === '2',
    `${home.status}, HTTP/${home.version}`,
  )
  const encoding = ask('/', '-H', 'Accept-Encoding: br').headers.get('content-encoding')
  tried('compressed by the portal alone', encoding === 'br', String(encoding))
  const etag = home.headers.get('etag') ?? ''
  const again = ask('/', '-H', `If-None-Match: ${etag}`)
  tried('ETag comes back as 304', again.status === 304, `${etag} → ${again.status}`)
  const redirect = ask('/tinh')
  tried(
    'redirects stay on the public address',
    redirect.status === 308 && redirect.headers.get('location') === '/tinh/',
    `${redirect.status} ${redirect.headers.get('location')}`,
  )
  const policy = home.headers.get('content-security-policy') ?? ''
  tried('the portal’s headers arrive', policy.startsWith("default-src 'none'"), `${policy.slice(0, 30)}…`)
  const missing = ask('/khong-co/')
  tried(
    'our own 404 page',
    missing.status === 404 && missing.body.includes('Lắng nghe'),
    String(missing.status),
  )
}

function tryWriting(): void {
  const kept = ask('/api/luot-tra-loi', ...form('qua-proxy-00000001'))
  tried(
    'a form is stored',
    kept.status === 303,
    `${kept.status} ${kept.headers.get('location')?.slice(0, 8) ?? kept.body.slice(0, 300)}`,
  )
  const large = ask('/api/luot-tra-loi', ...form('qua-proxy-00000002', { note: 'a'.repeat(70_000) }))
  tried(
    '70 KB are refused by the portal in Vietnamese',
    large.status === 413 && /quá lớn/.test(large.body),
    String(large.status),
  )
  const allowed = ask('/api/luot-tra-loi', ...form('qua-proxy-00000003', { note: 'a'.repeat(60_000) }))
  tried('60 KB pass the proxy', allowed.status !== 413, String(allowed.status))
  const forged = Array.from({ length: 6 }, (_, i) =>
    ask('/api/luot-tra-loi', ...form(`qua-proxy-000001${i}0`), '-H', `X-Forwarded-For: 203.0.113.${i}`),
  )
  const statuses = forged.map(({ status }) => status)
  tried('a forged X-Forwarded-For does not evade the limit', statuses.includes(429), statuses.join(' '))
}

/** Connections that send a byte now and then; whoever comes beside them must not notice. */
async function trySlowClients(): Promise<void> {
  const slow = Array.from({ length: 200 }, () => {
    const socket = connect({ port: ports.https, host: '127.0.0.1', rejectUnauthorized: false })
    socket.on('error', () => {})
    socket.write(`POST /api/luot-tra-loi HTTP/1.1\r\nHost: ${host}\r\nContent-Length: 500\r\n\r\n`)
    const drip = setInterval(() => void socket.write('a'), 300)
    return () => {
      clearInterval(drip)
      socket.destroy()
    }
  })
  await pause(1500)
  const started = performance.now()
  const { status } = ask('/')
  const ms = performance.now() - started
  tried('a page beside 200 slow senders', status === 200 && ms < 1000, `${status} in ${Math.round(ms)} ms`)
  for (const stop of slow) stop()
}

async function tryRestart(portal: Supervised): Promise<void> {
  const statuses: number[] = []
  let asking = true
  const clients = Array.from({ length: 4 }, async () => {
    while (asking) {
      const child = spawn('curl', [
        ...['-sk', '-o', '/dev/null', '-w', '%{http_code}', '--max-time', '20'],
        ...['--resolve', `${host}:${ports.https}:127.0.0.1`, `https://${host}:${ports.https}/`],
      ])
      let out = ''
      child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()))
      await once(child, 'close')
      statuses.push(Number(out))
    }
  })
  await pause(1000)
  await portal.restart()
  await pause(1000)
  asking = false
  await Promise.all(clients)
  const others = statuses.filter((status) => status !== 200)
  tried(
    'a restart under load turns nobody away',
    others.length === 0,
    `${statuses.length} pages, others: ${others.join(' ') || 'none'}`,
  )
}

const portal = await supervise()
const nginx = await startNginx(portal.port)
try {
  console.log('proxy: the portal behind nginx with TLS and HTTP/2')
  tryReading()
  tryWriting()
  await trySlowClients()
  await tryRestart(portal)
} finally {
  nginx.kill('SIGTERM')
  await Promise.all([portal.stop(), once(nginx, 'exit')])
  await rm(folder, { recursive: true, force: true })
}
console.log(`  ${failures} failures`)
process.exitCode = failures === 0 ? 0 : 1
