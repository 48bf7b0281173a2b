/** Targets of plans: entered, taken back, and set beside what was published of their index and year. */
import { and, eq } from 'drizzle-orm'
import { Refusal } from '../../domain/refusal.ts'
import { papiDimensions, papiIndicators } from '../../surveys/indicators/index.ts'
import { targetFault, type Target, type TargetFault } from '../../surveys/indicators/targets.ts'
import { recordAudit } from '../audit/record.ts'
import { recordChanges } from '../changes/changes.ts'
import type { Queries } from '../engine/database.ts'
import { planTargets } from '../schema/index.ts'
import { papiTotals, type PublishedValue } from '../scores/published-values.ts'
import type { PlanResult } from './plans.ts'
import { placesOf } from './rows.ts'

export class FaultyTarget extends Refusal {
  readonly fault: TargetFault

  constructor(fault: TargetFault) {
    super('Mục tiêu chưa đúng.')
    this.fault = fault
  }
}

export interface NewTarget extends Target {
  readonly planId: string
  readonly source: string
}

interface By {
  readonly actor: string
  readonly at: Date
}

/** Of an index, a measure and a year a plan has one target: a second one takes its place. @throws FaultyTarget */
export async function setTarget(tx: Queries, target: NewTarget, { actor, at }: By): Promise<void> {
  const fault = targetFault(target)
  if (fault) throw new FaultyTarget(fault)
  const row = { ...target, actor, setAt: at.toISOString() }
  const { planId, indicator, measure, year } = planTargets
  await tx
    .insert(planTargets)
    .values(row)
    .onConflictDoUpdate({ target: [planId, indicator, measure, year], set: row })
  await recordAudit(tx, { actor, action: 'target.set', detail: { ...target } }, at)
  await recordChanges(tx, 'plans', await placesOf(tx, target.planId))
}

type TargetKey = Pick<NewTarget, 'planId' | 'indicator' | 'measure' | 'year'>

/** @returns false where there is none */
export async function removeTarget(tx: Queries, key: TargetKey, { actor, at }: By): Promise<boolean> {
  const gone = await tx
    .delete(planTargets)
    .where(
      and(
        eq(planTargets.planId, key.planId),
        eq(planTargets.indicator, key.indicator),
        eq(planTargets.measure, key.measure),
        eq(planTargets.year, key.year),
      ),
    )
    .returning({ planId: planTargets.planId })
  if (gone.length === 0) return false
  await recordAudit(tx, { actor, action: 'target.remove', detail: { ...key } }, at)
  await recordChanges(tx, 'plans', await placesOf(tx, key.planId))
  return true
}

/** What is known of the target's index in its year. */
export interface Reached {
  readonly value: number
  /** Highest score, or how many provinces were ranked; null where it is not printed. */
  readonly of: number | null
  /** The province it was published for, which may be one of those that today's was made of; '' where a plan prints it. */
  readonly place: string
}

interface Known {
  /** Code → name of the province and of those that it was made of. */
  readonly places: ReadonlyMap<string, string>
  readonly values: readonly PublishedValue[]
  /** What plans of the province print. */
  readonly results: readonly PlanResult[]
}

/** Scores as PAPI published them; ranks and shares, which it or SIPAS did not hand down here, as plans print them. */
export function reachedBy(target: Target, { places, values, results }: Known): Reached[] {
  const published = target.measure === 'score' ? publishedScores(target, values) : []
  const here = published.flatMap(({ place, value, of }) => {
    const name = places.get(place)
    return name === undefined ? [] : [{ value, of, place: name }]
  })
  return here.length > 0 ? here : printed(target, results)
}

function publishedScores({ indicator: id, year }: Target, values: readonly PublishedValue[]) {
  const dimension = papiDimensions.find((one) => one.id === id)
  const part = papiIndicators.some((one) => one.id === id)
  if (part)
    return values
      .filter((row) => row.scheme === 'PAPI' && row.year === year && row.indicator === id)
      .flatMap(({ place, value }) => (typeof value === 'number' ? [{ place, value, of: null }] : []))
  return papiTotals(values, year).flatMap(({ place, total, max, dimensions }) => {
    const value = dimension ? dimensions.get(dimension.number) : total
    return typeof value === 'number' ? [{ place, value, of: dimension ? 10 : max }] : []
  })
}

function printed({ indicator: id, measure, year }: Target, results: readonly PlanResult[]): Reached[] {
  const scheme = id.startsWith('papi') ? 'PAPI' : 'SIPAS'
  const dimension = papiDimensions.find((one) => one.id === id)?.number ?? null
  if (dimension === null && id.includes('/')) return []
  const about = results.filter(
    (one) => one.scheme === scheme && one.year === year && one.dimension === dimension,
  )
  const found = about.flatMap(({ score, max, rank, of }) => {
    if (measure === 'rank') return rank === null ? [] : [{ value: rank, of, place: '' }]
    return score === null ? [] : [{ value: score, of: measure === 'share' ? 100 : max, place: '' }]
  })
  return found.slice(0, 1)
}
