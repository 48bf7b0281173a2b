/** To whom mail about a unit's work goes: officials who may do it there today and have an address. */
import { and, asc, eq, inArray, isNull, notLike } from 'drizzle-orm'
import { grantsFor, type Action } from '../../domain/access/access.ts'
import type { Role } from '../../domain/access/roles.ts'
import type { Queries } from '../engine/database.ts'
import { officialRoles, officials } from '../schema/index.ts'

export interface Mailbox {
  readonly officialId: string
  readonly email: string
  /** For which the role is held. */
  readonly unitCode: string
  /** Of a department: the indicators that it leads; none means all. */
  readonly indicators: readonly string[]
}

/**
 * Of roles that are held for exactly these units.
 * @param day 'YYYY-MM-DD' in Viet Nam
 */
export async function mailboxesFor(
  db: Queries,
  action: Action,
  unitCodes: readonly string[],
  day: string,
): Promise<Mailbox[]> {
  const rows = await db
    .select({ official: officials, grant: officialRoles })
    .from(officialRoles)
    .innerJoin(officials, eq(officials.id, officialRoles.officialId))
    .where(and(inArray(officialRoles.unitCode, [...unitCodes]), isNull(officials.closedAt)))
  return rows.flatMap(({ official, grant }) => {
    const held = grantsFor([{ ...grant, role: grant.role as Role }], action, day)
    return held.map(({ unitCode, indicators }) => {
      return { officialId: official.id, email: official.email, unitCode, indicators }
    })
  })
}

/** Everybody with an open account and an address. */
export async function allMailboxes(db: Queries): Promise<Pick<Mailbox, 'officialId' | 'email'>[]> {
  return db
    .select({ officialId: officials.id, email: officials.email })
    .from(officials)
    .where(and(isNull(officials.closedAt), notLike(officials.email, '%.invalid')))
    .orderBy(asc(officials.id))
}
