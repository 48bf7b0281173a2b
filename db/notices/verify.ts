/**
 * Whether what is published is still what was published: every version's digest is computed anew from its rows, and
 * compared with the one that stands beside it and with the one in the audit, whose entries are chained.
 */
import { and, asc, eq, isNotNull } from 'drizzle-orm'
import { isIllustration } from '../../domain/places/illustration.ts'
import type { Database, Queries } from '../engine/database.ts'
import { audit, noticeRows, notices, noticeVersions as versions } from '../schema/index.ts'
import { contentOf, noticeDigest } from './notices.ts'

interface Place {
  readonly unitCode: string
  readonly noticeId: string
  readonly version: number
}

export interface BrokenVersion extends Place {
  /** Its rows or facts were changed, the audit knows another digest or none, or it is gone. */
  readonly broken: 'content' | 'audit' | 'missing'
}

export interface VerifiedNotices {
  readonly versions: number
  readonly broken: readonly BrokenVersion[]
}

/** @param unitCode only of this unit */
export async function verifyNotices(db: Queries, unitCode?: string): Promise<VerifiedNotices> {
  const told = await publications(db, unitCode)
  const all = await storedVersions(db, unitCode)
  const broken: BrokenVersion[] = []
  for (const one of all) {
    const digest = await digestOf(db, one)
    const known = told.get(keyOf(one.version))
    told.delete(keyOf(one.version))
    if (digest !== one.version.digest) broken.push({ ...placeOf(one.version), broken: 'content' })
    // Publications from before there were digests are in the audit without one.
    else if (!known || (known.digest !== '' && known.digest !== digest))
      broken.push({ ...placeOf(one.version), broken: 'audit' })
  }
  const gone = [...told.values()].filter(({ place }) => !isIllustration(place.unitCode)) // made anew at times
  broken.push(...gone.map(({ place }) => ({ ...place, broken: 'missing' as const })))
  return { versions: all.length, broken }
}

/** Gives those versions their digest that were published before there were any. @returns how many */
export async function sealOlderVersions(db: Database): Promise<number> {
  const isOpen = eq(versions.digest, '')
  const [open] = await db.read.select({ id: versions.noticeId }).from(versions).where(isOpen).limit(1)
  if (!open) return 0
  return db.write(async (tx) => {
    const older = (await storedVersions(tx)).filter(({ version }) => version.digest === '')
    for (const { version, record } of older) {
      const titled = { ...version, title: record.title }
      const digest = await digestOf(tx, { version: titled, record })
      await tx
        .update(versions)
        .set({ title: record.title, digest })
        .where(isVersion(version))
        .returning({ id: versions.noticeId })
    }
    return older.length
  })
}

type Stored = Awaited<ReturnType<typeof storedVersions>>[number]

async function storedVersions(db: Queries, unitCode?: string) {
  return db
    .select({ version: versions, record: notices })
    .from(versions)
    .innerJoin(notices, and(eq(notices.unitCode, versions.unitCode), eq(notices.id, versions.noticeId)))
    .where(unitCode === undefined ? undefined : eq(versions.unitCode, unitCode))
    .orderBy(asc(versions.unitCode), asc(versions.noticeId), asc(versions.version))
}

async function digestOf(db: Queries, { version, record }: Stored): Promise<string> {
  const isOfVersion = and(
    eq(noticeRows.unitCode, version.unitCode),
    eq(noticeRows.noticeId, version.noticeId),
    eq(noticeRows.version, version.version),
  )
  const rows = await db
    .select({ key: noticeRows.key, cells: noticeRows.cells })
    .from(noticeRows)
    .where(isOfVersion)
    .orderBy(asc(noticeRows.position))
  return noticeDigest(contentOf(record, version, rows))
}

function isVersion({ unitCode, noticeId, version }: Place) {
  return and(eq(versions.unitCode, unitCode), eq(versions.noticeId, noticeId), eq(versions.version, version))
}

/** By place: what the audit says was published there last. */
async function publications(db: Queries, unitCode?: string) {
  const isPublication = and(eq(audit.action, 'notice.publish'), isNotNull(audit.unitCode))
  const entries = await db
    .select({ unitCode: audit.unitCode, detail: audit.detail })
    .from(audit)
    .where(unitCode === undefined ? isPublication : and(isPublication, eq(audit.unitCode, unitCode)))
    .orderBy(asc(audit.seq))
  const known = new Map<string, { place: Place; digest: string }>()
  for (const { unitCode, detail } of entries) {
    const { notice, version, digest = '' } = detail as { notice: string; version: number; digest?: string }
    const place = { unitCode: unitCode!, noticeId: notice, version }
    known.set(keyOf(place), { place, digest })
  }
  return known
}

function placeOf({ unitCode, noticeId, version }: Place): Place {
  return { unitCode, noticeId, version }
}

function keyOf({ unitCode, noticeId, version }: Place): string {
  return [unitCode, noticeId, version].join('/')
}
