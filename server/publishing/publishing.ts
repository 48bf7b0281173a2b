/**
 * Keeps the published site in step with the database. All of it is built once; then a process that stays renders what
 * changes concern, and what it rendered goes up together. Where rendering fails, the published site stays as it is.
 */
import { randomUUID } from 'node:crypto'
import { mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { vietnamDay } from '../../domain/calendar.ts'
import { currentVersion } from '../../db/changes/changes.ts'
import type { Database } from '../../db/engine/database.ts'
import { isUnavailable } from '../../db/engine/violations.ts'
import { claimLease, endLease } from '../../db/lease.ts'
import { publishResults } from '../../db/publications/publications.ts'
import type { Instrument } from '../../surveys/instruments/instrument.ts'
import { instruments as builtIn } from '../../surveys/instruments/index.ts'
import type { Config } from '../config.ts'
import { kindOf, type Log } from '../log.ts'
import { silent, type Progress } from './progress.ts'
import type { Renderer, Renderers } from './renderer.ts'
import type { OwnSite, Site } from './site.ts'
import { makeCurrent, publishedSite, readSite, removeSite } from './site-list.ts'
import { sourcesDigest } from './stamp.ts'
import { applyUpdate, removeUpdateFiles, settleUpdate, updateFolder, type Update } from './updates.ts'

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
  /** The questionnaires that are served; the built-in ones where nothing is said. */
  readonly instruments?: readonly Instrument[]
  readonly progress?: Progress
  readonly now?: () => Date
  /** How often the database is asked whether something changed; 0 leaves asking to the caller. */
  readonly everySeconds?: number
}

const pagesPerProvince = 1125
const waitAfterFailureMs = 60_000
const waitForDatabaseMs = 1000
/** A renderer that had nothing to do for so long is ended; it comes back when there is something. */
const idleMs = 300_000
/** So long after an update is up, whoever was told of a file before has read it. */
const graceMs = 1000

/**
 * Publishes what there is: at once where the published site was built by this very programme, after a build
 * otherwise. From then on changes go up within a second, and what new responses add within `config.resultsAge`.
 */
export async function startPublishing(parts: PublishingParts): Promise<Publishing> {
  const { config, db, log, renderers, progress = silent, now = () => new Date() } = parts
  const { instruments = builtIn, everySeconds = 0.1 } = parts
  const sitesFolder = join(config.dataFolder, 'site')
  await mkdir(sitesFolder, { recursive: true })
  const sources = await sourcesDigest(config, parts.projectFolder, instruments)
  const resultsLease = { name: 'results', holder: randomUUID() }
  const stopping = new AbortController()
  let current = await publishedSite(sitesFolder)
  let previous: Site | undefined
  let renderer: Renderer | undefined
  let running: Promise<void> | undefined
  let resultsAt = 0
  let notBefore = 0
  let usedAt = 0
  let settling: Promise<void> = Promise.resolve()
  /** What is in the site's folder is what is served. */
  let isSound = true

  async function build(shown: Progress): Promise<void> {
    const started = now()
    const folder = join(sitesFolder, started.toISOString().replace(/\D/g, ''))
    const expected = current ? current.files.size : pagesPerProvince * config.provinces.length
    await endRenderer()
    try {
      shown.report(0, expected)
      renderer = await renderers.build({
        folder,
        day: vietnamDay(started),
        sources,
        onPages: (done) => shown.report(done, expected),
        signal: stopping.signal,
      })
      stopping.signal.throwIfAborted()
      const site = await readSite(folder)
      await makeCurrent(sitesFolder, site)
      previous = current
      current = site
      isSound = true
      usedAt = now().getTime()
      log('published', { files: site.files.size, seconds: (usedAt - started.getTime()) / 1000 })
    } catch (error) {
      await endRenderer()
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

  async function update(site: OwnSite): Promise<void> {
    const started = performance.now()
    renderer ??= await renderers.resume(site.folder, stopping.signal)
    usedAt = now().getTime()
    const found = await renderer.update(site.updates + 1, vietnamDay(now()))
    if (found === 'behind') return build(silent)
    if (found === 'same') return
    const folder = updateFolder(site.folder, found.number)
    current = applyUpdate(site, found, folder)
    log('published', {
      files: found.files.length + found.removed.length,
      seconds: Math.round(performance.now() - started) / 1000,
    })
    setTimeout(() => {
      settling = settling
        .then(() => settle(site, found))
        .catch((error: unknown) => {
          log('settling-failed', { message: messageOf(error) })
          isSound = false
        })
    }, graceMs).unref()
  }

  async function settle({ folder, files }: OwnSite, { number, files: rendered }: Update): Promise<void> {
    if (stopping.signal.aborted || folder !== current?.folder) return // the next start, or nobody, needs it
    const settled = renderer?.settle(number).then(
      () => true,
      () => false, // it just ended
    )
    if (!(await settled)) await settleUpdate(folder, number)
    const from = updateFolder(folder, number)
    for (const [path] of rendered) {
      const file = files.get(path)
      if (file?.folder === from) delete file.folder
    }
    setTimeout(() => void removeUpdateFiles(folder, number).catch(() => {}), graceMs).unref()
  }

  async function endRenderer(): Promise<void> {
    const ending = renderer
    renderer = undefined
    await ending?.close()
  }

  /**
   * Decides, at half the age that results may reach, what of new responses may be published. Of several processes one
   * does it; another takes over when that one has been silent for as long as results may be old.
   */
  async function renewResults(): Promise<void> {
    if (now().getTime() - resultsAt < config.resultsAge * 500) return
    resultsAt = now().getTime()
    const isOurs = await claimLease(db, { ...resultsLease, now: now(), forMs: config.resultsAge * 1000 })
    if (isOurs) await publishResults(db, instruments, now())
  }

  async function publishDue(): Promise<void> {
    await renewResults()
    if (current?.stamp.sources !== sources || !isSound) return build(current ? silent : progress)
    const { seq, mark } = await currentVersion(db.read)
    const { version, day } = current.stamp
    if (seq !== version.seq || mark !== version.mark || day !== vietnamDay(now())) {
      await update(current)
    } else if (renderer && now().getTime() - usedAt > idleMs) {
      await endRenderer()
    }
  }

  /** A renderer that ended costs nothing but starting another one. */
  async function publishWithAnother(): Promise<void> {
    const before = renderer
    try {
      await publishDue()
    } catch (error) {
      if (stopping.signal.aborted || !before) throw error
      log('rendering-failed', { message: messageOf(error) })
      await endRenderer()
      await publishDue()
    }
  }

  async function attempt(work: () => Promise<void>): Promise<void> {
    try {
      await work()
    } catch (error) {
      if (stopping.signal.aborted) return
      await endRenderer()
      notBefore = now().getTime() + (isUnavailable(error) ? waitForDatabaseMs : waitAfterFailureMs)
      log('publishing-failed', { message: messageOf(error) })
      if (!current) throw error
    } finally {
      running = undefined
    }
  }

  async function catchUp(): Promise<void> {
    if (running || stopping.signal.aborted || now().getTime() < notBefore) return running
    running = attempt(publishWithAnother)
    await running
  }

  function look(): void {
    catchUp().catch(() => {}) // it is in the log, and whoever waits for `ready` was told
  }
  const isBuiltByUs = current?.stamp.sources === sources
  if (!isBuiltByUs) running = attempt(() => build(progress))
  const ready = running ?? Promise.resolve()
  const timer = everySeconds > 0 ? setInterval(look, everySeconds * 1000) : undefined
  return {
    ready,
    site: () => current,
    previousSite: () => previous,
    catchUp,
    async close() {
      clearInterval(timer)
      stopping.abort()
      await running?.catch(() => {})
      await endRenderer()
      await endLease(db, resultsLease).catch(() => {}) // it runs out by itself
    },
  }
}

/** The renderer's own words hold nothing that was read from the database; of others only the kind is told. */
function messageOf(error: unknown): string {
  return error instanceof Error && error.name === 'Error' && !error.cause ? error.message : kindOf(error)
}
