/**
 * The PostgreSQL of all database tests: a throw-away server, or the one that TEST_DATABASE_URL names. The schema is
 * made once, in a database that every test's own is copied from.
 */
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { open } from '../../db/engine/postgres.ts'
import { startPostgres } from './postgres-server.ts'

declare module 'vitest' {
  interface ProvidedContext {
    postgres: string
    /** The name of the database with the schema and nothing in it. */
    template: string
  }
}

const template = `template_${process.pid}`

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env['TEST_DATABASE_URL']
  const { url, stop } = given ? { url: given, stop: async () => {} } : await startPostgres()
  await administer(url, `create database ${template}`)
  const address = new URL(url)
  address.pathname = `/${template}`
  await (await open(address.href, {})).close()
  project.provide('postgres', url)
  project.provide('template', template)
  return async () => {
    if (given) await dropDatabases(url)
    await stop()
  }
}

/** The template, and the copies that tests have made. */
async function dropDatabases(url: string): Promise<void> {
  const names = await administer(url, `select datname from pg_database where datname like '${template}%'`)
  for (const { datname } of names) await administer(url, `drop database ${datname} with (force)`)
}

async function administer(url: string, statement: string): Promise<{ datname: string }[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query<{ datname: string }>(statement)
  await client.end()
  return rows
}
