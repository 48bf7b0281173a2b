/** The inspectors' keys: their public halves for whoever seals, their wrapped private halves for themselves. */
import { and, eq, isNull } from 'drizzle-orm'
import { mayOpen, type SealedRoute } from '../../domain/sealed.ts'
import { vietnamDay } from '../../domain/calendar.ts'
import { listOfficials } from '../accounts/officials.ts'
import { recordAudit } from '../audit/record.ts'
import type { Database, Queries } from '../engine/database.ts'
import { sealedKeys } from '../schema/index.ts'

export interface SealedKey {
  readonly recipient: string
  readonly wrapped: string
}

/** The key that the inspector uses now. */
export async function keyOf(db: Queries, officialId: string): Promise<SealedKey | null> {
  const [key] = await db
    .select({ recipient: sealedKeys.recipient, wrapped: sealedKeys.wrapped })
    .from(sealedKeys)
    .where(and(eq(sealedKeys.officialId, officialId), isNull(sealedKeys.retiredOn)))
  return key ?? null
}

/**
 * Takes the place of the one before. The audit names the public half: a key that nobody knows of can be found.
 * @throws a violation of 'unique' where it is there already
 */
export async function keepKey(
  tx: Queries,
  { officialId, ...key }: SealedKey & { readonly officialId: string },
  at: Date,
): Promise<void> {
  const day = vietnamDay(at)
  await tx
    .update(sealedKeys)
    .set({ retiredOn: day })
    .where(and(eq(sealedKeys.officialId, officialId), isNull(sealedKeys.retiredOn)))
    .returning({ recipient: sealedKeys.recipient })
  await tx.insert(sealedKeys).values({ ...key, officialId, madeOn: day, retiredOn: null })
  const detail = { recipient: key.recipient }
  await recordAudit(tx, { actor: officialId, action: 'sealed.make-key', detail }, at)
}

/** The public halves of all who may open what goes this way today, in an order that says nothing. */
export async function recipientsFor(
  db: Database,
  routes: readonly SealedRoute[],
  day: string,
): Promise<string[][]> {
  const keys = await db.read
    .select({ recipient: sealedKeys.recipient, officialId: sealedKeys.officialId })
    .from(sealedKeys)
    .where(isNull(sealedKeys.retiredOn))
  const inspectors = new Map(
    (await listOfficials(db)).filter(({ closedAt }) => closedAt === null).map((one) => [one.id, one.grants]),
  )
  return routes.map((route) =>
    keys
      .filter(({ officialId }) => mayOpen(inspectors.get(officialId) ?? [], route, day))
      .map(({ recipient }) => recipient)
      .sort(),
  )
}
