/** The audit as people read it: who did what, the newest first. */
import { and, desc, inArray, isNotNull, lt } from 'drizzle-orm'
import type { Queries } from '../engine/database.ts'
import { audit } from '../schema/index.ts'

export interface AuditEntry {
  readonly seq: number
  /** ISO-8601 UTC. */
  readonly at: string
  readonly actor: string
  readonly action: string
  readonly unitCode: string | null
  readonly detail: Record<string, unknown>
}

/**
 * Entries about these units.
 * @param before only those before this place in the chain
 */
export async function auditOf(
  db: Queries,
  unitCodes: readonly string[],
  { before, limit }: { before?: number | undefined; limit: number },
): Promise<AuditEntry[]> {
  const { seq, at, actor, action, unitCode, detail } = audit
  const rows = await db
    .select({ seq, at, actor, action, unitCode, detail })
    .from(audit)
    .where(
      and(
        inArray(unitCode, [...unitCodes]),
        isNotNull(seq),
        before === undefined ? undefined : lt(seq, before),
      ),
    )
    .orderBy(desc(seq))
    .limit(limit)
  return rows.map((row) => ({ ...row, seq: row.seq! }))
}
