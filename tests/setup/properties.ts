/**
 * How often property tests run, and on what. `npm test` draws the same values each time, so that it says the same each
 * time; `npm run bench -- properties` draws new ones, many times as many.
 */
import fc from 'fast-check'

const seed = 20261127
/** How many times as many runs as usual, with seeds of their own; what is unset means the usual ones. */
const times = Number(process.env['PROPERTY_RUNS_TIMES'] ?? '') || undefined

/** The number of runs for a property that needs more or fewer than fast-check's 100. */
export function runs(usual: number): number {
  return usual * (times ?? 1)
}

fc.configureGlobal({ numRuns: runs(100), ...(times === undefined && { seed }) })
