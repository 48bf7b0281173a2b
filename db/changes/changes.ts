/**
 * What changed, so that exactly the pages that show it are made again. Every write of what pages show records it in
 * its own transaction; only db/ does.
 */
import { randomUUID } from 'node:crypto'
import { asc, eq, gt, lt, sql } from 'drizzle-orm'
import type { Queries } from '../engine/database.ts'
import { changeCounter, changes } from '../schema/index.ts'
import type { Change, Noun } from './rows.ts'

/** A state of the database as far as pages show it. */
export interface Version {
  /** 0 before the first change. */
  readonly seq: number
  readonly mark: string
}

export interface Changes {
  readonly version: Version
  /** What changed since; null where that is no longer known. */
  readonly since: readonly Change[] | null
}

const kept = 10_000

/**
 * Says what a transaction changes; to be called at its end, because from here on other such transactions wait for it.
 * @param places codes of the communes or provinces, or ids of the plans, whose rows they are; '' for any
 */
export async function recordChanges(tx: Queries, noun: Noun, places: readonly string[]): Promise<void> {
  for (const place of new Set(places)) {
    const [counter] = await tx
      .insert(changeCounter)
      .values({ id: 1, seq: 1 })
      .onConflictDoUpdate({ target: changeCounter.id, set: { seq: sql`${changeCounter.seq} + 1` } })
      .returning()
    const { seq } = counter!
    await tx.insert(changes).values({ seq, noun, place, mark: randomUUID() })
    if (seq % 1000 === 0) await tx.delete(changes).where(lt(changes.seq, seq - kept))
  }
}

export async function currentVersion(db: Queries): Promise<Version> {
  const [last] = await db
    .select({ seq: changeCounter.seq, mark: changes.mark })
    .from(changeCounter)
    .leftJoin(changes, eq(changes.seq, changeCounter.seq))
  return { seq: last?.seq ?? 0, mark: last?.mark ?? '' }
}

/** To be read in a snapshot of the database, so that the version is that of everything else that is read there. */
export async function changesSince(db: Queries, before: Version): Promise<Changes> {
  const version = await currentVersion(db)
  const found = await db.select().from(changes).where(gt(changes.seq, before.seq)).orderBy(asc(changes.seq))
  const [known] = await db.select({ mark: changes.mark }).from(changes).where(eq(changes.seq, before.seq))
  const isSame = before.seq === 0 ? before.mark === '' : known?.mark === before.mark
  const isWhole = found.length === version.seq - before.seq
  // Only this module writes the column.
  return { version, since: isSame && isWhole ? (found as (typeof changes.$inferSelect & Change)[]) : null }
}
