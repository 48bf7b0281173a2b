/** Cases at the desk: the queue, one case with its history, and its files. Each reading is in the audit. */
import { Hono } from 'hono'
import { validator } from 'hono/validator'
import { listOfficials } from '../../db/accounts/officials.ts'
import { auditCase, auditListing } from '../../db/cases/audited.ts'
import { fileOfCase } from '../../db/cases/events.ts'
import { closedCases, countQueue, queue, type QueueFilter } from '../../db/cases/list.ts'
import type { CaseRow } from '../../db/cases/project.ts'
import type { Database, Queries } from '../../db/engine/database.ts'
import { isOwed } from '../../domain/cases/standing.ts'
import { Problem } from '../http/problem.ts'
import { fileDownload } from '../http/reply.ts'
import { readableCase, scopesOf, type Asker } from './case-access.ts'
import { queueAddress, queueQuery, type QueueQuery } from './case-query.ts'
import { describedCase, describedRows, soonBefore } from './case-view.ts'
import type { DeskEnv } from './guard.ts'

interface Parts {
  readonly db: Database
  readonly now: () => Date
}

const pageSize = 50

export function casesRoutes({ db, now }: Parts) {
  return new Hono<DeskEnv>()
    .get('/vu-viec', validator('query', queueAddress), async (c) => {
      const asker = { official: c.get('official'), day: c.get('day') }
      return c.json(await db.write((tx) => queueFor(tx, asker, queueQuery(c.req.valid('query')), now())))
    })
    .get('/vu-viec/:unit/:case', async (c) => {
      const asker = { official: c.get('official'), day: c.get('day') }
      const key = { unitCode: c.req.param('unit'), id: c.req.param('case') }
      const officials = await listOfficials(db)
      const view = await db.write(async (tx) => {
        const opened = await readableCase(tx, asker, key, now())
        const described = await describedCase(tx, asker, opened, officials)
        await audited(tx, { actor: asker.official.id, key, handler: opened.standing.handler }, now())
        return described
      })
      return c.json(view)
    })
    .get('/vu-viec/:unit/:case/tep/:file', async (c) => {
      const asker = { official: c.get('official'), day: c.get('day') }
      const key = { unitCode: c.req.param('unit'), id: c.req.param('case') }
      const file = await db.write(async (tx) => {
        const { standing } = await readableCase(tx, asker, key, now())
        const found = await fileOfCase(tx, key, c.req.param('file'))
        if (!found) throw new Problem('not-found')
        await audited(tx, { actor: asker.official.id, key, handler: standing.handler }, now())
        return found
      })
      return fileDownload(file.content, { type: file.type, name: file.name })
    })
}

interface Reading {
  readonly actor: string
  readonly key: { readonly unitCode: string; readonly id: string }
  readonly handler: string
}

async function audited(tx: Queries, { actor, key, handler }: Reading, at: Date): Promise<void> {
  await auditCase(tx, key, { actor, action: 'case.read', handler }, at)
}

async function queueFor(tx: Queries, asker: Asker, query: QueueQuery, at: Date) {
  const scopes = await scopesOf(tx, asker, 'cases.read')
  const filter = filterOf(query, scopes, asker)
  const [rows, numbers] = [await pageOf(tx, filter, query), await numbersOf(tx, scopes, asker.day)]
  const shown = rows.slice(0, pageSize)
  await auditListing(tx, asker.official.id, shown, at)
  return {
    numbers,
    cases: await describedRows(tx, asker, shown),
    next: rows.length > pageSize ? nextOf(shown.at(-1)!, query) : '',
  }
}

function filterOf(query: QueueQuery, scopes: QueueFilter['scopes'], { official, day }: Asker): QueueFilter {
  const { states, kind, subject, unit, isMine, isLate, isUrgent, apology } = query
  return {
    ...{ scopes: scopes ?? [], ...(states && { states }), ...(kind && { kind }) },
    ...(subject !== '' && { subjects: [subject] }),
    ...(unit !== '' && { handlers: [unit] }),
    ...(isMine && { assignee: official.id }),
    ...(isLate && { dueBefore: day }),
    ...(isUrgent && { isUrgent }),
    ...(apology && { apology }),
  }
}

function pageOf(tx: Queries, filter: QueueFilter, { states, after, skip }: QueueQuery) {
  const isOver = states !== undefined && !states.some(isOwed)
  if (isOver) return closedCases(tx, filter, pageSize + 1, skip)
  return queue(tx, filter, pageSize + 1, after)
}

/** Where the next page begins, as the address says it. */
function nextOf({ queueKey, unitCode, caseId }: CaseRow, { states, skip }: QueueQuery): string {
  const isOver = states !== undefined && !states.some(isOwed)
  return isOver ? String(skip + pageSize) : `${queueKey}.${unitCode}.${caseId}`
}

async function numbersOf(tx: Queries, scopes: NonNullable<QueueFilter['scopes']>, day: string) {
  const late = await countQueue(tx, { scopes, dueBefore: day })
  const soon = await countQueue(tx, { scopes, dueBefore: await soonBefore(tx, day) })
  return {
    ...{ open: await countQueue(tx, { scopes }), late, soon: soon - late },
    urgent: await countQueue(tx, { scopes, isUrgent: true }),
  }
}
