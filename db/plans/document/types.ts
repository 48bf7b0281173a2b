/** What a plan document says, as it was read. Nothing that is not printed is filled in. */

/** The index a task serves: PAPI, SIPAS, or administrative reform in general (CCHC); null where the text names none. */
export type Scheme = 'PAPI' | 'SIPAS' | 'CCHC' | null

/** Days are ISO dates, both ends inclusive; `before` means strictly before `due`. */
export interface Schedule {
  readonly raw: string
  readonly kind: 'continuous' | 'quarterly' | 'yearly' | 'once' | 'range' | 'event'
  readonly start?: string
  readonly due?: string
  readonly before?: boolean
}

export interface Commitment {
  readonly origin: 'body' | 'appendix'
  readonly scheme: Scheme
  /** PAPI: 1-8, SIPAS: the factor 1-5, otherwise null. */
  readonly dimension: number | null
  /** The text of the numbered heading that the task stands under. */
  readonly section: string
  /** The item's own number as printed ("1.4"), null for a bullet. */
  readonly code: string | null
  readonly text: string
  readonly lead: readonly string[]
  readonly cooperating: readonly string[]
  readonly schedule: Schedule | null
  /** First and last line of the document, counted from 1. */
  readonly lines: readonly [first: number, last: number]
  /** What a reader of today must know, for example that the district level has ended. */
  readonly notes: readonly string[]
}

export interface Signer {
  readonly authority: string | null
  readonly position: string | null
  readonly name: string | null
}

export interface PlanMetadata {
  readonly number: string | null
  /** "YYYY-MM-DD", or "YYYY-MM" where the day was left open. */
  readonly date: string | null
  readonly place: string | null
  readonly issuer: string | null
  readonly title: string | null
  readonly signer: Signer | null
  readonly recipients: readonly string[]
}

/** Who follows an indicator. */
export interface Indicator {
  readonly code: string
  readonly name: string
  readonly lead: readonly string[]
}

/** A criterion of SIPAS that a task is about. */
export interface Criterion {
  readonly factor: number
  readonly text: string
}

/** A score or rank that the document quotes. */
export interface IndexResult {
  readonly scheme: Scheme
  readonly year: number | null
  readonly dimension: number | null
  readonly score: number | null
  readonly max: number | null
  readonly change: number | null
  readonly rank: number | null
  readonly of: number | null
}

export type Cadence = 'monthly' | 'quarterly' | 'six_months' | 'yearly' | 'once'

export interface Reporting {
  readonly from: readonly string[]
  readonly to: string
  readonly via: string | null
  readonly cadence: readonly Cadence[]
}

export interface Deadline {
  readonly phrase: string
  /** Null where the document leaves the year open. */
  readonly due: string | null
  readonly before: boolean
}

/** What a reader should look at in the document itself. */
export interface Warning {
  readonly line: number
  readonly message: string
}

export interface PlanDocument {
  readonly metadata: PlanMetadata
  readonly commitments: readonly Commitment[]
  readonly indicators: readonly Indicator[]
  readonly criteria: readonly Criterion[]
  readonly results: readonly IndexResult[]
  readonly reporting: readonly Reporting[]
  readonly deadlines: readonly Deadline[]
  readonly warnings: readonly Warning[]
}

/** One of these while it is being read. */
export type Draft<T> = { -readonly [Key in keyof T]: T[Key] }
