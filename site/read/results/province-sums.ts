/** Ratings that all communes of a province published, added up: what the explorer compares a commune with. */
import { addDistributions } from '../../../surveys/results/scoring.ts'
import type { ProvinceSums } from '../../view/results-view.ts'
import { provinceAt } from '../units.ts'
import { publishedByUnit } from './published.ts'
import { addByItem } from './sums.ts'

/** @throws Error where no province has this key */
export async function provinceSumsAt(key: string | undefined): Promise<ProvinceSums> {
  const { code } = await provinceAt(key)
  const surveys = (await publishedByUnit.within(code)).flatMap(([, surveys]) => surveys)
  const byInstrument = Map.groupBy(surveys, ({ instrument }) => instrument.id)
  const sums = [...byInstrument].map(([id, surveys]) => {
    const items = surveys.map(({ items }) => items)
    return [id, addByItem(items, addDistributions)] as const
  })
  return Object.fromEntries(sums)
}
