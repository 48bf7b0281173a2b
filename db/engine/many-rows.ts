/** Statements for many rows whose SQL is built once: on the path of every response, building it costs more than running it. */
import { sql, type SQL } from 'drizzle-orm'
import type { Queries } from './database.ts'

type Cell = string | number | Uint8Array | null
type RowOf<Column extends string> = Readonly<Record<Column, Cell>>

interface Prepared<Result> {
  execute(values: Record<string, unknown>): PromiseLike<Result[]> | { sync(): Result[] }
}

const sizes = [64, 32, 16, 8, 4, 2, 1]

/**
 * @param columns the columns that every row gives
 * @param build the statement for the rows of placeholders that it is given, prepared; what is put into them goes to
 *   the database as it is, so cells are what its driver takes
 * @returns runs the statement for any number of rows, in pieces of a few sizes that are prepared once per handle
 */
export function manyRows<Column extends string, Result>(
  columns: readonly Column[],
  build: (tx: Queries, rows: Record<Column, SQL>[]) => Prepared<Result>,
): (tx: Queries, rows: readonly RowOf<Column>[]) => Promise<Result[]> {
  const prepared = new WeakMap<Queries, Map<number, Prepared<Result>>>()

  function statement(tx: Queries, size: number): Prepared<Result> {
    const known = prepared.get(tx) ?? new Map<number, Prepared<Result>>()
    prepared.set(tx, known)
    const made = known.get(size) ?? build(tx, placeholders(columns, size))
    known.set(size, made)
    return made
  }

  return async (tx, rows) => {
    const results: Result[] = []
    let at = 0
    while (at < rows.length) {
      const size = sizes.find((candidate) => candidate <= rows.length - at)!
      const values: Cell[] = []
      for (const row of rows.slice(at, at + size)) for (const name of columns) values.push(row[name])
      // Placeholders are named by their place, so that a plain array holds their values.
      results.push(...((await statement(tx, size).execute(values as never)) as Result[]))
      at += size
    }
    return results
  }
}

function placeholders<Column extends string>(columns: readonly Column[], rows: number) {
  let place = 0
  const cell = () => sql`${sql.placeholder(String(place++))}`
  return Array.from(
    { length: rows },
    () => Object.fromEntries(columns.map((name) => [name, cell()])) as Record<Column, SQL>,
  )
}
