/** Who changed what. */
import { columns } from '../engine/columns.ts'

const { table, text, json, index } = columns

/** Who changed what, written in the same transaction as the change. */
export const audit = table(
  'audit',
  {
    id: text().primaryKey(),
    at: text().notNull(),
    actor: text().notNull(),
    action: text().notNull(),
    unitCode: text(),
    detail: json<Record<string, unknown>>().notNull(),
  },
  (t) => [index('audit_at').on(t.at)],
)
