/** One-time codes of visits: made for a desk, used up by the response that brings one, never linked with it. */
import { hash } from 'node:crypto'
import { and, eq, sql } from 'drizzle-orm'
import { vietnamDay } from '../../domain/calendar.ts'
import { recordAudit } from '../audit/record.ts'
import type { Database, Queries } from '../engine/database.ts'
import { manyRows } from '../engine/many-rows.ts'
import { idOfReceipt, randomId, receiptOf } from './receipts.ts'
import { assertRound } from '../rounds/rounds.ts'
import { recordInRound } from '../rounds/record.ts'
import { recordResponses, type NewResponse, type Recorded } from './responses.ts'
import { VisitCodeError } from './visit-code-error.ts'
import { visitCodes, visitSheets, visitUses } from '../schema/index.ts'
import { holdSheet, lastDayOf, markOf, secretName, type VisitSheet } from './visit-sheets.ts'

/** A sheet has so many codes at least: of fewer, too few would hide among each other. */
export const fewestCodes = 20

const insertCodes = manyRows(['unitCode', 'hash', 'sheet', 'service', 'madeOn'] as const, (tx, rows) =>
  tx
    .insert(visitCodes)
    .values(rows.map((row) => ({ ...row, isUsed: sql`false` })))
    .returning({ unitCode: visitCodes.unitCode })
    .prepare(),
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
  const codes = await makeSheet(tx, { unitCode, count, service, round: '' }, now)
  await recordAudit(tx, { actor, action: 'visit.codes', unitCode, detail: { count, service } }, now)
  return codes
}

interface SheetOrder extends Pick<CodesOrder, 'unitCode' | 'count' | 'service'> {
  /** The round of a survey that they are for; '' for visits. */
  readonly round: string
}

/** Codes that nothing but their use tells apart; whoever makes them writes the audit. @returns them as they are printed */
export async function makeSheet(
  tx: Queries,
  { unitCode, count, service, round }: SheetOrder,
  now: Date,
): Promise<string[]> {
  const ids = Array.from({ length: count }, randomId)
  const madeOn = vietnamDay(now)
  const sheet = randomId()
  await tx.insert(visitSheets).values({ unitCode, sheet, madeOn, secret: 0, round })
  await insertCodes(
    tx,
    ids
      .map((id) => ({ unitCode, hash: hashOf(unitCode, id), sheet, service, madeOn }))
      .sort((a, b) => (a.hash < b.hash ? -1 : 1)),
  )
  return ids.map(receiptOf)
}

/** A code as a person typed it. */
interface BroughtCode {
  readonly typed: string
  /** The round whose form it came with; '' for any other form. */
  readonly round: string
}

/**
 * Records a response as verified, or in the round whose code it brings, and writes down that its code was used, in one transaction and so that only the secret
 * of the code's sheet can tell which it was. A form that was sent before is the same response again, whatever its code.
 * @throws VisitCodeError where the code is not good for this response; nothing is stored then
 */
export async function recordVerified(
  db: Database,
  response: NewResponse,
  { typed, round }: BroughtCode,
  now: Date,
): Promise<Recorded> {
  const id = idOfReceipt(typed)
  if (id === null) throw new VisitCodeError('mistyped')
  const codeHash = hashOf(response.unit.code, id)
  for (;;) {
    const sheet = await sheetOf(db.read, response.unit.code, codeHash)
    const secret = sheet && (await db.secrets.make(secretName(sheet)))
    try {
      return await db.write(async (tx) => {
        const recorded = await recordFor(tx, response, sheet?.round ?? round)
        if (recorded.repeated) return recorded
        if (!sheet || secret === undefined || (round !== '' && sheet.round !== round))
          throw new VisitCodeError('unknown')
        if (sheet.round !== '') await assertRound(tx, sheet.round, response.instrument, now)
        await useCode(tx, response, { sheet, codeHash, mark: markOf(secret, codeHash) }, now)
        return recorded
      })
    } catch (error) {
      if (!(error instanceof SheetEnteredError)) throw error
    }
  }
}

async function recordFor(tx: Queries, response: NewResponse, round: string): Promise<Recorded> {
  if (round !== '') return recordInRound(tx, round, response)
  const [recorded] = await recordResponses(tx, [{ ...response, assurance: 'verified' }])
  return recorded!
}

/** The sheet's uses were entered, and its secret replaced, between the reading of the secret and the write. */
class SheetEnteredError extends Error {
  override readonly name = 'SheetEnteredError'
}

async function sheetOf(db: Queries, unitCode: string, codeHash: string): Promise<VisitSheet | undefined> {
  const [found] = await db
    .select({ sheet: visitSheets })
    .from(visitCodes)
    .innerJoin(
      visitSheets,
      and(eq(visitSheets.unitCode, visitCodes.unitCode), eq(visitSheets.sheet, visitCodes.sheet)),
    )
    .where(and(eq(visitCodes.unitCode, unitCode), eq(visitCodes.hash, codeHash)))
  return found?.sheet
}

interface Use {
  readonly sheet: VisitSheet
  readonly codeHash: string
  readonly mark: string
}

/** Nothing is written where the code stands: a row that changes says which code it was. */
async function useCode(
  tx: Queries,
  { unit: { code: unitCode }, submission }: NewResponse,
  { sheet: { sheet, secret }, codeHash, mark }: Use,
  now: Date,
): Promise<void> {
  const held = await holdSheet(tx, { unitCode, sheet })
  if (held?.secret !== secret) throw new SheetEnteredError()
  const isCode = and(eq(visitCodes.unitCode, unitCode), eq(visitCodes.hash, codeHash))
  const [code] = await tx.select().from(visitCodes).where(isCode)
  if (!code) throw new VisitCodeError('unknown')
  if (code.isUsed) throw new VisitCodeError('used')
  if (lastDayOf(code.madeOn) < vietnamDay(now)) throw new VisitCodeError('expired')
  if (code.service !== '' && code.service !== (submission.service ?? '')) {
    throw new VisitCodeError('other-service')
  }
  const uses = tx.insert(visitUses).values({ unitCode, mark, sheet, secret })
  const used = await uses.onConflictDoNothing().returning({ mark: visitUses.mark })
  if (used.length === 0) throw new VisitCodeError('used')
}

function hashOf(unitCode: string, id: string): string {
  return hash('sha256', `visit\n${unitCode}\n${id}`)
}
