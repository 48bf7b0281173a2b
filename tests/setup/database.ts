/** A real, empty database for a test: a temporary SQLite file, or a fresh PostgreSQL database. */
import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { inject } from 'vitest'
import { engine } from '../../db/engine/columns.ts'
import { openDatabase, type Database } from '../../db/engine/database.ts'

export interface TestDatabase extends Database {
  /** What openDatabase was given: to open it once more, or from another process. */
  readonly where: string
}

export async function openTestDatabase(): Promise<TestDatabase> {
  return engine === 'postgresql' ? freshPostgres() : freshSqlite()
}

async function freshSqlite(): Promise<TestDatabase> {
  const folder = await mkdtemp(join(tmpdir(), 'lang-nghe-test-'))
  const where = join(folder, 'test.db')
  const db = await openDatabase(where)
  return {
    ...db,
    where,
    close: async () => {
      await db.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function freshPostgres(): Promise<TestDatabase> {
  const server = process.env['DATABASE_URL']!
  const name = `test_${randomUUID().replaceAll('-', '')}`
  await administer(server, `create database ${name} template ${inject('template')}`)
  const address = new URL(server)
  address.pathname = `/${name}`
  const where = address.href
  const db = await openDatabase(where)
  return {
    ...db,
    where,
    close: async () => {
      await db.close()
      await administer(server, `drop database ${name}`)
    },
  }
}

async function administer(server: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: server })
  await client.connect()
  await client.query(statement)
  await client.end()
}
