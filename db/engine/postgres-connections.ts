/**
 * Connections to PostgreSQL that outlive it: what is lost is replaced, nothing waits for ever, and while the database
 * is away callers are told soon instead of standing in line. A restart or a fail-over is bridged for `patienceMs`.
 */
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { isConnectionLost, UnavailableError } from './violations.ts'

export interface Connections {
  /** One statement on any connection; it is not tried again, because only its caller knows whether that is safe. */
  query(...given: Parameters<pg.PoolClient['query']>): Promise<unknown>
  /**
   * Lends a connection; where it is lost meanwhile, it and all idle ones are thrown away.
   * @throws UnavailableError when the database has been away for longer than the patience
   */
  borrow<T>(use: (client: pg.PoolClient) => Promise<T>): Promise<T>
  end(): Promise<void>
}

export interface ConnectionLimits {
  readonly connections: number
  /** How long one statement may run. */
  readonly statementSeconds: number
}

interface Outage {
  readonly since: number
  /** Resolves when a connection could be made again. */
  readonly over: Promise<void>
}

const patienceMs = 4000
const connectMs = 1500
const probeEveryMs = 150
/** The server ends a slow statement; if it does not even say so, the connection leads nowhere. */
const silenceMs = 1000

export function postgresConnections(address: string, limits: ConnectionLimits): Connections {
  let pool = newPool(address, limits)
  let outage: Outage | undefined
  let ended = false

  function noteLoss(): void {
    if (outage) return
    const lost = pool
    pool = newPool(address, limits) // the other idle connections most likely lead nowhere either
    void lost.end().catch(() => {})
    outage = { since: performance.now(), over: backAgain() }
  }

  async function backAgain(): Promise<void> {
    while (!ended) {
      try {
        const client = await pool.connect()
        client.release()
        break
      } catch {
        await pause(probeEveryMs)
      }
    }
    outage = undefined
  }

  async function waitFor({ since, over }: Outage): Promise<void> {
    const left = since + patienceMs - performance.now()
    if (left > 0) await Promise.race([over, pause(left, undefined, { ref: false })])
    if (outage) throw new UnavailableError('The database cannot be reached')
  }

  async function connect(): Promise<pg.PoolClient> {
    for (;;) {
      if (outage) await waitFor(outage)
      try {
        return await pool.connect()
      } catch (error) {
        if (!isConnectionLost(error)) throw error
        noteLoss()
      }
    }
  }

  async function borrow<T>(use: (client: pg.PoolClient) => Promise<T>): Promise<T> {
    const client = await connect()
    try {
      const result = await use(client)
      client.release()
      return result
    } catch (error) {
      const isLost = isConnectionLost(error)
      client.release(isLost)
      if (isLost) noteLoss()
      throw error
    }
  }

  return {
    borrow,
    query: (...given) => borrow((client) => client.query(...given) as unknown as Promise<unknown>),
    async end() {
      ended = true
      await pool.end()
    },
  }
}

function newPool(address: string, { connections, statementSeconds }: ConnectionLimits): pg.Pool {
  const pool = new pg.Pool({
    connectionString: address,
    max: connections,
    keepAlive: true,
    connectionTimeoutMillis: connectMs,
    statement_timeout: statementSeconds * 1000,
    query_timeout: statementSeconds * 1000 + silenceMs,
  })
  // Without a listener, an error of a connection that nobody uses at that moment ends the process. Whoever uses it
  // next is told by its query.
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  return pool
}
