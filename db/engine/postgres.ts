/** PostgreSQL: native transactions on a pool, tried again a few times on serialization failures. */
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { drizzle } from 'drizzle-orm/node-postgres'
import { migrate } from 'drizzle-orm/node-postgres/migrator'
import pg from 'pg'
import {
  assertOutsideWrite,
  asWrite,
  type Database,
  type Queries,
  type Reader,
  type Work,
} from './database.ts'
import { isSerializationFailure } from './violations.ts'

const migrationsFolder = fileURLToPath(new URL('../migrations/postgresql', import.meta.url))
const casing = 'snake_case'

export function openReader(address: string): Reader {
  const pool = new pg.Pool({ connectionString: address, max: 2 })
  return { read: drizzle(pool, { casing }) as unknown as Queries, close: () => pool.end() }
}

export async function open(address: string): Promise<Database> {
  const pool = new pg.Pool({ connectionString: address, max: 10 })
  const db = drizzle(pool, { casing })
  const lock = await pool.connect()
  try {
    // Several processes may start at once: one migrates, the others wait.
    await lock.query('select pg_advisory_lock(7264)')
    await migrate(db, { migrationsFolder })
    await lock.query('select pg_advisory_unlock(7264)')
  } finally {
    lock.release()
  }
  return {
    read: db as unknown as Queries,
    write<T>(work: Work<T>): Promise<T> {
      assertOutsideWrite()
      return asWrite(async () => {
        for (let attempt = 1; ; attempt++) {
          try {
            return await db.transaction((tx) => work(tx as unknown as Queries))
          } catch (error) {
            if (attempt === 5 || !isSerializationFailure(error)) throw error
            await pause(attempt * attempt * 5)
          }
        }
      })
    },
    close: () => pool.end(),
  }
}
