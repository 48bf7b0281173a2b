/**
 * The heart of the portal: promise, proof and perception of one indicator in one commune, joined by the indicator's id.
 * Everything else feeds this.
 */
import { noticeKind } from '../../domain/notices/index.ts'
import { papiDimensions, papiIndicators } from '../../surveys/indicators/index.ts'
import { heldUnits, rememberedBy, today } from '../../db/changes/memory.ts'
import { noticesOf, type Published } from './notices/notices.ts'
import { plansOf } from './plans/plans.ts'
import type { Promised } from './plans/promised.ts'
import { promisesOf } from './plans/promises.ts'
import { perceptionOf, type Perception } from './results/perception.ts'
import { resultsOf } from './results/results.ts'
import { communeAt } from './units.ts'

export interface Strand {
  /** What plans committed to, overdue first. */
  readonly promises: readonly Promised[]
  /** What the commune has published, newest first. */
  readonly proof: readonly Published[]
  readonly perception: Perception
}

/** By the id of a dimension ('papi/2': what is about it as a whole) or of a sub-dimension ('papi/2.3'). */
export type Strands = ReadonlyMap<string, Strand>

/** @param key of a commune */
export const strandsOf = rememberedBy(heldUnits, async (key): Promise<Strands> => {
  const unit = await communeAt(key)
  const promises = promisesOf(await plansOf(unit), today())
  const notices = await noticesOf(unit)
  const results = await resultsOf(unit.code)
  return new Map(
    [...papiDimensions, ...papiIndicators].map(({ id }) => [
      id,
      {
        promises: promises.get(id) ?? [],
        proof: notices.filter(({ kind }) => noticeKind(kind)?.proves.includes(id)),
        perception: perceptionOf(id, unit, results),
      },
    ]),
  )
})
