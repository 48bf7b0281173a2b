/** Small facts that the portal keeps about itself. */
import { eq, sql } from 'drizzle-orm'
import type { Queries } from './engine/database.ts'
import { settings } from './schema/index.ts'

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
