/** What residents wrote, as officials may read it. */
import { columns } from '../engine/columns.ts'

const { table, text, int, uniqueIndex, primaryKey } = columns

/**
 * Which texts stand in which batch, and where in it: see db/comments/batches.ts. The texts themselves stay in the
 * responses.
 */
export const comments = table(
  'comments',
  {
    unitCode: text().notNull(),
    /** From 1, by unit. */
    batch: int().notNull(),
    /** By chance, from 0. */
    position: int().notNull(),
    responseId: text().notNull(),
    item: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.unitCode, t.batch, t.position] }),
    uniqueIndex('comments_once').on(t.unitCode, t.responseId, t.item),
  ],
)
