import { and, eq } from 'drizzle-orm'
import type { Queries } from '../engine/database.ts'
import { credentials } from '../schema/index.ts'

/** @param hash argon2id in the PHC format, or one that no password has */
export async function setPassword(tx: Queries, officialId: string, hash: string, now: Date): Promise<void> {
  await tx
    .update(credentials)
    .set({ password: hash, updatedAt: now.toISOString() })
    .where(and(eq(credentials.userId, officialId), eq(credentials.providerId, 'credential')))
    .returning({ id: credentials.id })
}
