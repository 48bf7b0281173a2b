/** Whether a plan document is one that is known already. */
import { eq } from 'drizzle-orm'
import { fold } from '../../domain/vietnamese.ts'
import type { Queries } from '../engine/database.ts'
import { commitments, plans } from '../schema/index.ts'
import { textDigest } from './document/index.ts'
import type { PlanDocument, PlanMetadata } from './document/types.ts'

/** The id of the plan that most of the document's tasks are known from, or of the one with its issuer, number and date. */
export async function samePlan(tx: Queries, document: PlanDocument): Promise<string | undefined> {
  return (await planWithTasks(tx, document)) ?? (await planWithNumber(tx, document.metadata))
}

async function planWithTasks(tx: Queries, document: PlanDocument): Promise<string | undefined> {
  const digests = new Set(document.commitments.map(({ text }) => textDigest(text)))
  const known = await tx
    .selectDistinct({ planId: commitments.planId, digest: commitments.textDigest })
    .from(commitments)
  for (const [planId, ofPlan] of Map.groupBy(known, ({ planId }) => planId)) {
    const shared = ofPlan.filter(({ digest }) => digests.has(digest)).length
    if (shared * 2 > Math.max(ofPlan.length, digests.size)) return planId
  }
  return undefined
}

async function planWithNumber(
  tx: Queries,
  { number, issuer, date }: PlanMetadata,
): Promise<string | undefined> {
  if (number === null || issuer === null) return undefined
  const numbered = await tx.select().from(plans).where(eq(plans.number, number))
  return numbered.find((plan) => fold(plan.issuer) === fold(issuer) && plan.date === date)?.id
}
