/** Accounts, as administrators keep them. */
import { Hono } from 'hono'
import * as v from 'valibot'
import { invite } from '../../db/accounts/invitations.ts'
import {
  addOfficial,
  closeOfficial,
  endRole,
  grantRole,
  listOfficials,
  officialById,
  usernamePattern,
} from '../../db/accounts/officials.ts'
import type { Database, Queries } from '../../db/engine/database.ts'
import { violation } from '../../db/engine/violations.ts'
import { currentUnit, fullName } from '../../db/units/units.ts'
import { roles } from '../../domain/access/roles.ts'
import { isDay } from '../../domain/calendar.ts'
import { Problem } from '../http/problem.ts'
import { desk as words } from '../text/desk.ts'
import type { DeskEnv } from './guard.ts'
import { valid } from './valid.ts'

interface Parts {
  readonly db: Database
  readonly now: () => Date
  readonly siteUrl: string
}

const day = v.pipe(v.string(), v.check(isDay, words.faults.day))
const grantSchema = v.pipe(
  v.strictObject({
    role: v.picklist(roles, words.faults.role),
    unitCode: v.pipe(v.string(), v.regex(/^(\d{2}|\d{5})?$/, words.faults.unit)),
    indicators: v.pipe(v.array(v.pipe(v.string(), v.regex(/^(papi|sipas)\/[\w.]+$/))), v.maxLength(60)),
    from: day,
    until: v.nullable(day),
  }),
  v.check(({ role, unitCode }) => (role === 'administrator') === (unitCode === ''), words.faults.scope),
)
const officialSchema = v.strictObject({
  username: v.pipe(v.string(), v.trim(), v.toLowerCase(), v.regex(usernamePattern, words.faults.username)),
  name: v.pipe(v.string(), v.trim(), v.minLength(2, words.faults.name), v.maxLength(100, words.faults.name)),
  email: v.union(
    [v.literal(''), v.pipe(v.string(), v.trim(), v.email(words.faults.email))],
    words.faults.email,
  ),
  grant: grantSchema,
})

export function accountsRoutes({ db, now, siteUrl }: Parts) {
  const linkOf = (token: string) => `${siteUrl}/can-bo/loi-moi/${token}/`

  return new Hono<DeskEnv>()
    .get('/tai-khoan', async (c) => {
      const found = await listOfficials(db)
      const codes = new Set(found.flatMap(({ grants }) => grants.map(({ unitCode }) => unitCode)))
      const names = new Map(
        await Promise.all([...codes].map(async (code) => [code, await nameOf(db.read, code)] as const)),
      )
      return c.json({
        officials: found.map(({ id, username, name, closedAt, grants }) => ({
          ...{ id, username, name, closedAt },
          grants: grants.map((grant) => ({ ...grant, unitName: names.get(grant.unitCode) ?? null })),
        })),
      })
    })
    .post('/tai-khoan', valid(officialSchema), async (c) => {
      const { grant, ...given } = c.req.valid('json')
      await assertUnit(db.read, grant.unitCode)
      const by = { actor: c.get('official').id, at: now() }
      const made = await db
        .write(async (tx) => {
          const id = await addOfficial(tx, { ...given, grants: [grant] }, by)
          return { id, token: await invite(tx, id, by) }
        })
        .catch((error: unknown) => {
          throw violation(error) === 'unique' ? new Problem('name-taken') : error
        })
      return c.json({ id: made.id, link: linkOf(made.token) }, 201)
    })
    .post('/tai-khoan/:id/loi-moi', async (c) => {
      const id = await knownId(db.read, c.req.param('id'))
      const by = { actor: c.get('official').id, at: now() }
      const token = await db.write((tx) => invite(tx, id, by))
      return c.json({ link: linkOf(token) })
    })
    .post('/tai-khoan/:id/vai-tro', valid(grantSchema), async (c) => {
      const id = await knownId(db.read, c.req.param('id'))
      const grant = c.req.valid('json')
      await assertUnit(db.read, grant.unitCode)
      await db.write((tx) => grantRole(tx, id, grant, { actor: c.get('official').id, at: now() }))
      return c.json({ id }, 201)
    })
    .post('/tai-khoan/:id/vai-tro/:role/ket-thuc', async (c) => {
      const ended = { officialId: c.req.param('id'), id: c.req.param('role'), until: c.get('day') }
      const by = { actor: c.get('official').id, at: now() }
      const isEnded = await db.write((tx) => endRole(tx, ended, by))
      if (!isEnded) throw new Problem('not-found')
      return c.json({ until: ended.until })
    })
    .post('/tai-khoan/:id/dong', async (c) => {
      const id = await knownId(db.read, c.req.param('id'))
      // Whoever closes the own account may leave nobody who can open another.
      if (id === c.get('official').id) throw new Problem('not-allowed')
      await db.write((tx) => closeOfficial(tx, id, { actor: c.get('official').id, at: now() }))
      return c.json({ id })
    })
}

async function knownId(db: Queries, id: string): Promise<string> {
  const found = await officialById(db, id)
  if (!found || found.closedAt !== null) throw new Problem('not-found')
  return found.id
}

async function assertUnit(db: Queries, code: string): Promise<void> {
  if (code !== '' && !(await currentUnit(db, code)))
    throw new Problem('invalid-entry', { errors: [{ pointer: '/unitCode', message: words.faults.unit }] })
}

async function nameOf(db: Queries, code: string): Promise<string | null> {
  const unit = await currentUnit(db, code)
  return unit ? fullName(unit) : null
}
