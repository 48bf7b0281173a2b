/** Officials and the roles that they hold. */
import { randomUUID } from 'node:crypto'
import { and, asc, eq, isNull } from 'drizzle-orm'
import type { Grant, Role } from '../../domain/access/roles.ts'
import { recordAudit } from '../audit/record.ts'
import type { Database, Queries } from '../engine/database.ts'
import { credentials, officialRoles, officials, sessions } from '../schema/index.ts'
import { setPassword } from './password-row.ts'
import { newToken } from './tokens.ts'

export interface Official {
  readonly id: string
  readonly username: string
  readonly name: string
  readonly grants: readonly (Grant & { readonly id: string })[]
  /** ISO-8601 UTC; null while the account is open. */
  readonly closedAt: string | null
}

export interface NewOfficial {
  readonly username: string
  readonly name: string
  /** '' where there is none. */
  readonly email: string
  readonly grants: readonly Grant[]
}

export interface By {
  /** An official's id, or 'command-line'. */
  readonly actor: string
  readonly at: Date
}

/** Letters, digits, dots and hyphens; 3 to 30. Small letters: names are the same however they are typed. */
export const usernamePattern = /^[a-z0-9][a-z0-9.-]{2,29}$/

/**
 * Makes an account that nobody can sign in with before a password is set by invitation. It has a credential from the
 * start, so that how long a wrong password takes says nothing about whether there is such an account.
 * @throws a violation of 'unique' where the name or e-mail is taken
 * @returns its id
 */
export async function addOfficial(tx: Queries, given: NewOfficial, by: By): Promise<string> {
  const at = by.at.toISOString()
  const id = randomUUID()
  await tx.insert(officials).values({
    ...{ id, username: given.username, name: given.name, emailVerified: false, createdAt: at, updatedAt: at },
    email: given.email === '' ? `${given.username}@khong-co-thu.invalid` : given.email,
  })
  await tx.insert(credentials).values({
    ...{
      id: randomUUID(),
      accountId: id,
      providerId: 'credential',
      userId: id,
      createdAt: at,
      updatedAt: at,
    },
    password: unusablePassword(),
  })
  const { username } = given
  await recordAudit(
    tx,
    { actor: by.actor, action: 'official.add', detail: { official: id, username } },
    by.at,
  )
  for (const grant of given.grants) await grantRole(tx, id, grant, by)
  return id
}

/** No password has this hash. */
function unusablePassword(): string {
  return `$none$${newToken()}`
}

export async function grantRole(tx: Queries, officialId: string, grant: Grant, by: By): Promise<void> {
  await tx.insert(officialRoles).values({ officialId, id: randomUUID(), ...grant })
  const { unitCode, role, from, until, indicators } = grant
  await recordAudit(
    tx,
    {
      ...{ actor: by.actor, action: 'official.grant' },
      ...(unitCode !== '' && { unitCode }),
      detail: { official: officialId, role, from, until, indicators },
    },
    by.at,
  )
}

/** The role ends with this day. @returns whether the official held it */
export async function endRole(
  tx: Queries,
  { officialId, id, until }: { officialId: string; id: string; until: string },
  by: By,
): Promise<boolean> {
  const ended = await tx
    .update(officialRoles)
    .set({ until })
    .where(and(eq(officialRoles.officialId, officialId), eq(officialRoles.id, id)))
    .returning()
  const [grant] = ended
  if (!grant) return false
  const detail = { official: officialId, role: grant.role, until }
  await recordAudit(tx, { actor: by.actor, action: 'official.end-role', detail }, by.at)
  return true
}

/** Ends all sessions and lets nobody sign in any more; what was done with the account stays in the audit. */
export async function closeOfficial(tx: Queries, officialId: string, by: By): Promise<boolean> {
  const closed = await tx
    .update(officials)
    .set({ closedAt: by.at.toISOString() })
    .where(and(eq(officials.id, officialId), isNull(officials.closedAt)))
    .returning({ id: officials.id })
  if (closed.length === 0) return false
  await tx.delete(sessions).where(eq(sessions.userId, officialId)).returning({ id: sessions.id })
  await setPassword(tx, officialId, unusablePassword(), by.at)
  await recordAudit(
    tx,
    { actor: by.actor, action: 'official.close', detail: { official: officialId } },
    by.at,
  )
  return true
}

export async function officialById(db: Queries, id: string): Promise<Official | undefined> {
  return (await withRoles(db, await db.select().from(officials).where(eq(officials.id, id))))[0]
}

/** All of them, by name. */
export async function listOfficials(db: Database): Promise<Official[]> {
  return withRoles(db.read, await db.read.select().from(officials).orderBy(asc(officials.username)))
}

async function withRoles(db: Queries, rows: readonly (typeof officials.$inferSelect)[]): Promise<Official[]> {
  const [only] = rows
  const held = await db
    .select()
    .from(officialRoles)
    .where(rows.length === 1 ? eq(officialRoles.officialId, only!.id) : undefined)
    .orderBy(asc(officialRoles.from), asc(officialRoles.id))
  const byOfficial = Map.groupBy(held, ({ officialId }) => officialId)
  return rows.map(({ id, username, name, closedAt }) => ({
    ...{ id, username, name, closedAt },
    grants: (byOfficial.get(id) ?? []).map((row) => ({
      ...{ id: row.id, role: row.role as Role, unitCode: row.unitCode, indicators: row.indicators },
      ...{ from: row.from, until: row.until },
    })),
  }))
}
