/** What the explorer of results shows for what is chosen, and the choice as an address. Pure. */
import { everybody, type Breakdown, type Count } from '../../surveys/disclosure-limits.ts'
import { poolScore, type Distribution, type Score } from '../../surveys/scoring.ts'

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
  /** Filters with all their categories in words and in order, told or not. */
  readonly filters: readonly {
    readonly id: string
    readonly title: string
    readonly categories: readonly { readonly id: string; readonly label: string }[]
  }[]
  readonly items: Readonly<Record<string, Distribution>>
  readonly by: Breakdown<Count>
  /** The sum of what the province's other communes told, by item. */
  readonly elsewhere: Readonly<Record<string, Distribution>>
}

export interface Choice {
  readonly instrument: string
  /** An item's or a section's id; '' all together. */
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
  const part = itemsOf(instrument, get('part')).length > 0 ? get('part') : ''
  const filter = instrument.filters.find(({ id }) => id === get('by'))
  const pair = get('compare').split(',')
  const isPair =
    pair.length === 2 &&
    pair[0] !== pair[1] &&
    pair.every((id) => filter?.categories.some((c) => c.id === id))
  const isProvince = get('compare') === province && !filter && hasElsewhere(instrument)
  return {
    instrument: instrument.id,
    part,
    by: filter?.id ?? '',
    compare: isPair ? [pair[0]!, pair[1]!] : isProvince ? province : '',
  }
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
