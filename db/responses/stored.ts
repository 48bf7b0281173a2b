/** Responses read back, page by page: for exports, recounts and the search for suspicious ones. Memory stays flat. */
import { and, asc, eq, gt, isNull, sql } from 'drizzle-orm'
import type { Instrument } from '../../surveys/instruments/instrument.ts'
import { unpackAnswers } from '../../surveys/answers/packed-answers.ts'
import type { Queries } from '../engine/database.ts'
import { responses, units } from '../schema/index.ts'
import type { Countable } from '../tallies/sums.ts'

export type StoredResponse = typeof responses.$inferSelect

const pageSize = 2000

/** All responses, or one unit's, in the order of the primary key. */
export async function* storedResponses(db: Queries, unitCode?: string): AsyncGenerator<StoredResponse[]> {
  let after = { unitCode: '', id: '' }
  for (;;) {
    const page = await db
      .select()
      .from(responses)
      .where(
        unitCode === undefined
          ? sql`(${responses.unitCode}, ${responses.id}) > (${after.unitCode}, ${after.id})`
          : and(eq(responses.unitCode, unitCode), gt(responses.id, after.id)),
      )
      .orderBy(asc(responses.unitCode), asc(responses.id))
      .limit(pageSize)
    const last = page.at(-1)
    if (!last) return
    yield page
    after = last
  }
}

/** Code → code of its province, for every unit of today. */
export async function provinceCodes(db: Queries): Promise<Map<string, string>> {
  const rows = await db
    .select({ code: units.code, provinceCode: units.provinceCode })
    .from(units)
    .where(isNull(units.validTo))
  return new Map(rows.map((row) => [row.code, row.provinceCode]))
}

/** Whether a response is in the figures: the states are in db/responses/set-aside.ts. */
export function isCounted({ setAside, decision }: Pick<StoredResponse, 'setAside' | 'decision'>): boolean {
  return setAside === null || decision === 'released'
}

/** A stored response as the tallies count it. */
export function countableOf(stored: StoredResponse, instrument: Instrument, provinceCode: string): Countable {
  return {
    unit: { code: stored.unitCode, provinceCode },
    instrument,
    month: stored.receivedOn.slice(0, 7),
    service: stored.service,
    mode: stored.mode,
    assurance: stored.assurance,
    sex: stored.sex,
    ageGroup: stored.ageGroup,
    answers: unpackAnswers(instrument, stored.answers),
    isCounted: isCounted(stored),
  }
}
