/** What the plans promise: one task each, with who leads, who takes part, by when and which indicators it serves. */
import { asc, eq } from 'drizzle-orm'
import type { Queries } from '../engine/database.ts'
import { commitmentAgencies, commitmentIndicators, commitments } from '../schema/index.ts'

type Row = typeof commitments.$inferSelect
type AgencyRow = typeof commitmentAgencies.$inferSelect
type IndicatorRow = typeof commitmentIndicators.$inferSelect

export interface Commitment extends Row {
  readonly lead: readonly string[]
  readonly cooperating: readonly string[]
  /** Ids of the catalogue, such as 'papi/2.3'. */
  readonly indicators: readonly string[]
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

/** All rows are one plan's. */
function assemble(
  rows: readonly Row[],
  agencies: readonly AgencyRow[],
  served: readonly IndicatorRow[],
): Commitment[] {
  const agenciesOf = Map.groupBy(agencies, ({ commitmentId, role }) => `${commitmentId}/${role}`)
  const servedBy = Map.groupBy(served, ({ commitmentId }) => commitmentId)
  const names = (id: string, role: 'lead' | 'cooperating'): string[] =>
    (agenciesOf.get(`${id}/${role}`) ?? []).map(({ name }) => name)
  return rows.map((row) => ({
    ...row,
    lead: names(row.id, 'lead'),
    cooperating: names(row.id, 'cooperating'),
    indicators: (servedBy.get(row.id) ?? []).map(({ indicator }) => indicator).sort(byNumber),
  }))
}

const { compare: byNumber } = new Intl.Collator('en', { numeric: true })
