/**
 * What is written about the use of visit codes, so that no disk says which response brought which code: see decision
 * 007. A use is a mark that only the sheet's secret can read; once there are enough of them the codes they stand for
 * are entered as used, all at once, and the secret is destroyed.
 */
import { createHmac } from 'node:crypto'
import { and, asc, count, eq, gte, inArray, lt, sql } from 'drizzle-orm'
import { addDays, vietnamDay } from '../../domain/calendar.ts'
import { chunks } from '../engine/chunks.ts'
import type { Database, Queries } from '../engine/database.ts'
import { visitCodes, visitSheets, visitUses } from '../schema/index.ts'

export type VisitSheet = typeof visitSheets.$inferSelect

/** How many days a code is good for, the day on which it was made not counted. */
export const visitCodeDays = 60
/** So many uses of one sheet are entered at once at least; fewer wait, and are forgotten with the sheet. */
export const fewestUsesEntered = 10
/** Days for which a code that is good no more is told from one that never was. */
const daysAfterwards = 30

/** The last day on which a code that was made on `madeOn` can be used; both are 'YYYY-MM-DD' in Viet Nam. */
export function lastDayOf(madeOn: string): string {
  return addDays(madeOn, visitCodeDays)
}

export function secretName({ unitCode, sheet, secret }: VisitSheet): string {
  return `visit.${unitCode}.${sheet}.${secret}`
}

/** @param secret of the sheet at this time @param codeHash as the list of codes has it */
export function markOf(secret: string, codeHash: string): string {
  return createHmac('sha256', Buffer.from(secret, 'hex')).update(codeHash).digest('hex')
}

/** Keeps a sheet from being entered until the transaction ends. @returns it as it is, undefined where it is gone */
export async function holdSheet(
  tx: Queries,
  { unitCode, sheet }: Pick<VisitSheet, 'unitCode' | 'sheet'>,
): Promise<VisitSheet | undefined> {
  const [held] = await tx
    .update(visitSheets)
    .set({ secret: sql`${visitSheets.secret}` })
    .where(and(eq(visitSheets.unitCode, unitCode), eq(visitSheets.sheet, sheet)))
    .returning()
  return held
}

/** Enters uses of which there are enough, removes sheets that are over, and destroys secrets that nothing needs. */
export async function tidyVisitSheets(db: Database, now: Date): Promise<void> {
  const due = await db.read
    .select({ unitCode: visitUses.unitCode, sheet: visitUses.sheet })
    .from(visitUses)
    .groupBy(visitUses.unitCode, visitUses.sheet)
    .having(gte(count(), fewestUsesEntered))
  for (const { unitCode, sheet } of due) {
    const isSheet = and(eq(visitSheets.unitCode, unitCode), eq(visitSheets.sheet, sheet))
    const [found] = await db.read.select().from(visitSheets).where(isSheet)
    if (found) await enterUses(db, found)
  }
  await removeSheets(db, vietnamDay(now))
  await destroyOldSecrets(db, vietnamDay(now))
}

async function enterUses(db: Database, sheet: VisitSheet): Promise<void> {
  const secret = await db.secrets.find(secretName(sheet))
  const { unitCode } = sheet
  const ofSheet = and(eq(visitCodes.unitCode, unitCode), eq(visitCodes.sheet, sheet.sheet))
  await db.write(async (tx) => {
    const held = await holdSheet(tx, sheet)
    if (held?.secret !== sheet.secret) return
    const isUse = and(eq(visitUses.unitCode, unitCode), eq(visitUses.sheet, sheet.sheet))
    const marks = new Set((await tx.delete(visitUses).where(isUse).returning()).map(({ mark }) => mark))
    const codes = await tx.select().from(visitCodes).where(ofSheet).orderBy(asc(visitCodes.hash))
    const used = codes.filter(({ hash }) => secret !== undefined && marks.has(markOf(secret, hash)))
    for (const some of chunks(used)) {
      const hashes = some.map(({ hash }) => hash)
      await tx
        .update(visitCodes)
        .set({ isUsed: true })
        .where(and(ofSheet, inArray(visitCodes.hash, hashes)))
    }
    await tx
      .update(visitSheets)
      .set({ secret: sheet.secret + 1 })
      .where(and(eq(visitSheets.unitCode, unitCode), eq(visitSheets.sheet, sheet.sheet)))
  })
}

/** Uses that were too few to be entered go with the codes' last day; the codes themselves a while later. */
async function removeSheets(db: Database, today: string): Promise<void> {
  const overBefore = addDays(today, -visitCodeDays)
  const over = await db.read.select().from(visitSheets).where(lt(visitSheets.madeOn, overBefore))
  for (const { unitCode, sheet, madeOn } of over) {
    const ofSheet = (table: typeof visitUses | typeof visitSheets | typeof visitCodes) =>
      and(eq(table.unitCode, unitCode), eq(table.sheet, sheet))
    await db.write(async (tx) => {
      await tx.delete(visitUses).where(ofSheet(visitUses))
      if (madeOn >= addDays(overBefore, -daysAfterwards)) return
      await tx.delete(visitCodes).where(ofSheet(visitCodes))
      await tx.delete(visitSheets).where(ofSheet(visitSheets))
    })
  }
}

async function destroyOldSecrets(db: Database, today: string): Promise<void> {
  const names = await db.secrets.list('visit.') // before the sheets are read: what is made from now on stays
  if (names.length === 0) return
  const sheets = await db.read
    .select()
    .from(visitSheets)
    .where(gte(visitSheets.madeOn, addDays(today, -visitCodeDays)))
  const needed = new Set(sheets.map(secretName))
  await db.secrets.destroy(names.filter((name) => !needed.has(name)))
}
