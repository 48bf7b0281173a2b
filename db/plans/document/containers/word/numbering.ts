/** Word's automatic numbers: which lists a file defines, and the number that the next paragraph of a list is printed with. */
import type { InList, Styles } from './styles.ts'
import { childNamed, childrenNamed, setting, switchOf, type Element } from './xml.ts'

interface Level {
  readonly start: number
  readonly format: string
  /** "%1.%2." */
  readonly text: string
  /** All numbers in it are printed as 1, 2, 3. */
  readonly arabic: boolean
  /** The style whose paragraphs belong to it. */
  readonly style: string | undefined
  /** Counts on through the levels above it. */
  readonly runsOn: boolean
}

interface List {
  /** Lists that share a definition count on together. */
  readonly definition: string
  readonly levels: ReadonlyMap<number, Level>
  /** Levels that this list starts anew. */
  readonly restarts: ReadonlyMap<number, number>
}

export interface Numbering {
  readonly lists: ReadonlyMap<string, List>
  /** The last number of each level, by definition. */
  readonly counters: Map<string, (number | undefined)[]>
  /** Lists that have begun to count. */
  readonly begun: Set<string>
}

const deepest = 8

export function readNumbering(root: Element | undefined, styles: Styles): Numbering {
  const numbering = childNamed(root, 'numbering')
  const definitions = new Map(
    childrenNamed(numbering, 'abstractNum').map((found) => [found.attributes.abstractNumId ?? '', found]),
  )
  const instances = new Map(
    childrenNamed(numbering, 'num').map((found) => [found.attributes.numId ?? '', found]),
  )
  const lists = [...instances].map(([id, instance]): [string, List] => {
    const definition = definitionOf(instance, { definitions, instances, styles })
    return [id, listOf(instance, definitions.get(definition), definition)]
  })
  return { lists: new Map(lists), counters: new Map(), begun: new Set() }
}

interface Sources {
  readonly definitions: ReadonlyMap<string, Element>
  readonly instances: ReadonlyMap<string, Element>
  readonly styles: Styles
}

/** A definition may do no more than name a list style, which has the definition that counts. */
function definitionOf(instance: Element, { definitions, instances, styles }: Sources): string {
  const own = setting(instance, 'abstractNumId') ?? ''
  const linked = setting(definitions.get(own), 'numStyleLink')
  const list = linked === undefined ? undefined : styles.get(linked)?.inList?.list
  return setting(instances.get(list ?? ''), 'abstractNumId') ?? own
}

function listOf(instance: Element, definition: Element | undefined, id: string): List {
  const levels = new Map(childrenNamed(definition, 'lvl').map(levelOf))
  const restarts = new Map<number, number>()
  for (const override of childrenNamed(instance, 'lvlOverride')) {
    const replaced = childNamed(override, 'lvl')
    if (replaced) levels.set(...levelOf(replaced))
    const start = setting(override, 'startOverride')
    if (start !== undefined) restarts.set(Number(override.attributes.ilvl), Number(start))
  }
  return { definition: id, levels, restarts }
}

function levelOf(element: Element): [number, Level] {
  const level = {
    start: Number(setting(element, 'start') ?? 1),
    format: setting(element, 'numFmt') ?? 'decimal',
    text: setting(element, 'lvlText') ?? '',
    arabic: switchOf(element, 'isLgl') === true,
    style: setting(element, 'pStyle'),
    runsOn: setting(element, 'lvlRestart') === '0',
  }
  return [Number(element.attributes.ilvl), level]
}

/** The number or bullet in front of the next paragraph of a list, without a space after it; '' where it has none. */
export function nextNumber(numbering: Numbering, { list: id, level }: InList, style: string): string {
  const list = numbering.lists.get(id)
  if (!list) return ''
  const depth = Math.min(deepest, level ?? levelOfStyle(list, style))
  const definition = list.levels.get(depth)
  if (!definition) return ''
  count(numbering, id, list, depth)
  if (definition.format === 'none') return ''
  if (definition.format === 'bullet') return bullet(definition.text, list.levels.get(depth - 1))
  const counters = numbering.counters.get(list.definition) ?? []
  return definition.text.replace(/%([1-9])/g, (_, digit: string) => {
    const at = Number(digit) - 1
    const own = list.levels.get(at)
    const format = definition.arabic ? 'decimal' : (own?.format ?? 'decimal')
    return printed(counters[at] ?? own?.start ?? 1, format)
  })
}

function levelOfStyle(list: List, style: string): number {
  for (const [depth, level] of list.levels) if (level.style === style) return depth
  return 0
}

/** Adds one to the level's counter; the levels under it start anew. */
function count({ counters, begun }: Numbering, id: string, list: List, depth: number): void {
  const numbers = counters.get(list.definition) ?? []
  counters.set(list.definition, numbers)
  if (!begun.has(id)) {
    begun.add(id)
    for (const [at, start] of list.restarts) numbers[at] = start - 1
  }
  const before = numbers[depth]
  numbers[depth] = before === undefined ? (list.levels.get(depth)?.start ?? 1) : before + 1
  for (let under = depth + 1; under <= deepest; under++) {
    if (list.levels.get(under)?.runsOn !== true) numbers[under] = undefined
  }
}

/** Word draws bullets with signs of symbol fonts; a dash, plus or star stays. */
function bullet(text: string, above: Level | undefined): string {
  if (/^[-–—+*]$/.test(text)) return text
  return above?.format === 'bullet' ? '+' : '-'
}

const romans: readonly (readonly [value: number, numeral: string])[] = [
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
]
const letters = 26

function printed(number: number, format: string): string {
  if (format === 'upperRoman') return roman(number)
  if (format === 'lowerRoman') return roman(number).toLowerCase()
  if (format === 'upperLetter') return letter(number)
  if (format === 'lowerLetter') return letter(number).toLowerCase()
  return format === 'decimalZero' && number < 10 ? `0${number}` : String(number)
}

function roman(number: number): string {
  let [rest, text] = [Math.min(number, 399), '']
  for (const [value, numeral] of romans) {
    while (rest >= value) {
      text += numeral
      rest -= value
    }
  }
  return text
}

/** A to Z, then AA, BB. */
function letter(number: number): string {
  const index = Math.max(0, number - 1)
  return String.fromCharCode(65 + (index % letters)).repeat(Math.min(5, Math.floor(index / letters) + 1))
}
