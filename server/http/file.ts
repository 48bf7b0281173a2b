/** A file of the site over HTTP. Its bytes and headers are kept as they were sent last, so that most need no disk. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { getMimeType, mimes } from 'hono/utils/mime'
import { readSiteFile, type Site, type SiteFile } from '../publishing/site.ts'
import { chosenEncoding, compressed, type Encoding } from './compression.ts'
import { keepRecent, type Kept } from './kept.ts'
import type { Asked } from './address-asked.ts'
import { fileHeaders, readyReply, type Ready } from './reply.ts'

/** What answers for a file in one encoding. */
interface ReadFile {
  readonly bytes: Buffer<ArrayBuffer>
  readonly etag: string
  /** When it was rendered, in whole seconds, as browsers say it; milliseconds since 1970. */
  readonly at: number
  readonly headers: ReturnType<typeof fileHeaders>
  readonly notModified: ReturnType<typeof fileHeaders>
}

/**
 * By the file's own entry in the site's list: a page that is published anew has another one, so that nothing has to be
 * told what changed.
 */
const recent: Readonly<Record<Encoding | 'plain', Kept<SiteFile, ReadFile>>> = {
  br: keepFiles(24_000_000),
  gzip: keepFiles(8_000_000),
  plain: keepFiles(8_000_000),
}

function keepFiles(mostBytes: number): Kept<SiteFile, ReadFile> {
  return keepRecent(mostBytes, ({ bytes }) => bytes.length)
}

export async function serveFile(
  site: Site,
  path: string,
  file: SiteFile,
  request: Request,
): Promise<Response> {
  const encoding = file.compressed ? chosenEncoding(request) : undefined
  const read = await recent[encoding ?? 'plain'].get(file, () => readEncoded(site, path, file, encoding))
  return readyReply(replyWith(read, request))
}

/** What was asked for lately is asked for again; more than so many milliseconds are not given to it. */
const mostReadyMs = 50

/**
 * Reads and compresses files that are about to take the place of others, in the encodings in which those are in memory:
 * the first who asks for a changed page would wait for that, and hold up others.
 */
export async function makeReady(
  site: Site,
  changed: Iterable<readonly [path: string, file: SiteFile]>,
): Promise<void> {
  const until = performance.now() + mostReadyMs
  try {
    for (const [path, file] of changed) {
      const before = site.files.get(path)
      if (before) await makeReadyAs(before, site, path, file)
      if (performance.now() > until) return
    }
  } catch {
    // Who asks for the page reads it then, or is told what is wrong with it.
  }
}

async function makeReadyAs(before: SiteFile, site: Site, path: string, file: SiteFile): Promise<void> {
  for (const encoding of ['br', 'gzip', 'plain'] as const) {
    if (!recent[encoding].has(before)) continue
    const asked = encoding === 'plain' ? undefined : encoding
    await recent[encoding].get(file, () => readEncoded(site, path, file, asked))
  }
}

/** Where it is in memory, without a turn of the event loop. */
export function heldFile(file: SiteFile, request: Asked): Ready | undefined {
  const encoding = file.compressed ? chosenEncoding(request) : undefined
  const read = recent[encoding ?? 'plain'].held(file)
  return read && replyWith(read, request)
}

function replyWith(read: ReadFile, request: Asked): Ready {
  return isFresh(request, read)
    ? { status: 304, headers: read.notModified, body: null }
    : { status: 200, headers: read.headers, body: read.bytes }
}

async function readEncoded(
  site: Site,
  path: string,
  file: SiteFile,
  encoding: Encoding | undefined,
): Promise<ReadFile> {
  const bytes = await encodedBytes(site, path, file, encoding)
  const etag = `"${file.digest}${encoding ? `-${encoding}` : ''}"`
  const at = Math.floor(Date.parse(file.at ?? site.builtAt) / 1000) * 1000
  const notModified = fileHeaders({
    ETag: etag,
    'Last-Modified': new Date(at).toUTCString(),
    'Cache-Control': path.startsWith('_astro/')
      ? 'public, max-age=31536000, immutable'
      : 'public, max-age=60',
    ...(file.compressed ? { Vary: 'Accept-Encoding' } : {}),
    'Content-Type': getMimeType(path, types) ?? 'application/octet-stream',
  })
  const headers = {
    ...notModified,
    ...(encoding ? { 'Content-Encoding': encoding } : {}),
    'Content-Length': String(bytes.length),
  }
  return { bytes, etag, at, headers, notModified }
}

async function encodedBytes(site: Site, path: string, file: SiteFile, encoding: Encoding | undefined) {
  if (encoding && file.compressed === 'beforehand')
    return readFile(join(site.folder, path + endings[encoding]))
  const bytes = await readSiteFile(site, path, file)
  return encoding ? compressed(bytes, encoding) : bytes
}

const types = {
  ...mimes,
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  jsonld: 'application/ld+json',
  ics: 'text/calendar; charset=utf-8',
}
const endings = { br: '.br', gzip: '.gz' }

function isFresh(request: Asked, { etag, at }: ReadFile): boolean {
  const known = request.headers.get('if-none-match')
  if (known !== null) return known.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag)
  const asked = request.headers.get('if-modified-since')
  return asked !== null && Date.parse(asked) >= at
}
