/** Questionnaires as forms: what a page asks, how it is numbered, and when a follow-up is to be answered. Pure. */
import { itemsOf } from '../../../surveys/instruments/instrument.ts'
import type { Instrument, Item, Relevance, Scale } from '../../../surveys/instruments/instrument.ts'
import { instruments } from '../../../surveys/instruments/index.ts'
import { papiPulse } from '../../../surveys/instruments/papi-pulse.ts'
import { rotate } from '../../../surveys/rotation.ts'
import { text } from '../../text/text.ts'

export interface Form {
  /** Below a commune's danh-gia/, and its template below /danh-gia/. */
  readonly name: string
  readonly instrument: Pick<Instrument, 'id' | 'version' | 'context'>
  readonly title: string
  readonly intro: string
  readonly parts: readonly { readonly id: string; readonly title: string; readonly questions: Question[] }[]
  /** Where the same address asks something else next time, a draft would only stay behind on the device. */
  readonly keepsDraft: boolean
}

export interface Question {
  readonly item: Item
  /** '7', and '7a' for the first question that depends on others and follows it. */
  readonly number: string
  /** What can be chosen; empty for a text. */
  readonly levels: readonly { readonly value: string; readonly label: string }[]
  /** When to answer, for whoever sees every question at once; '' for always. */
  readonly onlyIf: string
}

const { rating: words } = text

/** The whole questionnaire, a part for each section. */
export function formOf(instrument: Instrument): Form {
  const questions = new Map(questionsOf(instrument, itemsOf(instrument)).map((one) => [one.item, one]))
  return {
    ...basics(instrument),
    parts: instrument.sections.map(({ id, title, items }) => ({
      id,
      title: title.vi,
      questions: items.map((item) => questions.get(item)!),
    })),
  }
}

/** How many questions of the pulse are asked at a time; seven turns ask them all. */
const askedAtOnce = 4

/** The pulse by dimension (`papi-pulse/3`), and its turns (`papi-pulse/luot-1`), one of which the server picks. */
export function pulseForms(): Form[] {
  const items = itemsOf(papiPulse)
  const turns = Array.from({ length: Math.ceil(items.length / askedAtOnce) }, (_, turn) =>
    pulseForm(`luot-${turn + 1}`, words.thisTime, rotate(items, askedAtOnce, turn)),
  )
  const byDimension = papiPulse.sections.map((section, index) =>
    pulseForm(String(index + 1), section.title.vi, section.items),
  )
  return [...byDimension, ...turns]
}

function pulseForm(name: string, title: string, items: readonly Item[]): Form {
  const whole = basics(papiPulse)
  return {
    ...whole,
    name: `${papiPulse.id}/${name}`,
    parts: [{ id: name, title, questions: questionsOf(papiPulse, items) }],
    keepsDraft: false,
  }
}

function basics(instrument: Instrument) {
  const { id, version, context, title, intro } = instrument
  return {
    name: id,
    instrument: { id, version, context },
    title: title.vi,
    intro: intro.vi,
    keepsDraft: true,
  }
}

/** What else can be said about a commune, for the list to choose from. */
export function choicesAmong(served: readonly Instrument[]): { href: string; label: string; note: string }[] {
  const own = served.filter(({ id }) => !instruments.some((builtIn) => builtIn.id === id))
  return [
    ...words.choices,
    ...own.map(({ id, title, intro }) => ({ href: `${id}/`, label: title.vi, note: intro.vi })),
  ]
}

function questionsOf(instrument: Instrument, items: readonly Item[]): Question[] {
  const numbers = new Map<string, string>()
  let main = 0
  let following = 0
  for (const { id, relevance } of items) {
    following = relevance && main > 0 ? following + 1 : 0
    if (following === 0) main += 1
    numbers.set(id, following === 0 ? String(main) : main + letter(following))
  }
  return items.map((item) => ({
    item,
    number: numbers.get(item.id) ?? '',
    levels: levelsOf(item, instrument.scales),
    onlyIf: item.relevance ? onlyIf(item.relevance, items, numbers, instrument.scales) : '',
  }))
}

/** @example letter(2) // => 'b' */
function letter(n: number): string {
  return n > 26 ? `.${n}` : String.fromCharCode('a'.charCodeAt(0) + n - 1)
}

function levelsOf(item: Item, scales: Instrument['scales']): Question['levels'] {
  if (item.kind === 'text') return []
  if (item.kind === 'choice')
    return item.options.map(({ code, wording }) => ({ value: code, label: wording.vi }))
  const scale: Scale | undefined = scales[item.scale]
  if (!scale) return []
  return [
    ...scale.labels.map(({ vi }, index) => ({ value: String(index + 1), label: vi })),
    { value: 'na', label: scale.notApplicable.vi },
  ]
}

function onlyIf(
  relevance: Relevance,
  items: readonly Item[],
  numbers: ReadonlyMap<string, string>,
  scales: Instrument['scales'],
): string {
  return words.onlyIf(conditionIn(relevance))

  function conditionIn(part: Relevance, inner = false): string {
    if ('item' in part) {
      const source = items.find(({ id }) => id === part.item)
      const levels = source ? levelsOf(source, scales) : []
      const labels = part.oneOf.map((value) => levels.find((level) => level.value === value)?.label ?? value)
      return words.chosen(numbers.get(part.item) ?? '', oneOf(labels))
    }
    const [parts, joint] = 'all' in part ? [part.all, ` ${words.and} `] : [part.any, `, ${words.or} `]
    const joined = parts.map((one) => conditionIn(one, true)).join(joint)
    return inner && parts.length > 1 ? `(${joined})` : joined
  }
}

/** @example oneOf(['a', 'b', 'c']) // => '«a», «b» hoặc «c»' */
function oneOf(labels: readonly string[]): string {
  const quoted = labels.map((label) => `«${label}»`)
  const last = quoted.pop() ?? ''
  return quoted.length > 0 ? `${quoted.join(', ')} ${words.or} ${last}` : last
}
