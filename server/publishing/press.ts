/** After a build: every file digested, and compressed as small as it gets, so that serving is only copying. */
import { hash } from 'node:crypto'
import { link, readdir, readFile, writeFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { contentPolicy } from '../http/reply.ts'
import { templateFrom } from '../http/template.ts'
import type { Site, SiteFile } from './site.ts'

const brotli = promisify(brotliCompress)
const gunzippable = promisify(gzip)
const compressible = /\.(?:html|css|js|mjs|json|svg|txt|xml|csv|webmanifest)$/
const smallest = 256
const atOnce = 4

/** Compressed siblings of files that have not changed are linked from the previous build. */
export async function pressSite(folder: string, previous?: Site): Promise<Site['files']> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort()
  const files = new Map<string, SiteFile>()
  const waiting = paths.values()
  async function work(): Promise<void> {
    for (const path of waiting) files.set(path, await pressFile(folder, path, previous))
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  return files
}

async function pressFile(folder: string, path: string, previous?: Site): Promise<SiteFile> {
  const content = await readFile(join(folder, path))
  const digest = hash('sha256', content, 'base64url').slice(0, 22)
  if (!path.endsWith('.html')) {
    return { digest, compressed: await compress(folder, path, content, digest, previous) }
  }
  const html = content.toString('utf8')
  const policy = contentPolicy(html)
  const role = templateFrom(html)?.role
  if (role) return { digest, compressed: false, role, policy }
  return { digest, compressed: await compress(folder, path, content, digest, previous), policy }
}

async function compress(folder: string, path: string, content: Buffer, digest: string, previous?: Site) {
  if (content.length < smallest || !compressible.test(path)) return false
  const before = previous?.files.get(path)
  if (previous && before?.compressed && before.digest === digest) {
    const linked = ['.br', '.gz'].map((end) =>
      link(join(previous.folder, path + end), join(folder, path + end)),
    )
    if ((await Promise.allSettled(linked)).every((result) => result.status === 'fulfilled')) return true
  }
  const quality = path.endsWith('.html') ? 10 : 11
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: quality,
    [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
  }
  await Promise.all([
    brotli(content, { params }).then((bytes) => writeFile(join(folder, `${path}.br`), bytes)),
    gunzippable(content, { level: 9 }).then((bytes) => writeFile(join(folder, `${path}.gz`), bytes)),
  ])
  return true
}
