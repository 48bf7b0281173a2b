/** What a plan wants an index to be in a year, and whether a published value reaches it. Pure. */
import { indicator } from './index.ts'
import { papiEdition } from './papi-editions.ts'

/** score: points of PAPI. rank: place among provinces, 1 the best. share: satisfied people of a hundred, of SIPAS. */
export type TargetMeasure = 'score' | 'rank' | 'share'

export interface Target {
  /** 'papi' or 'sipas' for the whole index, else an id of the catalogue such as 'papi/2' or 'papi/2.3'. */
  readonly indicator: string
  readonly measure: TargetMeasure
  readonly year: number
  readonly value: number
}

export type TargetFault = 'indicator' | 'measure' | 'year' | 'value'

/** PAPI's first year, and as far ahead as plans look. */
const [firstYear, lastYear] = [2011, 2045]
/** Before 1 July 2025; there are 34 now. */
const mostProvinces = 63

/** @returns null where nothing is wrong with it */
export function targetFault(target: Target): TargetFault | null {
  const { indicator: id, measure, year, value } = target
  if (!isWhole(id) && !indicator(id)) return 'indicator'
  const measures: readonly TargetMeasure[] = id.startsWith('papi') ? ['score', 'rank'] : ['share', 'rank']
  if (!measures.includes(measure)) return 'measure'
  if (!Number.isInteger(year) || year < firstYear || year > lastYear) return 'year'
  const isWholeNumber = measure !== 'rank' || (Number.isInteger(value) && value >= 1)
  return value > 0 && value <= mostOf(target) && isWholeNumber ? null : 'value'
}

/**
 * The highest value that there can be.
 * @internal Exported for tests.
 */
export function mostOf({ indicator: id, measure, year }: Omit<Target, 'value'>): number {
  if (measure === 'rank') return mostProvinces
  if (measure === 'share') return 100
  const edition = papiEdition(year) ?? papiEdition(2024)!
  if (id === 'papi') return edition.dimensions * 10
  return edition.subdimensions.find(({ series }) => series === id)?.maximum ?? 10
}

/** @param reached a published value of the target's index and year */
export function isReached({ measure, value }: Target, reached: number): boolean {
  // Points and shares are printed with two decimals at most.
  const rounded = Math.round(reached * 100) / 100
  return measure === 'rank' ? rounded <= value : rounded >= value
}

function isWhole(id: string): boolean {
  return id === 'papi' || id === 'sipas'
}
