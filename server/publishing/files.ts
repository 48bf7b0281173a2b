/** Files of the site: digested, and compressed beforehand so that serving is only copying. */
import { hash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { templateFrom } from '../http/template.ts'
import type { SiteFile } from './site.ts'

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

// What follows waits for the disk instead of asking threads to: for files this small, handing the work over and back
// costs more than the work. It runs where nothing else is to be answered
// meanwhile: in the renderer's process, and for whole sites in a thread of its own.

/** Compresses every file of a folder. @returns them by their paths inside it */
export function compressFolder(folder: string): Map<string, SiteFile> {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort()
  return new Map(paths.map((path) => [path, compressFile(folder, path, readFileSync(join(folder, path)))]))
}

/** Writes a file and its compressed siblings. */
export function writeSiteFile(folder: string, path: string, content: Buffer): SiteFile {
  const file = join(folder, path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, content)
  return compressFile(folder, path, content)
}

/** @param endings of the file itself ('') and its compressed siblings */
export async function removeSiteFile(
  folder: string,
  path: string,
  endings: readonly string[] = ['', ...compressedEndings],
): Promise<void> {
  for (const end of endings) await rm(join(folder, path + end), { force: true })
}

function compressFile(folder: string, path: string, content: Buffer): SiteFile {
  const digest = digestOf(content)
  const role = path.endsWith('.html') ? templateFrom(content.toString('utf8'))?.role : undefined
  if (role) return { digest, compressed: false, role }
  return { digest, compressed: compress(folder, path, content) }
}

function compress(folder: string, path: string, content: Buffer): boolean {
  if (content.length < smallest || !compressible.test(path)) return false
  // A page made again must be up at once: the best quality takes 25 times as long and saves a twentieth.
  const quality = path.startsWith('_astro/') ? 11 : 7
  // No larger than the file: making the encoder ready costs as much as using it.
  const windowBits = Math.ceil(Math.log2(content.length)) + 1
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: quality,
    [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
    [constants.BROTLI_PARAM_LGWIN]: Math.min(22, Math.max(10, windowBits)),
  }
  writeFileSync(join(folder, `${path}.br`), brotliCompressSync(content, { params }))
  writeFileSync(
    join(folder, `${path}.gz`),
    gzipSync(content, { level: 9, windowBits: Math.min(15, windowBits) }),
  )
  return true
}
