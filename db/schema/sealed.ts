/**
 * The sealed channel: nothing but what only inspectors and the resident can open, and what is needed to bring it to
 * them. No commune, no exact time, no number that counts up, no account of who reports.
 */
import { sql } from 'drizzle-orm'
import { columns } from '../engine/columns.ts'
import { officials } from './accounts.ts'

const { table, text, bytes, index, uniqueIndex, check } = columns

/** Keys that inspectors made in their browsers. The portal cannot unwrap the private half. */
export const sealedKeys = table(
  'sealed_keys',
  {
    /** The public half, 'age1…'. */
    recipient: text().primaryKey(),
    officialId: text()
      .notNull()
      .references(() => officials.id),
    /** The private half, sealed with the inspector's passphrase, in age's armour. */
    wrapped: text().notNull(),
    madeOn: text().notNull(),
    /** The day on which another key took its place. */
    retiredOn: text(),
  },
  (t) => [index('sealed_keys_official').on(t.officialId)],
)

/** A dialogue between a resident and the inspectors. */
export const sealedThreads = table(
  'sealed_threads',
  {
    /** Random. */
    id: text().primaryKey(),
    /** SHA-256, base64url, of what the resident's browser derives from the secret. */
    lookup: text().notNull(),
    level: text().notNull(),
    provinceCode: text().notNull(),
    /** The Monday of the week in which it began. */
    week: text().notNull(),
  },
  (t) => [
    uniqueIndex('sealed_threads_lookup').on(t.lookup),
    index('sealed_threads_route').on(t.provinceCode, t.level),
    check('sealed_threads_level', sql`${t.level} in ('commune', 'province')`),
  ],
)

export const sealedMessages = table(
  'sealed_messages',
  {
    /** Random, made by whoever sends it, so that what is sent twice is kept once. */
    id: text().primaryKey(),
    threadId: text()
      .notNull()
      .references(() => sealedThreads.id, { onDelete: 'cascade' }),
    author: text().notNull(),
    week: text().notNull(),
    /** Sealed, of one of a few sizes. */
    content: bytes().notNull(),
  },
  (t) => [
    index('sealed_messages_thread').on(t.threadId),
    index('sealed_messages_week').on(t.week),
    check('sealed_messages_author', sql`${t.author} in ('resident', 'inspector')`),
  ],
)
