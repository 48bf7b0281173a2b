/** GET /suc-khoe: for whoever watches over the portal; 503 until it can do its work. */
import { Hono } from 'hono'
import type { Database } from '../db/engine/database.ts'
import { contentStamp } from '../db/settings.ts'
import { dataReply } from './http/reply.ts'
import type { Publishing } from './publishing/publishing.ts'

interface HealthParts {
  readonly db: Database
  readonly publishing: Publishing
}

export function healthRoutes({ db, publishing }: HealthParts): Hono {
  return new Hono({ strict: false }).get('/', async () => {
    const database = await contentStamp(db.read).then(
      () => true,
      () => false,
    )
    const site = publishing.site()
    const status = database && site ? 200 : 503
    return dataReply(status, { database, publishedAt: site?.builtAt ?? null })
  })
}
