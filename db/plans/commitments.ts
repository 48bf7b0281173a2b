/** What the plans promise: one task each, with who leads, who takes part, by when and which indicators it serves. */
import { asc, eq } from 'drizzle-orm'
import type { Queries } from '../engine/database.ts'
import { commitmentAgencies, commitmentIndicators, commitments } from '../schema/index.ts'

type Row = typeof commitments.$inferSelect
type AgencyRow = typeof commitmentAgencies.$inferSelect
type IndicatorRow = typeof commitmentIndicators.$inferSelect

export interface Commitment extends Row {
  lead: string[]
  cooperating: string[]
  /** Ids of the catalogue, such as 'papi/2.3'. */
  indicators: string[]
}

/** The commitments of a plan in the order of the document, in three queries. */
export async function commitmentsOf(db: Queries, planId: string): Promise<Commitment[]> {
  const rows = await db
    .select()
    .from(commitments)
    .where(eq(commitments.planId, planId))
    .orderBy(asc(commitments.position))
  const agencies = await db
    .select()
    .from(commitmentAgencies)
    .where(eq(commitmentAgencies.planId, planId))
    .orderBy(asc(commitmentAgencies.position))
  const served = await db.select().from(commitmentIndicators).where(eq(commitmentIndicators.planId, planId))
  return assemble(rows, agencies, served)
}

/** @example commitmentPath(commitment) // => '/ke-hoach/ca-mau-117-2024/12/' */
export function commitmentPath(commitment: Pick<Commitment, 'planId' | 'id'>): string {
  return `/ke-hoach/${commitment.planId}/${commitment.id}/`
}

function assemble(
  rows: readonly Row[],
  agencies: readonly AgencyRow[],
  served: readonly IndicatorRow[],
): Commitment[] {
  const byKey = new Map<string, Commitment>(
    rows.map((row) => [key(row.planId, row.id), { ...row, lead: [], cooperating: [], indicators: [] }]),
  )
  for (const { planId, commitmentId, role, name } of agencies) {
    byKey.get(key(planId, commitmentId))?.[role === 'lead' ? 'lead' : 'cooperating'].push(name)
  }
  for (const { planId, commitmentId, indicator } of served) {
    byKey.get(key(planId, commitmentId))?.indicators.push(indicator)
  }
  for (const commitment of byKey.values()) commitment.indicators.sort(byNumber)
  return [...byKey.values()]
}

function key(planId: string, id: string): string {
  return `${planId}/${id}`
}

const { compare: byNumber } = new Intl.Collator('en', { numeric: true })
