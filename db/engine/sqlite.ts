/**
 * SQLite: a writer connection (WAL, synchronous=FULL) with group commit — writes that wait together share one
 * transaction, each in its own savepoint, and are acknowledged only after COMMIT — and a read-only connection.
 */
import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import Sqlite from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { migrate } from 'drizzle-orm/better-sqlite3/migrator'
import type { Database, Queries, Reader, Work } from './handles.ts'
import { secretFiles } from './secret-files.ts'
import { assertOutsideWrite, asWrite } from './nesting.ts'
import { isBusy } from './violations.ts'

interface Job {
  work: Work<unknown>
  resolve: (value: unknown) => void
  reject: (reason: unknown) => void
}

const migrationsFolder = fileURLToPath(new URL('../migrations/sqlite', import.meta.url))
const casing = 'snake_case'

export function openReader(file: string): Reader {
  const reader = new Sqlite(file, { readonly: true, timeout: 1000 })
  return {
    read: drizzle(reader, { casing }),
    async snapshot(work) {
      reader.exec('BEGIN')
      try {
        return await work()
      } finally {
        reader.exec('COMMIT')
      }
    },
    close: async () => void reader.close(),
  }
}

export async function open(file: string): Promise<Database> {
  const writer = new Sqlite(file, { timeout: 0 }) // waiting is done below, without blocking the process
  writer.pragma('journal_mode = WAL')
  writer.pragma('synchronous = FULL')
  writer.pragma('foreign_keys = ON')
  writer.pragma('cache_size = -16384')
  writer.pragma('secure_delete = ON') // what is deleted is overwritten
  writer.pragma('wal_autocheckpoint = 8000') // 32 MB: pages that many commits change are copied only once
  const tx = drizzle(writer, { casing })
  migrate(tx, { migrationsFolder })
  const reader = new Sqlite(file, { readonly: true, timeout: 1000 })
  const commits = groupCommit(writer, tx)
  return {
    read: drizzle(reader, { casing }),
    write<T>(work: Work<T>): Promise<T> {
      assertOutsideWrite()
      return commits.add(work)
    },
    async snapshot(work) {
      const connection = new Sqlite(file, { readonly: true, timeout: 1000 })
      try {
        connection.exec('BEGIN')
        return await work(drizzle(connection, { casing }))
      } finally {
        connection.close()
      }
    },
    secrets: secretFiles(`${file}-secrets`),
    async emptyLog() {
      await commits.rest()
      if (!writer.inTransaction) writer.pragma('wal_checkpoint(TRUNCATE)')
    },
    async close() {
      await commits.rest()
      reader.close()
      writer.close()
    },
  }
}

/** Writes that wait together in one transaction. */
function groupCommit(writer: Sqlite.Database, tx: Queries) {
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
          const value = await asWrite(() => job.work(tx))
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
    add<T>(work: Work<T>): Promise<T> {
      return new Promise<T>((resolve, reject) => {
        queue.push({ work, resolve: resolve as Job['resolve'], reject })
        draining ??= drain()
      })
    },
    /** Until none waits. */
    rest: async () => draining,
  }
}
