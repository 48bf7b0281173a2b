/**
 * The heart of the portal: promise, proof and perception of one indicator in one commune, joined by the indicator's id.
 * Everything else feeds this.
 */
import { noticeKind } from '../../domain/notices/index.ts'
import { papiDimensions, papiIndicators } from '../../surveys/indicators/index.ts'
import { heldUnits, rememberedBy, today } from '../../db/changes/memory.ts'
import { casesOf, casesSentence, type ShownCase } from './cases/cases.ts'
import { noticesOf, type Published } from './notices/notices.ts'
import { plansOf } from './plans/plans.ts'
import { overdueFirst, promisedAnd, type Promised } from './plans/promised.ts'
import { promisesOf } from './plans/promises.ts'
import { progressOf, type AskedCount, type CommuneProgress } from './progress/commune-progress.ts'
import type { Reported } from './progress/reported.ts'
import { perceptionOf, type Perception } from './results/perception.ts'
import { resultsOf } from './results/results.ts'
import { communeAt } from './units.ts'

const casesShown = 3

export interface Strand {
  /** What plans committed to, overdue first. */
  readonly promises: readonly Promised[]
  /** What the commune has published, newest first. */
  readonly proof: readonly Published[]
  /** What was reported on the promises, with the promise. */
  readonly reports: readonly StrandReport[]
  /** How often the commune was asked for reports on the promises, and how often a report followed. */
  readonly asked: AskedCount
  readonly perception: Perception
  /** What residents asked about it: in figures, and the newest answers that are public. */
  readonly cases: { readonly sentence: string; readonly newest: readonly ShownCase[] }
}

export interface StrandReport extends Reported {
  readonly promise: Pick<Promised, 'title' | 'path'>
}

/** By the id of a dimension ('papi/2': what is about it as a whole) or of a sub-dimension ('papi/2.3'). */
export type Strands = ReadonlyMap<string, Strand>

/** @param key of a commune */
export const strandsOf = rememberedBy(heldUnits, async (key): Promise<Strands> => {
  const unit = await communeAt(key)
  const promises = promisesOf(await plansOf(unit), today())
  const notices = await noticesOf(unit)
  const results = await resultsOf(unit.code)
  const progress = await progressOf(unit)
  const cases = await casesOf(key)
  return new Map(
    [...papiDimensions, ...papiIndicators].map(({ id }) => [
      id,
      {
        ...reportedStrand(promises.get(id) ?? [], progress),
        proof: notices.filter(({ kind }) => noticeKind(kind)?.proves.includes(id)),
        perception: perceptionOf(id, unit, results),
        cases: {
          sentence: casesSentence(cases.counts, id),
          newest: cases.published.filter(({ subject }) => subject === id).slice(0, casesShown),
        },
      },
    ]),
  )
})

/** Communes share their promises; what was reported on them is each one's own. */
function reportedStrand(
  promises: readonly Promised[],
  { reports, asked }: CommuneProgress,
): Pick<Strand, 'promises' | 'reports' | 'asked'> {
  const counts = promises.flatMap(({ path }) => asked.get(path) ?? [])
  return {
    promises: overdueFirst(
      promises.map((promise) => {
        const report = reports.get(promise.path)
        return report ? promisedAnd(promise, report.short) : promise
      }),
    ),
    reports: promises.flatMap(({ title, path }) => {
      const report = reports.get(path)
      return report ? [{ ...report.reported, promise: { title, path } }] : []
    }),
    asked: {
      asked: counts.reduce((sum, one) => sum + one.asked, 0),
      answered: counts.reduce((sum, one) => sum + one.answered, 0),
    },
  }
}
