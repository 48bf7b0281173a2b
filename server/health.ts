/**
 * GET /suc-khoe: whether the portal can do its work now, for whoever sends it visitors: what matters is tried, a write
 * that is flushed to the disk too; a small write may still find room where forms no longer do, so room is looked at.
 * GET /suc-khoe/song: whether the process answers at all, for whoever would start it anew.
 */
import { statfs } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'
import { Hono } from 'hono'
import type { Database } from '../db/engine/database.ts'
import { keepSetting, setting } from '../db/settings.ts'
import { dataReply } from './http/reply.ts'
import type { Publishing } from './publishing/publishing.ts'
import { readPage } from './publishing/site.ts'
import { version } from './version.ts'

interface HealthParts {
  readonly db: Database
  readonly publishing: Publishing
  readonly now: () => Date
  /** The data folder. */
  readonly folder: string
  /** Bytes that may still be written in a folder. */
  readonly freeBytes?: (folder: string) => Promise<number>
}

/** What takes longer hangs. */
const patienceMs = 3000
/** Whoever asks more often is told what was found last. */
const triedForMs = 2000

/** What SQLite's write-ahead log may grow to before it is copied into the database (wal_autocheckpoint in db/engine). */
const roomBytes = 32 * 1024 * 1024

interface Found {
  readonly database: boolean
  readonly room: boolean
  readonly writable: boolean
  readonly pages: boolean
}

export function healthRoutes(parts: HealthParts): Hono {
  const { publishing } = parts
  let found: Promise<Found> | undefined
  let triedAt = 0

  function tried(): Promise<Found> {
    if (!found || performance.now() - triedAt > triedForMs) {
      triedAt = performance.now()
      found = tryAll(parts)
    }
    return found
  }

  return new Hono({ strict: false })
    .get('/', async () => {
      const state = await tried()
      const status = Object.values(state).every(Boolean) ? 200 : 503
      return dataReply(status, { ...state, publishedAt: publishing.site()?.updatedAt ?? null, version })
    })
    .get('/song', () => dataReply(200, { alive: true }))
}

async function tryAll(parts: HealthParts): Promise<Found> {
  const { db, publishing, now, folder, freeBytes = freeBytesOf } = parts
  const site = publishing.site()
  const [database, room, writable, pages] = await Promise.all([
    works(() => setting(db.read, lastTried)),
    works(async () => {
      if ((await freeBytes(folder)) < roomBytes) throw new Error('no room left on the disk')
    }),
    works(() => db.write((tx) => keepSetting(tx, lastTried, now().toISOString()))),
    works(() => readPage(site!, 'index.html')),
  ])
  return { database, room, writable, pages: pages && site !== undefined }
}

async function freeBytesOf(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder)
  return bavail * bsize
}

const lastTried = 'health-tried-at'

async function works(work: () => Promise<unknown>): Promise<boolean> {
  const done = Promise.resolve()
    .then(work)
    .then(
      () => true,
      () => false,
    )
  return Promise.race([done, pause(patienceMs, false, { ref: false })])
}
