/** Proves the chain of the audit: every entry is there, in its place, as it was written. */
import { asc, gt, isNull } from 'drizzle-orm'
import type { Queries } from '../engine/database.ts'
import { audit, auditHead } from '../schema/index.ts'
import { chainStart, entryHash } from './entry-hash.ts'

/** A place in the chain, to be noted outside of the database: «1042:k3J…». */
export interface Head {
  readonly seq: number
  readonly hash: string
}

type Broken =
  /** The entry is not what was written, or does not follow the one before it. */
  | { readonly kind: 'changed'; readonly seq: number; readonly id: string }
  /** There is none with this number, though there are later ones, or the end of the chain names it. */
  | { readonly kind: 'missing'; readonly seq: number }
  /** An entry that is in no chain. */
  | { readonly kind: 'unchained'; readonly id: string }
  /** The chain is whole, and not the one that was noted before. */
  | { readonly kind: 'other-chain'; readonly seq: number }

export interface Verified {
  readonly head: Head
  readonly broken: Broken | null
}

const pageSize = 20_000

/**
 * @param db of one moment: call it in a snapshot
 * @param noted a head that was noted earlier and has to be in the chain; without it nobody can tell whether somebody
 *   with full rights in the database has written the whole chain anew
 */
export async function verifyAudit(db: Queries, noted?: Head): Promise<Verified> {
  let [seq, hash] = [0, chainStart]
  let isNoted = noted === undefined
  const found = (broken: Broken | null): Verified => ({ head: { seq, hash }, broken })
  for (;;) {
    const page = await db
      .select()
      .from(audit)
      .where(gt(audit.seq, seq))
      .orderBy(asc(audit.seq))
      .limit(pageSize)
    for (const entry of page) {
      if (entry.seq !== seq + 1) return found({ kind: 'missing', seq: seq + 1 })
      const wanted = entryHash(hash, entry.seq, entry)
      if (entry.hash !== wanted) return found({ kind: 'changed', seq: entry.seq, id: entry.id })
      ;[seq, hash] = [entry.seq, wanted]
      isNoted ||= noted?.seq === seq && noted.hash === hash
    }
    if (page.length < pageSize) break
  }
  return found(
    (await brokenEnd(db, { seq, hash })) ?? (isNoted ? null : { kind: 'other-chain', seq: noted!.seq }),
  )
}

async function brokenEnd(db: Queries, last: Head): Promise<Broken | null> {
  const [head] = await db.select().from(auditHead)
  // Before the first entry of this version an older database has entries without a chain, and no head.
  if (!head) return last.seq === 0 ? null : { kind: 'changed', seq: last.seq, id: '' }
  if (head.seq > last.seq) return { kind: 'missing', seq: last.seq + 1 }
  const [outside] = await db.select({ id: audit.id }).from(audit).where(isNull(audit.seq)).limit(1)
  if (outside) return { kind: 'unchained', id: outside.id }
  return head.seq === last.seq && head.hash === last.hash ? null : { kind: 'changed', seq: last.seq, id: '' }
}
