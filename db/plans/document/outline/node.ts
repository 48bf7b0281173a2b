/** A node of a document's outline: a heading, a task, or an item that only says who does it and when. */
import type { Block } from '../lines/blocks.ts'
import type { Look } from './look.ts'
import type { SectionKind } from './sections.ts'

export interface Node {
  readonly block: Block
  /** The block's text with the paragraphs that go on with it. */
  text: string
  readonly rank: number
  readonly lines: number[]
  /** What the text is. */
  look: Look
  kind: SectionKind | null
  readonly children: Node[]
}

/** The rank of an unnumbered heading: of a part, or of an item that stands as high as "1.1". */
export const partRank = 20
export const subheadingRank = 31
/** Every node under `root`, in the order of the document. */
export function everyNode(root: Node): Node[] {
  const all: Node[] = []
  const pending = [root]
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (node !== root) all.push(node)
    for (const child of node.children.toReversed()) pending.push(child)
  }
  return all
}
