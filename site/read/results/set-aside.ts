/** What became of the responses that were set aside, of all real communes and questionnaires together. */
import { isIllustration } from '../../../domain/places/illustration.ts'
import { publishedByUnit } from './published.ts'

export interface SetAsideTotals {
  /** In no figure, and waiting for an official's decision. */
  readonly waiting: number
  readonly keptOut: number
  readonly released: number
}

export async function setAsideTotals(): Promise<SetAsideTotals> {
  const totals = { waiting: 0, keptOut: 0, released: 0 }
  for (const [unit, surveys] of await publishedByUnit.all()) {
    if (isIllustration(unit.code)) continue
    for (const { setAside, keptOut, released } of surveys) {
      totals.waiting += setAside - keptOut
      totals.keptOut += keptOut
      totals.released += released
    }
  }
  return totals
}
