/**
 * A real, empty database for a test: a temporary SQLite file, or a PostgreSQL database. The schema is made once for each
 * process: a file is a copy of the first, a database is emptied for the next test.
 */
import { randomUUID } from 'node:crypto'
import { copyFileSync, rmSync } from 'node:fs'
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

interface Wanted {
  /** No other test gets it afterwards: for those who change the schema, or look at what is on the disk. */
  readonly alone?: boolean
}

export async function openTestDatabase(wanted: Wanted = {}): Promise<TestDatabase> {
  return engine === 'postgresql' ? freshPostgres(wanted) : freshSqlite()
}

/** Folders and databases outlive a test file, because files share a process. */
const shared = globalThis as { langNgheTestFile?: Promise<string>; langNgheEmptied?: string[] }
const emptied = (shared.langNgheEmptied ??= [])

async function freshSqlite(): Promise<TestDatabase> {
  const migrated = await (shared.langNgheTestFile ??= migratedFile())
  const folder = await mkdtemp(join(tmpdir(), 'lang-nghe-test-'))
  const where = join(folder, 'test.db')
  copyFileSync(migrated, where)
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

async function migratedFile(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'lang-nghe-test-'))
  const file = join(folder, 'migrated.db')
  await (await openDatabase(file)).close()
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  return file
}

async function freshPostgres({ alone = false }: Wanted): Promise<TestDatabase> {
  const server = process.env['DATABASE_URL']!
  const where = (alone ? undefined : emptied.pop()) ?? (await copyOfTemplate(server))
  const db = await openDatabase(where)
  return {
    ...db,
    where,
    close: async () => {
      await db.close()
      if (alone) await execute(server, `drop database ${nameIn(where)}`)
      else emptied.push(await empty(where))
    },
  }
}

/** With the template's name before its own: the template's maker drops them all. */
async function copyOfTemplate(server: string): Promise<string> {
  const template = inject('template')
  const address = new URL(server)
  address.pathname = `/${template}_${randomUUID().replaceAll('-', '')}`
  await execute(server, `create database ${nameIn(address.href)} template ${template}`)
  return address.href
}

function nameIn(address: string): string {
  return new URL(address).pathname.slice(1)
}

/** Without the triggers that refuse it. Tables that nothing was written to are left as they are. */
const emptyTables = `
set session_replication_role = replica;
do $$
declare name text; has boolean;
begin
  for name in select format('%I', tablename) from pg_tables where schemaname = 'public' loop
    execute 'select exists (select from ' || name || ')' into has;
    if has then execute 'truncate ' || name || ' restart identity cascade'; end if;
  end loop;
end $$`

async function empty(address: string): Promise<string> {
  await execute(address, emptyTables)
  return address
}

async function execute(server: string, statements: string): Promise<void> {
  const client = new pg.Client({ connectionString: server })
  await client.connect()
  await client.query(statements)
  await client.end()
}
