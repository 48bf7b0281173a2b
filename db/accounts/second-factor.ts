/** The second factor: what is kept of it, and each code taken once. */
import { createHash } from 'node:crypto'
import { and, eq, isNull, lt } from 'drizzle-orm'
import { recordAudit } from '../audit/record.ts'
import type { Queries } from '../engine/database.ts'
import { recoveryCodes, secondFactors as factors } from '../schema/index.ts'

export type SecondFactor = typeof factors.$inferSelect

export async function secondFactorOf(db: Queries, officialId: string): Promise<SecondFactor | undefined> {
  const [found] = await db.select().from(factors).where(eq(factors.officialId, officialId))
  return found
}

/** Of every official. */
export async function secondFactors(db: Queries): Promise<SecondFactor[]> {
  return db.select().from(factors)
}

/** Puts the same secret in another writing in its place; nothing where it has become another meanwhile. */
export async function replaceSecret(
  tx: Queries,
  officialId: string,
  { from, to }: { from: string; to: string },
): Promise<void> {
  await tx
    .update(factors)
    .set({ secret: to })
    .where(and(eq(factors.officialId, officialId), eq(factors.secret, from)))
}

/** Keeps a secret until its first code confirms it; one that is confirmed stays. @returns the secret that holds */
export async function proposeSecret(tx: Queries, officialId: string, secret: string): Promise<SecondFactor> {
  await tx
    .insert(factors)
    .values({ officialId, secret, lastStep: 0 })
    .onConflictDoNothing()
    .returning({ id: factors.officialId })
  return (await secondFactorOf(tx, officialId))!
}

/** @returns false where a code of this step or a later one was taken before */
export async function takeStep(tx: Queries, officialId: string, step: number, now: Date): Promise<boolean> {
  const before = await secondFactorOf(tx, officialId)
  const taken = await tx
    .update(factors)
    .set({ lastStep: step, confirmedAt: before?.confirmedAt ?? now.toISOString() })
    .where(and(eq(factors.officialId, officialId), lt(factors.lastStep, step)))
    .returning({ id: factors.officialId })
  if (taken.length > 0 && before?.confirmedAt === null)
    await recordAudit(tx, { actor: officialId, action: 'official.second-factor', detail: {} }, now)
  return taken.length > 0
}

/** Puts new recovery codes in the place of all earlier ones. */
export async function keepRecoveryCodes(
  tx: Queries,
  officialId: string,
  codes: readonly string[],
): Promise<void> {
  await tx.delete(recoveryCodes).where(eq(recoveryCodes.officialId, officialId)).returning()
  await tx.insert(recoveryCodes).values(codes.map((code) => ({ officialId, hash: hashOfCode(code) })))
}

/** @returns false where it is none of the official's, or was used */
export async function useRecoveryCode(
  tx: Queries,
  officialId: string,
  code: string,
  now: Date,
): Promise<boolean> {
  const used = await tx
    .update(recoveryCodes)
    .set({ usedAt: now.toISOString() })
    .where(
      and(
        eq(recoveryCodes.officialId, officialId),
        eq(recoveryCodes.hash, hashOfCode(code)),
        isNull(recoveryCodes.usedAt),
      ),
    )
    .returning({ hash: recoveryCodes.hash })
  if (used.length > 0)
    await recordAudit(tx, { actor: officialId, action: 'official.recovery-code', detail: {} }, now)
  return used.length > 0
}

/** Codes are long and random, so that their hash needs no salt. */
function hashOfCode(code: string): string {
  return createHash('sha256')
    .update(code.toLowerCase().replace(/[^a-z0-9]/g, ''))
    .digest('base64url')
}
