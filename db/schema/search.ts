/** What can be found among all that is public. */
import { columns } from '../engine/columns.ts'

const { table, serial, text, int, index } = columns

/**
 * An entry for each thing that somebody may look for, made anew with what it is of. The migrations index the folded
 * words: FTS5 on SQLite (`search_words`, kept by triggers), a tsvector on PostgreSQL.
 */
export const searchEntries = table(
  'search_entries',
  {
    id: serial(),
    /** 'notice', 'price', 'promise', 'case' */
    source: text().notNull(),
    /** What it is made of and replaced with: '19366/gia-dat', 'vinh-linh-2024'. */
    owner: text().notNull(),
    /** Code of its commune; of its province where it is of all of it. */
    place: text().notNull(),
    /** Within its owner: a commitment's id, a street; '' for the owner itself. */
    item: text().notNull(),
    /** Of a notice: its kind. */
    kind: text().notNull(),
    year: int(),
    title: text().notNull(),
    /** Its beginning, for excerpts. */
    text: text().notNull(),
    foldedTitle: text().notNull(),
    foldedText: text().notNull(),
    /** Place, source and year as words, to narrow by. */
    facets: text().notNull(),
  },
  (t) => [index('search_entries_owner').on(t.source, t.owner)],
)
