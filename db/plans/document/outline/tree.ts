/** Blocks → outline: each item under the heading that it stands under, by the ranks of their numbers and bullets. */
import type { Block } from '../lines/blocks.ts'
import { isBullet, isNumbered } from '../lines/markers.ts'
import { setKinds } from './kinds.ts'
import { lookAt, type Look } from './look.ts'
import { partRank, subheadingRank, type Node } from './node.ts'

const paragraphRank = 48

const nothing: Block = { marker: null, text: '', lines: [], bold: false, boldStart: '', capitals: false }

/** The node that further paragraphs may go on with; joined once, so that a long run of them stays linear. */
interface OpenNode {
  readonly node: Node
  readonly parts: string[]
}

/** Builds the outline of one part of a document. The root has no text. */
export function toTree(blocks: readonly Block[]): Node {
  const root = nodeOf(nothing, lookAt(''), -1)
  const ancestors: Node[] = [root]
  let open: OpenNode | undefined
  for (const block of blocks) {
    const look = lookAt(block.text)
    if (open && goesOn(block, look, open)) {
      open.parts.push(block.text)
      for (const line of block.lines) open.node.lines.push(line)
    } else {
      close(open)
      open = { node: addNode(ancestors, block, look), parts: [block.text] }
    }
  }
  close(open)
  setKinds(root)
  return root
}

function close(open: OpenNode | undefined): void {
  if (!open || open.parts.length === 1) return
  const { node } = open
  node.text = open.parts.join(' ')
  const { assignment, assigns } = node.look
  node.look = { ...lookAt(node.text), assignment, assigns }
}

function addNode(ancestors: Node[], block: Block, look: Look): Node {
  const heading = ancestors.findLast(
    ({ rank, block: { marker } }) =>
      rank < 45 && (isNumbered(marker) || rank === partRank || rank === subheadingRank),
  )
  const node = nodeOf(block, look, rankOf(block, look, heading))
  while (ancestors.length > 1 && (ancestors.at(-1)?.rank ?? 0) >= node.rank) ancestors.pop()
  ancestors.at(-1)?.children.push(node)
  // What only assigns has nothing under it: the next item belongs where this one stands.
  if (!node.look.assigns) ancestors.push(node)
  return node
}

function nodeOf(block: Block, look: Look, rank: number): Node {
  const assigns = look.assigns && block.marker?.kind !== 'roman'
  return {
    block,
    text: block.text,
    rank,
    lines: [...block.lines],
    look: { ...look, assigns },
    kind: null,
    children: [],
  }
}

function rankOf(block: Block, look: Look, heading: Node | undefined): number {
  if (block.marker) return block.marker.rank
  if (isUnnumberedHeading(block, look))
    return block.capitals && look.section !== null ? partRank : subheadingRank
  // An introduction governs whatever follows under the same heading, numbered or not.
  if (block.text.endsWith(':')) return (heading?.rank ?? 0) + 0.5
  return paragraphRank
}

/** A heading that has lost its number, or never had one. */
function isUnnumberedHeading({ marker, text, capitals, bold }: Block, look: Look): boolean {
  if (marker || text.length > 160 || /[.;,:]$/.test(text)) return false
  const named = look.section !== null || look.namesDimension
  return capitals ? named : (bold && named) || look.purpose
}

/** A paragraph that goes on with the list item before it: the item had not come to its end. */
function goesOn(block: Block, look: Look, { node, parts }: OpenNode): boolean {
  const { marker } = node.block
  const bullet = isBullet(marker)
  if (block.marker || node.look.assigns || isUnnumberedHeading(block, look)) return false
  if (block.text.endsWith(':')) return false
  if (!bullet && marker?.kind !== 'arabic' && marker?.kind !== 'letter') return false
  if (block.text.startsWith('(') || look.assigns) return false
  if (look.startsLower) return true
  const end = parts.at(-1) ?? ''
  const long = parts.length > 1 || end.length > 60
  if (/[;,]$/.test(end)) return long || bullet
  return bullet && long && !/[.:!?…”"]$/.test(end)
}
