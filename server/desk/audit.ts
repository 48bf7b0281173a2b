/** The audit of a unit, as its leaders and inspectors read it. */
import { Hono } from 'hono'
import { validator } from 'hono/validator'
import { listOfficials } from '../../db/accounts/officials.ts'
import { auditOf } from '../../db/audit/list.ts'
import type { Database } from '../../db/engine/database.ts'
import { communesOf } from '../../db/units/units.ts'
import type { DeskEnv } from './guard.ts'

const pageSize = 50

/** `truoc`: only entries before this place in the chain. */
function pageOf({ truoc }: Record<string, string | string[]>): { truoc?: string } {
  return typeof truoc === 'string' && /^[1-9]\d{0,14}$/.test(truoc) ? { truoc } : {}
}

export function auditRoutes({ db }: { readonly db: Database }) {
  return new Hono<DeskEnv>().get('/nhat-ky/:unit', validator('query', pageOf), async (c) => {
    const unit = c.req.param('unit')
    const { truoc } = c.req.valid('query')
    const before = truoc === undefined ? undefined : Number(truoc)
    // A province's audit is that of its communes with it.
    const below = (await communesOf(db.read, [unit])).map(({ code }) => code)
    const found = await auditOf(db.read, [unit, ...below], { before, limit: pageSize + 1 })
    const names = new Map((await listOfficials(db)).map(({ id, name }) => [id, name]))
    const entries = found
      .slice(0, pageSize)
      .map((entry) => ({ ...entry, name: names.get(entry.actor) ?? null }))
    return c.json({ entries, next: found.length > pageSize ? (entries.at(-1)?.seq ?? null) : null })
  })
}
