/**
 * The same few column builders for SQLite and PostgreSQL, so that db/schema/index.ts is written once.
 * One engine per process: DATABASE_URL chooses it before anything is opened.
 */
import * as pg from 'drizzle-orm/pg-core'
import * as sqlite from 'drizzle-orm/sqlite-core'

export type Engine = 'sqlite' | 'postgresql'

export const engine: Engine = /^postgres(ql)?:/.test(process.env['DATABASE_URL'] ?? '')
  ? 'postgresql'
  : 'sqlite'

const sqliteColumns = {
  table: sqlite.sqliteTable,
  text: () => sqlite.text(),
  int: () => sqlite.integer(),
  /** A key that the database counts up. */
  serial: () => sqlite.integer().primaryKey({ autoIncrement: true }),
  real: () => sqlite.real(),
  bool: () => sqlite.integer({ mode: 'boolean' }),
  bytes: () => sqlite.blob({ mode: 'buffer' }).$type<Uint8Array<ArrayBuffer>>(),
  json: <T>() => sqlite.text({ mode: 'json' }).$type<T>(),
  index: sqlite.index,
  uniqueIndex: sqlite.uniqueIndex,
  primaryKey: sqlite.primaryKey,
  foreignKey: sqlite.foreignKey,
  check: sqlite.check,
}

const postgresColumns = {
  table: pg.pgTable,
  text: () => pg.text(),
  int: () => pg.integer(),
  serial: () => pg.integer().primaryKey().generatedAlwaysAsIdentity(),
  real: () => pg.doublePrecision(),
  bool: () => pg.boolean(),
  bytes: pg.customType<{ data: Uint8Array<ArrayBuffer> }>({ dataType: () => 'bytea' }),
  json: <T>() => pg.jsonb().$type<T>(),
  index: pg.index,
  uniqueIndex: pg.uniqueIndex,
  primaryKey: pg.primaryKey,
  foreignKey: pg.foreignKey,
  check: pg.check,
}

// The one cast between the engines: both objects have the same keys, and their builders take the same
// calls and give rows of the same JavaScript types, which tests/db runs on both engines to prove.
export const columns =
  engine === 'postgresql' ? (postgresColumns as unknown as typeof sqliteColumns) : sqliteColumns
