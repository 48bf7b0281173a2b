/** A questionnaire as a versioned, computable specification: one source for form, validation, storage and results. */
export interface Instrument {
  readonly id: string
  /** Raised with every change of meaning; a response stores the version and the digest that it answered. */
  readonly version: string
  readonly title: Wording
  readonly intro: Wording
  readonly source: { readonly title: string; readonly confidence: 'high' | 'medium' | 'low' }
  readonly scales: Readonly<Record<string, Scale>>
  /** What a response is about, asked once and kept beside the answers. Nothing that identifies a person. */
  readonly context: readonly ContextItem[]
  readonly sections: readonly Section[]
}

/** Vietnamese always; English and Khmer where somebody has translated them. */
export interface Wording {
  readonly vi: string
  readonly en?: string
  readonly km?: string
}

/** Five labels from worst (1) to best (5). */
export interface Scale {
  readonly labels: readonly [Wording, Wording, Wording, Wording, Wording]
  /** The label of 'na'. Every rating item offers it. */
  readonly notApplicable: Wording
}

export interface Section {
  readonly id: string
  readonly title: Wording
  readonly items: readonly Item[]
}

export type Item = RatingItem | ChoiceItem | TextItem

interface ItemBase {
  /** Letter first, then letters, digits, `_`: it is also a form field's and a spreadsheet column's name. */
  readonly id: string
  readonly wording: Wording
  /** The indicators that an answer says something about. */
  readonly informs: readonly string[]
  /** The official wording could not be read; ours keeps the meaning as far as it is known. */
  readonly uncertain?: true
  /** Asked only if this holds; without it always. */
  readonly relevance?: Relevance
}

export interface RatingItem extends ItemBase {
  readonly kind: 'rating'
  readonly scale: string
}

export interface ChoiceItem extends ItemBase {
  readonly kind: 'choice'
  readonly options: readonly Option[]
  /** Several options may be chosen. */
  readonly multiple?: true
}

/** Free text, kept short; the form warns against names and numbers of people. */
interface TextItem extends ItemBase {
  readonly kind: 'text'
  readonly maxLength: number
}

export interface Option {
  readonly code: string
  readonly wording: Wording
}

export interface ContextItem {
  readonly id: ContextId
  readonly wording: Wording
  readonly options: readonly Option[]
  readonly required?: true
}

export type ContextId = 'service' | 'visited' | 'ageGroup' | 'sex'

/** True if the earlier item's answer is one of the values; ratings are written as '1'-'5' and 'na'. */
export type Relevance =
  | { readonly item: string; readonly oneOf: readonly string[] }
  | { readonly all: readonly Relevance[] }
  | { readonly any: readonly Relevance[] }

export type Rating = 1 | 2 | 3 | 4 | 5
/** A rating or 'na' ("does not apply to me"), an option's code, several of them, or a text. */
export type Answer = Rating | string | readonly string[]
/** By item id. An item that was not answered has no entry. */
export type Answers = Readonly<Record<string, Answer>>

const itemLists = new WeakMap<Instrument, readonly Item[]>()

export function itemsOf(instrument: Instrument): readonly Item[] {
  const known = itemLists.get(instrument)
  if (known) return known
  const items = instrument.sections.flatMap((section) => section.items)
  itemLists.set(instrument, items)
  return items
}

/** Whether it is about a visit, for which a code may have been handed out: it asks when that was. */
export function followsVisit({ context }: Pick<Instrument, 'context'>): boolean {
  return context.some(({ id }) => id === 'visited')
}

/** Whether an item is to be asked, given the answers so far. */
export function isRelevant(relevance: Relevance | undefined, answers: Answers): boolean {
  if (relevance === undefined) return true
  if ('all' in relevance) return relevance.all.every((part) => isRelevant(part, answers))
  if ('any' in relevance) return relevance.any.some((part) => isRelevant(part, answers))
  const answer = answers[relevance.item]
  if (answer === undefined) return false
  const given = typeof answer === 'object' ? answer : [String(answer)]
  return given.some((value) => relevance.oneOf.includes(value))
}

/**
 * The definition as canonical JSON (keys sorted, no spaces), to be hashed by whoever stores it. Two definitions give
 * the same text exactly if they mean the same to a computer: order of items counts, order of keys does not.
 */
export function digestSource(instrument: Instrument): string {
  return canonical(instrument)
}

export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const entries = Object.entries(value)
    .filter(([, part]) => part !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([key, part]) => `${JSON.stringify(key)}:${canonical(part)}`).join(',')}}`
}
