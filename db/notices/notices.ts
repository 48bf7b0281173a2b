/** What communes publish: a notice keeps all its versions, of which the highest is in force. */
import { createHash } from 'node:crypto'
import { and, asc, count, desc, eq, inArray, max, sql } from 'drizzle-orm'
import { canonicalNotice, type NoticeContent } from '../../domain/notices/canonical.ts'
import { landPrices } from '../../domain/notices/land-prices.ts'
import { recordAudit } from '../audit/record.ts'
import { recordChanges } from '../changes/changes.ts'
import { recordEvidenceChanged } from '../progress/evidence.ts'
import { chunks } from '../engine/chunks.ts'
import type { Queries } from '../engine/database.ts'
import { noticeRows, notices, noticeVersions as versions } from '../schema/index.ts'
import { keepPrices, rowsOf } from './prices.ts'
import { keepNoticeFound } from '../search/keep.ts'
import { unitPath, type Unit } from '../units/units.ts'

type NoticeRecord = typeof notices.$inferSelect
export type NoticeVersion = typeof versions.$inferSelect
type NoticeRow = Pick<typeof noticeRows.$inferSelect, 'position' | 'key' | 'cells'>

export interface Notice extends NoticeRecord {
  /** The version in force. */
  current: NoticeVersion
}

export interface NoticeDetails extends Notice {
  rows: NoticeRow[]
}

/** The notices of a commune, by title. */
export async function noticesOf(db: Queries, unitCode: string): Promise<Notice[]> {
  return noticesInForce(db, [unitCode])
}

export interface CountedNotice extends Notice {
  /** How many the version in force has. */
  rows: number
}

/** The notices of these communes, by title, with how many rows each has. */
export async function countedNotices(db: Queries, unitCodes: readonly string[]): Promise<CountedNotice[]> {
  const counted = await db
    .select({ ...versionOfRow, rows: count() })
    .from(noticeRows)
    .where(inArray(noticeRows.unitCode, unitCodes))
    .groupBy(noticeRows.unitCode, noticeRows.noticeId, noticeRows.version)
  const rows = new Map(counted.map((one) => [keyOf(one), one.rows]))
  return (await noticesInForce(db, unitCodes)).map((one) => ({
    ...one,
    rows: rows.get(keyOf(one.current)) ?? 0,
  }))
}

const versionOfRow = {
  unitCode: noticeRows.unitCode,
  noticeId: noticeRows.noticeId,
  version: noticeRows.version,
}

function keyOf({ unitCode, noticeId, version }: Pick<NoticeVersion, 'unitCode' | 'noticeId' | 'version'>) {
  return `${unitCode}/${noticeId}/${version}`
}

/** The notices of these units, by title. */
export async function noticesInForce(db: Queries, unitCodes: readonly string[]): Promise<Notice[]> {
  const found = await db
    .select()
    .from(notices)
    .where(inArray(notices.unitCode, unitCodes))
    .orderBy(asc(notices.title))
  const all = await db
    .select()
    .from(versions)
    .where(inArray(versions.unitCode, unitCodes))
    .orderBy(asc(versions.version))
  const current = new Map(all.map((version) => [`${version.unitCode}/${version.noticeId}`, version]))
  return found.flatMap((notice) => {
    const version = current.get(`${notice.unitCode}/${notice.id}`)
    return version ? [{ ...notice, current: version }] : []
  })
}

/**
 * A notice with the rows of the version in force.
 * @param version reads it as it was then; `current` is that version
 */
export async function notice(
  db: Queries,
  unitCode: string,
  noticeId: string,
  version?: number,
): Promise<NoticeDetails | undefined> {
  const [found] = await db
    .select()
    .from(notices)
    .where(and(eq(notices.unitCode, unitCode), eq(notices.id, noticeId)))
  const all = await noticeVersions(db, unitCode, noticeId)
  const current = version === undefined ? all[0] : all.find((one) => one.version === version)
  if (!found || !current) return undefined
  const rows = await db
    .select({ position: noticeRows.position, key: noticeRows.key, cells: noticeRows.cells })
    .from(noticeRows)
    .where(
      and(
        eq(noticeRows.unitCode, unitCode),
        eq(noticeRows.noticeId, noticeId),
        eq(noticeRows.version, current.version),
      ),
    )
    .orderBy(asc(noticeRows.position))
  return { ...found, current, rows }
}

/**
 * What is done to the same notice elsewhere waits until this transaction ends, so that what is numbered within it is
 * numbered by one at a time.
 */
export async function holdNotice(
  tx: Queries,
  { unitCode, noticeId }: Pick<NoticeVersion, 'unitCode' | 'noticeId'>,
): Promise<void> {
  await tx
    .update(notices)
    .set({ kind: sql`${notices.kind}` })
    .where(and(eq(notices.unitCode, unitCode), eq(notices.id, noticeId)))
    .returning({ id: notices.id })
}

/** All versions of a notice, the one in force first. */
export async function noticeVersions(
  db: Queries,
  unitCode: string,
  noticeId: string,
): Promise<NoticeVersion[]> {
  return db
    .select()
    .from(versions)
    .where(and(eq(versions.unitCode, unitCode), eq(versions.noticeId, noticeId)))
    .orderBy(desc(versions.version))
}

export interface NewNotice extends NoticeContent {
  fileName: string
  /** SHA-256 of the file as it was handed in. */
  fileDigest: string
  /** Who publishes it, for the audit. */
  actor: string
}

/** SHA-256 of what a notice says, in hexadecimal. */
export function noticeDigest(content: NoticeContent): string {
  return createHash('sha256').update(canonicalNotice(content)).digest('hex')
}

/** What a version says. */
export function contentOf(
  { unitCode, id, kind, title }: Pick<NoticeRecord, 'unitCode' | 'id' | 'kind' | 'title'>,
  version: NoticeVersion,
  rows: NoticeContent['rows'],
): NoticeContent {
  const { period, decisionNumber, decisionDate, validFrom, validTo } = version
  const facts = { period, decisionNumber, decisionDate, validFrom, validTo }
  return { unitCode, id, kind, title: version.title || title, ...facts, rows }
}

/**
 * Publishes a new version of a notice with its rows and the audit entry; the transaction makes it all or nothing.
 * @returns the number of the version, from 1
 */
export async function publishNotice(tx: Queries, given: NewNotice, at = new Date()): Promise<number> {
  const { unitCode, id, kind, title, rows, actor, ...facts } = given
  const publishedAt = at.toISOString()
  const digest = noticeDigest(given)
  // Writing the notice's row first makes a second publication of the same notice wait for this one.
  await tx
    .insert(notices)
    .values({ unitCode, id, kind, title, createdAt: publishedAt })
    .onConflictDoUpdate({ target: [notices.unitCode, notices.id], set: { title: sql`excluded.title` } })
  const [last] = await tx
    .select({ version: max(versions.version) })
    .from(versions)
    .where(and(eq(versions.unitCode, unitCode), eq(versions.noticeId, id)))
  const version = (last?.version ?? 0) + 1
  const place = { unitCode, noticeId: id, version }
  await tx.insert(versions).values({ ...place, title, ...facts, digest, publishedAt })
  const numbered = rows.map(({ key, cells }, index) => ({ ...place, position: index + 1, key, cells }))
  for (const piece of chunks(numbered)) await tx.insert(noticeRows).values(piece)
  if (kind === landPrices.id) await keepPrices(tx, place, rows, await rowsOf(tx, place, version - 1))
  await keepNoticeFound(tx, given)
  const detail = { notice: id, version, rows: rows.length, ...facts, digest }
  await recordAudit(tx, { actor, action: 'notice.publish', unitCode, detail }, at)
  await recordChanges(tx, 'notices', [unitCode])
  await recordEvidenceChanged(tx, unitCode, id)
  return version
}

/** @example noticePath(unit, 'gia-dat') // => '/xa/19366-ben-quan/cong-khai/gia-dat/' */
export function noticePath(unit: Pick<Unit, 'code' | 'slug'>, noticeId: string): string {
  return `${unitPath(unit)}cong-khai/${noticeId}/`
}
