/**
 * The row of the list and the counts that follow from where a case stands. They are written whenever a case moves, and
 * can be made anew from the events alone: `portal cases check` proves that nothing differs.
 */
import { and, eq, sql } from 'drizzle-orm'
import { daysBetween } from '../../domain/calendar.ts'
import { isOwed, type CaseStanding } from '../../domain/cases/standing.ts'
import { recordChanges } from '../changes/changes.ts'
import type { Queries } from '../engine/database.ts'
import { caseCounts, caseList, publicCases } from '../schema/index.ts'

export type CaseRow = typeof caseList.$inferSelect
export type CaseCount = typeof caseCounts.$inferSelect

interface Projected {
  readonly unitCode: string
  readonly id: string
  readonly provinceCode: string
  readonly standing: CaseStanding
}

export function rowOf({ unitCode, id, provinceCode, standing }: Projected): CaseRow {
  const { handler, handlers, assignee, state, kind, subject, mode, isUrgent, openedOn, dueOn, overOn } =
    standing
  const { answeredOn, daysLate, verdict, doneVerdict, apology, mergedInto } = standing
  const { isAgreed, isPublished, isCleared, isHeld } = standing
  return {
    ...{
      unitCode,
      caseId: id,
      provinceCode,
      handler,
      countedFor: handlers[0]!,
      assignee,
      state,
      kind,
      subject,
      mode,
      isUrgent,
    },
    queueKey: `${isUrgent ? '0' : '1'}${dueOn ?? '~'}`,
    ...{ openedOn, dueOn, answeredOn, overOn, answeredLate: answeredOn === null ? 0 : daysLate },
    ...{ verdict: verdict ?? '', doneVerdict: doneVerdict ?? '', apology, mergedInto },
    ...{ isAgreed, isPublished, isCleared, isHeld },
  }
}

/** Writes the row and moves the counts from what they were for this case to what they are. */
export async function projectCase(tx: Queries, projected: Projected): Promise<void> {
  const row = rowOf(projected)
  const [before] = await tx
    .select()
    .from(caseList)
    .where(and(eq(caseList.unitCode, row.unitCode), eq(caseList.caseId, row.caseId)))
  await tx
    .insert(caseList)
    .values(row)
    .onConflictDoUpdate({ target: [caseList.unitCode, caseList.caseId], set: row })
  if (row.isPublished) await keepPublicFacts(tx, row)
  await moveCounts(tx, before ? contributionsOf(before) : [], contributionsOf(row))
  await recordChanges(tx, 'cases', [row.countedFor])
}

/** What its page says beside the words that a human confirmed. */
async function keepPublicFacts(tx: Queries, { unitCode, caseId, kind, subject, answeredOn }: CaseRow) {
  await tx
    .update(publicCases)
    .set({ kind, subject, answeredOn })
    .where(and(eq(publicCases.unitCode, unitCode), eq(publicCases.caseId, caseId)))
}

/** What one case adds to the counts. Pure. */
export function contributionsOf(row: CaseRow): CaseCount[] {
  const { countedFor, kind, subject, openedOn, answeredOn, state, answeredLate, verdict, doneVerdict } = row
  if (state === 'merged' || state === 'withdrawn') return []
  const of = { unitCode: countedFor, kind, subject, month: openedOn.slice(0, 7) }
  const days = answeredOn === null ? 0 : daysBetween(openedOn, answeredOn)
  const counted: (false | readonly [measure: string, value: number])[] = [
    ['opened', 0],
    isOwed(state as CaseStanding['state']) && ['open', 0],
    answeredOn !== null && ['answered', 0],
    answeredOn !== null && answeredLate === 0 && ['on-time', 0],
    answeredOn !== null && ['days', days],
    verdict !== '' && [`judged-${verdict}`, 0],
    doneVerdict !== '' && [`done-${doneVerdict}`, 0],
  ]
  return counted.flatMap((entry) => (entry ? [{ ...of, measure: entry[0], value: entry[1], n: 1 }] : []))
}

async function moveCounts(
  tx: Queries,
  before: readonly CaseCount[],
  after: readonly CaseCount[],
): Promise<void> {
  const moved = new Map<string, CaseCount>()
  for (const [counts, sign] of [
    [before, -1],
    [after, 1],
  ] as const) {
    for (const count of counts) {
      const key = countKey(count)
      moved.set(key, { ...count, n: (moved.get(key)?.n ?? 0) + sign })
    }
  }
  // In one order, so that two processes never wait for each other.
  for (const key of [...moved.keys()].sort()) {
    const count = moved.get(key)!
    if (count.n === 0) continue
    const { unitCode, kind, subject, month, measure, value } = caseCounts
    await tx
      .insert(caseCounts)
      .values(count)
      .onConflictDoUpdate({
        target: [unitCode, kind, subject, month, measure, value],
        set: { n: sql`${caseCounts.n} + ${count.n}` },
      })
  }
}

export function countKey({ unitCode, kind, subject, month, measure, value }: Omit<CaseCount, 'n'>): string {
  return [unitCode, kind, subject, month, measure, value].join('\n')
}
