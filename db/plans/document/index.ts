import type { Fate } from './fate.ts'
import { readPlanText } from './reading.ts'
import type { PlanDocument } from './types.ts'

export { textOf } from './containers/text-of.ts'
export { textDigest } from './text-digest.ts'
export type { PlanDocument } from './types.ts'

/**
 * Reads a Vietnamese plan, decision or directive: what it commits to, who leads and by when.
 * Pure; linear in the length of the text.
 * @throws Refusal 'not-a-plan' for a text that assigns no tasks
 */
export function readPlan(text: string): PlanDocument {
  return readPlanText(text).document
}

/**
 * What became of every line of the text, in order; the reader drops none in silence.
 * @internal Exported for its tests.
 */
export function traceLines(text: string): { line: number; fate: Fate }[] {
  return readPlanText(text).fates.map((fate, index) => ({ line: index + 1, fate }))
}
