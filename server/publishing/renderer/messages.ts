/** What the server and the process that renders its pages say to each other. */
import type { Update } from '../updates.ts'

export type Request =
  /** Render everything into the folder that the process was started with. */
  | { readonly kind: 'build'; readonly day: string; readonly sources: string }
  /** Take over the site in this folder, which was built from the same sources. */
  | { readonly kind: 'resume'; readonly folder: string }
  /** Render what changed, into a folder of its own. */
  | { readonly kind: 'update'; readonly number: number; readonly day: string }
  /** Put what an update rendered into the site's folder. */
  | { readonly kind: 'settle'; readonly number: number }

export type Answer =
  | { readonly kind: 'done' }
  /** Nothing of what pages show changed. */
  | { readonly kind: 'same' }
  | { readonly kind: 'updated'; readonly update: Update }
  /** What changed is not known any more, or concerns all pages: build again. */
  | { readonly kind: 'behind' }
  /** Where the database is unavailable nothing is wrong with the renderer: it can be asked again. */
  | { readonly kind: 'failed'; readonly message: string; readonly isUnavailable: boolean }

/** Each request has a number, by which its answer is known. */
export interface Asked {
  readonly id: number
  readonly request: Request
}

export interface Answered {
  readonly id: number
  readonly answer: Answer
}

/** So far, while everything is rendered. */
export interface PagesDone {
  readonly pages: number
}
