/** Two invented rounds of a survey: one that is sealed for as long as a round can be, and one that closed. */
import { addDays, instantOf } from '../../domain/calendar.ts'
import { illustrationProvince } from '../../domain/places/illustration.ts'
import { sipas2017 } from '../../surveys/instruments/sipas-2017.ts'
import { longestRoundDays } from '../../surveys/rounds/setting.ts'
import type { Queries } from '../engine/database.ts'
import { closeRound } from '../rounds/close.ts'
import { storeRound } from '../rounds/rounds.ts'
import { recordInRound } from '../rounds/record.ts'
import { inventedCommunes } from './places.ts'
import { inventedWaves } from './responses.ts'

interface InventedRound {
  readonly id: string
  readonly name: string
  /** Days before today, or after it. */
  readonly made: number
  readonly from: number
  readonly until: number
  /** Of the last year's months, whose invented answers it gets. */
  readonly months: readonly [from: number, to: number]
}

const rounds: readonly InventedRound[] = [
  {
    id: 'vi-du-1',
    name: 'Khảo sát hài lòng kỳ trước (ví dụ)',
    made: -100,
    from: -97,
    until: -60,
    months: [7, 10],
  },
  {
    id: 'vi-du-2',
    name: 'Khảo sát hài lòng kỳ này (ví dụ)',
    ...{ made: -9, from: -7, until: longestRoundDays - 9, months: [10, 12] },
  },
]

/** @param today 'YYYY-MM-DD' in Viet Nam */
export async function storeInventedRounds(tx: Queries, seed: string, today: string): Promise<void> {
  for (const round of rounds) await storeInvented(tx, `${seed}/${round.id}`, round, today)
}

/** Without codes: nobody needs to answer in the invented province. */
async function storeInvented(tx: Queries, seed: string, round: InventedRound, today: string): Promise<void> {
  const at = (days: number) => new Date(instantOf(addDays(today, days), 9))
  const order = {
    ...{
      id: round.id,
      unitCode: illustrationProvince,
      name: round.name,
      instrument: sipas2017,
      codesPerUnit: 200,
    },
    ...{ unitCodes: inventedCommunes.map(({ code }) => code), from: addDays(today, round.from) },
    until: addDays(today, round.until),
  }
  const { id } = await storeRound(tx, order, { actor: 'portal', at: at(round.made) })
  const until = new Date(instantOf(today))
  for (const commune of inventedCommunes) {
    const unit = { code: commune.code, provinceCode: illustrationProvince }
    for (const wave of inventedWaves(seed, commune, sipas2017, until).slice(...round.months))
      for (const response of wave.responses) {
        const idempotencyKey = `${id}-${response.idempotencyKey}`
        await recordInRound(tx, id, { ...response, idempotencyKey, unit, instrument: sipas2017 })
      }
  }
  if (round.until < 0) await closeRound(tx, { id, actor: 'portal', because: '' }, at(round.until + 1))
}
