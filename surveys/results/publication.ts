/** What is counted of a unit's responses, and what of it is published: the shapes that disclosure control works on. */
import type { Distribution } from './scoring.ts'

/** Answers 1-5 and how many of them were 4 or 5. */
export interface Count {
  readonly n: number
  readonly high: number
}

/** People who answered a question with options, and how many of them chose each, by its code. */
export interface Choices {
  readonly n: number
  readonly options: Readonly<Record<string, number>>
}

/** dimension ('service', 'mode', …) → category → item → the figure */
export type Breakdown<T> = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, T>>>>>>

/** All that is counted now. The categories of a dimension add up to the item's total. */
export interface Counted {
  readonly items: Readonly<Record<string, Distribution>>
  readonly choices: Readonly<Record<string, Choices>>
  readonly by: Breakdown<Distribution>
  /** Of an item that only some are asked: the earlier ones whose answers decide it. */
  readonly follows: Readonly<Record<string, readonly string[]>>
}

/**
 * All that is published, cumulative. An item or category without an entry is not published ("‹10"). In a breakdown the
 * category `everybody` is the item's total at the time when it was last broken down by that dimension.
 */
export interface Publication {
  readonly items: Readonly<Record<string, Distribution>>
  readonly choices: Readonly<Record<string, Choices>>
  readonly by: Breakdown<Count>
}

export const everybody = '*'

export const nothingPublished: Publication = { items: {}, choices: {}, by: {} }
