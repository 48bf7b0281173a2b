/** What plans promised a commune about single indicators. */
import { plansFor } from './plans.ts'
import type { Queries } from '../engine/database.ts'
import type { Unit } from '../units/units.ts'
import { commitmentsOf, type Commitment } from './commitments.ts'

export interface Serving {
  readonly planTitle: string
  readonly commitment: Commitment
}

/** Commitments of the commune's plans that name one of these indicators, in the order of the plans. */
export async function commitmentsServing(
  db: Queries,
  unit: Pick<Unit, 'code' | 'provinceCode'>,
  indicators: readonly string[],
): Promise<Serving[]> {
  const found: Serving[] = []
  for (const { id, title } of await plansFor(db, unit)) {
    for (const commitment of await commitmentsOf(db, id)) {
      if (commitment.indicators.some((one) => indicators.includes(one)))
        found.push({ planTitle: title, commitment })
    }
  }
  return found
}
