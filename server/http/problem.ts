/**
 * The one registry of what the server says when it cannot do what was asked: RFC 9457 problem details, whose types
 * are stable and are described on one page. Nothing that was submitted is ever repeated in a problem.
 */
import { text } from '../text/vi.ts'

const statuses = {
  'malformed-address': 400,
  'malformed-json': 400,
  'missing-key': 400,
  'not-signed-in': 401,
  'not-allowed': 403,
  'other-site': 403,
  'not-found': 404,
  'method-not-allowed': 405,
  'name-taken': 409,
  'outdated-form': 409,
  'other-answers': 409,
  'body-too-large': 413,
  'unsupported-media-type': 415,
  'unknown-unit': 422,
  'unknown-instrument': 422,
  'invalid-answers': 422,
  'invalid-entry': 422,
  'too-long-to-print': 422,
  'too-many-responses': 429,
  unavailable: 503,
  'server-error': 500,
} as const

export type ProblemId = keyof typeof statuses

/** What is wrong at one place: a JSON pointer into the submission, and what to do about it. */
export interface FieldError {
  readonly pointer: string
  readonly message: string
}

interface ProblemExtras {
  readonly errors?: readonly FieldError[]
  readonly headers?: Readonly<Record<string, string>>
}

/** Thrown by whatever answers a request; server/app.ts turns it into JSON or into a page. */
export class Problem extends Error {
  readonly id: ProblemId
  readonly errors: readonly FieldError[]
  readonly headers: Readonly<Record<string, string>>

  constructor(id: ProblemId, { errors = [], headers = {} }: ProblemExtras = {}) {
    super(id)
    this.id = id
    this.errors = errors
    this.headers = headers
  }
}

/**
 * The page that describes every problem; a problem's type is its own address on it.
 * @internal Exported for its tests.
 */
export const problemsPath = '/van-de/'

interface ProblemKind {
  readonly id: ProblemId
  readonly status: number
  readonly title: string
  readonly detail: string
}

export function problemKind(id: ProblemId): ProblemKind {
  return { id, status: statuses[id], ...text.problems[id] }
}

export function problemKinds(): ProblemKind[] {
  return Object.keys(statuses).map((id) => problemKind(id as ProblemId))
}

/** @returns the members of RFC 9457, and `errors` where single fields are wrong */
export function problemDetails(problem: Problem): Record<string, unknown> {
  const { id, status, title, detail } = problemKind(problem.id)
  const type = `${problemsPath}#${id}`
  return { type, status, title, detail, ...(problem.errors.length > 0 ? { errors: problem.errors } : {}) }
}
