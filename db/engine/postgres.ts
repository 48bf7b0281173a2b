/**
 * PostgreSQL: native transactions, tried again a few times where that is safe: on serialization failures, and when the
 * connection was lost before COMMIT was sent.
 */
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { drizzle } from 'drizzle-orm/node-postgres'
import { migrate } from 'drizzle-orm/node-postgres/migrator'
import pg from 'pg'
import type { Database, OpenOptions, Queries, Reader, Work } from './handles.ts'
import { assertOutsideWrite, asWrite } from './nesting.ts'
import { postgresConnections, type Connections } from './postgres-connections.ts'
import { makeSecretTable, secretTable } from './secret-table.ts'
import { isConnectionLost, isSerializationFailure, UnavailableError } from './violations.ts'

const migrationsFolder = fileURLToPath(new URL('../migrations/postgresql', import.meta.url))
const casing = 'snake_case'
const mostAttempts = 5
/** For commands, whose statements may go through everything. A server says how long its own may take. */
const longestStatementSeconds = 600

export function openReader(address: string): Reader {
  const connections = postgresConnections(address, {
    connections: 2,
    statementSeconds: longestStatementSeconds,
  })
  let inSnapshot: Queries | undefined
  const outside = readHandle(connections)
  return {
    get read() {
      return inSnapshot ?? outside
    },
    async snapshot(work) {
      return connections.borrow(async (client) => {
        await client.query('begin isolation level repeatable read read only')
        inSnapshot = handleOf(client)
        try {
          return await work()
        } finally {
          inSnapshot = undefined
          await client.query('commit')
        }
      })
    },
    close: () => connections.end(),
  }
}

export async function open(address: string, options: OpenOptions): Promise<Database> {
  await migrateOnce(address)
  const connections = postgresConnections(address, {
    connections: 10,
    statementSeconds: options.statementSeconds ?? longestStatementSeconds,
  })
  return {
    read: readHandle(connections),
    write<T>(work: Work<T>): Promise<T> {
      assertOutsideWrite()
      return asWrite(async () => {
        for (let attempt = 1; ; attempt++) {
          try {
            return await connections.borrow((client) => transact(client, work))
          } catch (error) {
            if (attempt === mostAttempts || !isWorthRetrying(error)) throw error
            await pause(attempt * attempt * 5)
          }
        }
      })
    },
    snapshot: (work) =>
      connections.borrow((client) =>
        transact(client, work, 'begin transaction isolation level repeatable read, read only'),
      ),
    secrets: secretTable(connections),
    emptyLog: async () => {}, // PostgreSQL's is its operator's to keep
    close: () => connections.end(),
  }
}

function readHandle(connections: Connections): Queries {
  return drizzle({ client: connections as unknown as pg.Pool, casing }) as unknown as Queries
}

/** One handle a connection, so that statements prepared for it are prepared once. */
const handles = new WeakMap<pg.PoolClient, Queries>()

function handleOf(client: pg.PoolClient): Queries {
  const known = handles.get(client)
  if (known) return known
  const made = drizzle(client, { casing }) as unknown as Queries
  handles.set(client, made)
  return made
}

async function transact<T>(client: pg.PoolClient, work: Work<T>, begin = 'begin'): Promise<T> {
  await client.query(begin)
  const value = await work(handleOf(client)).catch(async (error: unknown) => {
    // Where even this fails the connection is lost, and with it the transaction.
    await client.query('rollback')
    throw error
  })
  await client.query('commit').catch((error: unknown) => {
    if (!isConnectionLost(error)) throw error
    throw new UnavailableError('The connection was lost during COMMIT: what became of it is unknown', {
      cause: error,
    })
  })
  return value
}

function isWorthRetrying(error: unknown): boolean {
  return isSerializationFailure(error) || (isConnectionLost(error) && !(error instanceof UnavailableError))
}

/** Several processes may start at once: one migrates, the others wait. */
async function migrateOnce(address: string): Promise<void> {
  const client = new pg.Client({ connectionString: address, connectionTimeoutMillis: 10_000 })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock(7264)')
    await migrate(drizzle(client, { casing }), { migrationsFolder })
    await makeSecretTable(client)
  } finally {
    await client.end() // and with it the lock
  }
}
