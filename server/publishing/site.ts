/** A built site in its folder. */
import { open, readFile, type FileHandle } from 'node:fs/promises'
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
  packed?: Packed
}

/** A part of a file that holds all that one update rendered. */
interface Packed extends Span {
  readonly pack: string
}

export interface Span {
  readonly offset: number
  readonly length: number
}

export async function readSiteFile(
  site: Site,
  path: string,
  { packed }: SiteFile,
): Promise<Buffer<ArrayBuffer>> {
  return packed ? readPacked(packed) : readFile(join(site.folder, path))
}

async function readPacked({ pack, offset, length }: Packed): Promise<Buffer<ArrayBuffer>> {
  const handle = await open(pack)
  try {
    return await readSpan(handle, { offset, length })
  } finally {
    await handle.close()
  }
}

/** @throws Error where the file is shorter than its list says */
export async function readSpan(handle: FileHandle, { offset, length }: Span): Promise<Buffer<ArrayBuffer>> {
  const { bytesRead, buffer } = await handle.read(Buffer.alloc(length), 0, length, offset)
  if (bytesRead < length) throw new Error('The file of an update is shorter than its list says')
  return buffer
}

/** A page's text, or nothing where this site has no such page. */
export async function readPage(site: Site, path: string): Promise<string | undefined> {
  const file = site.files.get(path)
  return file && (await readSiteFile(site, path, file)).toString()
}
