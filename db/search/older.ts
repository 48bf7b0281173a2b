/** Makes findable what became public before there was a search. */
import { eq, sql } from 'drizzle-orm'
import type { Database } from '../engine/database.ts'
import { contentOf, notice } from '../notices/notices.ts'
import { notices, plans, publicCases, searchEntries } from '../schema/index.ts'
import { keepCaseFound, keepNoticeFound, keepPlanFound } from './keep.ts'

/** Each thing in a transaction of its own; what can be found already is left. @returns how many were added */
export async function keepOlderFound(db: Database): Promise<number> {
  const missing = [...(await missingNotices(db)), ...(await missingPlans(db)), ...(await missingCases(db))]
  for (const keep of missing) await keep()
  return missing.length
}

type Keep = () => Promise<void>

async function missingNotices(db: Database): Promise<Keep[]> {
  const owner = sql<string>`${notices.unitCode} || '/' || ${notices.id}`
  const found = await db.read
    .select({ unitCode: notices.unitCode, id: notices.id })
    .from(notices)
    .where(isNotFound('notice', owner))
  return found.map(
    ({ unitCode, id }) =>
      async () =>
        db.write(async (tx) => {
          const details = await notice(tx, unitCode, id)
          if (details) await keepNoticeFound(tx, contentOf(details, details.current, details.rows))
        }),
  )
}

async function missingPlans(db: Database): Promise<Keep[]> {
  const found = await db.read
    .select({ id: plans.id })
    .from(plans)
    .where(isNotFound('promise', sql`${plans.id}`))
  return found.map(
    ({ id }) =>
      async () =>
        db.write((tx) => keepPlanFound(tx, id)),
  )
}

async function missingCases(db: Database): Promise<Keep[]> {
  const owner = sql<string>`${publicCases.unitCode} || '/' || ${publicCases.caseId}`
  const found = await db.read
    .select({ unitCode: publicCases.unitCode, id: publicCases.caseId })
    .from(publicCases)
    .where(isNotFound('case', owner))
  return found.map((key) => async () => db.write((tx) => keepCaseFound(tx, key)))
}

function isNotFound(source: string, owner: ReturnType<typeof sql>) {
  return sql`not exists (select 1 from ${searchEntries} where ${eq(searchEntries.source, source)} and ${searchEntries.owner} = ${owner})`
}
