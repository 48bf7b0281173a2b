/** A commune's published results, and what of them stands for the part that is chosen. Pure. */
import { everybody, type Breakdown, type Choices, type Count } from '../../surveys/results/publication.ts'
import { categoryScore } from '../../surveys/results/published-scores.ts'
import { wilson, type Distribution, type Interval, type Score } from '../../surveys/results/scoring.ts'

/** One commune's published answers to all questionnaires. */
export interface ResultsData {
  readonly unit: string
  readonly province: string
  /** What whoever reads the file must know before all else. */
  readonly note?: string
  /** Address of the province's sums, which are in a file of their own: this one changes with the commune alone. */
  readonly sums: string
  readonly instruments: readonly InstrumentResults[]
}

/** What all communes of a province published, added up: by questionnaire, by item. */
export type ProvinceSums = Readonly<Record<string, Readonly<Record<string, Distribution>>>>

export interface InstrumentResults {
  readonly id: string
  readonly title: string
  /** Month of the first response, 'YYYY-MM'. */
  readonly since: string
  /** ISO-8601 UTC. */
  readonly publishedAt: string
  /** What answers 4 and 5 say: 'hài lòng'. */
  readonly rated: string
  /** The five answers in words, worst first. */
  readonly labels: readonly string[]
  readonly sections: readonly {
    readonly id: string
    readonly title: string
    readonly items: readonly { readonly id: string; readonly wording: string }[]
  }[]
  /** The questions with options. */
  readonly choiceQuestions: readonly ChoiceQuestion[]
  /** Filters with all their categories in words and in order, with figures or without. */
  readonly filters: readonly {
    readonly id: string
    readonly title: string
    readonly categories: readonly { readonly id: string; readonly label: string }[]
  }[]
  readonly items: Readonly<Record<string, Distribution>>
  readonly choices: Readonly<Record<string, Choices>>
  readonly by: Breakdown<Count>
  /** The sum of what the province's other communes published, by item; absent where it is not known. */
  readonly elsewhere?: Readonly<Record<string, Distribution>>
}

/** A question with options, in words. */
export interface ChoiceQuestion {
  readonly id: string
  /** Its section's title. */
  readonly section: string
  readonly wording: string
  /** A sentence saying who was asked; '' for everybody. */
  readonly onlyIf: string
  /** More than one could be chosen. */
  readonly several: boolean
  readonly options: readonly { readonly id: string; readonly label: string }[]
}

export interface OptionFigure {
  readonly id: string
  readonly label: string
  readonly count: number
  /** Of those who answered the question, in [0, 1]; with its Wilson 95 % interval. */
  readonly share: number
  readonly interval: Interval
}

export interface CategoryRow {
  readonly id: string
  readonly label: string
  /** Null where too few answered. */
  readonly score: Score | null
}

export interface Level {
  readonly label: string
  readonly count: number
  /** In [0, 1]. */
  readonly share: number
}

export function hasElsewhere({ elsewhere = {} }: InstrumentResults): boolean {
  return Object.keys(elsewhere).length > 0
}

/** The results with what the province's other communes published: its sums without the commune's own. */
export function besideProvince(data: ResultsData, sums: ProvinceSums): ResultsData {
  const instruments = data.instruments.map((one) => ({ ...one, elsewhere: others(one, sums[one.id] ?? {}) }))
  return { ...data, instruments }
}

function others({ items, sections }: InstrumentResults, all: ProvinceSums[string]) {
  const left = sections
    .flatMap(({ items }) => items)
    .map(({ id }) => [id, without(all[id], items[id])] as const)
    .filter(([, counts]) => counts.some((count) => count !== 0))
  // The two files were fetched one after the other, and something was published in between.
  const isOlder = left.some(([, counts]) => counts.some((count) => count < 0))
  return isOlder ? {} : Object.fromEntries(left)
}

function without(all?: Distribution, own?: Distribution): Distribution {
  return [0, 1, 2, 3, 4].map((level) => (all?.[level] ?? 0) - (own?.[level] ?? 0)) as unknown as Distribution
}

/** Ids of the items that a part stands for: of '' all, of a section its own, of an item itself; none if unknown. */
export function itemsOf({ sections }: Pick<InstrumentResults, 'sections'>, part: string): string[] {
  const section = sections.find(({ id }) => id === part)
  const within = part === '' ? sections : section ? [section] : []
  const all = within.flatMap(({ items }) => items.map(({ id }) => id))
  if (all.length > 0 || part === '') return all
  return sections.flatMap(({ items }) => items.map(({ id }) => id)).filter((id) => id === part)
}

/** Option by option, in the order in which they are asked. */
export function optionFigures(
  { options }: Pick<ChoiceQuestion, 'options'>,
  published: Choices,
): OptionFigure[] {
  const { n } = published
  return options.map(({ id, label }) => {
    const count = published.options[id] ?? 0
    return { id, label, count, share: count / n, interval: wilson(count / n, n) }
  })
}

/** The categories of the chosen filter, with figures or without; none where nothing is broken down. */
export function categoryRows(shown: InstrumentResults, part: string, by: string): CategoryRow[] {
  const items = itemsOf(shown, part)
  const categories = shown.filters.find(({ id }) => id === by)?.categories ?? []
  return categories.map(({ id, label }) => ({ id, label, score: categoryScore(shown.by, by, id, items) }))
}

/** How often each of the five levels was answered; none where too few answered. */
export function levelsOf(whole: Score | null, labels: readonly string[]): Level[] {
  const counts = whole?.distribution ?? []
  const sum = counts.reduce((all, count) => all + count, 0)
  return counts.map((count, i) => ({ label: labels[i] ?? '', count, share: sum ? count / sum : 0 }))
}

/** The section's title or the question's wording; '' for all together. */
export function titleOf({ sections, choiceQuestions }: InstrumentResults, part: string): string {
  const section = sections.find(({ id }) => id === part)
  const questions = [...sections.flatMap(({ items }) => items), ...choiceQuestions]
  return section?.title ?? questions.find(({ id }) => id === part)?.wording ?? ''
}

/** How many had answered when a filter was last taken apart; null where it never was. */
export function countedThen(by: Breakdown<Count>, filter: string, items: readonly string[]): number | null {
  return categoryScore(by, filter, everybody, items)?.n ?? null
}
