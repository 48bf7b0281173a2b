/** Who did what. Call it inside the transaction that does it: neither is kept without the other. */
import { randomUUID } from 'node:crypto'
import { asc, eq, isNull, sql } from 'drizzle-orm'
import type { Queries } from '../engine/database.ts'
import { audit, auditHead } from '../schema/index.ts'
import { chainStart, entryHash } from './entry-hash.ts'

interface AuditEntry {
  /** Who did it: 'portal' for the programme itself, 'command-line', or an official's id. */
  actor: string
  /** Noun and verb, such as 'notice.publish'. */
  action: string
  unitCode?: string
  /** Never what residents wrote. */
  detail: Record<string, unknown>
}

/** Call it at the end of the transaction: from here on other writers of the audit wait for its end. */
export async function recordAudit(tx: Queries, entry: AuditEntry, at = new Date()): Promise<void> {
  const head = await heldHead(tx)
  const seq = head.seq + 1
  const row = { id: randomUUID(), at: at.toISOString(), unitCode: null, ...entry, seq }
  const hash = entryHash(head.hash, seq, row)
  await tx.insert(audit).values({ ...row, hash })
  await tx.update(auditHead).set({ seq, hash }).where(eq(auditHead.id, 1))
}

/** Takes the end of the chain for this transaction. Entries from before there was a chain are chained first. */
async function heldHead(tx: Queries): Promise<{ seq: number; hash: string }> {
  const [head] = await tx
    .insert(auditHead)
    .values({ id: 1, seq: 0, hash: chainStart })
    .onConflictDoUpdate({ target: auditHead.id, set: { seq: sql`${auditHead.seq}` } })
    .returning()
  return head!.seq === 0 ? chainOlderEntries(tx) : head!
}

async function chainOlderEntries(tx: Queries): Promise<{ seq: number; hash: string }> {
  const older = await tx.select().from(audit).where(isNull(audit.seq)).orderBy(asc(audit.at), asc(audit.id))
  let [seq, hash] = [0, chainStart]
  for (const entry of older) {
    seq += 1
    hash = entryHash(hash, seq, entry)
    await tx.update(audit).set({ seq, hash }).where(eq(audit.id, entry.id))
  }
  return { seq, hash }
}
