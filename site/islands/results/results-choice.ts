/** What a reader of results has chosen to see, which is the page's address. Pure. */
import { hasElsewhere, itemsOf, type InstrumentResults, type ResultsData } from '../../view/results-view.ts'

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
  const query = new URLSearchParams(search)
  const get = (name: keyof typeof names) => query.get(names[name]) ?? ''
  const instrument = data.instruments.find(({ id }) => id === get('instrument')) ?? data.instruments[0]!
  const part = partOf(instrument, get('part'))
  const isChoice = instrument.choiceQuestions.some(({ id }) => id === part)
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
function partOf(instrument: InstrumentResults, part: string): string {
  const { sections, choiceQuestions } = instrument
  if (choiceQuestions.some(({ id }) => id === part)) return part
  if (sections.length === 0) return choiceQuestions[0]?.id ?? ''
  return itemsOf(instrument, part).length > 0 ? part : ''
}

/**
 * @param search the address as it is: what else stands in it stays
 * @example addressOf({ instrument: 'sipas-2017', part: 'c4', by: 'service', compare: '' }, data) // => '?tieu-chi=c4&theo=service'
 */
export function addressOf(choice: Choice, data: ResultsData, search = ''): string {
  const query = new URLSearchParams(search)
  for (const name of Object.values(names)) query.delete(name)
  if (choice.instrument !== data.instruments[0]?.id) query.set(names.instrument, choice.instrument)
  if (choice.part) query.set(names.part, choice.part)
  if (choice.by) query.set(names.by, choice.by)
  if (choice.compare !== '') {
    query.set(names.compare, typeof choice.compare === 'string' ? choice.compare : choice.compare.join(','))
  }
  // A comma between two categories needs no escape.
  const text = query.toString().replaceAll('%2C', ',')
  return text && `?${text}`
}
