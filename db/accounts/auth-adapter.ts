/**
 * The database as better-auth uses it. Reading goes through the reader, each change through our own transactions, with
 * its entry in the audit. Of a session's token only the hash is stored, so that whoever reads the database cannot take a
 * session over; better-auth gets back the token that it gave.
 */
import { drizzleAdapter } from 'better-auth/adapters/drizzle'
import type { BetterAuthOptions } from 'better-auth/minimal'
import { recordAudit } from '../audit/record.ts'
import { engine } from '../engine/columns.ts'
import type { Database, Queries } from '../engine/database.ts'
import { credentials, officials, sessions, verifications } from '../schema/index.ts'
import { hashOfToken } from './tokens.ts'

type Adapter = ReturnType<ReturnType<typeof drizzleAdapter>>
type Method = 'create' | 'update' | 'updateMany' | 'delete' | 'deleteMany' | 'consumeOne' | 'incrementOne'

const writing: readonly Method[] = [
  ...(['create', 'update', 'updateMany', 'delete', 'deleteMany', 'consumeOne', 'incrementOne'] as const),
]

/** better-auth's names for the tables. */
const schema = { user: officials, session: sessions, account: credentials, verification: verifications }

interface Asked {
  readonly model: string
  readonly where?: readonly { readonly field: string; readonly value: unknown }[]
  readonly data?: Record<string, unknown>
  readonly update?: Record<string, unknown>
}

export function authAdapter(db: Database): (options: BetterAuthOptions) => Adapter {
  return (options) => {
    const on = (queries: Queries) =>
      drizzleAdapter(queries, { provider: engine === 'postgresql' ? 'pg' : 'sqlite', schema })(options)
    const reading = on(db.read)
    const adapter = { ...reading } as unknown as Record<string, (asked: Asked) => Promise<unknown>>
    for (const method of ['findOne', 'findMany', 'count'] as const) {
      const read = reading[method].bind(reading) as (asked: Asked) => Promise<unknown>
      adapter[method] = async (asked) => withPlainToken(await read(withHashedToken(asked)), tokenIn(asked))
    }
    for (const method of writing) {
      adapter[method] = (asked) =>
        db.write(async (tx) => {
          const write = on(tx)[method] as unknown as (asked: Asked) => Promise<unknown>
          const result = await write(withHashedToken(asked))
          await recordSession(tx, method, asked, result)
          return withPlainToken(result, tokenIn(asked))
        })
    }
    return adapter as unknown as Adapter
  }
}

/** The token that a request speaks of: what is looked for, or what is new. */
function tokenIn({ model, where, data, update }: Asked): string | undefined {
  if (model !== 'session') return undefined
  const token = where?.find(({ field }) => field === 'token')?.value ?? data?.['token'] ?? update?.['token']
  return typeof token === 'string' ? token : undefined
}

function withHashedToken(asked: Asked): Asked {
  if (asked.model !== 'session') return asked
  const { where, data, update } = asked
  const hashed = (value: unknown) => (typeof value === 'string' ? hashOfToken(value) : value)
  const inRow = (row: Record<string, unknown>) =>
    typeof row['token'] === 'string' ? { ...row, token: hashed(row['token']) } : row
  return {
    ...asked,
    ...(where && {
      where: where.map((part) => {
        if (part.field !== 'token') return part
        const { value } = part
        return { ...part, value: Array.isArray(value) ? value.map(hashed) : hashed(value) }
      }),
    }),
    ...(data && { data: inRow(data) }),
    ...(update && { update: inRow(update) }),
  }
}

function withPlainToken(result: unknown, token: string | undefined): unknown {
  if (token === undefined || typeof result !== 'object' || result === null || Array.isArray(result))
    return result
  return 'token' in result ? { ...result, token } : result
}

/** A session's beginning is written down with it; its end is, where somebody ends it (db/accounts/sessions.ts). */
async function recordSession(tx: Queries, method: Method, { model }: Asked, result: unknown): Promise<void> {
  if (model !== 'session' || method !== 'create') return
  const { userId } = result as { userId: string }
  await recordAudit(tx, { actor: userId, action: 'session.begin', detail: {} })
}
