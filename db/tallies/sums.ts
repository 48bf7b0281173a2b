/** Responses counted in memory, month by month, before anything is written. Pure. */
import type { Answers, Instrument } from '../../surveys/instruments/instrument.ts'
import { countAnswers, emptyTally, type Tally } from '../../surveys/results/tally.ts'

/** A commune's or province's month of one version of an instrument. */
export interface MonthKey {
  readonly unitCode: string
  readonly instrument: string
  readonly version: string
  /** 'YYYY-MM' in UTC. */
  readonly month: string
}

/** The group that counts responses in no figure: only how many they are, never their answers. */
export const setAsideGroup = 'set-aside'

export interface MonthSum {
  readonly key: MonthKey
  /** By name: 'all', 'service:…', 'mode:…', 'assurance:…', 'sex:…', 'ageGroup:…'; 'set-aside' for those in no figure. */
  readonly groups: Map<string, Tally>
  /** By service, mode and assurance together: 'land|web|open'. */
  readonly cells: Map<string, Tally>
}

export function monthName({ unitCode, instrument, version, month }: MonthKey): string {
  return `${unitCode}|${instrument}|${version}|${month}`
}

/** Sums by month, so that a batch touches each row once. */
export class TallySum {
  readonly #months = new Map<string, MonthSum>()

  /** The sums to count into. */
  month(key: MonthKey): MonthSum {
    const name = monthName(key)
    const known = this.#months.get(name)
    if (known) return known
    const sum = { key, groups: new Map<string, Tally>(), cells: new Map<string, Tally>() }
    this.#months.set(name, sum)
    return sum
  }

  /** In the order of the key: transactions that lock several rows must lock them in one order. */
  months(): MonthSum[] {
    return [...this.#months].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, sum]) => sum)
  }
}

/** A response as far as counting it needs to know it. */
export interface Countable {
  readonly unit: { readonly code: string; readonly provinceCode: string }
  readonly instrument: Instrument
  /** 'YYYY-MM' in UTC. */
  readonly month: string
  readonly service: string
  readonly mode: string
  readonly assurance: string
  readonly sex: string | null
  readonly ageGroup: string | null
  readonly answers: Answers
  /** False for a response that was set aside and not released. */
  readonly isCounted: boolean
}

/**
 * Counts a response for its commune and its province, as a whole and for its groups of people; one that was set
 * aside is only counted as such. `weight` -1 takes it back.
 */
export function countResponse(sums: TallySum, response: Countable, weight: 1 | -1 = 1): void {
  const { unit, instrument, month, service, mode, assurance, isCounted } = response
  const { id, version } = instrument
  const groups = isCounted ? groupsOf(response) : [setAsideGroup]
  const into: Tally[] = []
  for (const unitCode of [unit.code, unit.provinceCode]) {
    const sum = sums.month({ unitCode, instrument: id, version, month })
    for (const name of groups) into.push(tallyAt(sum.groups, name, instrument))
    if (isCounted) into.push(tallyAt(sum.cells, `${service}|${mode}|${assurance}`, instrument))
  }
  countAnswers(instrument, into, isCounted ? response.answers : {}, weight)
}

function groupsOf({ service, mode, assurance, sex, ageGroup }: Countable): string[] {
  const names = ['all', `service:${service}`, `mode:${mode}`, `assurance:${assurance}`]
  if (sex !== null) names.push(`sex:${sex}`)
  if (ageGroup !== null) names.push(`ageGroup:${ageGroup}`)
  return names
}

function tallyAt(tallies: Map<string, Tally>, name: string, instrument: Instrument): Tally {
  const known = tallies.get(name)
  if (known) return known
  const tally = emptyTally(instrument)
  tallies.set(name, tally)
  return tally
}
