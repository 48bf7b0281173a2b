/** What a Word file's styles say of a paragraph: bold, capitals, and the list that it belongs to. */
import { childNamed, childrenNamed, setting, switchOf, type Element } from './xml.ts'

/** What is not said stays undefined. */
export interface Look {
  readonly bold: boolean | undefined
  readonly capitals: boolean | undefined
}

/** A list and the level in it; the level is missing where the list's own definition names the style. */
export interface InList {
  readonly list: string
  readonly level: number | undefined
}

export interface Style extends Look {
  readonly inList: InList | undefined
}

export type Styles = ReadonlyMap<string, Style>

/** A style in a chain longer than this is based on itself. */
const longestChain = 20

/** Each style with what it takes over from the one that it is based on. */
export function readStyles(root: Element | undefined): Styles {
  const elements = new Map(
    childrenNamed(childNamed(root, 'styles'), 'style').map((style) => [
      style.attributes.styleId ?? '',
      style,
    ]),
  )
  return new Map([...elements.keys()].map((id) => [id, styleOf(id, elements, 0)]))
}

function styleOf(id: string, elements: ReadonlyMap<string, Element>, depth: number): Style {
  const element = elements.get(id)
  const base = setting(element, 'basedOn')
  const outer = base !== undefined && depth < longestChain ? styleOf(base, elements, depth + 1) : plain
  const own = lookOf(childNamed(element, 'rPr'))
  const inList = inListOf(childNamed(element, 'pPr'))
  return {
    bold: own.bold ?? outer.bold,
    capitals: own.capitals ?? outer.capitals,
    inList: inList ? { list: inList.list ?? outer.inList?.list ?? '0', level: inList.level } : outer.inList,
  }
}

const plain: Style = { bold: undefined, capitals: undefined, inList: undefined }

/** @param properties the `rPr` of a run or style */
export function lookOf(properties: Element | undefined): Look {
  return { bold: switchOf(properties, 'b'), capitals: switchOf(properties, 'caps') }
}

/** @param properties the `pPr` of a paragraph or style */
export function inListOf(
  properties: Element | undefined,
): { list: string | undefined; level: number | undefined } | undefined {
  const numbering = childNamed(properties, 'numPr')
  if (!numbering) return undefined
  const level = setting(numbering, 'ilvl')
  return {
    list: setting(numbering, 'numId'),
    level: level === undefined ? undefined : Number(level),
  }
}
