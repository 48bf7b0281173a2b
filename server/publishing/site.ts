/** A built site in its folder, and the list of its files that is kept beside it. */
import { readFile, readlink, rename, rm, symlink, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Stamp } from './stamp.ts'
import { allUpdates, applyUpdate, forgetUpdates, settleUpdate, updatesFolder } from './updates.ts'

export interface Site {
  readonly folder: string
  /** ISO-8601 UTC: when all of it was built, and when something of it was rendered last. */
  readonly builtAt: string
  readonly updatedAt: string
  /** Of what it was built. */
  readonly stamp: Stamp
  /** How many updates there were since it was built. */
  readonly updates: number
  /** By path inside the folder, such as 'xa/19366-ben-quan/index.html'. */
  readonly files: ReadonlyMap<string, SiteFile>
}

/** For those who keep it in step. */
export interface OwnSite extends Site {
  readonly files: Map<string, SiteFile>
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
  /** When it was rendered, where that was after the whole site; ISO-8601 UTC. */
  readonly at?: string
  /** Where it lies until it is in the site's folder. */
  folder?: string
}

/** As it is written beside the folder. */
interface SiteList extends Omit<Site, 'folder' | 'files'> {
  readonly files: readonly (readonly [path: string, file: Omit<SiteFile, 'folder'>])[]
}

const pointer = 'current'

function listOf(folder: string): string {
  return `${folder}.json`
}

/** The site that was published last, or nothing where none was or it is not whole. */
export async function publishedSite(sitesFolder: string): Promise<OwnSite | undefined> {
  try {
    return await readSite(join(sitesFolder, basename(await readlink(join(sitesFolder, pointer)))))
  } catch {
    return undefined
  }
}

/**
 * Reads the list, and what was rendered since it was written; where a stop came between, those files are put into the
 * site's folder now.
 */
export async function readSite(folder: string): Promise<OwnSite> {
  const list = JSON.parse(await readFile(listOf(folder), 'utf8')) as SiteList
  let site = { ...list, folder, files: new Map(list.files) }
  for (const update of await allUpdates(folder)) {
    if (update.number <= list.updates) continue
    await settleUpdate(folder, update.number)
    site = applyUpdate(site, update)
  }
  return site
}

/** Writes the list in one step, and removes the updates that are in it. */
export async function writeList({ folder, files, ...facts }: Site): Promise<void> {
  const list: SiteList = {
    ...facts,
    files: [...files].map(([path, file]) => [path, { ...file, folder: undefined }]),
  }
  await writeFile(`${listOf(folder)}.next`, JSON.stringify(list))
  await rename(`${listOf(folder)}.next`, listOf(folder))
  await forgetUpdates(folder, facts.updates)
}

/** Makes a finished build the published one, in one step that nobody can see half done. */
export async function makeCurrent(sitesFolder: string, { folder }: Site): Promise<void> {
  const next = join(sitesFolder, `${pointer}.next`)
  await rm(next, { force: true })
  await symlink(basename(folder), next)
  await rename(next, join(sitesFolder, pointer))
}

export async function removeSite(folder: string): Promise<void> {
  for (const part of [folder, updatesFolder(folder)]) await rm(part, { recursive: true, force: true })
  await rm(listOf(folder), { force: true })
}

/** Where a file of the site is to be read from. */
export function locationOf(site: Site, path: string, file: SiteFile): string {
  return join(file.folder ?? site.folder, path)
}

/** A page's text, or nothing where this site has no such page. */
export async function readPage(site: Site, path: string): Promise<string | undefined> {
  const file = site.files.get(path)
  return file && readFile(locationOf(site, path, file), 'utf8')
}
