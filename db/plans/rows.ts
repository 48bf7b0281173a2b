/** Writes a plan with its commitments as rows, or rewrites one: what a page is named by keeps its row. */
import { and, eq, notInArray } from 'drizzle-orm'
import { recordChanges } from '../changes/changes.ts'
import { chunks } from '../engine/chunks.ts'
import type { Commitment } from './commitments.ts'
import type { Queries } from '../engine/database.ts'
import type { Plan, PlanResult } from './plans.ts'
import { keepPlanFound } from '../search/keep.ts'
import {
  commitmentAgencies,
  commitmentIndicators,
  commitments,
  planCommunes,
  planResults,
  plans,
} from '../schema/index.ts'

export type CommitmentRows = Omit<Commitment, 'planId' | 'position'>

interface Scheduled {
  readonly schedule: {
    readonly raw: string
    readonly kind: string
    readonly start?: string | undefined
    readonly due?: string | undefined
    readonly before?: boolean | undefined
  } | null
  readonly lines: readonly [first: number, last: number]
}

/** When a task is due and where it stands in the document, as columns. */
export function scheduleColumns({ schedule, lines }: Scheduled) {
  return {
    scheduleRaw: schedule?.raw ?? null,
    scheduleKind: schedule?.kind ?? null,
    start: schedule?.start ?? null,
    due: schedule?.due ?? null,
    strictlyBefore: schedule?.before ?? false,
    firstLine: lines[0],
    lastLine: lines[1],
  }
}

export interface PlanRows {
  readonly plan: Plan
  readonly communes: readonly string[]
  readonly results: readonly Omit<PlanResult, 'planId' | 'position'>[]
  /** In the order of the document. */
  readonly commitments: readonly CommitmentRows[]
}

/** Call it in a transaction: what the plan had before and has no more is deleted. */
export async function storePlan(tx: Queries, given: PlanRows): Promise<void> {
  const { plan } = given
  const before = await placesOf(tx, plan.id)
  await tx.insert(plans).values(plan).onConflictDoUpdate({ target: plans.id, set: plan })
  await storeCommitments(tx, plan.id, given.commitments)
  await tx.delete(planResults).where(eq(planResults.planId, plan.id))
  const results = given.results.map((result, index) => ({ ...result, planId: plan.id, position: index + 1 }))
  if (results.length > 0) await tx.insert(planResults).values(results)
  await tx.delete(planCommunes).where(eq(planCommunes.planId, plan.id))
  const communes = given.communes.map((unitCode) => ({ planId: plan.id, unitCode }))
  if (communes.length > 0) await tx.insert(planCommunes).values(communes)
  await keepPlanFound(tx, plan.id)
  await recordChanges(tx, 'plans', [...before, ...(await placesOf(tx, plan.id))])
}

/**
 * What a change of a plan is recorded for: its id, and the communes that it concerns, or its province where it concerns
 * all of it; nothing where there is no such plan.
 */
export async function placesOf(tx: Queries, planId: string): Promise<string[]> {
  const communes = await tx
    .select({ code: planCommunes.unitCode })
    .from(planCommunes)
    .where(eq(planCommunes.planId, planId))
  if (communes.length > 0) return [planId, ...communes.map(({ code }) => code)]
  const found = await tx.select({ code: plans.provinceCode }).from(plans).where(eq(plans.id, planId))
  return found.flatMap(({ code }) => [planId, code])
}

async function storeCommitments(
  tx: Queries,
  planId: string,
  given: readonly CommitmentRows[],
): Promise<void> {
  const ids = given.map(({ id }) => id)
  await tx.delete(commitments).where(and(eq(commitments.planId, planId), notInArray(commitments.id, ids)))
  await tx.delete(commitmentAgencies).where(eq(commitmentAgencies.planId, planId))
  await tx.delete(commitmentIndicators).where(eq(commitmentIndicators.planId, planId))
  const stored = given.map((commitment, index) => tableRowsOf(planId, commitment, index + 1))
  for (const { row } of stored) {
    // Updated rather than replaced: other rows may hang on a commitment.
    await tx
      .insert(commitments)
      .values(row)
      .onConflictDoUpdate({ target: [commitments.planId, commitments.id], set: row })
  }
  const agencies = stored.flatMap((commitment) => commitment.agencies)
  const served = stored.flatMap((commitment) => commitment.served)
  for (const piece of chunks(agencies)) await tx.insert(commitmentAgencies).values(piece)
  for (const piece of chunks(served)) await tx.insert(commitmentIndicators).values(piece)
}

/** A commitment's own row, its agencies' and its indicators'. */
function tableRowsOf(planId: string, commitment: CommitmentRows, position: number) {
  const { lead, cooperating, indicators, ...facts } = commitment
  const key = { planId, commitmentId: commitment.id }
  const named = (role: 'lead' | 'cooperating', names: readonly string[]) =>
    names.map((name, place) => ({ ...key, role, position: place, name }))
  return {
    row: { ...facts, planId, position },
    agencies: [...named('lead', lead), ...named('cooperating', cooperating)],
    served: [...new Set(indicators)].map((indicator) => ({ ...key, indicator })),
  }
}
