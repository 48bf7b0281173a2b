/**
 * Cases that go on as another one, and that other one: whoever opened one of them follows it, is told when it moves, and
 * reads its answers. A case into which others went may itself go into another.
 */
import { and, eq, inArray } from 'drizzle-orm'
import { Refusal } from '../../domain/refusal.ts'
import { chunks } from '../engine/chunks.ts'
import type { Queries } from '../engine/database.ts'
import { caseList } from '../schema/index.ts'
import { addEvents, holdCase, standingOfCase } from './events.ts'
import type { CaseRow } from './project.ts'
import { caseOfReference, caseReference, type CaseKey } from './reference.ts'

/** Those that went into it, and those that had gone into those. */
export async function followersOf(db: Queries, key: CaseKey): Promise<CaseRow[]> {
  const all: CaseRow[] = []
  for (let heads = [key]; heads.length > 0;) {
    const found = await directFollowers(db, heads)
    all.push(...found)
    heads = found.map(keyOfRow)
  }
  return all
}

async function directFollowers(db: Queries, heads: readonly CaseKey[]): Promise<CaseRow[]> {
  const found: CaseRow[] = []
  for (const some of chunks(heads.map(caseReference)))
    found.push(...(await db.select().from(caseList).where(inArray(caseList.mergedInto, some))))
  return found
}

/** The case in which it goes on now; itself where it stands on its own. */
export async function headOf(db: Queries, key: CaseKey): Promise<CaseKey> {
  const { unitCode, id } = key
  const [row] = await db
    .select({ mergedInto: caseList.mergedInto })
    .from(caseList)
    .where(and(eq(caseList.unitCode, unitCode), eq(caseList.caseId, id)))
  const next = row && row.mergedInto !== '' ? caseOfReference(row.mergedInto) : null
  return next ? headOf(db, next) : key
}

/**
 * A case goes only into another that somebody will answer, and that does not itself go on as this one.
 * @throws Refusal
 */
export async function checkTarget(tx: Queries, key: CaseKey, into: string, at: Date): Promise<void> {
  const target = caseOfReference(into)
  if (!target) throw new Refusal('Không có hồ sơ mang mã này.', { code: 'unknown-case' })
  // Nobody may withdraw it, or let it go into this one, meanwhile.
  await holdCase(tx, target)
  const isSame = caseReference(target) === caseReference(key)
  const { state } = await standingOfCase(tx, target, at)
  if (isSame || state === 'merged' || state === 'withdrawn')
    throw new Refusal('Không gộp một hồ sơ vào chính nó, hoặc vào hồ sơ đã gộp, đã rút.', { code: 'target' })
}

/** Nobody moves or clears one of them meanwhile, and none joins them. To be called before any of them is moved. */
export async function holdWithFollowers(tx: Queries, key: CaseKey): Promise<void> {
  await holdCase(tx, key)
  for (const row of await followersOf(tx, key)) await holdCase(tx, keyOfRow(row))
}

/**
 * Whoever opened it has withdrawn it: the others, which are held, still wait for an answer, each on their own again.
 */
export async function partFollowers(tx: Queries, key: CaseKey, at: Date): Promise<void> {
  for (const row of await directFollowers(tx, [key])) {
    const follower = keyOfRow(row)
    // Nothing of it is left to answer.
    if ((await standingOfCase(tx, follower, at)).isCleared) continue
    await addEvents(tx, follower, [{ type: 'parted', data: {}, actor: 'portal' }], at)
  }
}

export function keyOfRow({ unitCode, caseId }: Pick<CaseRow, 'unitCode' | 'caseId'>): CaseKey {
  return { unitCode, id: caseId }
}
