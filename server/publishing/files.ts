/**
 * Files of the site, digested. Scripts and styles are compressed beforehand, once for all; pages when they are first
 * asked for, because most pages are never asked for before they change.
 */
import { hash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { templateFrom } from '../http/template.ts'
import type { SiteFile } from './site.ts'

const compressible = /\.(?:html|css|js|mjs|json|svg|txt|xml|csv|webmanifest)$/
const smallest = 256
const atOnce = 8
/** As many bytes of a page hold its opening tag, which says whether it is a template. */
const openingBytes = 200

export function digestOf(content: Buffer): string {
  return hash('sha256', content, 'base64url').slice(0, 22)
}

/** Runs `work` for each item, a few at a time, in their order. */
export async function forEach<T>(items: Iterable<T>, work: (item: T) => Promise<void>): Promise<void> {
  const waiting = items[Symbol.iterator]()
  async function next(): Promise<void> {
    for (let step = waiting.next(); !step.done; step = waiting.next()) await work(step.value)
  }
  await Promise.all(Array.from({ length: atOnce }, next))
}

// What follows waits for the disk instead of asking threads to: for files this small, handing the work over and back
// costs more than the work. It runs where nothing else is to be answered
// meanwhile: in the renderer's process, and for whole sites in a thread of its own.

/** Of all files of a folder, below it; in their order. */
function pathsIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort()
}

/** Compresses what is named by its content, scripts and styles: once for each version of them. */
export function compressAssets(folder: string): void {
  for (const path of pathsIn(folder)) {
    if (!path.startsWith('_astro/') || !compressible.test(path)) continue
    const content = readFileSync(join(folder, path))
    if (content.length >= smallest) compressBeforehand(join(folder, path), content)
  }
}

/** @returns all files of a folder by their paths inside it, without compressed siblings */
export function listFolder(folder: string): Map<string, SiteFile> {
  const paths = pathsIn(folder)
  const all = new Set(paths)
  const isSibling = (path: string) => /\.(?:br|gz)$/.test(path) && all.has(path.slice(0, -3))
  return new Map(
    paths
      .filter((path) => !isSibling(path))
      .map((path) => {
        const file = siteFile(path, readFileSync(join(folder, path)))
        return [path, all.has(`${path}.br`) ? { ...file, compressed: 'beforehand' } : file]
      }),
  )
}

/** Writes a page, or another file that is made anew when it changes. */
export function writeSiteFile(folder: string, path: string, content: Buffer): SiteFile {
  const file = join(folder, path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, content)
  return siteFile(path, content)
}

/** @param path in the site's folder */
export function siteFile(path: string, content: Buffer): SiteFile {
  const digest = digestOf(content)
  const isPage = path.endsWith('.html')
  const role = isPage ? templateFrom(content.toString('utf8', 0, openingBytes))?.role : undefined
  if (role) return { digest, role }
  const isWorthIt = content.length >= smallest && compressible.test(path)
  return { digest, ...(isWorthIt && { compressed: 'when-asked' }) }
}

function compressBeforehand(file: string, content: Buffer): void {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
  }
  writeFileSync(`${file}.br`, brotliCompressSync(content, { params }))
  writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }))
}
