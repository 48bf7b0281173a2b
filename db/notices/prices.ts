/** Land prices in force, looked up by street and place. They are kept beside the notices and made anew with each version. */
import { and, asc, eq, inArray, like, notBetween, notExists, sql } from 'drizzle-orm'
import type { NoticeRow } from '../../domain/notices/canonical.ts'
import type { Cells } from '../../domain/notices/notice-kind.ts'
import { landPrices } from '../../domain/notices/land-prices.ts'
import { illustrationCodes } from '../../domain/places/illustration.ts'
import { searchWords } from '../../domain/search/words.ts'
import { fold } from '../../domain/vietnamese.ts'
import { chunks } from '../engine/chunks.ts'
import type { Database, Queries } from '../engine/database.ts'
import { noticeRows, notices, noticeVersions as versions, priceRows } from '../schema/index.ts'

export interface PriceRow {
  readonly unitCode: string
  readonly noticeId: string
  /** Of the row in its table, from 1. */
  readonly position: number
  readonly cells: Cells
  /** The same row in the version before, null where it was not there. */
  readonly previous: Cells | null
  readonly decisionNumber: string
  readonly decisionDate: string
  readonly validFrom: string | null
  readonly validTo: string | null
}

interface Wanted {
  /** Words of street, segment or class, in any order, with or without diacritics. */
  readonly words: string
  /** The communes to look in; null for all real ones. */
  readonly unitCodes: readonly string[] | null
  readonly limit: number
}

/** Tables of that kind only. @param before the rows of the version before */
export async function keepPrices(
  tx: Queries,
  place: Place,
  rows: readonly NoticeRow[],
  before: readonly NoticeRow[],
): Promise<void> {
  const { unitCode, noticeId } = place
  await tx.delete(priceRows).where(and(eq(priceRows.unitCode, unitCode), eq(priceRows.noticeId, noticeId)))
  const old = new Map(before.map(({ key, cells }) => [key, cells]))
  const kept = rows.map(({ key, cells }, at) => ({
    ...{ unitCode, noticeId, position: at + 1, cells, previous: old.get(key) ?? null },
    folded: fold([cells['street'], cells['from'], cells['to'], cells['class']].filter(Boolean).join(' ')),
  }))
  for (const piece of chunks(kept)) await tx.insert(priceRows).values(piece)
}

/** Rows whose street begins with the words come first, then in the order of their tables. */
export async function findPrices(db: Queries, { words, unitCodes, limit }: Wanted): Promise<PriceRow[]> {
  const folded = wordsOf(words)
  const { first, last } = illustrationCodes
  const isThere =
    unitCodes === null ? notBetween(priceRows.unitCode, first, last) : inArray(priceRows.unitCode, unitCodes)
  const found = await db
    .select({
      ...{ unitCode: priceRows.unitCode, noticeId: priceRows.noticeId, position: priceRows.position },
      ...{ cells: priceRows.cells, previous: priceRows.previous },
    })
    .from(priceRows)
    .where(and(isThere, ...folded.map((word) => like(priceRows.folded, `%${word}%`))))
    .orderBy(
      sql`case when ${priceRows.folded} like ${`${folded.join(' ')}%`} then 0 else 1 end`,
      asc(priceRows.unitCode),
      asc(priceRows.noticeId),
      asc(priceRows.position),
    )
    .limit(limit)
  const codes = [...new Set(found.map(({ unitCode }) => unitCode))]
  const decided = codes.length === 0 ? [] : await decisions(db, codes)
  const known = new Map(decided.map((one) => [`${one.unitCode}/${one.noticeId}`, one]))
  return found.flatMap((row) => {
    const decision = known.get(`${row.unitCode}/${row.noticeId}`)
    return decision ? [{ ...decision, ...row }] : []
  })
}

/** Of the version in force. */
async function decisions(db: Queries, unitCodes: readonly string[]) {
  const all = await db
    .select({
      ...{
        unitCode: versions.unitCode,
        noticeId: versions.noticeId,
        decisionNumber: versions.decisionNumber,
      },
      ...{ decisionDate: versions.decisionDate, validFrom: versions.validFrom, validTo: versions.validTo },
    })
    .from(versions)
    .where(inArray(versions.unitCode, unitCodes))
    .orderBy(asc(versions.version))
  return [...new Map(all.map((one) => [`${one.unitCode}/${one.noticeId}`, one])).values()]
}

/** Folded words; signs that LIKE knows are none. */
function wordsOf(text: string): string[] {
  return searchWords(text).slice(0, 12)
}

/** Keeps the prices of tables that were published before prices were kept. @returns how many tables */
export async function keepOlderPrices(db: Database): Promise<number> {
  const isKept = db.read
    .select({ one: sql`1` })
    .from(priceRows)
    .where(and(eq(priceRows.unitCode, notices.unitCode), eq(priceRows.noticeId, notices.id)))
  const open = await db.read
    .select()
    .from(notices)
    .where(and(eq(notices.kind, landPrices.id), notExists(isKept)))
  for (const { unitCode, id: noticeId } of open) {
    await db.write(async (tx) => {
      const place = { unitCode, noticeId }
      const [last = 0] = (await versionNumbers(tx, place)).toReversed()
      await keepPrices(tx, place, await rowsOf(tx, place, last), await rowsOf(tx, place, last - 1))
    })
  }
  return open.length
}

interface Place {
  readonly unitCode: string
  readonly noticeId: string
}

async function versionNumbers(tx: Queries, { unitCode, noticeId }: Place): Promise<number[]> {
  const found = await tx
    .select({ version: versions.version })
    .from(versions)
    .where(and(eq(versions.unitCode, unitCode), eq(versions.noticeId, noticeId)))
    .orderBy(asc(versions.version))
  return found.map(({ version }) => version)
}

/** The rows of a version, in their order. */
export async function rowsOf(
  tx: Queries,
  { unitCode, noticeId }: Place,
  version: number,
): Promise<NoticeRow[]> {
  return tx
    .select({ key: noticeRows.key, cells: noticeRows.cells })
    .from(noticeRows)
    .where(
      and(
        eq(noticeRows.unitCode, unitCode),
        eq(noticeRows.noticeId, noticeId),
        eq(noticeRows.version, version),
      ),
    )
    .orderBy(asc(noticeRows.position))
}
