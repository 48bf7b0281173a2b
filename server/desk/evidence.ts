/** A file handed in for a report: checked, made anew where it is a picture, kept until a report names it. */
import { Hono, type Context } from 'hono'
import { validator } from 'hono/validator'
import type { Database } from '../../db/engine/database.ts'
import { keepFile } from '../../db/progress/files.ts'
import { Refusal } from '../../domain/refusal.ts'
import { Problem } from '../http/problem.ts'
import { checkedFile } from '../progress/evidence-file.ts'
import type { DeskEnv } from './guard.ts'
import { checkCovered, knownUnit } from './progress.ts'

interface Parts {
  readonly db: Database
  readonly now: () => Date
}

/** `ten`: what the file is called; `ke-hoach` and `cam-ket`: the commitment that it is about. */
function queryOf(query: Record<string, string | string[]>) {
  const text = (name: string) => (typeof query[name] === 'string' ? query[name] : '')
  return { ten: text('ten'), planId: text('ke-hoach'), commitmentId: text('cam-ket') }
}

/** Each picture takes a processor for a second and some hundred megabytes: one at a time. */
let working: Promise<unknown> = Promise.resolve()

export function evidenceUploadRoutes({ db, now }: Parts) {
  async function keep(c: Context<DeskEnv>, unitCode: string, name: string) {
    const bytes = new Uint8Array(await c.req.arrayBuffer())
    const checking = working.then(() => checkedFile(bytes, name))
    working = checking.catch(() => {})
    const file = await checking.catch(refuse)
    const actor = c.get('official').id
    return db.write((tx) => keepFile(tx, { ...file, unitCode, actor }, now()))
  }

  return new Hono<DeskEnv>()
    .post('/bang-chung/:unit', validator('query', queryOf), async (c) => {
      const unit = await knownUnit(db.read, c.req.param('unit'), 'commune')
      const { id, name, size } = await keep(c, unit.code, c.req.valid('query').ten)
      return c.json({ id, name, size })
    })
    .post('/bang-chung-co-quan/:unit', validator('query', queryOf), async (c) => {
      const unit = await knownUnit(db.read, c.req.param('unit'), 'province')
      await checkCovered(db.read, c, unit, c.req.valid('query'))
      const { id, name, size } = await keep(c, unit.code, c.req.valid('query').ten)
      return c.json({ id, name, size })
    })
}

function refuse(error: unknown): never {
  if (error instanceof Refusal)
    throw new Problem('invalid-entry', { errors: [{ pointer: '/file', message: error.message }] })
  throw error
}
