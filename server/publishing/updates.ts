/**
 * What was rendered since a site was built. Each update has one file with all that it changed (making a thousand files
 * takes longer than rendering them) and, written last, a list of what is in it; it is served from there. Then its files
 * are put into the site's folder, which any web server can serve. The lists stay until the site's own list is written
 * anew: read in their order they tell what is up, also after a stop at any moment.
 */
import { existsSync } from 'node:fs'
import { mkdir, open, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Version } from '../../db/changes/changes.ts'
import { readSpan, type OwnSite, type SiteFile, type Span } from './site.ts'

export interface Update {
  /** 1, 2, … since the site was built. */
  readonly number: number
  /** Of the database, and the day for which it was rendered ('YYYY-MM-DD' in Viet Nam). */
  readonly version: Version
  readonly day: string
  /** ISO-8601 UTC. */
  readonly at: string
  readonly files: readonly PackedFile[]
  readonly removed: readonly string[]
}

/** @param span its bytes in the update's file */
export type PackedFile = readonly [path: string, file: SiteFile, span: Span]

export function updatesFolder(siteFolder: string): string {
  return `${siteFolder}.updates`
}

export function packOf(siteFolder: string, number: number): string {
  return join(updatesFolder(siteFolder), `${number}.pack`)
}

function listOf(siteFolder: string, number: number): string {
  return join(updatesFolder(siteFolder), `${number}.json`)
}

/** To be called when all of its files are packed: with this the update counts. */
export async function keepUpdate(siteFolder: string, update: Update): Promise<void> {
  const list = listOf(siteFolder, update.number)
  await mkdir(updatesFolder(siteFolder), { recursive: true })
  await writeFile(`${list}.next`, JSON.stringify(update))
  await rename(`${list}.next`, list)
}

/** In their order. */
export async function allUpdates(siteFolder: string): Promise<Update[]> {
  const found: Update[] = []
  for (const number of await listedUpdates(siteFolder)) found.push(await readUpdate(siteFolder, number))
  return found
}

async function listedUpdates(siteFolder: string): Promise<number[]> {
  const names = await readdir(updatesFolder(siteFolder)).catch(() => [])
  const numbers = names.flatMap((name) => (/^\d+\.json$/.test(name) ? [Number.parseInt(name)] : []))
  return numbers.sort((a, b) => a - b)
}

async function readUpdate(siteFolder: string, number: number): Promise<Update> {
  return JSON.parse(await readFile(listOf(siteFolder, number), 'utf8')) as Update
}

/** An update's files as the site lists them. @param pack where they lie, until they are in the site's folder */
export function listedFiles({ files, at }: Update, pack?: string): (readonly [path: string, SiteFile])[] {
  return files.map(([path, file, span]) => [
    path,
    { ...file, at, ...(pack && { packed: { pack, ...span } }) },
  ])
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
  const pack = packOf(siteFolder, number)
  if (!existsSync(pack)) return
  const { files, removed } = await readUpdate(siteFolder, number)
  const handle = await open(pack)
  try {
    for (const [path, , span] of files) await replace(join(siteFolder, path), await readSpan(handle, span))
  } finally {
    await handle.close()
  }
  for (const path of removed) await rm(join(siteFolder, path), { force: true })
}

async function replace(file: string, content: Uint8Array): Promise<void> {
  const next = `${file}.next`
  try {
    await writeFile(next, content)
  } catch (error) {
    if (!isMissing(error)) throw error
    await mkdir(dirname(file), { recursive: true })
    await writeFile(next, content)
  }
  await rename(next, file)
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}

/** Removes what an update that is settled was served from; its list stays. */
export async function removePack(siteFolder: string, number: number): Promise<void> {
  await rm(packOf(siteFolder, number), { force: true })
}

/** The same for all that a stop left behind: settled once more at the next start, they would undo what came after them. */
export async function removePacks(siteFolder: string): Promise<void> {
  const names = await readdir(updatesFolder(siteFolder)).catch(() => [])
  for (const name of names) if (name.endsWith('.pack')) await rm(join(updatesFolder(siteFolder), name))
}

/** Removes the lists of updates that the site's own list has taken up. */
export async function forgetUpdates(siteFolder: string, through: number): Promise<void> {
  for (const number of await listedUpdates(siteFolder)) {
    if (number <= through) await rm(listOf(siteFolder, number), { force: true })
  }
}
