/** Rules of the clock as this installation has them: the table, and what an administrator has corrected from a day on. */
import { asc, count } from 'drizzle-orm'
import { vietnamDay } from '../../domain/calendar.ts'
import { correctionFault, type ClockCorrection } from '../../domain/cases/clock-rules.ts'
import { Refusal } from '../../domain/refusal.ts'
import { correctionSentences } from '../../domain/text/cases.ts'
import { recordAudit } from '../audit/record.ts'
import type { Queries } from '../engine/database.ts'
import { caseClockRules } from '../schema/index.ts'

/** In the order in which they were made. */
export async function clockCorrections(db: Queries): Promise<ClockCorrection[]> {
  const rows = await db.select().from(caseClockRules).orderBy(asc(caseClockRules.number))
  // Only correctClock writes them, and it checks.
  return rows as (typeof caseClockRules.$inferSelect & ClockCorrection)[]
}

/** @throws Refusal */
export async function correctClock(
  tx: Queries,
  given: ClockCorrection & { readonly actor: string },
  at = new Date(),
): Promise<void> {
  const fault = correctionFault(given, vietnamDay(at))
  if (fault !== '') throw new Refusal(correctionSentences[fault], { code: fault })
  const { kind, step, days, counts, from, actor } = given
  const source = given.source.trim()
  const [made] = await tx.select({ n: count() }).from(caseClockRules)
  const row = { kind, step, days, counts, from, source, correctedAt: at.toISOString(), actor }
  await tx.insert(caseClockRules).values({ ...row, number: made!.n + 1 })
  await recordAudit(
    tx,
    { actor, action: 'case.clock', detail: { kind, step, days, counts, from, source } },
    at,
  )
}
