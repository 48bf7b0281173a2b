/** Brings the published site to the state of the database: builds all of it, or renders what changed. */
import { vietnamDay } from '../../domain/calendar.ts'
import { currentVersion } from '../../db/changes/changes.ts'
import type { Database } from '../../db/engine/database.ts'
import { makeReady } from '../http/file.ts'
import { kindOf, type Log } from '../log.ts'
import { silent, type Progress } from './progress.ts'
import type { RendererInUse } from './renderer-in-use.ts'
import { settling } from './settling.ts'
import { removeSite } from './site-list.ts'
import type { OwnSite } from './site.ts'
import type { Sites } from './sites.ts'
import { applyUpdate, listedFiles, packOf } from './updates.ts'

interface KeepingParts {
  readonly db: Database
  readonly log: Log
  readonly now: () => Date
  readonly sites: Sites
  readonly renderer: RendererInUse
  /** Digest of what sites are built from. */
  readonly sources: string
  /** How many pages the first build has, about. */
  readonly pages: number
  readonly signal: AbortSignal
}

export interface Keeping {
  /** Whether what is published was built by this very programme. */
  isOwn(): boolean
  /** All of it. */
  build(progress: Progress): Promise<void>
  /** What is due, if anything. */
  catchUp(progress: Progress): Promise<void>
}

export function keeping(parts: KeepingParts): Keeping {
  const { db, log, now, sites, renderer, sources, signal } = parts
  /** What is in the site's folder is what is served. */
  let isSound = true
  const isOwn = () => sites.current()?.stamp.sources === sources
  const settleLater = settling({ sites, renderer, signal, onFailure })

  function onFailure(error: unknown): void {
    log('settling-failed', { message: messageOf(error) })
    isSound = false
  }

  async function build(progress: Progress): Promise<void> {
    const started = now()
    const folder = sites.folderAt(started)
    const expected = sites.current()?.files.size ?? parts.pages
    const onPages = (done: number) => progress.report(done, expected)
    try {
      onPages(0)
      await renderer.build({ folder, day: vietnamDay(started), sources, onPages })
      const { files } = await sites.publish(folder)
      isSound = true
      log('published', { files: files.size, seconds: (now().getTime() - started.getTime()) / 1000 })
    } catch (error) {
      await renderer.end()
      await removeSite(folder)
      throw error
    } finally {
      progress.finish()
    }
    await sites.removeOlder()
  }

  async function update(site: OwnSite): Promise<void> {
    const started = performance.now()
    const found = await renderer.update(site, vietnamDay(now()))
    if (found === 'behind') return build(silent)
    if (found === 'same') return
    const files = listedFiles(found, packOf(site.folder, found.number))
    await makeReady(site, files)
    sites.replace(applyUpdate(site, found, files))
    log('published', {
      files: found.files.length + found.removed.length,
      seconds: Math.round(performance.now() - started) / 1000,
    })
    settleLater(site, found)
  }

  async function catchUp(progress: Progress): Promise<void> {
    const current = sites.current()
    if (!current || !isOwn() || !isSound) return build(current ? silent : progress)
    const { seq, mark } = await currentVersion(db.read)
    const { version, day } = current.stamp
    const isBehind = seq !== version.seq || mark !== version.mark || day !== vietnamDay(now())
    return isBehind ? update(current) : renderer.endIfIdle()
  }

  return { isOwn, build, catchUp }
}

/** The renderer's own words hold nothing that was read from the database; of others only the kind is told. */
export function messageOf(error: unknown): string {
  return error instanceof Error && error.name === 'Error' && !error.cause ? error.message : kindOf(error)
}
