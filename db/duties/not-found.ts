/** «Tôi tìm mà không thấy»: counted by commune, duty and day, and nothing else about it is kept. */
import { and, asc, gte, inArray, sql } from 'drizzle-orm'
import { vietnamDay } from '../../domain/calendar.ts'
import { communeBoard } from '../../domain/duties/commune.ts'
import { notFoundSince, toldCount, type NotFoundCount } from '../../domain/duties/not-found.ts'
import { workingCalendar } from '../calendar.ts'
import { recordChanges } from '../changes/changes.ts'
import type { Queries } from '../engine/database.ts'
import { notFoundCounts as counts } from '../schema/index.ts'
import { proofsOf } from './proofs.ts'

/** Of a year, by the code of the commune, in the order of their days. */
export async function notFoundOf(
  db: Queries,
  unitCodes: readonly string[],
  year: number,
): Promise<ReadonlyMap<string, readonly NotFoundCount[]>> {
  const found = await db
    .select()
    .from(counts)
    .where(and(inArray(counts.unitCode, [...unitCodes]), gte(counts.day, `${year}-01-01`)))
    .orderBy(asc(counts.unitCode), asc(counts.day), asc(counts.duty))
  return Map.groupBy(found, ({ unitCode }) => unitCode)
}

/** Pages are made anew only where what they tell changes. */
export async function countNotFound(
  tx: Queries,
  { unitCode, duty }: { readonly unitCode: string; readonly duty: string },
  at = new Date(),
): Promise<void> {
  const day = vietnamDay(at)
  await tx
    .insert(counts)
    .values({ unitCode, duty, day, n: 1 })
    .onConflictDoUpdate({
      target: [counts.unitCode, counts.duty, counts.day],
      set: { n: sql`${counts.n} + 1` },
    })
  const now = await countedNow(tx, unitCode, duty, day)
  if (toldCount(now) !== toldCount(now - 1)) await recordChanges(tx, 'notices', [unitCode])
}

async function countedNow(tx: Queries, unitCode: string, duty: string, day: string): Promise<number> {
  const year = Number(day.slice(0, 4))
  const proofs = (await proofsOf(tx, [unitCode])).get(unitCode) ?? []
  const board = communeBoard({ year, today: day, proofs, calendar: await workingCalendar(tx) })
  const state = board.find(({ rule }) => rule.duty === duty)
  const found = (await notFoundOf(tx, [unitCode], year)).get(unitCode) ?? []
  return state ? notFoundSince(state, found) : 0
}
