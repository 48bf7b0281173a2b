/** A built site in its folder, and the list of its files that is kept beside it. */
import { readFile, readlink, rename, rm, symlink, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Stamp } from './stamp.ts'

export interface Site {
  readonly folder: string
  /** ISO-8601 UTC. */
  readonly builtAt: string
  /** Of what it was built. */
  readonly stamp: Stamp
  /** By path inside the folder, such as 'xa/19366-ben-quan/index.html'. */
  readonly files: ReadonlyMap<string, SiteFile>
}

export interface SiteFile {
  /** Of its content, so that it stays the same over rebuilds that did not change the file. */
  readonly digest: string
  /** Compressed siblings `.br` and `.gz` exist. */
  readonly compressed: boolean
  /** A form gets a fresh key each time; a template is filled by the server and not served by itself. */
  readonly role?: 'form' | 'template'
  /** Content-Security-Policy of a page. */
  readonly policy?: string
}

/** As it is written beside the folder. */
interface SiteList extends Omit<Site, 'folder' | 'files'> {
  readonly files: readonly (readonly [path: string, file: SiteFile])[]
}

const pointer = 'current'

function listOf(folder: string): string {
  return `${folder}.json`
}

/** The site that was published last, or nothing where none was or it is not whole. */
export async function publishedSite(sitesFolder: string): Promise<Site | undefined> {
  try {
    const folder = join(sitesFolder, basename(await readlink(join(sitesFolder, pointer))))
    const list = JSON.parse(await readFile(listOf(folder), 'utf8')) as SiteList
    return { ...list, folder, files: new Map(list.files) }
  } catch {
    return undefined
  }
}

/** Makes a finished build the published one, in one step that nobody can see half done. */
export async function makeCurrent(sitesFolder: string, site: Site): Promise<void> {
  const { folder, builtAt, stamp, files } = site
  const list: SiteList = { builtAt, stamp, files: [...files] }
  await writeFile(listOf(folder), JSON.stringify(list))
  const next = join(sitesFolder, `${pointer}.next`)
  await rm(next, { force: true })
  await symlink(basename(folder), next)
  await rename(next, join(sitesFolder, pointer))
}

export async function removeSite(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true })
  await rm(listOf(folder), { force: true })
}

/** A page's text, or nothing where this site has no such page. */
export async function readPage(site: Site, path: string): Promise<string | undefined> {
  return site.files.has(path) ? readFile(join(site.folder, path), 'utf8') : undefined
}
