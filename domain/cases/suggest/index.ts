/**
 * What a text is about, from its words alone: which sub-indicators, which office, which kind of case, each with the
 * words that say so, as the writer wrote them. Runs in the browser as the text is typed, and on the server. A proposal:
 * the resident and later the clerk decide. How often it is right: docs/benchmarks.md.
 */
export { likelyKind } from './kind.ts'
export { likelyOffice } from './office.ts'
export type { Office } from './office-words.ts'
export { partsOf, type TextPart } from './parts.ts'
export { suggest } from './subjects.ts'
