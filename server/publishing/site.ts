/** A built site in its folder. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Stamp } from './stamp.ts'

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
  /** Beforehand: siblings `.br` and `.gz` exist. Without it the file is not worth compressing. */
  readonly compressed?: 'beforehand' | 'when-asked'
  /** A form gets a fresh key each time; a template is filled by the server and not served by itself. */
  readonly role?: 'form' | 'template'
  /** When it was rendered, where that was after the whole site; ISO-8601 UTC. */
  readonly at?: string
  /** Where it lies until it is in the site's folder. */
  folder?: string
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
