/** Public cases of a commune that wait for their answer: whoever tells the same may join one instead of waiting alone. */
import { and, desc, eq, inArray } from 'drizzle-orm'
import { owedStates } from '../../domain/cases/standing.ts'
import type { Queries } from '../engine/database.ts'
import { caseList, publicCases } from '../schema/index.ts'
import type { PublicCase } from './publish.ts'

export interface OpenPublicCase extends PublicCase {
  /** The last day for the answer; null while the clock stands. */
  readonly dueOn: string | null
}

const most = 200

/** The newest first. Those that went around the commune are not among them. */
export async function openPublicCases(db: Queries, unitCode: string): Promise<OpenPublicCase[]> {
  const rows = await db
    .select({ one: publicCases, dueOn: caseList.dueOn })
    .from(publicCases)
    .innerJoin(
      caseList,
      and(eq(caseList.unitCode, publicCases.unitCode), eq(caseList.caseId, publicCases.caseId)),
    )
    .where(
      and(
        eq(publicCases.unitCode, unitCode),
        eq(caseList.countedFor, unitCode),
        inArray(caseList.state, [...owedStates]),
      ),
    )
    .orderBy(desc(publicCases.openedOn), publicCases.caseId)
    .limit(most)
  return rows.map(({ one, dueOn }) => ({ ...one, dueOn }))
}

export interface OwedCase extends Pick<OpenPublicCase, 'caseId' | 'dueOn'> {
  /** It did not go around the commune, so that whoever tells it the same may join. */
  readonly isJoinable: boolean
}

/** All public cases of a commune that wait for their answer: what is public and not among them is over. */
export async function owedPublicCases(db: Queries, unitCode: string): Promise<OwedCase[]> {
  const rows = await db
    .select({ caseId: publicCases.caseId, dueOn: caseList.dueOn, countedFor: caseList.countedFor })
    .from(publicCases)
    .innerJoin(
      caseList,
      and(eq(caseList.unitCode, publicCases.unitCode), eq(caseList.caseId, publicCases.caseId)),
    )
    .where(and(eq(publicCases.unitCode, unitCode), inArray(caseList.state, [...owedStates])))
  return rows.map(({ caseId, dueOn, countedFor }) => ({ caseId, dueOn, isJoinable: countedFor === unitCode }))
}
