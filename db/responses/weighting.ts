/** Weighted figures for officials: how the answers would look if respondents resembled the population. */
import { csvRecords } from '../../domain/csv/read.ts'
import { isIllustration } from '../../domain/places/illustration.ts'
import { itemsOf, type Instrument } from '../../surveys/instruments/instrument.ts'
import { aboutYou } from '../../surveys/instruments/context.ts'
import { unpackAnswers } from '../../surveys/answers/packed-answers.ts'
import {
  rake,
  weightedScore,
  type Margin,
  type Unweighted,
  type WeightedScore,
} from '../../surveys/results/raking.ts'
import type { Distribution } from '../../surveys/results/scoring.ts'
import type { Queries } from '../engine/database.ts'
import { isCounted, storedResponses, type StoredResponse } from './stored.ts'
import { Refusal } from '../../domain/refusal.ts'

/** The population: people by category of sex, ageGroup, or of a group of communes ('size'). */
export interface Population {
  readonly margins: readonly Margin[]
  /** Commune → its category of 'size'; empty where the file has no such margin. */
  readonly sizes: ReadonlyMap<string, string>
}

const columns = ['variable', 'category', 'people', 'communes']
const variables = ['sex', 'ageGroup', 'size']
/** What respondents can have told; sizes of communes are named by the file itself. */
const told = new Map<string, readonly string[]>(
  aboutYou.map(({ id, options }) => [id, options.map(({ code }) => code)]),
)

/**
 * @param csv columns variable, category, people and, for `size`, communes (codes separated by spaces)
 * @throws Refusal naming the line
 */
export function readMargins(csv: string): Population {
  const targets = new Map<string, Record<string, number>>()
  const sizes = new Map<string, string>()
  for (const { line, record } of csvRecords(csv, columns)) {
    const { variable = '', category = '', people = '', communes = '' } = record
    const where = `Dòng ${line}`
    if (!variables.includes(variable)) {
      throw new Refusal(`${where}: cột «variable» phải là ${variables.join(', ')}.`)
    }
    if (!(Number(people) > 0)) throw new Refusal(`${where}: cột «people» phải là số người, lớn hơn 0.`)
    const categories = told.get(variable)
    if (category === '' || categories?.includes(category) === false) {
      const allowed = categories ? categories.join(', ') : 'tên của một nhóm xã'
      throw new Refusal(`${where}: cột «category» của ${variable} phải là ${allowed}.`)
    }
    if (targets.get(variable)?.[category] !== undefined) {
      throw new Refusal(`${where}: ${variable} ${category} đã có ở dòng trên.`)
    }
    const codes = variable === 'size' ? communes.split(/\s+/).filter((code) => code !== '') : []
    for (const code of codes) {
      if (sizes.has(code)) throw new Refusal(`${where}: xã ${code} đã thuộc nhóm ${sizes.get(code)}.`)
      sizes.set(code, category)
    }
    targets.set(variable, { ...targets.get(variable), [category]: Number(people) })
  }
  if (targets.size === 0) throw new Refusal('Tệp chưa có dòng nào; cần các cột variable, category, people.')
  return { margins: [...targets].map(([variable, of]) => ({ variable, targets: of })), sizes }
}

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

/** Undefined for somebody who did not tell, or told something that the population has no number for. */
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
