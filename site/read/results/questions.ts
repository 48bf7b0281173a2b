/** What a questionnaire asks, in the words that its results are shown with. Pure. */
import type { ChoiceItem, Instrument, Relevance } from '../../../surveys/instruments/instrument.ts'
import { itemsOf } from '../../../surveys/instruments/instrument.ts'
import { lowerFirst } from '../../../domain/vietnamese.ts'
import type { ChoiceQuestion, InstrumentResults } from '../../view/results-view.ts'
import { quotedList } from '../../view/results-words.ts'
import { text } from '../../text/text.ts'

const { explore: words, choices } = text

/** Sections with the items that are rated. */
export function ratedSections({ sections }: Instrument): InstrumentResults['sections'] {
  return sections
    .map(({ id, title, items }) => ({
      id,
      title: title.vi,
      items: items
        .filter(({ kind }) => kind === 'rating')
        .map(({ id, wording }) => ({ id, wording: wording.vi })),
    }))
    .filter(({ items }) => items.length > 0)
}

/** The questions with options, in their order. What is written in free text is not published. */
export function choiceQuestions(instrument: Instrument): ChoiceQuestion[] {
  return instrument.sections.flatMap(({ title, items }) =>
    items.filter((item) => item.kind === 'choice').map((item) => choiceQuestion(instrument, item, title.vi)),
  )
}

export function choiceQuestion(instrument: Instrument, item: ChoiceItem, section: string): ChoiceQuestion {
  return {
    id: item.id,
    section,
    wording: item.wording.vi,
    onlyIf: item.relevance ? choices.onlyIf(conditionOf(instrument, item.relevance)) : '',
    several: item.multiple === true,
    options: item.options.map(({ code, wording }) => ({ id: code, label: wording.vi })),
  }
}

/** The levels in words, worst first, and what the two best of them say: 'hài lòng'. */
export function levelsOf(instrument: Instrument): { labels: readonly string[]; rated: string } {
  const used = new Set(itemsOf(instrument).flatMap((item) => (item.kind === 'rating' ? [item.scale] : [])))
  const [scale, ...others] = [...used].map((id) => instrument.scales[id])
  // Answers on several scales have no words in common, only their place.
  if (!scale || others.length > 0) return { labels: words.anyLevels, rated: words.anyHigh }
  const labels = scale.labels.map(({ vi }) => vi)
  return { labels, rated: ratedIn(labels) }
}

/** @param labels the five levels, worst first */
export function ratedIn(labels: readonly string[]): string {
  const [good = '', best = ''] = labels.slice(3)
  const plain = lowerFirst(good)
  return words.plainlyRated.includes(plain) ? plain : text.results.top(good, best)
}

function conditionOf(instrument: Instrument, relevance: Relevance): string {
  if ('all' in relevance)
    return relevance.all.map((part) => conditionOf(instrument, part)).join(` ${choices.and} `)
  if ('any' in relevance)
    return relevance.any.map((part) => conditionOf(instrument, part)).join(`, ${choices.or} `)
  const source = itemsOf(instrument).find(({ id }) => id === relevance.item)
  const given = relevance.oneOf.map((value) => {
    if (source?.kind === 'choice')
      return source.options.find(({ code }) => code === value)?.wording.vi ?? value
    const scale = source?.kind === 'rating' ? instrument.scales[source.scale] : undefined
    return (value === 'na' ? scale?.notApplicable : scale?.labels[Number(value) - 1])?.vi ?? value
  })
  return choices.condition(quotedList(given, choices.or), source?.wording.vi ?? '')
}
