/** Small facts that the portal keeps about itself. */
import { randomUUID } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import type { Queries } from './engine/database.ts'
import { settings } from './schema/index.ts'

const contentChanged = 'content-changed'

export async function setting(db: Queries, key: string): Promise<string | undefined> {
  const [row] = await db.select().from(settings).where(eq(settings.key, key))
  return row?.value
}

export async function keepSetting(tx: Queries, key: string, value: string): Promise<void> {
  await tx
    .insert(settings)
    .values({ key, value })
    .onConflictDoUpdate({ target: settings.key, set: { value: sql`excluded.value` } })
}

/** Reads a setting and keeps other transactions from it until this one ends. @returns '' where it is not set */
export async function holdSetting(tx: Queries, key: string): Promise<string> {
  const [row] = await tx
    .insert(settings)
    .values({ key, value: '' })
    .onConflictDoUpdate({ target: settings.key, set: { value: sql`${settings.value}` } })
    .returning()
  return row?.value ?? ''
}

/**
 * Says that what the static pages show has changed, in the transaction that changes it. A running server compares
 * `contentStamp` with the one that it built from, so that an import by the command line is published as well.
 */
export async function touchContent(tx: Queries): Promise<void> {
  await keepSetting(tx, contentChanged, randomUUID())
}

/** Different after every change of content; '' before the first. */
export async function contentStamp(db: Queries): Promise<string> {
  return (await setting(db, contentChanged)) ?? ''
}
