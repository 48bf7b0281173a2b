/** The one place that knows how each engine says that an invariant of the schema was violated. */

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
