/** The list of a built site's files that is kept beside its folder, and which site is the published one. */
import { readFile, readlink, rename, rm, symlink, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { OwnSite, Site, SiteFile } from './site.ts'
import {
  allUpdates,
  applyUpdate,
  forgetUpdates,
  listedFiles,
  packOf,
  removePacks,
  settleUpdate,
  updatesFolder,
} from './updates.ts'

/** As it is written beside the folder. */
interface SiteList extends Omit<Site, 'folder' | 'files'> {
  readonly files: readonly (readonly [path: string, file: Omit<SiteFile, 'packed'>])[]
}

const pointer = 'current'

function listOf(folder: string): string {
  return `${folder}.json`
}

/** The site that was published last, or nothing where none was or it is not whole. */
export async function publishedSite(sitesFolder: string): Promise<OwnSite | undefined> {
  try {
    const site = await readSite(join(sitesFolder, basename(await readlink(join(sitesFolder, pointer)))))
    await removePacks(site.folder)
    return site
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

/** The published site of a portal that may be running: nothing is put anywhere. */
export async function siteOfAnother(sitesFolder: string): Promise<Site | undefined> {
  const name = await readlink(join(sitesFolder, pointer)).catch(() => undefined)
  if (name === undefined) return undefined
  const folder = join(sitesFolder, basename(name))
  const list = JSON.parse(await readFile(listOf(folder), 'utf8')) as SiteList
  let site: OwnSite = { ...list, folder, files: new Map(list.files) }
  for (const update of await allUpdates(folder)) {
    if (update.number > list.updates)
      site = applyUpdate(site, update, listedFiles(update, packOf(folder, update.number)))
  }
  return site
}

/** Writes the list in one step, and removes the updates that are in it. */
export async function writeList({ folder, files, ...facts }: Site): Promise<void> {
  const list: SiteList = {
    ...facts,
    files: [...files].map(([path, file]) => [path, { ...file, packed: undefined }]),
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
