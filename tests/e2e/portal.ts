/** Starts `npm start` in a temporary data folder, as a stranger would, and stops it after the tests. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

async function answers(url: string): Promise<boolean> {
  return fetch(`${url}/suc-khoe`).then(
    (response) => response.ok,
    () => false,
  )
}

export default async function startPortal(): Promise<() => Promise<void>> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'lang-nghe-e2e-'))
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  process.env['PORTAL_URL'] = url
  process.env['PORTAL_DATA'] = dataFolder
  const portal = spawn('node', ['server/index.ts'], {
    env: { ...process.env, HOST: '127.0.0.1', PORT: String(port), DATA_FOLDER: dataFolder, SITE_URL: url, RESULTS_AGE: '2' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  portal.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()))
  portal.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
  const until = Date.now() + 300_000
  while (!(await answers(url))) {
    if (portal.exitCode !== null || Date.now() > until) throw new Error(`The portal did not start:\n${said}`)
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  return async () => {
    portal.kill('SIGTERM')
    await once(portal, 'exit')
    await rm(dataFolder, { recursive: true, force: true })
  }
}
