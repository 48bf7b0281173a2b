/**
 * Reads a Vietnamese plan, decision or directive: what it commits to, who leads and by when. A straight line:
 *
 *   file → text                       containers/    .docx, .pdf, .txt
 *   text → lines                      lines/         plain text; what a line begins with, capitals, bold
 *   lines → tables                    tables/        rows and cells; what each column holds
 *   other lines → zones               lines/         head, body, recipients, signature, appendices
 *   head → metadata                   metadata/      number, date, issuer, title, signer
 *   body → blocks → outline           lines/, outline/
 *   outline, tables → commitments     commitments/   with agencies/ and schedule/
 *   outline → results, reports        prose/
 *
 * reading.ts takes these steps in this order; types.ts says what comes out; fates.ts what became of each line.
 */
import type { Fate } from './fate.ts'
import { readPlanText } from './reading.ts'
import type { PlanDocument } from './types.ts'

export { textOf } from './containers/text-of.ts'
export { textDigest } from './text-digest.ts'
export type { PlanDocument } from './types.ts'

/**
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
