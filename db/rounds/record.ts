/** What is answered in a round: stored apart, counted nowhere until the round closes. */
import { and, eq } from 'drizzle-orm'
import { packAnswers } from '../../surveys/answers/packed-answers.ts'
import type { Queries } from '../engine/database.ts'
import { responseId } from '../responses/receipts.ts'
import type { NewResponse, Recorded } from '../responses/responses.ts'
import { roundResponses } from '../schema/index.ts'

type Row = typeof roundResponses.$inferInsert

/** The same form sent twice is one response; whether the round takes it is for the caller to find out. */
export async function recordInRound(tx: Queries, round: string, response: NewResponse): Promise<Recorded> {
  const row = rowOf(round, response)
  const inserted = await tx
    .insert(roundResponses)
    .values(row)
    .onConflictDoNothing()
    .returning({ id: roundResponses.id })
  if (inserted.length > 0) return { id: row.id, repeated: false, differs: false }
  const [kept] = await tx
    .select()
    .from(roundResponses)
    .where(and(eq(roundResponses.unitCode, row.unitCode), eq(roundResponses.id, row.id)))
  return { id: row.id, repeated: true, differs: kept === undefined || contentOf(kept) !== contentOf(row) }
}

function rowOf(round: string, { unit, instrument, submission, mode, idempotencyKey }: NewResponse) {
  return {
    unitCode: unit.code,
    id: responseId(unit.code, idempotencyKey),
    round,
    service: submission.service ?? '',
    mode,
    visited: submission.visited ?? null,
    sex: submission.sex ?? null,
    ageGroup: submission.ageGroup ?? null,
    answers: packAnswers(instrument, submission.answers),
  }
}

function contentOf({ round, service, mode, visited, sex, ageGroup, answers }: Row): string {
  return JSON.stringify([round, service, mode, visited, sex, ageGroup, answers])
}
