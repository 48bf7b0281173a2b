/** Files of the site: digested, and compressed beforehand so that serving is only copying. */
import { hash } from 'node:crypto'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { templateFrom } from '../http/template.ts'
import type { SiteFile } from './site.ts'

const brotli = promisify(brotliCompress)
const gzipped = promisify(gzip)
const compressible = /\.(?:html|css|js|mjs|json|svg|txt|xml|csv|webmanifest)$/
const smallest = 256
const atOnce = 8

export const compressedEndings = ['.br', '.gz'] as const

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

/** Compresses every file of a folder. @returns them by their paths inside it */
export async function compressFolder(folder: string): Promise<Map<string, SiteFile>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort()
  const files = new Map<string, SiteFile>()
  await forEach(paths, async (path) => {
    files.set(path, await compressFile(folder, path, await readFile(join(folder, path))))
  })
  return files
}

/** Writes a file and its compressed siblings. */
export async function writeSiteFile(folder: string, path: string, content: Buffer): Promise<SiteFile> {
  await mkdir(dirname(join(folder, path)), { recursive: true })
  const [file] = await Promise.all([
    compressFile(folder, path, content),
    writeFile(join(folder, path), content),
  ])
  return file
}

/** @param endings of the file itself ('') and its compressed siblings */
export async function removeSiteFile(
  folder: string,
  path: string,
  endings: readonly string[] = ['', ...compressedEndings],
): Promise<void> {
  for (const end of endings) await rm(join(folder, path + end), { force: true })
}

async function compressFile(folder: string, path: string, content: Buffer): Promise<SiteFile> {
  const digest = digestOf(content)
  if (!path.endsWith('.html')) return { digest, compressed: await compress(folder, path, content) }
  const html = content.toString('utf8')
  const role = templateFrom(html)?.role
  if (role) return { digest, compressed: false, role }
  return { digest, compressed: await compress(folder, path, content) }
}

async function compress(folder: string, path: string, content: Buffer): Promise<boolean> {
  if (content.length < smallest || !compressible.test(path)) return false
  // A page made again must be up at once: the best quality takes 25 times as long and saves a twentieth.
  const quality = path.startsWith('_astro/') ? 11 : 7
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: quality,
    [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
    // No larger than the file: making the encoder ready costs as much as using it.
    [constants.BROTLI_PARAM_LGWIN]: Math.min(22, Math.max(10, Math.ceil(Math.log2(content.length)) + 1)),
  }
  await Promise.all([
    brotli(content, { params }).then((bytes) => writeFile(join(folder, `${path}.br`), bytes)),
    gzipped(content, { level: 9 }).then((bytes) => writeFile(join(folder, `${path}.gz`), bytes)),
  ])
  return true
}
