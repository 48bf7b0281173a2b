/**
 * The process that renders the site, as the server sees it. It is a process of its own so that serving goes on
 * undisturbed, and so that its memory goes with it.
 */
import { fork, type ChildProcess } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdir, rm } from 'node:fs/promises'
import { setPriority } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { UnavailableError } from '../../db/engine/violations.ts'
import type { Config } from '../config.ts'
import type { Answer, Answered, Asked, PagesDone, Request } from './renderer/messages.ts'
import type { Update } from './updates.ts'

export interface Renderer {
  /** 'same': nothing that pages show changed; 'behind': everything has to be built again. */
  update(number: number, day: string): Promise<Update | 'same' | 'behind'>
  /** Puts what an update rendered into the site's folder. */
  settle(number: number): Promise<void>
  /** Ends the process. */
  close(): Promise<void>
}

/** @internal Exported for tests. */
export interface BuildJob {
  /** Where the site and the list of its files are to be. */
  readonly folder: string
  /** 'YYYY-MM-DD' in Viet Nam. */
  readonly day: string
  readonly sources: string
  readonly onPages: (done: number) => void
  /** Aborting ends the process at once. */
  readonly signal: AbortSignal
}

export interface Renderers {
  /** Renders the whole site. @throws Error with what went wrong */
  build(job: BuildJob): Promise<Renderer>
  /** For a site that was built from the same sources. */
  resume(folder: string, signal: AbortSignal): Promise<Renderer>
}

interface Started {
  readonly child: ChildProcess
  readonly ended: Promise<void>
  readonly ask: (request: Request, onPages?: (done: number) => void) => Promise<Answer>
}

const processFile = join(import.meta.dirname, 'renderer/process.ts')
/** The heap in MB; it is near 300 with 40,000 pages. What is young is kept small, as in the server. */
const heap = ['--max-old-space-size=1024', '--max-semi-space-size=32']
const keptLines = 15
const patienceMs = 1000

export function astroRenderers(config: Config, projectFolder: string): Renderers {
  return {
    async build({ folder, day, sources, onPages, signal }) {
      const started = await start(config, projectFolder, folder, signal)
      await expectDone(started, { kind: 'build', day, sources }, onPages)
      return rendererOf(started)
    },
    async resume(folder, signal) {
      const started = await start(config, projectFolder, undefined, signal)
      await expectDone(started, { kind: 'resume', folder })
      return rendererOf(started)
    },
  }
}

async function expectDone(
  started: Started,
  request: Request,
  onPages?: (done: number) => void,
): Promise<void> {
  try {
    await started.ask(request, onPages)
  } catch (error) {
    started.child.kill('SIGKILL')
    await started.ended
    throw error
  }
}

function rendererOf({ ask, child, ended }: Started): Renderer {
  return {
    async update(number, day) {
      const answer = await ask({ kind: 'update', number, day })
      return answer.kind === 'updated' ? answer.update : answer.kind === 'behind' ? 'behind' : 'same'
    },
    settle: async (number) => void (await ask({ kind: 'settle', number })),
    async close() {
      // It ends by itself then. All that it keeps is written in steps that a stop cannot leave half done.
      if (child.connected) child.disconnect()
      const killing = setTimeout(() => child.kill('SIGKILL'), patienceMs)
      await ended
      clearTimeout(killing)
    },
  }
}

/** @param outFolder of the whole site; without it, what is bundled is thrown away with the process */
async function start(
  config: Config,
  projectFolder: string,
  outFolder: string | undefined,
  signal: AbortSignal,
): Promise<Started> {
  // Astro keeps its intermediate files below the working directory (inside the project, so that they find its
  // packages). One folder for each process: two installations of one checkout may build at the same time.
  const workFolder = join(projectFolder, '.astro', 'builds', randomUUID())
  await mkdir(workFolder, { recursive: true })
  const child = fork(processFile, {
    cwd: workFolder,
    execArgv: heap,
    signal,
    killSignal: 'SIGKILL',
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: {
      ...process.env,
      DATA_FOLDER: config.dataFolder,
      DATABASE_URL: config.databaseUrl,
      PROVINCES: config.provinces.join(','),
      SITE_URL: config.siteUrl,
      // Astro moves what it bundles; the data folder may lie on another file system, so that is copied from here.
      BUNDLE_OUT: join(workFolder, 'out'),
      SITE_OUT: outFolder ?? join(workFolder, 'site'),
      ASTRO_TELEMETRY_DISABLED: '1',
      MALLOC_ARENA_MAX: '2',
      NO_COLOR: '1',
    },
  })
  if (child.pid !== undefined) setPriority(child.pid, 5)
  const printed = lastLines(child)
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve())
    // An abort is an error too, told before the process has ended and let go of the database.
    child.once('error', () => child.pid === undefined && resolve())
  }).then(() => rm(workFolder, { recursive: true, force: true }))
  return { child, ended, ask: asking(child, printed) }
}

function lastLines(child: ChildProcess): () => string {
  const last: string[] = []
  for (const stream of [child.stdout, child.stderr]) {
    if (!stream) continue
    createInterface(stream).on('line', (line) => {
      if (last.push(line) > keptLines) last.shift()
    })
  }
  return () => last.join('\n')
}

interface Waiting {
  readonly resolve: (answer: Answer) => void
  readonly reject: (error: Error) => void
  readonly onPages?: ((done: number) => void) | undefined
}

function asking(child: ChildProcess, printed: () => string): Started['ask'] {
  const waiting = new Map<number, Waiting>()
  child.on('message', (message: Answered | PagesDone) => {
    if ('pages' in message) {
      for (const { onPages } of waiting.values()) onPages?.(message.pages)
      return
    }
    const { id, answer } = message
    const asked = waiting.get(id)
    waiting.delete(id)
    if (answer.kind === 'failed') asked?.reject(failure(answer))
    else asked?.resolve(answer)
  })
  let gone: Error | undefined
  const lose = () => {
    gone ??= new Error(`The renderer ended. ${printed()}`.trim())
    for (const { reject } of waiting.values()) reject(gone)
    waiting.clear()
  }
  child.once('exit', lose)
  child.once('error', lose)
  let last = 0
  return (request, onPages) =>
    new Promise((resolve, reject) => {
      if (gone || !child.connected) {
        reject(gone ?? new Error('The renderer ended.'))
        return
      }
      const id = ++last
      waiting.set(id, { resolve, reject, onPages })
      child.send({ id, request } satisfies Asked)
    })
}

function failure({ message, isUnavailable }: Extract<Answer, { kind: 'failed' }>): Error {
  return isUnavailable ? new UnavailableError(message) : new Error(message)
}
