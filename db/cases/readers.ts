/** Who has opened a case, from the audit: for the resident, who may know. */
import { and, desc, eq, sql } from 'drizzle-orm'
import type { Queries } from '../engine/database.ts'
import { audit, officials } from '../schema/index.ts'
import type { CaseKey } from './reference.ts'

export interface CaseReader {
  readonly name: string
  /** ISO-8601 UTC, of the last time. */
  readonly at: string
}

/** Each official once, the last one first. */
export async function readersOf(db: Queries, { unitCode, id }: CaseKey): Promise<CaseReader[]> {
  const at = sql<string>`max(${audit.at})`
  return db
    .select({ name: officials.name, at })
    .from(audit)
    .innerJoin(officials, eq(officials.id, audit.actor))
    .where(
      and(
        eq(audit.unitCode, unitCode),
        eq(audit.action, 'case.read'),
        sql`${audit.detail} ->> 'case' = ${id}`,
      ),
    )
    .groupBy(officials.id, officials.name)
    .orderBy(desc(at))
}
