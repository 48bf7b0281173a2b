/**
 * One database, two engines, one colour: everything is awaited. SQLite: db/engine/sqlite.ts, PostgreSQL: db/engine/postgres.ts; only
 * the one that DATABASE_URL chooses is loaded.
 */
import { AsyncLocalStorage } from 'node:async_hooks'
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3'
import { engine } from './columns.ts'

/** A handle for queries: the calls that both engines have, all of them awaited. */
export type Queries = Omit<
  BetterSQLite3Database,
  'transaction' | 'run' | 'all' | 'get' | 'values' | '$client' | '_' | '$cache'
>

export type Work<T> = (tx: Queries) => Promise<T>

export interface Database {
  readonly read: Queries
  /** Runs `work` in a transaction; resolves once it is durable. Queries only inside; a nested call throws. */
  write<T>(work: Work<T>): Promise<T>
  close(): Promise<void>
}

export type Reader = Pick<Database, 'read' | 'close'>

export interface OpenOptions {
  /** How long PostgreSQL may take for one statement; a server sets a few seconds, commands leave it out. */
  readonly statementSeconds?: number
}

/** What each engine's module offers. */
interface EngineModule {
  open(where: string, options: OpenOptions): Promise<Database>
  openReader(where: string): Reader
}

async function engineModule(): Promise<EngineModule> {
  return engine === 'postgresql' ? import('./postgres.ts') : import('./sqlite.ts')
}

/**
 * Opens for reading and writing, and migrates.
 * @param where a SQLite file, or a postgresql:// address when DATABASE_URL is one
 * @throws when the file cannot be written or the server cannot be reached
 */
export async function openDatabase(where: string, options: OpenOptions = {}): Promise<Database> {
  return (await engineModule()).open(where, options)
}

/**
 * Only reads; neither creates nor migrates anything. For the site's build beside a running server.
 * @param where as openDatabase takes it
 * @throws when there is no such database
 */
export async function openReader(where: string): Promise<Reader> {
  return (await engineModule()).openReader(where)
}

const insideWrite = new AsyncLocalStorage<true>()

/** Runs what is inside a write so that a nested one is noticed. */
export function asWrite<T>(run: () => Promise<T>): Promise<T> {
  return insideWrite.run(true, run)
}

/** @throws Error inside a write: with a queue of one, waiting for itself would never end */
export function assertOutsideWrite(): void {
  if (insideWrite.getStore()) throw new Error('write() inside write(): pass the transaction on instead')
}
