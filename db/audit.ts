/** Who changed what. Call it inside the transaction that makes the change: neither is kept without the other. */
import { randomUUID } from 'node:crypto'
import type { Queries } from './engine/database.ts'
import { audit } from './schema/index.ts'

interface AuditEntry {
  /** Who did it: 'portal' for the programme itself, 'command-line', later an official's id. */
  actor: string
  /** Noun and verb, such as 'notice.publish'. */
  action: string
  unitCode?: string
  detail: Record<string, unknown>
}

export async function recordAudit(tx: Queries, entry: AuditEntry, at = new Date()): Promise<void> {
  await tx.insert(audit).values({ id: randomUUID(), at: at.toISOString(), ...entry })
}
