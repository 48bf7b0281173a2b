/** `npm start` as it is run: a process of its own, signals, ports and folders. */
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { chmod, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { connect, createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { engine } from '../../db/engine/columns.ts'
import { bareEnvironment } from '../setup/bare-environment.ts'

interface Run {
  readonly child: ChildProcess
  said(): string
  complained(): string
  exited: Promise<number | null>
}

/**
 * Memory as a disk, which is never the file system of the checkout: what is built there has to come from another one.
 * Elsewhere the usual folder for what is temporary.
 */
const otherFileSystem = ['/dev/shm'].find((path) => existsSync(path))
vi.setConfig({ testTimeout: 400_000 }) // a busy machine lets processes wait

const runs: Run[] = []
const folders: string[] = []

/** Root may write everywhere, unless it gives that up. */
const asAnybody = process.getuid?.() === 0 ? ['setpriv', '--bounding-set', '-dac_override'] : []

function run(
  env: Record<string, string>,
  [program = 'node', ...args]: readonly string[] = ['node', 'server/index.ts'],
): Run {
  const child = spawn(program, args, {
    env: { ...bareEnvironment, HOST: '127.0.0.1', PROVINCES: '12', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let [out, err] = ['', '']
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()))
  const exited = once(child, 'close').then(([code]) => code as number | null)
  const started = { child, said: () => out, complained: () => err, exited }
  runs.push(started)
  return started
}

async function newFolder(below = tmpdir()): Promise<string> {
  const folder = await mkdtemp(join(below, 'lang-nghe-start-'))
  folders.push(folder)
  return folder
}

/** Tests that run at the same time cannot share Vitest's own. Their time limit ends it. */
async function until(isTrue: () => boolean): Promise<void> {
  while (!isTrue()) await pause(50)
}

async function addressOf(started: Run): Promise<URL> {
  const found = /http:\/\/\S+\//
  await until(() => found.test(started.said()) || started.child.exitCode !== null)
  const [address] = found.exec(started.said()) ?? []
  if (!address) throw new Error(started.complained())
  return new URL(address)
}

/** One sentence and nothing else, least of all a stack trace. */
function expectSentence(started: Run, part: string): void {
  expect(started.complained()).toContain(part)
  expect(started.complained().trim().split('\n')).toHaveLength(1)
  expect(started.complained()).not.toMatch(/\bat .*:\d+|Error:/)
}

afterAll(async () => {
  for (const { child } of runs) child.kill('SIGKILL')
  await Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true })))
})

describe.skipIf(engine === 'postgresql')('npm start', () => {
  let folder: string
  beforeAll(async () => {
    folder = await newFolder(otherFileSystem)
  })

  test('builds, says where it serves, and stops cleanly at SIGTERM', async () => {
    const started = run({ DATA_FOLDER: folder, PORT: '0' })
    const address = await addressOf(started)
    expect(started.said()).toContain('Đang dựng các trang')
    const page = await fetch(address)
    expect(page.status).toBe(200)
    const style = /href="(\/_astro\/[^"]+\.css)"/.exec(await page.text())?.[1] ?? ''
    expect((await fetch(new URL(style, address))).status).toBe(200)
    expect(await (await fetch(new URL('/suc-khoe', address))).json()).toMatchObject({ database: true })
    started.child.kill('SIGTERM')
    expect(await started.exited).toBe(0)
    expect(started.complained()).toBe('')
    expect(await readdir(folder)).not.toContain('portal.db-wal')
  })

  test('started again it serves what is there; a request under way is answered before it stops', async () => {
    const started = run({ DATA_FOLDER: folder, PORT: '0' })
    const address = await addressOf(started)
    expect(started.said()).not.toContain('Đang dựng các trang')
    const body = JSON.stringify({
      unitCode: '03386',
      instrument: 'sipas-2017',
      idempotencyKey: '0123456789abcdef',
      service: 'land',
      answers: { c1: 4 },
    })
    const socket = connect(Number(address.port), address.hostname)
    socket.write(
      'POST /api/luot-tra-loi HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n' +
        `Content-Length: ${body.length}\r\n\r\n${body.slice(0, 20)}`,
    )
    await pause(200)
    started.child.kill('SIGINT')
    await pause(200)
    expect(started.child.exitCode).toBeNull()
    await expect(fetch(address)).rejects.toThrow()
    socket.write(body.slice(20))
    const [answer] = (await once(socket, 'data')) as [Buffer]
    expect(answer.toString()).toMatch(/^HTTP\/1\.1 (?:201|422) /)
    expect(await started.exited).toBe(0)
  })

  test('SIGTERM to npm reaches the portal, which leaves nobody behind', async () => {
    const started = run({ DATA_FOLDER: folder, PORT: '0' }, ['npm', 'start'])
    const address = await addressOf(started)
    started.child.kill('SIGTERM')
    await started.exited // its output is closed by the last process that holds it
    await expect(fetch(address)).rejects.toThrow()
    expect(await readdir(folder)).not.toContain('portal.db-wal')
  })

  // Most of what follows waits for processes: they wait together.
  test.concurrent('a stop during the first build ends the build as well', async () => {
    const fresh = await newFolder()
    const started = run({ DATA_FOLDER: fresh, PORT: '0' })
    await until(() => started.said().includes('Đang dựng các trang'))
    started.child.kill('SIGINT')
    expect(await started.exited).toBe(0)
    expect((await readdir(join(fresh, 'site'))).filter((name) => name !== 'current')).toEqual([])
  })

  test.concurrent('a busy port is known before anything is built', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    const port = String((other.address() as AddressInfo).port)
    const started = run({ DATA_FOLDER: await newFolder(), PORT: port })
    expect(await started.exited).toBe(1)
    expectSentence(started, `Cổng ${port} đang được chương trình khác dùng`)
    expect(started.said()).toBe('')
    other.close()
  })

  test.concurrent('a folder that another portal uses', async () => {
    const first = run({ DATA_FOLDER: folder, PORT: '0' })
    const address = await addressOf(first)
    const second = run({ DATA_FOLDER: folder, PORT: '0' })
    expect(await second.exited).toBe(1)
    expectSentence(second, 'đang được một cổng khác dùng')
    expect((await fetch(address)).status).toBe(200)
    const third = run({ DATA_FOLDER: folder, PORT: '0' })
    await pause(1000)
    first.child.kill('SIGKILL')
    expect((await fetch(await addressOf(third))).status).toBe(200)
  })

  test.concurrent('a folder that cannot be written', async () => {
    const readOnly = await newFolder()
    await chmod(readOnly, 0o555)
    const started = run({ DATA_FOLDER: readOnly, PORT: '0' }, [...asAnybody, 'node', 'server/index.ts'])
    expect(await started.exited).toBe(1)
    expectSentence(started, `Không ghi được vào thư mục dữ liệu ${readOnly} (EACCES)`)
  })

  test.concurrent('a folder that is a file', async () => {
    const file = join(await newFolder(), 'tep')
    await writeFile(file, '')
    const started = run({ DATA_FOLDER: file, PORT: '0' })
    expect(await started.exited).toBe(1)
    expectSentence(started, 'Không ghi được vào thư mục dữ liệu')
  })

  test.concurrent.each([
    [{ PORT: 'ba' }, 'PORT=ba không hợp lệ'],
    [{ PROVINCES: '99' }, '99 không phải mã'],
    [{ DATABASE_URL: 'postgresql://user:geheim@127.0.0.1:1/portal' }, 'Không kết nối được PostgreSQL'],
    [{ HOST: '203.0.113.1' }, 'Không mở được địa chỉ 203.0.113.1'],
  ])('a wrong setting %j', async (env, part) => {
    const started = run({ DATA_FOLDER: await newFolder(), PORT: '0', ...env })
    expect(await started.exited).toBe(1)
    expectSentence(started, part)
    expect(started.complained()).not.toContain('geheim')
  })

  test.concurrent('a file that is no database', async () => {
    const data = await newFolder()
    await writeFile(join(data, 'portal.db'), 'Đây không phải là cơ sở dữ liệu. '.repeat(200))
    const started = run({ DATA_FOLDER: data, PORT: '0' })
    expect(await started.exited).toBe(1)
    expectSentence(started, 'Không mở được tệp dữ liệu')
  })
})
