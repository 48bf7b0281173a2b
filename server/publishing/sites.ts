/** The built sites in the data folder: the one that is published, the one before it, and room for the next. */
import { mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { OwnSite, Site } from './site.ts'
import { makeCurrent, publishedSite, readSite, removeSite } from './site-list.ts'

export interface Sites {
  current(): OwnSite | undefined
  /** Pages that are still open in browsers ask for its files. */
  previous(): Site | undefined
  /** Where a build that starts now is to be written. */
  folderAt(started: Date): string
  /** Publishes the site that was built there. */
  publish(folder: string): Promise<OwnSite>
  /** The published one, in which pages have changed. */
  replace(site: OwnSite): void
  /** All but the published one and the one before. */
  removeOlder(): Promise<void>
}

export async function openSites(sitesFolder: string): Promise<Sites> {
  await mkdir(sitesFolder, { recursive: true })
  let current = await publishedSite(sitesFolder)
  let previous: Site | undefined
  return {
    current: () => current,
    previous: () => previous,
    folderAt: (started) => join(sitesFolder, started.toISOString().replace(/\D/g, '')),
    async publish(folder) {
      const site = await readSite(folder)
      await makeCurrent(sitesFolder, site)
      previous = current
      current = site
      return site
    },
    replace(site) {
      current = site
    },
    async removeOlder() {
      const kept = [current, previous].flatMap((site) => (site ? [site.folder] : []))
      const found = await readdir(sitesFolder)
      const builds = found.filter((name) => /^\d+$/.test(name)).map((name) => join(sitesFolder, name))
      await Promise.all(builds.filter((folder) => !kept.includes(folder)).map(removeSite))
    },
  }
}
