/** Which rows pages show, and which changes they are touched by. Pure. */

/** What a change of rows is called by: most are tables' nouns; 'day' is the calendar's, for what is overdue today. */
export type Noun =
  | 'units'
  | 'plans'
  | 'progress'
  | 'notices'
  | 'results'
  | 'rounds'
  | 'cases'
  | 'scores'
  | 'instruments'
  | 'day'

/**
 * Rows of a noun: of one commune or province by its code, of one plan by its id, or ('') of any.
 * @example 'notices/19366'
 */
export type Rows = `${Noun}/${string}`

/**
 * Which rows of each noun a page reads: of its own commune, of its own province and the communes there, of its own
 * plan, or any.
 */
export type Reads = Readonly<Partial<Record<Noun, Scope>>>
type Scope = 'unit' | 'province' | 'plan' | 'all'

export interface Change {
  readonly noun: Noun
  /** Code of a commune or province, or id of a plan; '' for any. */
  readonly place: string
}

/** Where a page stands. @example { unit: '19366', province: '44' }; { province: '44' }; { plan: 'vinh-linh-2024' }; {} */
export interface Place {
  readonly unit?: string
  readonly province?: string
  readonly plan?: string
}

/** @returns undefined for a code that is no commune of today */
export type ProvinceOf = (code: string) => string | undefined

/** Whether what was read of these rows may be another after the change. */
export function isTouchedBy(rows: Rows, change: Change, provinceOf: ProvinceOf): boolean {
  const [noun, place = ''] = rows.split('/')
  if (noun !== change.noun) return false
  if (place === '' || change.place === '' || place === change.place) return true
  return provinceOf(place) === change.place || provinceOf(change.place) === place
}

/** Whether a page that stands there and reads this may look different after the change. */
export function mayShow(
  reads: Reads,
  { unit, province, plan }: Place,
  change: Change,
  provinceOf: ProvinceOf,
): boolean {
  const scope = reads[change.noun]
  if (scope === undefined) return false
  if (scope === 'all' || change.place === '') return true
  if (scope === 'unit') return change.place === unit || change.place === province
  if (scope === 'plan') return change.place === plan
  return change.place === province || provinceOf(change.place) === province
}

/** Rows that a page read without saying so. */
export function undeclared(
  read: Iterable<Rows>,
  reads: Reads,
  { unit, province, plan }: Place,
  provinceOf: ProvinceOf,
): Rows[] {
  return [...read].filter((rows) => {
    const [noun, place = ''] = rows.split('/') as [Noun, string]
    const scope = reads[noun]
    if (scope === undefined) return true
    if (scope === 'all') return false
    if (scope === 'unit') return place === '' || place !== unit
    if (scope === 'plan') return place === '' || place !== plan
    return province === undefined || (place !== province && provinceOf(place) !== province)
  })
}
