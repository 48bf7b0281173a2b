/** `npm start`: what can go wrong at once is tried first, so that it is said at once. */
import { once } from 'node:events'
import { rm, writeFile } from 'node:fs/promises'
import type { AddressInfo, ListenOptions } from 'node:net'
import { join } from 'node:path'
import type { Server } from 'node:http'
import { configFrom, readEnv, type Config } from './config.ts'
import { holdDataFolder, makeDataFolder } from './data-folder.ts'
import { failureSentence } from './failure.ts'
import { refuseExpectations } from './http/limits.ts'
import { portalServer, type Answers } from './http/listener.ts'
import { closeGracefully } from './http/stopping.ts'

let config: Config | undefined
try {
  config = configFrom(readEnv())
  await run(config)
  process.exit(0)
} catch (error) {
  process.stderr.write(`${failureSentence(error, config)}\n`)
  process.exit(1)
}

async function run(config: Config): Promise<void> {
  const stopped = new Promise<void>((resolve) => {
    process.once('SIGINT', () => resolve())
    process.once('SIGTERM', () => resolve())
  })
  await assertWritable(config.dataFolder)
  let answers: Answers = { held: () => undefined, fetch: () => starting() }
  const server = portalServer({
    held: (request) => answers.held(request),
    fetch: (request, env) => answers.fetch(request, env),
  })
  refuseExpectations(server)
  const inherited = socketFromSystemd()
  if (!inherited) await listen(server, { port: config.port, host: config.host })
  const letGo = await holdDataFolder(config.dataFolder)
  const { startPortal } = await import('./portal.ts') // the database's libraries take a while
  const portal = await startPortal(config, (line) => process.stdout.write(`${line}\n`))
  answers = portal.answers
  if (inherited) await listen(server, inherited) // until now who came waits, instead of being turned away
  await Promise.race([stopped, portal.ready])
  const { port } = server.address() as AddressInfo
  if (portal.isReady())
    process.stdout.write(`Cổng đang chạy tại ${addressFor(config, port)} (dừng: Ctrl-C)\n`)
  await stopped
  await closeGracefully(server)
  await portal.close()
  letGo()
}

/** The portal's own pages need what is still being loaded. */
function starting(): Response {
  const sentence =
    'Cổng đang khởi động. Xin chờ ít phút rồi tải lại trang; phiếu vừa gửi chưa được lưu, gửi lại cũng chỉ tính một lần.'
  return new Response(
    `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Lắng nghe</title><p>${sentence}</p></html>`,
    {
      status: 503,
      headers: {
        'Content-Type': 'text/html; charset=utf-8',
        'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
        'X-Content-Type-Options': 'nosniff',
        'Cache-Control': 'no-store',
        'Retry-After': '5',
      },
    },
  )
}

async function listen(server: Server, where: ListenOptions | { fd: number }): Promise<void> {
  server.listen(where)
  await once(server, 'listening')
}

/** A socket that systemd opened before and keeps open while the portal is restarted (sd_listen_fds(3)). */
function socketFromSystemd(): { fd: number } | undefined {
  const { LISTEN_PID, LISTEN_FDS } = process.env
  return LISTEN_PID === String(process.pid) && LISTEN_FDS === '1' ? { fd: 3 } : undefined
}

/** Writing is tried, not asked for: a full or read-only disk says so only then. */
async function assertWritable(folder: string): Promise<void> {
  await makeDataFolder(folder)
  const probe = join(folder, `.ghi-thu-${process.pid}`)
  await writeFile(probe, '')
  await rm(probe)
}

function addressFor({ host, siteUrl }: Config, port: number): string {
  const own = `http://${['0.0.0.0', '::'].includes(host) ? 'localhost' : host}:${port}/`
  return siteUrl.startsWith('http://localhost') ? own : `${own}, địa chỉ công khai ${siteUrl}/`
}
