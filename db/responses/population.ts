/** The file with a population's numbers, by which answers are weighted → checked margins. */
import { csvRecords } from '../../domain/csv/read.ts'
import { Refusal } from '../../domain/refusal.ts'
import { aboutYou } from '../../surveys/instruments/context.ts'
import type { Margin } from '../../surveys/results/raking.ts'

/** The population: people by category of sex, ageGroup, or of a group of communes ('size'). */
export interface Population {
  readonly margins: readonly Margin[]
  /** Commune → its category of 'size'; empty where the file has no such margin. */
  readonly sizes: ReadonlyMap<string, string>
}

type Row = Partial<Record<string, string>>

const columns = ['variable', 'category', 'people', 'communes']
const variables = ['sex', 'ageGroup', 'size']
/** Categories that respondents can choose; those of 'size' are named by the file itself. */
const knownCategories = new Map<string, readonly string[]>(
  aboutYou.map(({ id, options }) => [id, options.map(({ code }) => code)]),
)

/**
 * @param csv columns variable, category, people and, for `size`, communes (codes separated by spaces)
 * @throws Refusal naming the line
 */
export function readPopulation(csv: string): Population {
  const targets = new Map<string, Record<string, number>>()
  const sizes = new Map<string, string>()
  for (const { line, record } of csvRecords(csv, columns)) {
    const { variable = '', category = '', communes = '' } = record
    const fault = faultIn(record) ?? addSizes(sizes, variable === 'size' ? communes : '', category)
    const isRepeated = targets.get(variable)?.[category] !== undefined
    const problem = fault ?? (isRepeated ? `${variable} ${category} đã có ở dòng trên.` : undefined)
    if (problem !== undefined) throw new Refusal(`Dòng ${line}: ${problem}`)
    targets.set(variable, { ...targets.get(variable), [category]: Number(record['people']) })
  }
  if (targets.size === 0) throw new Refusal('Tệp chưa có dòng nào; cần các cột variable, category, people.')
  return { margins: [...targets].map(([variable, of]) => ({ variable, targets: of })), sizes }
}

/** What is wrong with a row by itself: a Vietnamese sentence. */
function faultIn({ variable = '', category = '', people = '' }: Row): string | undefined {
  if (!variables.includes(variable)) return `cột «variable» phải là ${variables.join(', ')}.`
  if (!(Number(people) > 0)) return 'cột «people» phải là số người, lớn hơn 0.'
  const categories = knownCategories.get(variable)
  if (category !== '' && categories?.includes(category) !== false) return undefined
  const allowed = categories ? categories.join(', ') : 'tên của một nhóm xã'
  return `cột «category» của ${variable} phải là ${allowed}.`
}

/** Adds the communes of a group. @returns what is wrong where one of them is in a group already */
function addSizes(sizes: Map<string, string>, communes: string, category: string): string | undefined {
  for (const code of communes.split(/\s+/).filter((one) => one !== '')) {
    if (sizes.has(code)) return `xã ${code} đã thuộc nhóm ${sizes.get(code)}.`
    sizes.set(code, category)
  }
  return undefined
}
