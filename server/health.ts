/** GET /suc-khoe: for whoever watches over the portal; 503 until it can do its work. */
import type { Database } from '../db/engine/database.ts'
import { contentStamp } from '../db/settings.ts'
import type { Publishing } from './publishing/publishing.ts'
import { dataReply } from './http/reply.ts'

export async function health({
  db,
  publishing,
}: {
  db: Database
  publishing: Publishing
}): Promise<Response> {
  const database = await contentStamp(db.read).then(
    () => true,
    () => false,
  )
  const site = publishing.site()
  const status = database && site ? 200 : 503
  return dataReply(status, { database, publishedAt: site?.builtAt ?? null })
}
