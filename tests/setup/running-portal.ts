/**
 * The real main job, the command of `npm start`, in a data folder of its own or one that is given: for whoever needs a
 * portal as it is used.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import manifest from '../../package.json' with { type: 'json' }
import { freePort } from './free-port.ts'

export interface RunningPortal {
  readonly url: string
  readonly dataFolder: string
  readonly pid: number
  /** Ends the process and removes the data folder, unless it was given. */
  readonly stop: () => Promise<void>
  /** Ends the process as a crash would; everything stays in the data folder. */
  readonly kill: () => Promise<void>
}

/**
 * @param settings environment variables that differ from the portal's defaults
 * @throws Error with all that the portal said, where it ends or does not answer within five minutes
 */
export async function startPortal(settings: NodeJS.ProcessEnv = {}): Promise<RunningPortal> {
  const given = settings['DATA_FOLDER']
  const dataFolder = given ?? (await mkdtemp(join(tmpdir(), 'lang-nghe-portal-')))
  const port = Number(settings['PORT'] ?? (await freePort()))
  const url = `http://127.0.0.1:${port}`
  const portal = spawn('sh', ['-c', manifest.scripts.start], {
    env: {
      ...process.env,
      ...{ HOST: '127.0.0.1', PORT: String(port), DATA_FOLDER: dataFolder, SITE_URL: url },
      ...settings,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  const listen = (chunk: Buffer) => (said = (said + chunk.toString()).slice(-10_000))
  for (const stream of [portal.stdout, portal.stderr]) stream.on('data', listen)
  const died = () => console.error(`The portal ended by itself. Its last words:\n${said}`)
  portal.once('exit', died)
  async function end(signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
    portal.off('exit', died)
    if (portal.exitCode !== null || portal.signalCode !== null) return
    portal.kill(signal)
    await once(portal, 'exit')
  }
  async function stop(): Promise<void> {
    await end('SIGTERM')
    if (given === undefined) await rm(dataFolder, { recursive: true, force: true })
  }
  const until = Date.now() + 300_000
  while (!(await answers(url))) {
    if (portal.exitCode !== null || Date.now() > until) {
      await stop()
      throw new Error(`The portal did not start:\n${said}`)
    }
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  return { url, dataFolder, pid: portal.pid ?? 0, stop, kill: () => end('SIGKILL') }
}

async function answers(url: string): Promise<boolean> {
  return fetch(`${url}/suc-khoe`).then(
    (response) => response.ok,
    () => false,
  )
}
