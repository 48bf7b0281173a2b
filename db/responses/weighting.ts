/** Weighted figures for officials: how the answers would look if respondents resembled the population. */
import { isIllustration } from '../../domain/places/illustration.ts'
import { itemsOf, type Instrument } from '../../surveys/instruments/instrument.ts'
import { unpackAnswers } from '../../surveys/answers/packed-answers.ts'
import { rake, weightedScore, type Unweighted, type WeightedScore } from '../../surveys/results/raking.ts'
import type { Distribution } from '../../surveys/results/scoring.ts'
import type { Queries } from '../engine/database.ts'
import type { Population } from './population.ts'
import { isCounted, storedResponses, type StoredResponse } from './stored.ts'

export interface WeightedResults {
  /** Respondents with every variable that is weighted by; the others could not be. */
  readonly people: number
  /** Kish's effective number of them. */
  readonly effective: number
  readonly items: readonly { readonly id: string; readonly figure: WeightedScore | Unweighted }[]
}

interface Stratum {
  readonly categories: Record<string, string>
  count: number
  readonly ratings: Map<string, number[]>
}

/** Weighs the counted responses to one version of an instrument, in one unit or in all that are real. */
export async function weightedResults(
  db: Queries,
  instrument: Instrument,
  population: Population,
  unitCode?: string,
): Promise<WeightedResults | Unweighted> {
  const strata = new Map<string, Stratum>()
  for await (const page of storedResponses(db, unitCode)) {
    for (const stored of page) {
      if (stored.instrument !== instrument.id || stored.version !== instrument.version) continue
      if (unitCode === undefined && isIllustration(stored.unitCode)) continue
      const categories = isCounted(stored) ? categoriesOf(stored, population) : undefined
      if (categories) count(strata, categories, instrument, stored)
    }
  }
  const groups = [...strata.values()]
  const weights = rake(groups, population.margins)
  if ('refused' in weights) return weights
  const ratings = itemsOf(instrument).filter((item) => item.kind === 'rating')
  return {
    people: groups.reduce((sum, group) => sum + group.count, 0),
    effective: weights.effective,
    items: ratings.map(({ id }) => ({
      id,
      figure: weightedScore(
        groups.map((group, i) => ({ weight: weights.weights[i]!, distribution: distributionOf(group, id) })),
      ),
    })),
  }
}

/** Undefined for somebody who did not say, or said something that the population has no number for. */
function categoriesOf(stored: StoredResponse, population: Population): Record<string, string> | undefined {
  const given: Record<string, string | null | undefined> = {
    sex: stored.sex,
    ageGroup: stored.ageGroup,
    size: population.sizes.get(stored.unitCode),
  }
  const categories: Record<string, string> = {}
  for (const { variable, targets } of population.margins) {
    const category = given[variable]
    if (category === null || category === undefined || targets[category] === undefined) return undefined
    categories[variable] = category
  }
  return categories
}

function count(
  strata: Map<string, Stratum>,
  categories: Record<string, string>,
  instrument: Instrument,
  stored: StoredResponse,
): void {
  const name = JSON.stringify(categories)
  const stratum = strata.get(name) ?? { categories, count: 0, ratings: new Map<string, number[]>() }
  strata.set(name, stratum)
  stratum.count++
  for (const [id, answer] of Object.entries(unpackAnswers(instrument, stored.answers))) {
    if (typeof answer !== 'number') continue
    const ratings = stratum.ratings.get(id) ?? [0, 0, 0, 0, 0]
    ratings[answer - 1]! += 1
    stratum.ratings.set(id, ratings)
  }
}

function distributionOf(stratum: Stratum, item: string): Distribution {
  const [a = 0, b = 0, c = 0, d = 0, e = 0] = stratum.ratings.get(item) ?? []
  return [a, b, c, d, e]
}
