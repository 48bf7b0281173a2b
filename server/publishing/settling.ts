/**
 * Moves what updates rendered into the site's folder, so that it is a complete site for any other web server. It happens
 * a moment after an update is up, one update after the other: whoever was told of a file's place before has read it.
 */
import type { RendererInUse } from './renderer-in-use.ts'
import type { OwnSite } from './site.ts'
import type { Sites } from './sites.ts'
import { packOf, removePack, settleUpdate, type Update } from './updates.ts'

export interface SettlingParts {
  readonly sites: Sites
  readonly renderer: RendererInUse
  /** When it is aborted, what is left is done at the next start. */
  readonly signal: AbortSignal
  readonly onFailure: (error: unknown) => void
}

const graceMs = 1000

/** @returns what is to be called with each update that is up */
export function settling(parts: SettlingParts): (site: OwnSite, update: Update) => void {
  let last: Promise<void> = Promise.resolve()
  return (site, update) => {
    setTimeout(() => {
      last = last.then(() => settle(parts, site, update)).catch(parts.onFailure)
    }, graceMs).unref()
  }
}

async function settle({ sites, renderer, signal }: SettlingParts, site: OwnSite, update: Update) {
  const { folder, files } = site
  if (signal.aborted || folder !== sites.current()?.folder) return // the next start, or nobody, needs it
  if (!(await renderer.settle(update.number))) await settleUpdate(folder, update.number)
  const pack = packOf(folder, update.number)
  for (const [path] of update.files) {
    const file = files.get(path)
    if (file?.packed?.pack === pack) delete file.packed
  }
  setTimeout(() => void removePack(folder, update.number).catch(() => {}), graceMs).unref()
}
