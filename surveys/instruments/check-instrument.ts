import { indicator } from '../indicators/index.ts'
import { itemsOf } from './instrument.ts'
import type { Instrument, Item, Option, Relevance, Wording } from './instrument.ts'
import { maxOptions } from '../answers/packed-answers.ts'
import { reservedNames } from './reserved-names.ts'

/**
 * What is wrong with a definition, one sentence each; empty if it may be served. Checked: names, unique ids, known
 * indicators, known scales, complete wording in Vietnamese and in every other language that the title has, sound
 * options, and that each item can be reached by some answers to the items before it.
 */
export function checkInstrument(instrument: Instrument): string[] {
  const items = itemsOf(instrument)
  const asked = [...instrument.context, ...items]
  return [
    ...repeated(
      'question',
      asked.map((item) => item.id),
    ),
    ...repeated(
      'section',
      instrument.sections.map((section) => section.id),
    ),
    ...asked
      .filter((item) => !/^[A-Za-z][A-Za-z0-9_]*$/.test(item.id))
      .map((item) => `'${item.id}' is no name`),
    ...(items.length === 0 ? ['There is no item'] : []),
    ...instrument.sections.flatMap((section) =>
      section.items.length === 0 ? [`Section ${section.id} is empty`] : [],
    ),
    ...items.flatMap((item) => checkItem(instrument, item)),
    ...asked.flatMap((item) => ('options' in item ? checkOptions(item.id, item.options) : [])),
    ...checkWordings(instrument),
    ...checkReach(items),
  ]
}

function checkItem(instrument: Instrument, item: Item): string[] {
  const faults = item.informs
    .filter((id) => indicator(id) === undefined)
    .map((id) => `${item.id} informs '${id}', which is no indicator`)
  if (reservedNames.has(item.id)) faults.push(`'${item.id}' is the name of a column that every response has`)
  if (item.kind !== 'text' && item.informs.length === 0) faults.push(`${item.id} informs no indicator`)
  if (item.kind === 'rating' && !Object.hasOwn(instrument.scales, item.scale)) {
    faults.push(`${item.id} uses the unknown scale '${item.scale}'`)
  }
  if (item.kind === 'text' && !(item.maxLength > 0)) faults.push(`${item.id} allows no text`)
  return faults
}

function checkOptions(id: string, options: readonly Option[]): string[] {
  const codes = options.map((option) => option.code)
  return [
    ...repeated(`option of ${id}`, codes),
    ...(codes.length < 2 || codes.length > maxOptions ? [`${id} needs 2 to ${maxOptions} options`] : []),
    // No spaces: spreadsheets of the field list several chosen codes separated by spaces.
    ...codes.filter((code) => !/^[A-Za-z0-9_-]+$/.test(code)).map((code) => `'${code}' of ${id} is no code`),
  ]
}

function checkWordings(instrument: Instrument): string[] {
  const languages = [...new Set(['vi', ...Object.keys(instrument.title)])]
  const wordings: readonly (readonly [string, Wording])[] = [
    ['title', instrument.title],
    ['intro', instrument.intro],
    ...Object.entries(instrument.scales).flatMap(([id, scale]) =>
      [...scale.labels, scale.notApplicable].map((label) => [`scale ${id}`, label] as const),
    ),
    ...instrument.sections.map((section) => [`section ${section.id}`, section.title] as const),
    ...[...instrument.context, ...itemsOf(instrument)].flatMap((item) => [
      [item.id, item.wording] as const,
      ...('options' in item ? item.options : []).map(
        (option) => [`${item.id}/${option.code}`, option.wording] as const,
      ),
    ]),
  ]
  return wordings.flatMap(([where, wording]) => {
    const texts = new Map<string, string>(Object.entries(wording))
    const missing = languages.filter((language) => !texts.get(language)?.trim())
    const surplus = [...texts.keys()].filter((language) => !languages.includes(language))
    return [
      ...missing.map((language) => `${where} has no wording in '${language}'`),
      ...surplus.map((language) => `${where} is worded in '${language}', the title is not`),
      ...[...texts.values()]
        .filter((text) => text !== text.normalize('NFC'))
        .map(() => `${where} is not NFC`),
    ]
  })
}

/** The answers that some way to an item needs: one set of possible values for each earlier item it depends on. */
type Path = ReadonlyMap<string, ReadonlySet<string>>

function checkReach(items: readonly Item[]): string[] {
  const paths = new Map<string, readonly Path[]>()
  const before = new Map<string, Item>()
  const faults: string[] = []
  for (const item of items) {
    const found = item.relevance
      ? waysTo(item.relevance, before, paths, (fault) => faults.push(`${item.id} ${fault}`))
      : [new Map()]
    if (found.length === 0) faults.push(`${item.id} can never be asked`)
    paths.set(item.id, found)
    before.set(item.id, item)
  }
  return faults
}

function waysTo(
  relevance: Relevance,
  before: ReadonlyMap<string, Item>,
  paths: ReadonlyMap<string, readonly Path[]>,
  report: (fault: string) => void,
): readonly Path[] {
  if ('any' in relevance) return relevance.any.flatMap((part) => waysTo(part, before, paths, report))
  if ('all' in relevance) {
    const parts = relevance.all.map((part) => waysTo(part, before, paths, report))
    return parts.reduce<readonly Path[]>(
      (a, b) => a.flatMap((x) => b.flatMap((y) => join(x, y, before))),
      [new Map()],
    )
  }
  const source = before.get(relevance.item)
  if (source === undefined || source.kind === 'text') {
    report(`depends on '${relevance.item}', which is no earlier question with fixed answers`)
    return []
  }
  const possible =
    source.kind === 'rating' ? ['1', '2', '3', '4', '5', 'na'] : source.options.map(({ code }) => code)
  for (const value of relevance.oneOf) {
    if (!possible.includes(value)) report(`depends on ${source.id} = '${value}', which cannot be answered`)
  }
  const values = new Set(relevance.oneOf.filter((value) => possible.includes(value)))
  if (values.size === 0) return []
  return (paths.get(source.id) ?? []).flatMap((path) => join(path, new Map([[source.id, values]]), before))
}

/** Both conditions at once, or nothing if they contradict each other. Several choices can satisfy both. */
function join(a: Path, b: Path, before: ReadonlyMap<string, Item>): readonly Path[] {
  const joined = new Map(a)
  for (const [id, values] of b) {
    const item = before.get(id)
    const other = joined.get(id)
    const severalChoices = item?.kind === 'choice' && item.multiple === true
    const both =
      other === undefined || severalChoices
        ? values
        : new Set([...values].filter((value) => other.has(value)))
    if (both.size === 0) return []
    joined.set(id, both)
  }
  return [joined]
}

function repeated(what: string, names: readonly string[]): string[] {
  const twice = new Set(names.filter((name, index) => names.indexOf(name) !== index))
  return [...twice].map((name) => `The ${what} '${name}' occurs twice`)
}
