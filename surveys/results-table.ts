/** What was published about one unit as a flat table: a row per question or group of questions and group of people. */
import { everybody, type Publication } from './disclosure-limits.ts'
import { addDistributions, wilson, type Distribution } from './scoring.ts'

export interface TableSource {
  readonly sections: readonly {
    readonly title: string
    readonly items: readonly { readonly id: string; readonly wording: string }[]
  }[]
  /** How answers are broken down, with every category that there can be. */
  readonly dimensions: readonly {
    readonly id: string
    readonly categories: readonly { readonly id: string; readonly label: string }[]
  }[]
  readonly told: Publication
}

export interface ResultRow {
  readonly section: string
  /** '' where the answers to several questions are put together. */
  readonly item: string
  /** The question's wording; of several together, '' (those of `section`, or all where that is '' too). */
  readonly question: string
  /** '' where nothing is broken down. */
  readonly dimension: string
  /** The category's id; `everybody` for all together at the time of the last breakdown. */
  readonly group: string
  readonly label: string
  /** Null where it may not be told ("‹10"). */
  readonly figures: ResultFigures | null
}

interface ResultFigures {
  /** People who answered; of several questions together, as many as answered one of them: at least so many. */
  readonly people: number
  /** Answers 1-5. */
  readonly answers: number
  /** How often 1, 2, 3, 4, 5 was answered; told only where nothing is broken down. */
  readonly ratings: Distribution | null
  /** Answers 4 and 5. */
  readonly high: number
  /** `high` / `answers`, in [0, 1]. */
  readonly share: number
  /** Wilson 95 % interval of `share` for `people`, in [0, 1]. */
  readonly interval: readonly [number, number]
}

/**
 * Section by section, first its questions together and then each; everybody, then every breakdown. A category of
 * which nothing at all is told is one row.
 */
export function resultsTable({ sections, dimensions, told }: TableSource): ResultRow[] {
  const rows = rowsOf(sections, '', '', '', (item) => {
    const ratings = told.items[item]
    return ratings && { n: sum(ratings), high: ratings[3] + ratings[4], ratings }
  })
  for (const { id, categories } of dimensions) {
    const by = told.by[id] ?? {}
    for (const category of [{ id: everybody, label: '' }, ...categories]) {
      const counts = by[category.id] ?? {}
      if (Object.keys(counts).length > 0) {
        rows.push(...rowsOf(sections, id, category.id, category.label, (item) => counts[item]))
      } else if (category.id !== everybody) {
        const { label } = category
        const none = { section: '', item: '', question: '', figures: null }
        rows.push({ ...none, dimension: id, group: category.id, label })
      }
    }
  }
  return rows
}

interface Counts {
  readonly n: number
  readonly high: number
  readonly ratings?: Distribution
}

function rowsOf(
  sections: TableSource['sections'],
  dimension: string,
  group: string,
  label: string,
  countsOf: (item: string) => Counts | undefined,
): ResultRow[] {
  return sections.flatMap(({ title, items }) => {
    const row = (item: string, question: string, counts: readonly Counts[]): ResultRow => ({
      ...{ section: title, item, question, dimension, group, label },
      figures: figuresOf(counts),
    })
    const each = items.map(({ id, wording }) => ({ id, wording, counts: [countsOf(id) ?? []].flat() }))
    return [
      row(
        '',
        '',
        each.flatMap(({ counts }) => counts),
      ),
      ...each.map(({ id, wording, counts }) => row(id, wording, counts)),
    ]
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
    share: high / answers,
    interval: wilson(high / answers, people),
  }
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
