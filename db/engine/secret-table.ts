/**
 * Secrets in a PostgreSQL database that several processes share: an unlogged table, which PostgreSQL leaves out of its
 * write-ahead log, of its replicas and base backups, and empties after a crash. Each process remembers those that it
 * used and puts them back.
 */
import { randomBytes } from 'node:crypto'
import type pg from 'pg'
import type { Secrets } from './handles.ts'
import type { Connections } from './postgres-connections.ts'

interface Row {
  readonly name: string
  readonly value: string
}

export async function makeSecretTable(client: pg.Client): Promise<void> {
  await client.query(
    'create unlogged table if not exists secrets (name text primary key, value text not null)',
  )
}

export function secretTable(connections: Connections): Secrets {
  const remembered = new Map<string, string>()
  const rows = async (text: string, values: unknown[] = []) =>
    (await connections.borrow((client) => client.query<Row>(text, values))).rows

  async function make(name: string): Promise<string> {
    const value = remembered.get(name) ?? randomBytes(32).toString('hex')
    const [kept] = await rows(
      'insert into secrets values ($1, $2) on conflict (name) do update set name = excluded.name returning *',
      [name, value],
    )
    remembered.set(name, kept!.value)
    return kept!.value
  }

  return {
    make,
    async find(name) {
      if (remembered.has(name)) return make(name)
      return (await rows('select * from secrets where name = $1', [name]))[0]?.value
    },
    async list(prefix) {
      const found = await rows('select * from secrets where starts_with(name, $1)', [prefix])
      return found.map(({ name }) => name)
    },
    async destroy(names) {
      for (const name of names) remembered.delete(name)
      const gone = await rows('delete from secrets where name = any($1) returning *', [names])
      if (gone.length > 0) await rows('vacuum full secrets') // into a new file
    },
  }
}
