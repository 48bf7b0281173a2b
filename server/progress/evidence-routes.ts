/** Evidence that reports name, for everybody: always a download, never shown as a page of this site. */
import { Hono } from 'hono'
import type { Database } from '../../db/engine/database.ts'
import { publicFile } from '../../db/progress/files.ts'
import { Problem } from '../http/problem.ts'
import { fileDownload } from '../http/reply.ts'

export function evidenceRoutes({ db }: { readonly db: Database }): Hono {
  return new Hono({ strict: false }).get('/:unit/:id', async (c) => {
    const { unit, id } = c.req.param()
    const file = await publicFile(db.read, unit, id)
    if (!file) throw new Problem('not-found')
    return fileDownload(file.content, { type: file.type, name: file.name, isKept: true })
  })
}
