/** The one place that knows how each engine says that an invariant was violated, or that it cannot be reached. */

/** The database is away, or was lost at a moment when what became of a write is unknown. Trying later may help. */
export class UnavailableError extends Error {
  override readonly name = 'UnavailableError'
}

const kinds = {
  unique: ['23505', 'SQLITE_CONSTRAINT_UNIQUE', 'SQLITE_CONSTRAINT_PRIMARYKEY'],
  check: ['23514', 'SQLITE_CONSTRAINT_CHECK'],
  foreignKey: ['23503', 'SQLITE_CONSTRAINT_FOREIGNKEY'],
  required: ['23502', 'SQLITE_CONSTRAINT_NOTNULL'],
} as const

type Violation = keyof typeof kinds

/** The engine's code: SQLite's error carries it, PostgreSQL's is wrapped by drizzle. */
function codeOf(error: unknown): string {
  for (let at = error; at instanceof Error; at = at.cause) {
    if ('code' in at && typeof at.code === 'string') return at.code
  }
  return ''
}

/**
 * Which invariant was violated, or null where the error is of another kind.
 * @internal Exported for its tests.
 */
export function violation(error: unknown): Violation | null {
  const code = codeOf(error)
  for (const [kind, codes] of Object.entries(kinds)) {
    if ((codes as readonly string[]).includes(code)) return kind as Violation
  }
  return null
}

export function isBusy(error: unknown): boolean {
  return codeOf(error).startsWith('SQLITE_BUSY')
}

/** PostgreSQL's serialization failure and deadlock: the transaction may simply be tried again. */
export function isSerializationFailure(error: unknown): boolean {
  return ['40001', '40P01'].includes(codeOf(error))
}

/** PostgreSQL's classes and codes, and the network's. 25006: a leader that became a follower. */
const lostCodes =
  /^(08...|57P0[1-5]|53300|25006|ECONN(REFUSED|RESET|ABORTED)|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN)$/
/** Its driver says these without a code. */
const lostMessages =
  /^(Connection terminated|Query read timeout|timeout e(xceeded|xpired)|Client (has encountered a connection error|was closed))/

/** The connection to PostgreSQL is gone or leads nowhere: on another one the same may succeed. */
export function isConnectionLost(error: unknown): boolean {
  for (let at = error; at instanceof Error; at = at.cause) {
    if (at instanceof UnavailableError || lostMessages.test(at.message)) return true
    if ('code' in at && typeof at.code === 'string' && lostCodes.test(at.code)) return true
  }
  return false
}

/** Statements that were ended for taking too long or waiting for a lock; SQLite's disk that is full or broken. */
const passingCodes = ['57014', '55P03', 'SQLITE_FULL', 'SQLITE_READONLY', 'SQLITE_BUSY']

/** Nothing is wrong with what was asked: the same may succeed a little later. */
export function isUnavailable(error: unknown): boolean {
  const code = codeOf(error)
  return isConnectionLost(error) || passingCodes.includes(code) || code.startsWith('SQLITE_IOERR')
}
