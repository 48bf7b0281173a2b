/** What is published of the answers. */
import type { Publication } from '../../surveys/results/publication.ts'
import { columns } from '../engine/columns.ts'

const { table, text, int, json, primaryKey } = columns

/** All of a unit's answers pooled, as published at one time: answers 1-5 and how many of them were 4 or 5. */
export interface HistoryPoint {
  readonly at: string
  readonly n: number
  readonly high: number
}

/**
 * What is published about a unit's responses, kept because the next publication depends on it: see
 * surveys/results/disclosure-limits.ts. Everything shown, static or live, is read from here.
 */
export const publications = table(
  'publications',
  {
    unitCode: text().notNull(),
    instrument: text().notNull(),
    version: text().notNull(),
    publishedAt: text().notNull(),
    /** Month of the first response. */
    since: text().notNull(),
    /** How many responses are set aside and in no figure, whether they wait for a decision or were kept out by one. */
    setAside: int().notNull(),
    /** How many of those an official decided to keep out. */
    keptOut: int().notNull().default(0),
    /** How many were set aside and count again, because an official decided so. */
    released: int().notNull().default(0),
    published: json<Publication>().notNull(),
    history: json<readonly HistoryPoint[]>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.unitCode, t.instrument, t.version] })],
)
