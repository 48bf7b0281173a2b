/**
 * GET /suc-khoe: whether the portal can do its work now, for whoever sends it visitors: what matters is tried, a write
 * that is flushed to the disk too. GET /suc-khoe/song: whether the process answers at all, for whoever would start it anew.
 */
import { setTimeout as pause } from 'node:timers/promises'
import { Hono } from 'hono'
import type { Database } from '../db/engine/database.ts'
import { keepSetting, setting } from '../db/settings.ts'
import { dataReply } from './http/reply.ts'
import type { Publishing } from './publishing/publishing.ts'
import { readPage, type Site } from './publishing/site.ts'

interface HealthParts {
  readonly db: Database
  readonly publishing: Publishing
  readonly now: () => Date
}

/** What takes longer hangs. */
const patienceMs = 3000
/** Whoever asks more often is told what was found last. */
const triedForMs = 2000

interface Found {
  readonly database: boolean
  readonly writable: boolean
  readonly pages: boolean
}

export function healthRoutes({ db, publishing, now }: HealthParts): Hono {
  let found: Promise<Found> | undefined
  let triedAt = 0

  function tried(): Promise<Found> {
    if (!found || performance.now() - triedAt > triedForMs) {
      triedAt = performance.now()
      found = tryAll(db, publishing.site(), now())
    }
    return found
  }

  return new Hono({ strict: false })
    .get('/', async () => {
      const state = await tried()
      const status = Object.values(state).every(Boolean) ? 200 : 503
      return dataReply(status, { ...state, publishedAt: publishing.site()?.updatedAt ?? null })
    })
    .get('/song', () => dataReply(200, { alive: true }))
}

async function tryAll(db: Database, site: Site | undefined, now: Date): Promise<Found> {
  const [database, writable, pages] = await Promise.all([
    works(() => setting(db.read, lastTried)),
    works(() => db.write((tx) => keepSetting(tx, lastTried, now.toISOString()))),
    works(() => readPage(site!, 'index.html')),
  ])
  return { database, writable, pages: pages && site !== undefined }
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
