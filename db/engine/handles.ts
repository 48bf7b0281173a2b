/** What an open database offers, the same for both engines. */
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3'

/** A handle for queries: the calls that both engines have, all of them awaited. */
export type Queries = Omit<
  BetterSQLite3Database,
  'transaction' | 'run' | 'all' | 'get' | 'values' | '$client' | '_' | '$cache'
>

export type Work<T> = (tx: Queries) => Promise<T>

/**
 * Random values that must be able to vanish: they are in no table, no write-ahead log and no backup. Names are made of
 * letters, digits, `.`, `_` and `-`. Whoever uses them must bear that one is lost: with the disk of a SQLite database,
 * or in a crash of PostgreSQL when no process of the portal is left that knows it.
 */
export interface Secrets {
  /** Makes it where there is none; processes that ask at once get the same. @returns 64 hexadecimal digits */
  make(name: string): Promise<string>
  find(name: string): Promise<string | undefined>
  /** The names that begin so. */
  list(prefix: string): Promise<string[]>
  destroy(names: readonly string[]): Promise<void>
}

export interface Database {
  readonly read: Queries
  /** Runs `work` in a transaction; resolves once it is durable. Queries only inside; a nested call throws. */
  write<T>(work: Work<T>): Promise<T>
  /** All that `work` reads is of one moment, however much is written meanwhile. */
  snapshot<T>(work: (db: Queries) => Promise<T>): Promise<T>
  readonly secrets: Secrets
  /** Empties SQLite's write-ahead log, so that what was deleted is not found there; it may be put off while somebody writes. */
  emptyLog(): Promise<void>
  close(): Promise<void>
}

export interface Reader extends Pick<Database, 'read' | 'close'> {
  /** While `work` runs, `read` sees the database as it was at the first query, whatever is committed meanwhile. */
  snapshot<T>(work: () => Promise<T>): Promise<T>
}

export interface OpenOptions {
  /** How long PostgreSQL may take for one statement; a server sets a few seconds, commands leave it out. */
  readonly statementSeconds?: number
}
