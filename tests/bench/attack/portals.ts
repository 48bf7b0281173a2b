/** Portals under attack: the smallest province, no limits, results published every two seconds so that sweeps go on. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '../../setup/free-port.ts'
import { startPortal, type RunningPortal } from '../../setup/running-portal.ts'
import { province } from './form.ts'

export interface Attacked {
  readonly port: number
  readonly folder: string
  /** An address of PostgreSQL, or the file in the folder. */
  readonly database: string
  /** The process of the moment. */
  portal(): RunningPortal
  /** Ends the process at once. */
  kill(): Promise<void>
  /** Starts it again on the same port and folder. @returns milliseconds until it can do its work */
  start(): Promise<number>
  stop(): Promise<void>
  /** Stops it, and removes the folder. */
  end(): Promise<void>
}

/** @param settings in a folder that is given, nothing is removed at the end */
export async function attackedPortal(settings: NodeJS.ProcessEnv = {}): Promise<Attacked> {
  const given = settings['DATA_FOLDER']
  const folder = given ?? (await mkdtemp(join(tmpdir(), 'lang-nghe-attack-')))
  const port = await freePort()
  let portal: RunningPortal
  async function start(): Promise<number> {
    const began = performance.now()
    portal = await startPortal({
      ...{ DATA_FOLDER: folder, PORT: String(port), PROVINCES: province },
      ...{ RESPONSES_PER_HOUR: '0', RESULTS_AGE: '2', ILLUSTRATION: 'no', ...settings },
    })
    return performance.now() - began
  }
  await start()
  return {
    ...{ port, folder, database: settings['DATABASE_URL'] ?? join(folder, 'portal.db') },
    portal: () => portal,
    start,
    kill: () => portal.kill(),
    stop: () => portal.stop(),
    async end() {
      await portal.stop()
      if (given === undefined) await rm(folder, { recursive: true, force: true })
    },
  }
}
