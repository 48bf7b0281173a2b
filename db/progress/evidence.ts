/**
 * The notices that reports on commitments name as evidence. Plans' pages show their titles, so a notice with another
 * title changes what there is to read of those plans' progress.
 */
import { and, eq } from 'drizzle-orm'
import { recordChanges } from '../changes/changes.ts'
import type { Queries } from '../engine/database.ts'
import { notices, progress } from '../schema/index.ts'

export interface NamedNotice {
  readonly unitCode: string
  readonly noticeId: string
  readonly title: string
}

/** Those that reports on this plan name, each once. */
export async function noticesNamed(db: Queries, planId: string): Promise<NamedNotice[]> {
  return db
    .selectDistinct({ unitCode: notices.unitCode, noticeId: notices.id, title: notices.title })
    .from(progress)
    .innerJoin(notices, and(eq(notices.unitCode, progress.unitCode), eq(notices.id, progress.noticeId)))
    .where(eq(progress.planId, planId))
}

/** To be called in the transaction that writes the notice. */
export async function recordEvidenceChanged(tx: Queries, unitCode: string, noticeId: string): Promise<void> {
  const found = await tx
    .selectDistinct({ planId: progress.planId })
    .from(progress)
    .where(and(eq(progress.unitCode, unitCode), eq(progress.noticeId, noticeId)))
  const plans = found.map(({ planId }) => planId)
  await recordChanges(tx, 'progress', plans)
}
