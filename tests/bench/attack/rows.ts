/** Rows of an attacked portal's database, read beside it. */
import Sqlite from 'better-sqlite3'
import pg from 'pg'

/** @param database an address of PostgreSQL, or a file */
export async function rowsOf<T extends object>(database: string, question: string): Promise<T[]> {
  if (!/^postgres(ql)?:/.test(database)) {
    const file = new Sqlite(database, { readonly: true })
    const rows = file.prepare(question).all() as T[]
    file.close()
    return rows
  }
  const client = new pg.Client({ connectionString: database })
  await client.connect()
  const { rows } = await client.query<T>(question)
  await client.end()
  return rows
}
