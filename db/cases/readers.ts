/** Who has opened a case, from the audit: for the resident, who may know. */
import { and, desc, eq, inArray, sql } from 'drizzle-orm'
import type { Queries } from '../engine/database.ts'
import { audit, officials } from '../schema/index.ts'
import type { CaseKey } from './reference.ts'

export interface CaseReader {
  readonly name: string
  /** ISO-8601 UTC, of the last time. */
  readonly at: string
}

/** Each official once, the last one first. @param handlers all units that have handled it */
export async function readersOf(
  db: Queries,
  { unitCode, id }: CaseKey,
  handlers: readonly string[],
): Promise<CaseReader[]> {
  const at = sql<string>`max(${audit.at})`
  return db
    .select({ name: officials.name, at })
    .from(audit)
    .innerJoin(officials, eq(officials.id, audit.actor))
    .where(
      and(
        // The entries belong to the units that handled it.
        inArray(audit.unitCode, [...handlers]),
        eq(audit.action, 'case.read'),
        sql`${audit.detail} ->> 'case' = ${id}`,
        sql`${audit.detail} ->> 'commune' = ${unitCode}`,
      ),
    )
    .groupBy(officials.id, officials.name)
    .orderBy(desc(at))
}
