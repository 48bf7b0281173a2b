/** Who did what, as a chain: each entry's hash covers the entry before it. Triggers refuse to change or delete entries. */
import { columns } from '../engine/columns.ts'

const { table, text, int, json, index, uniqueIndex } = columns

/** One entry, written in the same transaction as what it is about. It never holds what residents wrote. */
export const audit = table(
  'audit',
  {
    id: text().primaryKey(),
    at: text().notNull(),
    actor: text().notNull(),
    action: text().notNull(),
    unitCode: text(),
    detail: json<Record<string, unknown>>().notNull(),
    /** Its place in the chain, from 1, without gaps. Null only before an older database's entries are chained. */
    seq: int(),
    /** SHA-256, base64url, of the hash before it and of this entry. */
    hash: text(),
  },
  (t) => [
    index('audit_at').on(t.at),
    uniqueIndex('audit_seq').on(t.seq),
    index('audit_unit').on(t.unitCode, t.seq),
  ],
)

/** The end of the chain. Its one row is locked until the transaction ends, so there is one chain for all processes. */
export const auditHead = table('audit_head', {
  id: int().primaryKey(),
  seq: int().notNull(),
  hash: text().notNull(),
})
