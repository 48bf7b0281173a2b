/** `npm start`: one process that keeps the data, builds the site and serves both, until it is told to stop. */
import { once } from 'node:events'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createAdaptorServer } from '@hono/node-server'
import { openDatabase } from '../db/database.ts'
import { assertFrozen } from '../db/instruments.ts'
import { loadContent, type ContentStep } from '../db/seed.ts'
import { instruments } from '../surveys/instruments/index.ts'
import { createApp } from './app.ts'
import { configFrom, readEnv, type Config } from './config.ts'
import { failureSentence } from './failure.ts'
import { jsonLines } from './log.ts'
import { startPublishing } from './publishing.ts'
import { astroBuild } from './publishing/build.ts'
import { progressOn } from './publishing/progress.ts'
import { closeGracefully } from './stopping.ts'

const projectFolder = fileURLToPath(new URL('../', import.meta.url))
const contentNames: Record<ContentStep['id'], string> = {
  units: 'đơn vị hành chính',
  plans: 'cam kết trong kế hoạch',
  scores: 'điểm PAPI, SIPAS đã công bố',
  notices: 'thông tin công khai minh hoạ',
}

let config: Config | undefined
try {
  config = configFrom(readEnv())
  await start(config)
} catch (error) {
  process.stderr.write(`${failureSentence(error, config)}\n`)
  process.exit(1)
}

async function start(config: Config): Promise<void> {
  const stopped = new Promise<void>((resolve) => {
    process.once('SIGINT', () => resolve())
    process.once('SIGTERM', () => resolve())
  })
  await assertWritable(config.dataFolder)
  const db = await openDatabase(config.databaseUrl)
  await assertFrozen(db.read, instruments)
  const log = jsonLines((text) => process.stdout.write(text))
  // The port is taken before the first build, which takes long: where it is busy, that is known at once.
  let answer: (request: Request, env: object) => Response | Promise<Response> = () =>
    new Response(null, { status: 503, headers: { 'Retry-After': '5' } })
  const server = createAdaptorServer({ fetch: (request, env) => answer(request, env) })
  server.listen(config.port, config.host)
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  await loadContent(db, ({ id, loaded }) => {
    if (loaded !== null) process.stdout.write(`Đã nạp ${contentNames[id]}: ${loaded}\n`)
  })
  const publishing = await startPublishing({
    config,
    db,
    log,
    projectFolder,
    build: astroBuild(config, projectFolder),
    progress: progressOn(process.stdout),
  })
  answer = createApp({ config, db, publishing, log }).fetch
  const ended = await Promise.race([stopped.then(() => true), publishing.ready.then(() => false)])
  if (!ended) {
    process.stdout.write(`Cổng đang chạy tại ${addressFor(config, port)} (dừng: Ctrl-C)\n`)
    await stopped
  }
  await closeGracefully(server)
  await publishing.close()
  await db.close()
  process.exit(0)
}

/** Writing is tried, not asked for: a full or read-only disk says so only then. */
async function assertWritable(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  const probe = join(folder, `.ghi-thu-${process.pid}`)
  await writeFile(probe, '')
  await rm(probe)
}

function addressFor({ host, siteUrl }: Config, port: number): string {
  const own = `http://${['0.0.0.0', '::'].includes(host) ? 'localhost' : host}:${port}/`
  return siteUrl.startsWith('http://localhost') ? own : `${own}, địa chỉ công khai ${siteUrl}/`
}
