/** What a heading or section row says about what stands under it. */
import type { Scheme } from '../types.ts'

export interface Section {
  readonly scheme: Scheme
  readonly dimension: number | null
  /** The heading's text. */
  readonly section: string
  readonly lead: readonly string[]
  readonly cooperating: readonly string[]
}

/** A heading or caption outside the tables, which counts for them from its line on. */
export interface Surroundings extends Section {
  readonly line: number
}
