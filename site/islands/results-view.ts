/** What the explorer of results shows for what is chosen, and the choice as an address. Pure. */
import { everybody, type Breakdown, type Choices, type Count } from '../../surveys/disclosure-limits.ts'
import { poolScore, wilson, type Distribution, type Interval, type Score } from '../../surveys/scoring.ts'

/** One commune's published answers to all that it was asked. */
export interface ResultsData {
  readonly unit: string
  readonly province: string
  readonly instruments: readonly InstrumentResults[]
}

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
  readonly asked: readonly AskedChoice[]
  /** Filters with all their categories in words and in order, told or not. */
  readonly filters: readonly {
    readonly id: string
    readonly title: string
    readonly categories: readonly { readonly id: string; readonly label: string }[]
  }[]
  readonly items: Readonly<Record<string, Distribution>>
  readonly choices: Readonly<Record<string, Choices>>
  readonly by: Breakdown<Count>
  /** The sum of what the province's other communes told, by item. */
  readonly elsewhere: Readonly<Record<string, Distribution>>
}

/** A question with options, in words. */
export interface AskedChoice {
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

export interface Choice {
  readonly instrument: string
  /** An item's or a section's id; '' all that is rated together. */
  readonly part: string
  /** A filter's id; '' none. */
  readonly by: string
  /** '' nothing, `province`, or two categories of the filter. */
  readonly compare: '' | typeof province | readonly [string, string]
}

export const province = 'tinh'

/** Kinds of choice as they stand in the address. */
const names = { instrument: 'phieu', part: 'tieu-chi', by: 'theo', compare: 'so' } as const

/** What an address asks for; whatever it does not name or what does not exist is as in the beginning. */
export function choiceOf(search: string, data: ResultsData): Choice {
  const asked = new URLSearchParams(search)
  const get = (name: keyof typeof names) => asked.get(names[name]) ?? ''
  const instrument = data.instruments.find(({ id }) => id === get('instrument')) ?? data.instruments[0]!
  const part = partOf(instrument, get('part'))
  const isChoice = instrument.asked.some(({ id }) => id === part)
  const filter = isChoice ? undefined : instrument.filters.find(({ id }) => id === get('by'))
  const pair = get('compare').split(',')
  const isPair =
    pair.length === 2 &&
    pair[0] !== pair[1] &&
    pair.every((id) => filter?.categories.some((c) => c.id === id))
  const isProvince = get('compare') === province && !isChoice && !filter && hasElsewhere(instrument)
  return {
    instrument: instrument.id,
    part,
    by: filter?.id ?? '',
    compare: isPair ? [pair[0]!, pair[1]!] : isProvince ? province : '',
  }
}

/** Where nothing is rated, the first question stands for what is seen in the beginning. */
function partOf(instrument: InstrumentResults, asked: string): string {
  const { sections, asked: questions } = instrument
  if (questions.some(({ id }) => id === asked)) return asked
  if (sections.length === 0) return questions[0]?.id ?? ''
  return itemsOf(instrument, asked).length > 0 ? asked : ''
}

/** @example addressOf({ instrument: 'sipas-2017', part: 'c4', by: 'service', compare: '' }, data) // => '?tieu-chi=c4&theo=service' */
export function addressOf(choice: Choice, data: ResultsData): string {
  const asked = new URLSearchParams()
  if (choice.instrument !== data.instruments[0]?.id) asked.set(names.instrument, choice.instrument)
  if (choice.part) asked.set(names.part, choice.part)
  if (choice.by) asked.set(names.by, choice.by)
  if (choice.compare !== '') {
    asked.set(names.compare, typeof choice.compare === 'string' ? choice.compare : choice.compare.join(','))
  }
  // A comma between two categories needs no escape.
  const text = asked.toString().replaceAll('%2C', ',')
  return text && `?${text}`
}

export function hasElsewhere({ elsewhere }: InstrumentResults): boolean {
  return Object.keys(elsewhere).length > 0
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
export function optionFigures({ options }: Pick<AskedChoice, 'options'>, told: Choices): OptionFigure[] {
  const { n } = told
  return options.map(({ id, label }) => {
    const count = told.options[id] ?? 0
    return { id, label, count, share: count / n, interval: wilson(count / n, n) }
  })
}

/** Everybody's answers to a part; null where nothing may be told. */
export function wholeScore(
  of: Readonly<Record<string, Distribution>>,
  items: readonly string[],
): Score | null {
  const told = items.flatMap((id) => (of[id] ? [{ distribution: of[id] }] : []))
  return told.length > 0 ? poolScore(told) : null
}

/** One category's answers to a part, of which only the sum of 4 and 5 is told; null: "‹10". */
export function categoryScore(
  by: Breakdown<Count>,
  filter: string,
  category: string,
  items: readonly string[],
): Score | null {
  const counts = by[filter]?.[category] ?? {}
  const told = items.flatMap((id) => {
    const count = counts[id]
    return count && count.n > 0 ? [{ distribution: asDistribution(count) }] : []
  })
  return told.length > 0 ? poolScore(told) : null
}

/** How many had answered when a filter was last taken apart; null where it never was. */
export function countedThen(by: Breakdown<Count>, filter: string, items: readonly string[]): number | null {
  return categoryScore(by, filter, everybody, items)?.n ?? null
}

/** Low answers as 1, high ones as 4: share, n and interval are right, a mean would not be. */
function asDistribution({ n, high }: Count): Distribution {
  return [n - high, 0, 0, high, 0]
}
