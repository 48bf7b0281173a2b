/** What is to be sent: mails, and calls of another programme. */
import { sql } from 'drizzle-orm'
import { columns } from '../engine/columns.ts'

const { table, text, int, index, uniqueIndex, check } = columns

/** A mail or a call, written in the transaction of what it tells of, and sent afterwards at least once. */
export const outbox = table(
  'outbox',
  {
    id: text().primaryKey(),
    /** The same mail is written once: a second one with this key is not. */
    key: text().notNull(),
    /** 'mail' or 'webhook' */
    channel: text().notNull().default('mail'),
    /** An address; of a call, what it is about. */
    recipient: text().notNull(),
    subject: text().notNull(),
    body: text().notNull(),
    /** The page of the portal that it leads to. */
    path: text().notNull().default('/can-bo/'),
    createdAt: text().notNull(),
    /** 'waiting', 'sent', or 'dead': nobody tries any more. */
    state: text().notNull(),
    /** Not to be tried before; whoever tries puts it forward, so that no other process tries meanwhile. */
    nextAt: text().notNull(),
    attempts: int().notNull(),
    /** Why the last attempt failed, '' where none did. */
    fault: text().notNull(),
  },
  (t) => [
    uniqueIndex('outbox_key').on(t.key),
    index('outbox_waiting')
      .on(t.nextAt)
      .where(sql`${t.state} = 'waiting'`),
    check('outbox_state', sql`${t.state} in ('waiting', 'sent', 'dead')`),
  ],
)
