/**
 * One database, two engines, one colour: everything is awaited.
 *
 * SQLite: a writer connection (WAL, synchronous=FULL) with group commit — writes that wait together share one
 * transaction, each in its own savepoint, and are acknowledged only after COMMIT — and a read-only connection.
 * PostgreSQL: native transactions on a pool, retried a few times on serialization failures.
 */
import { AsyncLocalStorage } from 'node:async_hooks'
import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises'
import Sqlite from 'better-sqlite3'
import { drizzle as sqliteDrizzle, type BetterSQLite3Database } from 'drizzle-orm/better-sqlite3'
import { migrate as migrateSqlite } from 'drizzle-orm/better-sqlite3/migrator'
import { drizzle as postgresDrizzle } from 'drizzle-orm/node-postgres'
import { migrate as migratePostgres } from 'drizzle-orm/node-postgres/migrator'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { engine } from './columns.ts'
import { isBusy, isSerializationFailure } from './violations.ts'

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

interface Job {
  work: Work<unknown>
  resolve: (value: unknown) => void
  reject: (reason: unknown) => void
}

const migrations = fileURLToPath(new URL(`./migrations/${engine}`, import.meta.url))
const casing = 'snake_case'
const insideWrite = new AsyncLocalStorage<true>()

function guarded<T>(run: () => Promise<T>): Promise<T> {
  if (insideWrite.getStore()) throw new Error('write() inside write(): pass the transaction on instead')
  return insideWrite.run(true, run)
}

/**
 * @param where a SQLite file, or a postgresql:// address when DATABASE_URL is one
 * @throws when the file cannot be written or the server cannot be reached
 */
export async function openDatabase(where: string): Promise<Database> {
  return engine === 'postgresql' ? openPostgres(where) : openSqlite(where)
}

/**
 * Only reads; neither creates nor migrates anything. For the site's build beside a running server.
 * @param where as openDatabase takes it
 * @throws when there is no such database
 */
export async function openReader(where: string): Promise<Pick<Database, 'read' | 'close'>> {
  if (engine === 'postgresql') {
    const pool = new pg.Pool({ connectionString: where, max: 2 })
    return { read: postgresDrizzle(pool, { casing }) as unknown as Queries, close: () => pool.end() }
  }
  const reader = new Sqlite(where, { readonly: true, timeout: 1000 })
  return { read: sqliteDrizzle(reader, { casing }), close: async () => void reader.close() }
}

async function openSqlite(file: string): Promise<Database> {
  const writer = new Sqlite(file, { timeout: 0 }) // waiting is done below, without blocking the process
  writer.pragma('journal_mode = WAL')
  writer.pragma('synchronous = FULL')
  writer.pragma('foreign_keys = ON')
  writer.pragma('cache_size = -32768')
  const tx = sqliteDrizzle(writer, { casing })
  migrateSqlite(tx, { migrationsFolder: migrations })
  const reader = new Sqlite(file, { readonly: true, timeout: 1000 })
  const queue: Job[] = []
  let draining: Promise<void> | undefined

  async function begin(): Promise<void> {
    for (let wait = 1; ; wait = Math.min(wait * 2, 100)) {
      try {
        writer.exec('BEGIN IMMEDIATE')
        return
      } catch (error) {
        if (!isBusy(error)) throw error
        await pause(wait)
      }
    }
  }

  async function commitTogether(jobs: Job[]): Promise<void> {
    const settled: (() => void)[] = []
    try {
      await begin()
      for (const job of jobs) {
        writer.exec('SAVEPOINT job')
        try {
          const value = await insideWrite.run(true, () => job.work(tx))
          writer.exec('RELEASE job')
          settled.push(() => job.resolve(value))
        } catch (error) {
          writer.exec('ROLLBACK TO job; RELEASE job')
          settled.push(() => job.reject(error))
        }
      }
      writer.exec('COMMIT')
    } catch (error) {
      if (writer.inTransaction) writer.exec('ROLLBACK')
      for (const job of jobs) job.reject(error)
      return
    }
    for (const settle of settled) settle()
  }

  async function drain(): Promise<void> {
    await nextTurn() // what arrives in this turn of the event loop is committed together
    while (queue.length > 0) await commitTogether(queue.splice(0))
    draining = undefined
  }

  return {
    read: sqliteDrizzle(reader, { casing }),
    write<T>(work: Work<T>): Promise<T> {
      if (insideWrite.getStore()) throw new Error('write() inside write(): pass the transaction on instead')
      return new Promise<T>((resolve, reject) => {
        queue.push({ work, resolve: resolve as Job['resolve'], reject })
        draining ??= drain()
      })
    },
    async close() {
      await draining
      reader.close()
      writer.close()
    },
  }
}

async function openPostgres(address: string): Promise<Database> {
  const pool = new pg.Pool({ connectionString: address, max: 10 })
  const db = postgresDrizzle(pool, { casing })
  const lock = await pool.connect()
  try {
    // Several processes may start at once: one migrates, the others wait.
    await lock.query('select pg_advisory_lock(7264)')
    await migratePostgres(db, { migrationsFolder: migrations })
    await lock.query('select pg_advisory_unlock(7264)')
  } finally {
    lock.release()
  }
  return {
    read: db as unknown as Queries,
    write: <T>(work: Work<T>) =>
      guarded(async () => {
        for (let attempt = 1; ; attempt++) {
          try {
            return await db.transaction((tx) => work(tx as unknown as Queries))
          } catch (error) {
            if (attempt === 5 || !isSerializationFailure(error)) throw error
            await pause(attempt * attempt * 5)
          }
        }
      }),
    close: () => pool.end(),
  }
}
