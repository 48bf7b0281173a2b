/** Entries of the audit about cases. */
import { recordAudit } from '../audit/record.ts'
import type { Queries } from '../engine/database.ts'
import type { CaseRow } from './project.ts'
import type { CaseKey } from './reference.ts'

interface CaseEntry {
  readonly actor: string
  /** Such as 'case.read'. */
  readonly action: string
  /** Code of the unit that handles it then. */
  readonly handler: string
}

/**
 * The entry belongs to the unit that handles the case: leaders read the audit of their own unit, and those of a commune
 * must not learn from it of a case that went around them.
 */
export async function auditCase(
  tx: Queries,
  { unitCode, id }: CaseKey,
  { actor, action, handler }: CaseEntry,
  at: Date,
): Promise<void> {
  await recordAudit(tx, { actor, action, unitCode: handler, detail: { case: id, commune: unitCode } }, at)
}

/** The list shows the first words of each case, so that it is a reading too: one entry for each unit that handles some. */
export async function auditListing(
  tx: Queries,
  actor: string,
  rows: readonly CaseRow[],
  at: Date,
): Promise<void> {
  for (const [unitCode, ofUnit] of Map.groupBy(rows, ({ handler }) => handler)) {
    const detail = { cases: ofUnit.map((row) => `${row.unitCode}/${row.caseId}`) }
    await recordAudit(tx, { actor, action: 'case.list', unitCode, detail }, at)
  }
}
