/** XML → a tree of elements, their names without prefixes: the parts of a Word file use one vocabulary. */
import { Parser } from 'saxen'

export interface Element {
  readonly name: string
  /** By name without prefix. */
  readonly attributes: Readonly<Record<string, string>>
  readonly children: Element[]
  text: string
}

/** @throws Error for text that is no XML */
export function elementsOf(xml: string): Element {
  const root: Element = { name: '', attributes: {}, children: [], text: '' }
  const open: Element[] = [root]
  const parser = new Parser()
  parser.on('openTag', (name, attributes, decoded) => {
    const element = {
      name: local(name),
      attributes: localNames(attributes(), decoded),
      children: [],
      text: '',
    }
    open.at(-1)?.children.push(element)
    open.push(element)
  })
  parser.on('closeTag', () => void open.pop())
  parser.on('text', (text, decoded) => {
    const element = open.at(-1)
    if (element) element.text += decoded(text)
  })
  parser.on('error', (error) => {
    throw error
  })
  parser.parse(xml)
  return root
}

type Decode = (text: string) => string

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

function localNames(attributes: Record<string, string>, decoded: Decode): Record<string, string> {
  return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [local(name), decoded(value)]))
}

export function childNamed(element: Element | undefined, name: string): Element | undefined {
  return element?.children.find((child) => child.name === name)
}

export function childrenNamed(element: Element | undefined, name: string): Element[] {
  return element?.children.filter((child) => child.name === name) ?? []
}

/** The `val` of a child: how Word writes most of its settings. */
export function setting(element: Element | undefined, name: string): string | undefined {
  return childNamed(element, name)?.attributes.val
}

/** A setting that is on or off; undefined where the element does not have it. */
export function switchOf(element: Element | undefined, name: string): boolean | undefined {
  const found = childNamed(element, name)
  return found && !/^(?:0|false|off|none)$/.test(found.attributes.val ?? '1')
}
