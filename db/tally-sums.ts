/** Responses counted in memory, month by month and cell by cell, before anything is written. Pure. */
import type { Answers, Instrument } from '../surveys/instrument.ts'
import { countAnswers, emptyTally, type Tally } from '../surveys/tally.ts'
import { cellName, type Cells } from './tally-cells.ts'

/** A commune's or province's month of one version of an instrument. */
export interface MonthKey {
  readonly unitCode: string
  readonly instrument: string
  readonly version: string
  /** 'YYYY-MM' in UTC. */
  readonly month: string
}

interface MonthSum {
  readonly key: MonthKey
  readonly cells: Cells
}

export function monthName({ unitCode, instrument, version, month }: MonthKey): string {
  return `${unitCode}|${instrument}|${version}|${month}`
}

/** Sums by month and cell, so that a batch touches each row once. */
export class TallySum {
  readonly #months = new Map<string, MonthSum>()

  /** The cells to count into. */
  month(key: MonthKey): Cells {
    const name = monthName(key)
    const known = this.#months.get(name)
    if (known) return known.cells
    const cells: Cells = new Map()
    this.#months.set(name, { key, cells })
    return cells
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
  /** Why it waits for a decision, or null where it counts. */
  readonly quarantine: string | null
}

/**
 * Counts a response for its commune and its province, as a whole and for its groups of people; one in quarantine is
 * only counted as left out. `weight` -1 takes it back.
 */
export function countResponse(sums: TallySum, response: Countable, weight: 1 | -1 = 1): void {
  const { unit, instrument, month, answers, quarantine } = response
  const { id, version } = instrument
  const names = quarantine === null ? cellsOf(response) : [people('excluded')]
  const into: Tally[] = []
  for (const unitCode of [unit.code, unit.provinceCode]) {
    const cells = sums.month({ unitCode, instrument: id, version, month })
    for (const name of names) {
      const known = cells.get(name)
      const tally = known ?? emptyTally(instrument)
      if (!known) cells.set(name, tally)
      into.push(tally)
    }
  }
  countAnswers(instrument, into, quarantine === null ? answers : {}, weight)
}

function cellsOf({ service, mode, assurance, sex, ageGroup }: Countable): string[] {
  const names = [cellName({ service, mode, assurance, people: '' })]
  if (sex !== null) names.push(people(`sex:${sex}`))
  if (ageGroup !== null) names.push(people(`ageGroup:${ageGroup}`))
  return names
}

function people(group: string): string {
  return cellName({ service: '', mode: '', assurance: '', people: group })
}
