/**
 * What a commune makes public: tables handed in, checked by the code that the browser checked them with, looked at by a
 * leader who did not write them, and published now or at a set time.
 */
import { createHash } from 'node:crypto'
import { Hono } from 'hono'
import * as v from 'valibot'
import { listOfficials } from '../../db/accounts/officials.ts'
import type { Database, Queries } from '../../db/engine/database.ts'
import {
  approveDraft,
  draftOf,
  keepDraft,
  openDrafts,
  returnDraft,
  sendDraft,
  withdrawDraft,
  type Draft,
  type ListedDraft,
} from '../../db/notices/drafts.ts'
import { notice, noticePath, noticesOf } from '../../db/notices/notices.ts'
import type { Unit } from '../../db/units/units.ts'
import { mostRows } from '../../domain/csv/table.ts'
import { checkNotice } from '../../domain/notices/check.ts'
import { difference } from '../../domain/notices/difference.ts'
import { tableOf } from '../../domain/notices/given.ts'
import { noticeKind, noticeKinds } from '../../domain/notices/index.ts'
import { faultText, Refusal } from '../../domain/refusal.ts'
import { Problem } from '../http/problem.ts'
import { desk as words } from '../text/desk.ts'
import type { DeskEnv } from './guard.ts'
import { knownUnit } from './progress.ts'
import { valid } from './valid.ts'

interface Parts {
  readonly db: Database
  readonly now: () => Date
}

/** Fifty thousand rows as JSON. */
export const mostTableBytes = 24 * 2 ** 20

const short = v.pipe(v.string(), v.maxLength(300))
const tableSchema = v.strictObject({
  kind: v.picklist(noticeKinds.map(({ id }) => id)),
  fileName: v.pipe(v.string(), v.trim(), v.maxLength(200)),
  sheet: v.pipe(v.string(), v.maxLength(100)),
  lines: v.pipe(
    v.array(
      v.strictObject({
        line: v.pipe(v.number(), v.integer(), v.minValue(1)),
        cells: v.pipe(v.array(v.pipe(v.string(), v.maxLength(2000))), v.maxLength(60)),
      }),
    ),
    v.maxLength(mostRows + 300),
  ),
  facts: v.record(short, short),
  confirmed: v.pipe(v.array(short), v.maxLength(1000)),
  /** The draft in whose place this one comes. */
  replaces: v.nullable(short),
})
const approvalSchema = v.strictObject({
  digest: short,
  publishAt: v.nullable(v.pipe(v.string(), v.isoTimestamp(words.faults.day))),
})
const reasonSchema = v.strictObject({
  reason: v.pipe(
    v.string(),
    v.trim(),
    v.minLength(5, words.faults.reason),
    v.maxLength(500, words.faults.reason),
  ),
})

type Sent = v.InferOutput<typeof tableSchema>

export function noticesRoutes({ db, now }: Parts) {
  const step = (unitCode: string, id: string, actor: string) => ({ unitCode, id, actor })

  return new Hono<DeskEnv>()
    .get('/cong-khai/:unit', async (c) => {
      const unit = await knownUnit(db.read, c.req.param('unit'), 'commune')
      return c.json(await listed(db, unit, c.get('official').id))
    })
    .post('/cong-khai/:unit', valid(tableSchema), async (c) => {
      const unit = await knownUnit(db.read, c.req.param('unit'), 'commune')
      const sent = c.req.valid('json')
      const draft = await keep(db, { unit, sent, day: c.get('day'), actor: c.get('official').id, at: now() })
      return c.json({ id: draft.id })
    })
    .get('/cong-khai/:unit/:draft', async (c) => {
      const draft = await known(db.read, c.req.param('unit'), c.req.param('draft'))
      return c.json(await shown(db, draft, c.get('official').id))
    })
    .get('/cong-khai/:unit/:draft/bang', async (c) => {
      const draft = await known(db.read, c.req.param('unit'), c.req.param('draft'))
      return c.json({ kind: draft.kind, table: tableOf(noticeKind(draft.kind)!, draft, draft.rows) })
    })
    .get('/cong-khai/:unit/dang-ap-dung/:notice', async (c) => {
      const found = await notice(db.read, c.req.param('unit'), c.req.param('notice'))
      const kind = found && noticeKind(found.kind)
      if (!kind) throw new Problem('not-found')
      return c.json({ kind: kind.id, table: tableOf(kind, found.current, found.rows) })
    })
    .post('/cong-khai/:unit/:draft/gui', async (c) => {
      const { unit, draft } = c.req.param()
      await db.write((tx) => sendDraft(tx, step(unit, draft, c.get('official').id), now())).catch(refuse)
      return c.json({ done: true })
    })
    .post('/cong-khai/:unit/:draft/rut', async (c) => {
      const { unit, draft } = c.req.param()
      await db.write((tx) => withdrawDraft(tx, step(unit, draft, c.get('official').id), now())).catch(refuse)
      return c.json({ done: true })
    })
    .post('/cong-khai/:unit/:draft/duyet', valid(approvalSchema), async (c) => {
      const { unit, draft } = c.req.param()
      const { digest, publishAt: wanted } = c.req.valid('json')
      const publishAt = wanted === null ? null : new Date(wanted).toISOString()
      const approval = { ...step(unit, draft, c.get('official').id), digest, publishAt }
      const version = await db.write((tx) => approveDraft(tx, approval, now())).catch(refuse)
      return c.json({ version })
    })
    .post('/cong-khai/:unit/:draft/tra-lai', valid(reasonSchema), async (c) => {
      const { unit, draft } = c.req.param()
      const returned = { ...step(unit, draft, c.get('official').id), ...c.req.valid('json') }
      await db.write((tx) => returnDraft(tx, returned, now())).catch(refuse)
      return c.json({ done: true })
    })
}

/** What waits, what is in force, and what can be handed in. */
async function listed(db: Database, unit: Unit, official: string) {
  const [drafts, notices, officials] = await Promise.all([
    openDrafts(db.read, [unit.code]),
    noticesOf(db.read, unit.code),
    listOfficials(db),
  ])
  const names = new Map(officials.map(({ id, name }) => [id, name]))
  return {
    kinds: noticeKinds.map(({ id, name }) => ({ id, name })),
    drafts: drafts.map((draft) => described(draft, names, official)),
    notices: notices.map(({ id, kind, title, current }) => ({
      ...{ id, kind, title, path: noticePath(unit, id), version: current.version },
      ...{ decisionNumber: current.decisionNumber, publishedAt: current.publishedAt },
    })),
  }
}

function described(draft: ListedDraft, names: ReadonlyMap<string, string>, official: string) {
  const { id, kind, noticeId, title, decisionNumber, rowCount, state, writtenBy, writtenAt } = draft
  const { publishAt, reason } = draft
  const writer = { name: names.get(writtenBy) ?? '', isOwn: writtenBy === official }
  return { id, kind, noticeId, title, decisionNumber, rowCount, state, writtenAt, publishAt, reason, writer }
}

interface Handed {
  readonly unit: Unit
  readonly sent: Sent
  readonly day: string
  readonly actor: string
  readonly at: Date
}

/** @throws Problem naming what is wrong with the table, as the browser said it before */
async function keep(db: Database, { unit, sent, day, actor, at }: Handed): Promise<Draft> {
  const { kind: kindId, fileName, replaces, ...table } = sent
  const { notice, unitCode, faults, questions, confirmed } = checkNotice(noticeKind(kindId)!, table, day)
  if (unitCode !== '' && unitCode !== unit.code) throw refused([words.notices.otherUnit(unitCode)])
  if (!notice) throw refused([...faults, ...questions].slice(0, 100).map(faultText))
  const fileDigest = createHash('sha256').update(JSON.stringify(table.lines)).digest('hex')
  const content = { ...notice, unitCode: unit.code }
  return db
    .write(async (tx) => {
      if (replaces !== null) await withdrawDraft(tx, { unitCode: unit.code, id: replaces, actor }, at)
      return keepDraft(tx, { content, fileName, fileDigest, confirmed, actor }, at)
    })
    .catch(refuse)
}

/** Of each sort of changed rows so many are shown. */
const mostShown = 200

/** A draft beside the version in force. */
async function shown(db: Database, draft: Draft, official: string) {
  const kind = noticeKind(draft.kind)!
  const [current, officials] = await Promise.all([
    notice(db.read, draft.unitCode, draft.noticeId),
    listOfficials(db),
  ])
  const { added, removed, changed, same } = difference(current?.rows ?? [], draft.rows)
  const names = new Map(officials.map(({ id, name }) => [id, name]))
  return {
    ...described(draft, names, official),
    ...{ decisionDate: draft.decisionDate, validFrom: draft.validFrom, validTo: draft.validTo },
    ...{ fileName: draft.fileName, digest: draft.digest, confirmed: draft.confirmed },
    columns: kind.layout.columns.map(({ id, label, type }) => ({ id, label, type })),
    keyColumns: kind.keyColumns,
    inForce: current ? current.current.version : null,
    counts: { added: added.length, removed: removed.length, changed: changed.length, same },
    added: added.slice(0, mostShown),
    removed: removed.slice(0, mostShown),
    changed: changed.slice(0, mostShown),
  }
}

async function known(db: Queries, unitCode: string, id: string): Promise<Draft> {
  const draft = await draftOf(db, unitCode, id)
  if (!draft || !noticeKind(draft.kind)) throw new Problem('not-found')
  return draft
}

function refused(messages: readonly string[]): Problem {
  return new Problem('invalid-entry', {
    errors: messages.map((message, at) => ({ pointer: `/bang/${at}`, message })),
  })
}

/** What the database refused, as what is wrong with what was sent. */
export function refuse(error: unknown): never {
  throw error instanceof Refusal ? refused([error.message]) : error
}
