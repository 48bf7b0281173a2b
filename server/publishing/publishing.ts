/**
 * Keeps the published site in step with the database. All of it is built once; then a process that stays renders what
 * changes concern, and what it rendered goes up together. Where rendering fails, the published site stays as it is.
 */
import { join } from 'node:path'
import type { Database } from '../../db/engine/database.ts'
import { isUnavailable } from '../../db/engine/violations.ts'
import type { Config } from '../config.ts'
import type { Log } from '../log.ts'
import { attempts } from './attempts.ts'
import { keeping, messageOf } from './keeping.ts'
import { silent, type Progress } from './progress.ts'
import type { Renderers } from './renderer.ts'
import { rendererInUse } from './renderer-in-use.ts'
import { resultsOf } from './results.ts'
import type { Site } from './site.ts'
import { openSites, type Sites } from './sites.ts'
import { sourcesDigest } from './stamp.ts'

export interface Publishing {
  /** Settles when there is a site to serve; rejects where the first build fails and there is none from before. */
  readonly ready: Promise<void>
  site(): Site | undefined
  /** Pages that are still open in browsers ask for its files. */
  previousSite(): Site | undefined
  /** Looks once whether pages are due and, if so, publishes them. */
  catchUp(): Promise<void>
  /** Ends rendering that is under way. */
  close(): Promise<void>
}

export interface PublishingParts {
  readonly config: Config
  readonly db: Database
  readonly log: Log
  readonly renderers: Renderers
  readonly projectFolder: string
  readonly progress?: Progress
  readonly now?: () => Date
  /** How often the database is asked whether something changed; 0 leaves asking to the caller. */
  readonly everySeconds?: number
}

const pagesPerProvince = 1125
const waitAfterFailureMs = 60_000
const waitForDatabaseMs = 1000
const defaults = { progress: silent, now: () => new Date(), everySeconds: 0.1 }

/**
 * Publishes what there is: at once where the published site was built by this very programme, after a build
 * otherwise. From then on changes go up within a second, and what new responses add within `config.resultsAge`.
 */
export async function startPublishing(parts: PublishingParts): Promise<Publishing> {
  const given = { ...defaults, ...parts }
  const stopping = new AbortController()
  const sites = await openSites(join(given.config.dataFolder, 'site'))
  const work = await publishingWork(given, sites, stopping.signal)
  const look = () => void work.catchUp().catch(() => {}) // it is in the log, and whoever waits for `ready` was told
  const ready = work.begin()
  const { everySeconds } = given
  const timer = everySeconds > 0 ? setInterval(look, everySeconds * 1000) : undefined
  return {
    ready,
    site: () => sites.current(),
    previousSite: () => sites.previous(),
    catchUp: work.catchUp,
    async close() {
      clearInterval(timer)
      stopping.abort()
      await work.end()
    },
  }
}

/** What publishing consists of, one attempt at a time. */
async function publishingWork(given: Required<PublishingParts>, sites: Sites, signal: AbortSignal) {
  const { config, db, log, progress, now } = given
  const sources = await sourcesDigest(config, given.projectFolder)
  const renderer = rendererInUse(given.renderers, signal, now)
  const results = resultsOf({ db, resultsAge: config.resultsAge, now })
  const pages = pagesPerProvince * config.provinces.length
  const site = keeping({ db, log, now, sites, renderer, sources, pages, signal })
  const attempt = attempts(now, async (error) => {
    if (signal.aborted) return { waitMs: 0, isTold: false }
    const isForDatabase = isUnavailable(error)
    if (!isForDatabase) await renderer.end()
    log('publishing-failed', { message: messageOf(error) })
    return { waitMs: isForDatabase ? waitForDatabaseMs : waitAfterFailureMs, isTold: !sites.current() }
  })

  async function publishDue(): Promise<void> {
    await results.renew()
    await site.catchUp(progress)
  }

  /** A renderer that ended costs nothing but starting another one. */
  async function publishWithAnother(): Promise<void> {
    const wasRunning = renderer.isRunning()
    try {
      await publishDue()
    } catch (error) {
      if (signal.aborted || !wasRunning || isUnavailable(error)) throw error // another would find no database either
      log('rendering-failed', { message: messageOf(error) })
      await renderer.end()
      await publishDue()
    }
  }

  return {
    begin: async () => (site.isOwn() ? undefined : attempt.make(() => site.build(progress))),
    catchUp: async () => (signal.aborted ? attempt.rest() : attempt.make(publishWithAnother)),
    async end() {
      await attempt.rest()
      await renderer.end()
      await results.close()
    },
  }
}
