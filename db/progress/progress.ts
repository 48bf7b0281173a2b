/** Reports on commitments: read with all their versions, of which the highest stands. */
import { and, asc, eq, inArray } from 'drizzle-orm'
import { vietnamDay } from '../../domain/calendar.ts'
import type { LastReport } from '../../domain/progress/due.ts'
import type { ProgressState } from '../../domain/progress/states.ts'
import type { Queries } from '../engine/database.ts'
import { progress } from '../schema/index.ts'

type Row = typeof progress.$inferSelect

export interface ProgressVersion extends Row {
  readonly state: ProgressState
}

/** What a report is about. */
export interface ProgressKey {
  /** Of the commune that answers, or of the province where an agency does. */
  readonly unitCode: string
  readonly planId: string
  readonly commitmentId: string
}

/** All versions of what units reported, by commitment, oldest first. */
export async function progressOfUnits(db: Queries, unitCodes: readonly string[]): Promise<ProgressVersion[]> {
  return versions(
    await db
      .select()
      .from(progress)
      .where(inArray(progress.unitCode, unitCodes))
      .orderBy(...inOrder),
  )
}

/** All versions of what was reported on a plan, by commitment and unit, oldest first. */
export async function progressOfPlan(db: Queries, planId: string): Promise<ProgressVersion[]> {
  return versions(
    await db
      .select()
      .from(progress)
      .where(eq(progress.planId, planId))
      .orderBy(...inOrder),
  )
}

/** All versions of one unit's reports on one commitment, oldest first. */
export async function progressVersions(db: Queries, key: ProgressKey): Promise<ProgressVersion[]> {
  return versions(
    await db
      .select()
      .from(progress)
      .where(isOf(key))
      .orderBy(...inOrder),
  )
}

const inOrder = [
  asc(progress.planId),
  asc(progress.commitmentId),
  asc(progress.unitCode),
  asc(progress.version),
]

function isOf({ unitCode, planId, commitmentId }: ProgressKey) {
  return and(
    eq(progress.unitCode, unitCode),
    eq(progress.planId, planId),
    eq(progress.commitmentId, commitmentId),
  )
}

/** A check of the table holds the column. */
function versions(rows: Row[]): ProgressVersion[] {
  return rows as ProgressVersion[]
}

/** What decides when the next report is due. */
export function lastReport(version: ProgressVersion | undefined): LastReport | null {
  if (version === undefined) return null
  return { on: vietnamDay(version.reportedAt), state: version.state, isClosing: version.isClosing }
}
