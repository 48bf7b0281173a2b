/** Published index values. */
import { sql } from 'drizzle-orm'
import { columns } from '../engine/columns.ts'

const { table, text, int, real, primaryKey, check } = columns

/** Published index values, quoted with their source; `state` tells withheld from missing, neither is 0. */
export const publishedValues = table(
  'published_values',
  {
    scheme: text().notNull(),
    edition: text().notNull(),
    year: int().notNull(),
    /** Code of the province as it was in that year ('' for the whole country). */
    place: text().notNull(),
    indicator: text().notNull(),
    value: real(),
    state: text().notNull(),
    source: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.scheme, t.year, t.place, t.indicator] }),
    check('published_values_state', sql`${t.state} in ('published', 'withheld', 'missing')`),
    check('published_values_value', sql`(${t.state} = 'published') = (${t.value} is not null)`),
  ],
)
