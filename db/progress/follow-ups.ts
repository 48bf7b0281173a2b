/** Requests to report on a commitment. A request is answered by the next report; there is no other answer. */
import { asc, inArray } from 'drizzle-orm'
import type { Queries } from '../engine/database.ts'
import { followUps } from '../schema/index.ts'

export type FollowUp = typeof followUps.$inferSelect

/** Every request about these plans, in the order in which each unit got them. */
export async function followUpsOfPlans(db: Queries, planIds: readonly string[]): Promise<FollowUp[]> {
  return db
    .select()
    .from(followUps)
    .where(inArray(followUps.planId, planIds))
    .orderBy(...inOrder)
}

/** Every request to these units, likewise. */
export async function followUpsOfUnits(db: Queries, unitCodes: readonly string[]): Promise<FollowUp[]> {
  return db
    .select()
    .from(followUps)
    .where(inArray(followUps.unitCode, unitCodes))
    .orderBy(...inOrder)
}

const inOrder = [
  asc(followUps.unitCode),
  asc(followUps.planId),
  asc(followUps.commitmentId),
  asc(followUps.number),
]
