/**
 * What was rendered since a site was built. Each update has a folder with the files that it changed and, written last,
 * a list of them; it is served from there. Then its files are put into the site's folder, which any web server can
 * serve. The lists stay until the site's own list is written anew: read in their order they tell what is up, also after
 * a stop at any moment.
 */
import { existsSync } from 'node:fs'
import { link, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Version } from '../../db/changes/changes.ts'
import type { OwnSite, SiteFile } from './site.ts'

export interface Update {
  /** 1, 2, … since the site was built. */
  readonly number: number
  /** Of the database, and the day for which it was rendered ('YYYY-MM-DD' in Viet Nam). */
  readonly version: Version
  readonly day: string
  /** ISO-8601 UTC. */
  readonly at: string
  readonly files: readonly (readonly [path: string, file: SiteFile])[]
  readonly removed: readonly string[]
}

export function updatesFolder(siteFolder: string): string {
  return `${siteFolder}.updates`
}

export function updateFolder(siteFolder: string, number: number): string {
  return join(updatesFolder(siteFolder), String(number))
}

function listOf(siteFolder: string, number: number): string {
  return `${updateFolder(siteFolder, number)}.json`
}

/** To be called when all of its files are written: with this the update counts. */
export async function keepUpdate(siteFolder: string, update: Update): Promise<void> {
  const list = listOf(siteFolder, update.number)
  await mkdir(updateFolder(siteFolder, update.number), { recursive: true })
  await writeFile(`${list}.next`, JSON.stringify(update))
  await rename(`${list}.next`, list)
}

/** In their order. */
export async function allUpdates(siteFolder: string): Promise<Update[]> {
  const names = await readdir(updatesFolder(siteFolder)).catch(() => [])
  const numbers = names.flatMap((name) => (/^\d+\.json$/.test(name) ? [Number.parseInt(name)] : []))
  const found: Update[] = []
  for (const number of numbers.sort((a, b) => a - b)) found.push(await readUpdate(siteFolder, number))
  return found
}

async function readUpdate(siteFolder: string, number: number): Promise<Update> {
  return JSON.parse(await readFile(listOf(siteFolder, number), 'utf8')) as Update
}

/** An update's files as the site lists them. @param folder where they lie, until they are in the site's own */
export function listedFiles({ files, at }: Update, folder?: string): (readonly [path: string, SiteFile])[] {
  return files.map(([path, file]) => [path, { ...file, at, ...(folder && { folder }) }])
}

/** The site after the update. The list of files is the same one, changed. */
export function applyUpdate(site: OwnSite, update: Update, files = listedFiles(update)): OwnSite {
  const { number, version, day, at, removed } = update
  for (const [path, file] of files) site.files.set(path, file)
  for (const path of removed) site.files.delete(path)
  return { ...site, updates: number, updatedAt: at, stamp: { ...site.stamp, version, day } }
}

/**
 * Puts an update's files into the site's folder, each in one step; to be called in the order of updates. Again it does
 * no harm, and nothing once its files were removed.
 */
export async function settleUpdate(siteFolder: string, number: number): Promise<void> {
  const from = updateFolder(siteFolder, number)
  if (!existsSync(from)) return
  const { files, removed } = await readUpdate(siteFolder, number)
  for (const [path] of files) {
    await mkdir(dirname(join(siteFolder, path)), { recursive: true })
    await replace(join(from, path), join(siteFolder, path))
  }
  for (const path of removed) await rm(join(siteFolder, path), { force: true })
}

async function replace(from: string, to: string): Promise<void> {
  const next = `${to}.next`
  await rm(next, { force: true })
  await link(from, next)
  await rename(next, to)
  await rm(next, { force: true }) // a rename between two names of one file does nothing
}

/** Removes the files of an update that is settled; its list stays. */
export async function removeUpdateFiles(siteFolder: string, number: number): Promise<void> {
  const folder = updateFolder(siteFolder, number)
  await rename(folder, `${folder}.settled`) // what is half removed is not settled again
  await rm(`${folder}.settled`, { recursive: true, force: true })
}

/** Removes updates that the site's own list has taken up. */
export async function forgetUpdates(siteFolder: string, through: number): Promise<void> {
  for (const { number } of await allUpdates(siteFolder)) {
    if (number <= through) await rm(listOf(siteFolder, number), { force: true })
  }
}
