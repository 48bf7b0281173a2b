/** Runs the site's own build in another process, so that serving goes on undisturbed and a stop is immediate. */
import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdir, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { setPriority } from 'node:os'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Config } from '../config.ts'

interface BuildJob {
  readonly outFolder: string
  /** Called for each page that was written or taken over from the build before. */
  readonly onPage: () => void
  /** Aborting ends the build at once. */
  readonly signal: AbortSignal
}

/** @throws Error with the last lines that the build printed */
export type Build = (job: BuildJob) => Promise<void>

const astro = join(dirname(createRequire(import.meta.url).resolve('astro/package.json')), 'bin/astro.mjs')
const keptLines = 15

/** Astro keeps what it built before in the data folder, and copies the pages that did not change from there. */
export function astroBuild(config: Config, projectFolder: string): Build {
  return async ({ outFolder, onPage, signal }) => {
    // Astro keeps its intermediate files below the working directory (inside the project, so that they find its
    // packages). One folder for each build: two installations of one checkout may build at the same time.
    const workFolder = join(projectFolder, '.astro', 'builds', randomUUID())
    await mkdir(workFolder, { recursive: true })
    // Thousands of pages are made and let go: a large young generation (MB) saves collecting them again and again.
    const child = spawn(
      process.execPath,
      ['--max-semi-space-size=64', astro, 'build', '--root', projectFolder],
      {
        cwd: workFolder,
        signal,
        stdio: ['ignore', 'pipe', 'pipe'],
        env: {
          ...process.env,
          DATA_FOLDER: config.dataFolder,
          DATABASE_URL: config.databaseUrl,
          PROVINCES: config.provinces.join(','),
          SITE_URL: config.siteUrl,
          SITE_OUT: outFolder,
          ASTRO_TELEMETRY_DISABLED: '1',
          NO_COLOR: '1',
        },
      },
    )
    if (child.pid !== undefined) setPriority(child.pid, 5)
    const last: string[] = []
    for (const stream of [child.stdout, child.stderr]) {
      createInterface(stream).on('line', (line) => {
        if (line.includes('├─') || line.includes('└─')) onPage()
        else if (last.push(line) > keptLines) last.shift()
      })
    }
    const code = await new Promise<number | null>((resolve, reject) => {
      child.once('error', reject)
      child.once('close', resolve)
    }).finally(() => rm(workFolder, { recursive: true, force: true }))
    if (code !== 0) throw new Error(last.join('\n'))
  }
}
