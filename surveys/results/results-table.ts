/** What was published about one unit as a flat table: a row per question or group of questions and group of people. */
import { everybody, type Choices, type Publication } from './publication.ts'
import { addDistributions, wilson, type Distribution } from './scoring.ts'

export interface TableSource {
  readonly sections: readonly {
    readonly title: string
    readonly items: readonly TableItem[]
  }[]
  /** How answers are broken down, with every category that there can be. */
  readonly dimensions: readonly {
    readonly id: string
    readonly categories: readonly { readonly id: string; readonly label: string }[]
  }[]
  readonly published: Publication
}

interface TableItem {
  readonly id: string
  readonly wording: string
  /** What could be chosen; without them the item is a rating. */
  readonly options?: readonly { readonly id: string; readonly label: string }[]
}

export interface ResultRow {
  readonly section: string
  /** '' where the answers to several questions are put together. */
  readonly item: string
  /** The question's wording; of several together, '' (those of `section`, or all where that is '' too). */
  readonly question: string
  /** One of the answers that could be chosen, its code and its wording; '' where the row is not about one. */
  readonly option: string
  readonly answer: string
  /** '' where nothing is broken down. */
  readonly dimension: string
  /** The category's id; `everybody` for all together at the time of the last breakdown. */
  readonly group: string
  readonly label: string
  /** Null where it may not be published ("‹10"). */
  readonly figures: ResultFigures | null
}

interface ResultFigures {
  /** People who answered; of several questions together, as many as answered one of them: at least so many. */
  readonly people: number
  /** Answers: 1-5, or of an option those to its question. */
  readonly answers: number
  /** How often 1, 2, 3, 4, 5 was answered; given only for ratings where nothing is broken down. */
  readonly ratings: Distribution | null
  /** Of ratings: answers 4 and 5. */
  readonly high: number | null
  /** Of an option: how many chose it. */
  readonly chosen: number | null
  /** `high` or `chosen` / `answers`, in [0, 1]. */
  readonly share: number
  /** Wilson 95 % interval of `share` for `people`, in [0, 1]. */
  readonly interval: readonly [number, number]
}

/**
 * Section by section, first its ratings together and then each question, of a choice a row for each option; everybody,
 * then every breakdown, which choices have none of. A category of which nothing at all is published is one row.
 */
export function resultsTable({ sections, dimensions, published }: TableSource): ResultRow[] {
  const everything = { dimension: '', group: '', label: '' }
  const rows = rowsOf(sections, everything, published.choices, (item) => {
    const ratings = published.items[item]
    return ratings && { n: sum(ratings), high: ratings[3] + ratings[4], ratings }
  })
  const rated = sections.map(({ title, items }) => ({ title, items: items.filter((item) => !item.options) }))
  for (const { id, categories } of dimensions) {
    const by = published.by[id] ?? {}
    for (const category of [{ id: everybody, label: '' }, ...categories]) {
      const counts = by[category.id] ?? {}
      const group = { dimension: id, group: category.id, label: category.label }
      if (Object.keys(counts).length > 0) {
        rows.push(...rowsOf(rated, group, {}, (item) => counts[item]))
      } else if (category.id !== everybody) {
        rows.push({ ...noFigures, ...group })
      }
    }
  }
  return rows
}

const noFigures = { section: '', item: '', question: '', option: '', answer: '', figures: null }

interface Counts {
  readonly n: number
  readonly high: number
  readonly ratings?: Distribution
}

function rowsOf(
  sections: TableSource['sections'],
  group: Pick<ResultRow, 'dimension' | 'group' | 'label'>,
  choices: Publication['choices'],
  countsOf: (item: string) => Counts | undefined,
): ResultRow[] {
  return sections.flatMap(({ title, items }) => {
    const row = (item: string, question: string, counts: readonly Counts[]): ResultRow => ({
      ...{ ...noFigures, section: title, item, question },
      ...group,
      figures: figuresOf(counts),
    })
    const ratings = items.filter(({ options }) => !options)
    const all = ratings.flatMap(({ id }) => countsOf(id) ?? [])
    return [
      ...(ratings.length > 0 ? [row('', '', all)] : []),
      ...items.flatMap((item) =>
        item.options
          ? optionRows(row(item.id, item.wording, []), item.options, choices[item.id])
          : [row(item.id, item.wording, [countsOf(item.id) ?? []].flat())],
      ),
    ]
  })
}

function optionRows(
  row: ResultRow,
  options: NonNullable<TableItem['options']>,
  published?: Choices,
): ResultRow[] {
  if (!published) return [row]
  const { n } = published
  return options.map(({ id, label }) => {
    const chosen = published.options[id] ?? 0
    const counts = { people: n, answers: n, ratings: null, high: null, chosen }
    return {
      ...{ ...row, option: id, answer: label },
      figures: { ...counts, share: chosen / n, interval: wilson(chosen / n, n) },
    }
  })
}

/** Several questions are pooled as `poolScore` does it: their answers added up, as many people as answered one. */
function figuresOf(counts: readonly Counts[]): ResultFigures | null {
  const answers = sum(counts.map(({ n }) => n))
  if (answers === 0) return null
  const high = sum(counts.map((one) => one.high))
  const people = Math.max(...counts.map(({ n }) => n))
  const ratings = counts.flatMap((one) => (one.ratings ? [one.ratings] : []))
  return {
    people,
    answers,
    ratings: ratings.length === counts.length ? addDistributions(ratings) : null,
    high,
    chosen: null,
    share: high / answers,
    interval: wilson(high / answers, people),
  }
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
