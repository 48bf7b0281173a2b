/** What proves that units met their duties to publish: every version of every notice, when it was put up. */
import { and, eq, inArray } from 'drizzle-orm'
import { vietnamDay } from '../../domain/calendar.ts'
import type { Proof } from '../../domain/duties/board.ts'
import type { Queries } from '../engine/database.ts'
import { notices, noticeVersions as versions } from '../schema/index.ts'

/** By the code of the unit; those that published nothing are not in it. */
export async function proofsOf(
  db: Queries,
  unitCodes: readonly string[],
): Promise<ReadonlyMap<string, readonly Proof[]>> {
  const found = await db
    .select({
      unitCode: versions.unitCode,
      noticeId: versions.noticeId,
      version: versions.version,
      kind: notices.kind,
      title: notices.title,
      period: versions.period,
      decidedOn: versions.decisionDate,
      publishedAt: versions.publishedAt,
    })
    .from(versions)
    .innerJoin(notices, and(eq(notices.unitCode, versions.unitCode), eq(notices.id, versions.noticeId)))
    .where(inArray(versions.unitCode, [...unitCodes]))
    .orderBy(versions.unitCode, versions.noticeId, versions.version)
  const proofs = found.map(({ publishedAt, ...proof }) => ({
    ...proof,
    publishedOn: vietnamDay(publishedAt),
  }))
  return Map.groupBy(proofs, ({ unitCode }) => unitCode)
}
