/** The eight dimensions of a commune as rows of one table: promise, proof, perception, cases. Pure. */
import { figuresOf, type CaseFigures } from '../../db/cases/counts.ts'
import type { CaseCount } from '../../db/cases/project.ts'
import { papiDimensions, papiIndicators } from '../../surveys/indicators/index.ts'
import type { Promised } from './plans/promised.ts'
import type { Perception } from './results/perception.ts'
import type { Strand, Strands } from './strands.ts'

export interface JoinRow extends Pick<Perception, 'figure' | 'labels'> {
  readonly id: string
  readonly name: string
  readonly promises: number
  /** Of the promises, those whose time is over without a report. */
  readonly overdue: number
  /** Tables that the commune published. */
  readonly published: number
  readonly reports: number
  /** How many cases were about it. */
  readonly cases: CaseFigures['opened']
  readonly isEmpty: boolean
}

export function joinRows(strands: Strands, counts: readonly CaseCount[]): JoinRow[] {
  return papiDimensions.map((dimension) => {
    const general = strands.get(dimension.id)!
    return rowOf(
      dimension,
      [general, ...partsOf(dimension.number, strands)],
      casesAbout(dimension.id, counts),
    )
  })
}

function partsOf(dimension: number, strands: Strands): Strand[] {
  return papiIndicators.filter((part) => part.dimension === dimension).map(({ id }) => strands.get(id)!)
}

/** @param strands of the dimension as a whole, then of its parts */
function rowOf(
  { id, shortName }: (typeof papiDimensions)[number],
  strands: readonly Strand[],
  cases: number,
): JoinRow {
  const promises = promisesIn(strands)
  const { figure, labels } = strands[0]!.perception
  const row = {
    ...{ id, name: shortName, figure, labels, cases },
    promises: promises.length,
    overdue: promises.filter(({ overdue }) => overdue !== null).length,
    published: new Set(strands.flatMap(({ proof }) => proof.map(({ path }) => path))).size,
    reports: strands.reduce((sum, { reports }) => sum + reports.length, 0),
  }
  const isEmpty = row.promises + row.published + row.reports + cases === 0 && figure === null
  return { ...row, isEmpty }
}

/** Each promise once, however many strands it serves. */
export function promisesIn(strands: readonly Strand[]): Promised[] {
  const byPath = new Map(strands.flatMap(({ promises }) => promises.map((one) => [one.path, one] as const)))
  return [...byPath.values()]
}

function casesAbout(dimension: string, counts: readonly CaseCount[]): number {
  const about = counts.filter(({ subject }) => subject === dimension || subject.startsWith(`${dimension}.`))
  return figuresOf(about).opened
}
