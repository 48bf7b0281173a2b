/** Links by which an official sets a password, the first one or a new one: each once, and only for some days. */
import { and, eq, gt, isNull } from 'drizzle-orm'
import { dayMs } from '../../domain/calendar.ts'
import { recordAudit } from '../audit/record.ts'
import type { Queries } from '../engine/database.ts'
import { invitations, officials, recoveryCodes, secondFactors, sessions } from '../schema/index.ts'
import type { By } from './officials.ts'
import { setPassword } from './password-row.ts'
import { hashOfToken, newToken } from './tokens.ts'

export const invitationDays = 3

/** Earlier links stop working. @returns what the link carries, of which only a hash is kept */
export async function invite(tx: Queries, officialId: string, by: By): Promise<string> {
  const token = newToken()
  await tx.delete(invitations).where(eq(invitations.officialId, officialId)).returning()
  await tx.insert(invitations).values({
    tokenHash: hashOfToken(token),
    officialId,
    expiresAt: new Date(by.at.getTime() + invitationDays * dayMs).toISOString(),
  })
  await recordAudit(
    tx,
    { actor: by.actor, action: 'official.invite', detail: { official: officialId } },
    by.at,
  )
  return token
}

export interface Invited {
  readonly officialId: string
  readonly username: string
  readonly name: string
}

/** Whom a link is for; undefined where it is used, expired or none of ours. */
export async function invited(db: Queries, token: string, now: Date): Promise<Invited | undefined> {
  const [found] = await db
    .select({ officialId: officials.id, username: officials.username, name: officials.name })
    .from(invitations)
    .innerJoin(officials, eq(officials.id, invitations.officialId))
    .where(and(isOpen(token, now), isNull(officials.closedAt)))
  return found
}

function isOpen(token: string, now: Date) {
  return and(
    eq(invitations.tokenHash, hashOfToken(token)),
    isNull(invitations.usedAt),
    gt(invitations.expiresAt, now.toISOString()),
  )
}

/**
 * Uses the link up and sets the password. All sessions end and the second factor is set up anew: a new link is what
 * somebody gets who has lost everything.
 * @param passwordHash argon2id
 * @returns undefined where the link is not open any more
 */
export async function acceptInvitation(
  tx: Queries,
  { token, passwordHash }: { token: string; passwordHash: string },
  now: Date,
): Promise<Invited | undefined> {
  const found = await invited(tx, token, now)
  if (!found) return undefined
  const at = now.toISOString()
  const used = await tx.update(invitations).set({ usedAt: at }).where(isOpen(token, now)).returning()
  if (used.length === 0) return undefined
  const { officialId } = found
  await setPassword(tx, officialId, passwordHash, now)
  await tx.delete(sessions).where(eq(sessions.userId, officialId)).returning({ id: sessions.id })
  await tx.delete(secondFactors).where(eq(secondFactors.officialId, officialId)).returning()
  await tx.delete(recoveryCodes).where(eq(recoveryCodes.officialId, officialId)).returning()
  await recordAudit(tx, { actor: officialId, action: 'official.set-password', detail: {} }, now)
  return found
}
