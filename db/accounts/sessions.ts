/** An official's sessions: which devices are signed in, and signing them out. */
import { and, desc, eq, gt, ne } from 'drizzle-orm'
import { recordAudit } from '../audit/record.ts'
import type { Queries } from '../engine/database.ts'
import { sessions } from '../schema/index.ts'

export interface Session {
  readonly id: string
  /** ISO-8601 UTC. */
  readonly createdAt: string
  readonly updatedAt: string
  readonly userAgent: string | null
}

export async function sessionsOf(db: Queries, officialId: string, now: Date): Promise<Session[]> {
  const { id, createdAt, updatedAt, userAgent } = sessions
  return db
    .select({ id, createdAt, updatedAt, userAgent })
    .from(sessions)
    .where(and(eq(sessions.userId, officialId), gt(sessions.expiresAt, now.toISOString())))
    .orderBy(desc(sessions.updatedAt))
}

/**
 * Signs one of an official's devices out, or all of them, or all but one.
 * @returns how many
 */
export async function endSessions(
  tx: Queries,
  officialId: string,
  which: { readonly id: string } | { readonly except: string } | 'all',
  now: Date,
): Promise<number> {
  const condition =
    which === 'all' ? undefined : 'id' in which ? eq(sessions.id, which.id) : ne(sessions.id, which.except)
  const ended = await tx
    .delete(sessions)
    .where(and(eq(sessions.userId, officialId), condition))
    .returning({ id: sessions.id })
  if (ended.length === 0) return 0
  const detail = { sessions: ended.length }
  await recordAudit(tx, { actor: officialId, action: 'session.end', detail }, now)
  return ended.length
}

/** A code was given in this session. */
export async function noteSecondFactor(tx: Queries, sessionId: string, now: Date): Promise<void> {
  await tx
    .update(sessions)
    .set({ secondFactorAt: now.toISOString() })
    .where(eq(sessions.id, sessionId))
    .returning({ id: sessions.id })
}
