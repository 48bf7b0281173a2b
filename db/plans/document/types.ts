/** The index a task serves: PAPI, SIPAS, or administrative reform in general (CCHC); null where the text names none. */
export type Scheme = 'PAPI' | 'SIPAS' | 'CCHC' | null

/** Days are ISO dates, both ends inclusive; `before` means strictly before `due`. Nothing that is not printed is filled in. */
export type Schedule = {
  raw: string
  kind: 'continuous' | 'quarterly' | 'yearly' | 'once' | 'range' | 'event'
  start?: string
  due?: string
  before?: boolean
}

export type Commitment = {
  origin: 'body' | 'appendix'
  scheme: Scheme
  /** PAPI: 1-8, SIPAS: the factor 1-5, otherwise null. */
  dimension: number | null
  /** The text of the numbered heading that the task stands under. */
  section: string
  /** The item's own number as printed ("1.4"), null for a bullet. */
  code: string | null
  text: string
  lead: string[]
  cooperating: string[]
  schedule: Schedule | null
  /** First and last line of the document, counted from 1. */
  lines: [number, number]
  /** What a reader of today must know, for example that the district level has ended. */
  notes: string[]
}

export type Signer = { authority: string | null; position: string | null; name: string | null }

export type PlanMetadata = {
  number: string | null
  /** "YYYY-MM-DD", or "YYYY-MM" where the day was left open. */
  date: string | null
  place: string | null
  issuer: string | null
  title: string | null
  signer: Signer | null
  recipients: string[]
}

export type Indicator = { code: string; name: string; lead: string[] }
export type Criterion = { factor: number; text: string }

export type IndexResult = {
  scheme: Scheme
  year: number | null
  dimension: number | null
  score: number | null
  max: number | null
  change: number | null
  rank: number | null
  of: number | null
}

export type Cadence = 'monthly' | 'quarterly' | 'six_months' | 'yearly' | 'once'
export type Reporting = { from: string[]; to: string; via: string | null; cadence: Cadence[] }
/** `due` is null where the document leaves the year open. */
export type Deadline = { phrase: string; due: string | null; before: boolean }
export type Warning = { line: number; message: string }

export type PlanDocument = {
  metadata: PlanMetadata
  commitments: Commitment[]
  indicators: Indicator[]
  criteria: Criterion[]
  results: IndexResult[]
  reporting: Reporting[]
  deadlines: Deadline[]
  warnings: Warning[]
}
