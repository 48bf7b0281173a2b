/** A commune in a few sentences: what was promised, what is overdue, what residents say. Pure. */
import { addDistributions } from '../../surveys/results/scoring.ts'
import { formatNumber, formatPercent, lowerFirst } from '../../domain/vietnamese.ts'
import { text } from '../text/text.ts'
import { overdueFirst, type Promised } from './plans/promised.ts'
import { labelsOf, questionnaire, ratingItems } from './results/figures.ts'
import type { CommuneResults, Results } from './results/results.ts'
import type { Commune } from './units.ts'

const words = text.commune

/** Each strand in a sentence. */
export interface Verdict {
  readonly promise: string
  readonly proof: string
  readonly perception: string
}

export interface OverdueLine {
  readonly label: string
  readonly href: string
  readonly note: string
  /** Something that the commune must publish, not something that a plan promised. */
  readonly isDuty: boolean
}

/** @param promises each once @param plans all that concern the commune, also those without a promise among these */
export function promiseVerdict(
  promises: readonly Promised[],
  plans: readonly { readonly path: string }[],
): string {
  if (plans.length === 0) return words.noPlans
  if (promises.length === 0) return words.noPromises(plans.length)
  const promising = plans.filter((plan) => promises.some(({ path }) => path.startsWith(plan.path)))
  const overdue = promises.filter((one) => one.overdue !== null).length
  return words.promised(promises.length, promising.length, overdue)
}

/** Of the main questionnaire, all its questions together. */
export function perceptionVerdict(results: CommuneResults): string {
  const figure = wholeFigure(results.get(questionnaire.id))
  if (!figure) return words.tooFew
  const rated = lowerFirst(labelsOf(questionnaire, ratingItems(questionnaire.sections[0]!)[0]!)[3] ?? '')
  return words.seen(
    Math.round(figure.share * 10),
    formatPercent(figure.share, 0),
    rated,
    formatNumber(figure.n),
  )
}

function wholeFigure(results: Results | undefined): { share: number; n: number } | undefined {
  const own = questionnaire.sections.flatMap(({ id }) => results?.figures[id] ?? [])
  if (own.length === 0) return undefined
  const all = addDistributions(own.map(({ ratings }) => ratings))
  const share = (all[3] + all[4]) / all.reduce((sum, count) => sum + count, 0)
  return { share, n: Math.max(...own.map(({ n }) => n)) }
}

/**
 * What the commune must have published first, then what plans promised, the longest overdue first.
 * @param duties those whose time is over
 */
export function overdueLines(
  unit: Pick<Commune, 'path'>,
  promises: readonly Promised[],
  duties: readonly { readonly name: string; readonly said: string }[],
): OverdueLine[] {
  const late = overdueFirst(promises.filter(({ overdue }) => overdue !== null))
  return [
    ...duties.map(({ name, said }) => ({
      label: name,
      href: `${unit.path}nghia-vu/`,
      note: said,
      isDuty: true,
    })),
    ...late.map((one) => ({
      label: one.title,
      href: one.path,
      note: [one.by, one.when].filter(Boolean).join(' · '),
      isDuty: false,
    })),
  ]
}

/** What stands below the lines that are shown: how many there are, and where they are found. */
export function overdueRest(rest: readonly OverdueLine[]): {
  readonly n: number
  readonly hasDuties: boolean
  readonly hasPromises: boolean
} {
  return {
    n: rest.length,
    hasDuties: rest.some(({ isDuty }) => isDuty),
    hasPromises: rest.some(({ isDuty }) => !isDuty),
  }
}
