/**
 * One database, two engines, one colour: everything is awaited. SQLite: db/engine/sqlite.ts, PostgreSQL: db/engine/postgres.ts; only
 * the one that DATABASE_URL chooses is loaded.
 */
import { engine } from './columns.ts'
import type { Database, OpenOptions, Reader } from './handles.ts'

export type { Database, Queries, Reader } from './handles.ts'

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
