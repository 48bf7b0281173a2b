/** One-time codes of visits: made for a desk, used up by the response that brings one, never linked with it. */
import { hash } from 'node:crypto'
import { and, eq, isNull } from 'drizzle-orm'
import { addDays, vietnamDay } from '../../domain/calendar.ts'
import { recordAudit } from '../audit/record.ts'
import type { Database, Queries } from '../engine/database.ts'
import { manyRows } from '../engine/many-rows.ts'
import { idOfReceipt, randomId, receiptOf } from './receipts.ts'
import { recordResponses, type NewResponse, type Recorded } from './responses.ts'
import { visitCodes } from '../schema/index.ts'

/** How many days a code is good for, the day on which it was made not counted. */
export const visitCodeDays = 60

/** What is wrong with a code that somebody brought. */
type VisitCodeFault = 'mistyped' | 'unknown' | 'used' | 'expired' | 'other-service'

export class VisitCodeError extends Error {
  override readonly name = 'VisitCodeError'
  readonly fault: VisitCodeFault

  constructor(fault: VisitCodeFault) {
    super(fault)
    this.fault = fault
  }
}

const insertCodes = manyRows(['unitCode', 'hash', 'service', 'madeOn', 'usedOn'] as const, (tx, rows) =>
  tx.insert(visitCodes).values(rows).returning({ unitCode: visitCodes.unitCode }).prepare(),
)

interface CodesOrder {
  readonly unitCode: string
  readonly count: number
  /** The service that the visits were for; '' where a code is good for any. */
  readonly service: string
  readonly actor: string
}

/**
 * Makes codes for one unit; they are known to whoever receives them and to nobody else. The audit names who made how
 * many.
 * @returns the codes as they are printed, such as '3467-9ACE-FGHK-M'
 */
export async function makeVisitCodes(tx: Queries, order: CodesOrder, now: Date): Promise<string[]> {
  const { unitCode, count, service, actor } = order
  const ids = Array.from({ length: count }, randomId)
  const rows = ids.map((id) => ({ unitCode, hash: hashOf(unitCode, id), service, madeOn: vietnamDay(now) }))
  await insertCodes(
    tx,
    rows.map((row) => ({ ...row, usedOn: null })),
  )
  await recordAudit(tx, { actor, action: 'visit.codes', unitCode, detail: { count, service } }, now)
  return ids.map(receiptOf)
}

/**
 * Records a response as verified and uses its code up, in one transaction. A form that was sent before is the same
 * response again, whatever its code.
 * @param typed the code as a person typed it
 * @throws VisitCodeError where the code is not good for this response; nothing is stored then
 */
export async function recordVerified(
  db: Database,
  response: NewResponse,
  typed: string,
  now: Date,
): Promise<Recorded> {
  const id = idOfReceipt(typed)
  if (id === null) throw new VisitCodeError('mistyped')
  return db.write(async (tx) => {
    const [recorded] = await recordResponses(tx, [{ ...response, assurance: 'verified' }])
    if (!recorded!.repeated) await useCode(tx, response, hashOf(response.unit.code, id), now)
    return recorded!
  })
}

async function useCode(tx: Queries, response: NewResponse, codeHash: string, now: Date): Promise<void> {
  const ofUnit = eq(visitCodes.unitCode, response.unit.code)
  const isCode = and(ofUnit, eq(visitCodes.hash, codeHash))
  const [code] = await tx.select().from(visitCodes).where(isCode)
  if (!code) throw new VisitCodeError('unknown')
  if (code.usedOn !== null) throw new VisitCodeError('used')
  if (lastDayOf(code.madeOn) < vietnamDay(now)) throw new VisitCodeError('expired')
  if (code.service !== '' && code.service !== (response.submission.service ?? '')) {
    throw new VisitCodeError('other-service')
  }
  const usedOn = vietnamDay(now)
  const used = await tx
    .update(visitCodes)
    .set({ usedOn })
    .where(and(isCode, isNull(visitCodes.usedOn)))
    .returning({ hash: visitCodes.hash })
  if (used.length === 0) throw new VisitCodeError('used') // by another response at the same moment
  // PostgreSQL remembers which transaction wrote a row: all the day's codes are written again, so that this one is
  // not the only one that shares its transaction with the response.
  await tx
    .update(visitCodes)
    .set({ usedOn })
    .where(and(ofUnit, eq(visitCodes.usedOn, usedOn)))
    .returning({ hash: visitCodes.hash })
}

function hashOf(unitCode: string, id: string): string {
  return hash('sha256', `visit\n${unitCode}\n${id}`)
}

/** The last day on which a code that was made on `madeOn` can be used; both are 'YYYY-MM-DD' in Viet Nam. */
export function lastDayOf(madeOn: string): string {
  return addDays(madeOn, visitCodeDays)
}
