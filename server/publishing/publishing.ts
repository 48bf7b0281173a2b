/**
 * Keeps the published site in step with the database: builds beside it, swaps in one step, keeps the build before.
 * At most one build at a time; a build that fails leaves the published site as it is.
 */
import { mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Database } from '../../db/engine/database.ts'
import { publishResults } from '../../db/publications/publications.ts'
import type { Instrument } from '../../surveys/instruments/instrument.ts'
import { instruments as builtIn } from '../../surveys/instruments/index.ts'
import type { Config } from '../config.ts'
import type { Log } from '../log.ts'
import type { Build } from './build.ts'
import { pressSite } from './press.ts'
import { silent, type Progress } from './progress.ts'
import { makeCurrent, publishedSite, removeSite, type Site } from './site.ts'
import { stampReader, type Stamp } from './stamp.ts'

export interface Publishing {
  /** Settles when there is a site to serve; rejects where the first build fails and there is none from before. */
  readonly ready: Promise<void>
  site(): Site | undefined
  /** Pages that are still open in browsers ask for its files. */
  previousSite(): Site | undefined
  /** Looks once whether the pages are due and, if so, publishes them. */
  catchUp(): Promise<void>
  /** Ends a build that is under way. */
  close(): Promise<void>
}

export interface PublishingParts {
  readonly config: Config
  readonly db: Database
  readonly log: Log
  readonly build: Build
  readonly projectFolder: string
  /** The questionnaires that are served; the built-in ones where nothing is said. */
  readonly instruments?: readonly Instrument[]
  readonly progress?: Progress
  readonly now?: () => Date
  /** How often the database is asked whether something changed; 0 leaves asking to the caller. */
  readonly everySeconds?: number
}

const pagesPerProvince = 1125
const waitAfterFailure = 60_000

/**
 * Publishes what there is: at once where the published site was built by this very programme, after a build
 * otherwise. From then on changes of the content are published when they have settled, and what new responses add
 * within `config.resultsAge`.
 */
export async function startPublishing(parts: PublishingParts): Promise<Publishing> {
  const { config, db, log, build, progress = silent, now = () => new Date() } = parts
  const { instruments = builtIn } = parts
  const everySeconds = parts.everySeconds ?? Math.min(5, config.resultsAge / 4)
  const sitesFolder = join(config.dataFolder, 'site')
  await mkdir(sitesFolder, { recursive: true })
  const readStamp = await stampReader(config, db, parts.projectFolder, instruments, now)
  const stopping = new AbortController()
  let current = await publishedSite(sitesFolder)
  let previous: Site | undefined
  let running: Promise<void> | undefined
  let resultsAt = 0
  let notBefore = 0
  let seenBefore = ''

  async function publish(shown: Progress): Promise<void> {
    const started = now()
    const stamp = await readStamp()
    const folder = join(sitesFolder, started.toISOString().replace(/\D/g, ''))
    const expected = current
      ? [...current.files.keys()].filter((path) => path.endsWith('.html')).length
      : pagesPerProvince * config.provinces.length
    let pages = 0
    try {
      shown.report(pages, expected)
      await build({
        outFolder: folder,
        onPage: () => shown.report(++pages, expected),
        signal: stopping.signal,
      })
      const files = await pressSite(folder, current)
      stopping.signal.throwIfAborted()
      const site: Site = { folder, builtAt: started.toISOString(), stamp, files }
      await makeCurrent(sitesFolder, site)
      previous = current
      current = site
      log('published', { pages, seconds: (now().getTime() - started.getTime()) / 1000 })
    } catch (error) {
      await removeSite(folder)
      throw error
    } finally {
      shown.finish()
    }
    await removeOlder()
  }

  async function removeOlder(): Promise<void> {
    const kept = [current, previous].flatMap((site) => (site ? [site.folder] : []))
    const found = await readdir(sitesFolder)
    const old = found.filter((name) => /^\d+$/.test(name)).map((name) => join(sitesFolder, name))
    await Promise.all(old.filter((folder) => !kept.includes(folder)).map(removeSite))
  }

  function isDue(wanted: Stamp): boolean {
    const built = current?.stamp
    if (!built || built.sources !== wanted.sources) return true
    if (built.content === wanted.content && built.day === wanted.day) return false
    // An import in several steps is published once: when two looks in a row see the same.
    const settled = seenBefore === wanted.content
    seenBefore = wanted.content
    return settled || everySeconds === 0
  }

  /** Decides, at half the age that results may reach (building takes time too), what of new responses may be told. */
  async function tellResults(): Promise<void> {
    if (now().getTime() - resultsAt < config.resultsAge * 500) return
    resultsAt = now().getTime()
    await publishResults(db, instruments, now())
  }

  async function attempt(work: () => Promise<void>): Promise<void> {
    try {
      await work()
    } catch (error) {
      if (stopping.signal.aborted) return
      notBefore = now().getTime() + waitAfterFailure
      log('publishing-failed', { message: error instanceof Error ? error.message : String(error) })
      if (!current) throw error
    } finally {
      running = undefined
    }
  }

  async function publishFirst(): Promise<void> {
    running = attempt(() => publish(progress))
    await running
  }

  async function catchUp(): Promise<void> {
    if (running || stopping.signal.aborted || now().getTime() < notBefore) return running
    running = attempt(async () => {
      await tellResults()
      if (isDue(await readStamp())) await publish(silent)
    })
    await running
  }

  function look(): void {
    catchUp().catch(() => {}) // it is in the log, and whoever waits for `ready` was told
  }
  const timer = everySeconds > 0 ? setInterval(look, everySeconds * 1000) : undefined
  const isBuiltByUs = current?.stamp.sources === (await readStamp()).sources
  const ready = isBuiltByUs ? Promise.resolve() : publishFirst()
  return {
    ready,
    site: () => current,
    previousSite: () => previous,
    catchUp,
    async close() {
      clearInterval(timer)
      stopping.abort()
      await running?.catch(() => {})
    },
  }
}
