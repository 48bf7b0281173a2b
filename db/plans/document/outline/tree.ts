import type { Block } from '../lines/blocks.ts'
import { readAssignment, type Assignment } from '../commitments/assignment.ts'
import { namesDimension } from './dimensions.ts'
import { startsLower } from '../text.ts'
import { isBullet, isNumbered } from '../lines/markers.ts'
import { isPurposeHeading, sectionKind, type SectionKind } from './sections.ts'

export type Node = {
  block: Block
  text: string
  rank: number
  lines: number[]
  assignment: (Assignment & { rest: string }) | null
  /** Says nothing but who leads, who helps and by when. */
  assigns: boolean
  kind: SectionKind | null
  children: Node[]
}

const paragraphRank = 48

/** A line that a heading's number was lost from, or never had one. */
function isUnnumberedHeading(block: Block): boolean {
  if (block.marker || block.text.length > 160 || /[.;,:]$/.test(block.text)) return false
  if (block.capitals) return sectionKind(block.text) !== null || namesDimension(block.text)
  return (
    (block.bold && (namesDimension(block.text) || sectionKind(block.text) !== null)) ||
    isPurposeHeading(block.text)
  )
}

function rankOf(block: Block, parent: Node | undefined): number {
  if (block.marker) return block.marker.rank
  if (isUnnumberedHeading(block)) return block.capitals && sectionKind(block.text) !== null ? 20 : 31
  // An introduction governs whatever follows under the same heading, numbered or not.
  if (block.text.endsWith(':')) return (parent?.rank ?? 0) + 0.5
  return paragraphRank
}

/** A paragraph that goes on with the list item before it: the item had not come to its end. */
function goesOn(block: Block, previous: Node, end: string, grown: boolean): boolean {
  if (block.marker || previous.assigns || isUnnumberedHeading(block) || block.text.endsWith(':')) return false
  if (
    !isBullet(previous.block.marker) &&
    previous.block.marker?.kind !== 'arabic' &&
    previous.block.marker?.kind !== 'letter'
  )
    return false
  if (/^\(/.test(block.text) || readAssignment(block.text)?.rest === '') return false
  if (startsLower(block.text)) return true
  const long = grown || end.length > 60
  if (/[;,]$/.test(end)) return long || isBullet(previous.block.marker)
  return isBullet(previous.block.marker) && long && !/[.:!?…”"]$/.test(end)
}

/** Builds the outline of one part from the ranks of its markers. The root has no text. */
export function toTree(blocks: readonly Block[]): Node {
  const root = nodeOf({ marker: null, text: '', lines: [], bold: false, boldStart: '', capitals: false }, -1)
  const stack: Node[] = [root]
  let previous: Node | undefined
  // What `previous` is made of so far; joined once, so that a long run of continuations stays linear.
  let parts: string[] = []
  for (const block of blocks) {
    if (previous && goesOn(block, previous, parts.at(-1) ?? '', parts.length > 1)) {
      parts.push(block.text)
      for (const line of block.lines) previous.lines.push(line)
      continue
    }
    if (previous && parts.length > 1) previous.text = parts.join(' ')
    parts = [block.text]
    const holder = stack.findLast(
      (node) => node.rank < 45 && (isNumbered(node.block.marker) || node.rank === 20 || node.rank === 31),
    )
    const node = nodeOf(block, rankOf(block, holder))
    while (stack.length > 1 && (stack.at(-1)?.rank ?? 0) >= node.rank) stack.pop()
    stack.at(-1)?.children.push(node)
    // What only assigns has nothing under it: the next item belongs where this one stands.
    if (!node.assigns) stack.push(node)
    previous = node
  }
  if (previous && parts.length > 1) previous.text = parts.join(' ')
  setKinds(root)
  return root
}

function nodeOf(block: Block, rank: number): Node {
  const assignment = readAssignment(block.text)
  const assigns =
    assignment !== null && assignment.rest === '' && (block.marker === null || block.marker.kind !== 'roman')
  return {
    block,
    text: block.text,
    rank,
    lines: [...block.lines],
    assignment,
    assigns,
    kind: null,
    children: [],
  }
}

/** Tells the sections apart by their headings; what says nothing keeps the kind of what it stands in. */
function setKinds(root: Node): void {
  const top = root.children.reduce(
    (least, node) =>
      node.block.marker?.code != null || node.rank <= 31 ? Math.min(least, node.rank) : least,
    Infinity,
  )
  const visit = (node: Node, inherited: SectionKind | null): void => {
    const high = node.rank <= 20 || (node.rank === top && node.rank <= 31)
    const heading = high && (node.children.length > 0 || node.rank <= 20 || !/[.;]$/.test(node.text))
    const kind = heading && node.block.marker?.kind !== 'article' ? sectionKind(node.text) : null
    node.kind = kind ?? (node.rank > 20 && isPurposeHeading(node.text) ? 'purpose' : inherited)
    for (const child of node.children) visit(child, node.kind)
  }
  for (const node of root.children) visit(node, null)
}

export function everyNode(root: Node): Node[] {
  const all: Node[] = []
  const pending = [root]
  while (pending.length > 0) {
    const node = pending.pop()
    if (!node) break
    if (node !== root) all.push(node)
    for (let at = node.children.length - 1; at >= 0; at--) {
      const child = node.children[at]
      if (child) pending.push(child)
    }
  }
  return all
}

/** Gives the tasks kind to what a document without a section called so must mean by its tasks. */
export function settleKinds(root: Node, kind: string | null, elsewhere: boolean): void {
  const nodes = everyNode(root)
  const dimensions = nodes.filter(
    (node) => node.rank >= 30 && node.rank <= 31 && node.children.length > 0 && namesDimension(node.text),
  )
  if (dimensions.length >= 2) for (const node of dimensions) spread(node, 'tasks', () => true)
  const has = (wanted: SectionKind): boolean => nodes.some((node) => node.kind === wanted)
  if (!elsewhere && !has('tasks') && has('assignment'))
    for (const node of nodes) if (node.kind === 'assignment') node.kind = 'tasks'
  const decision = kind?.startsWith('QUYẾT ĐỊNH') === true
  const known = elsewhere || has('tasks')
  for (const node of nodes) {
    if (node.kind !== null) continue
    if (node.block.marker?.kind === 'article' || (decision && known))
      node.kind = articleKind(node.text, known)
    else node.kind = 'tasks'
  }
}

function spread(node: Node, kind: SectionKind, where: (node: Node) => boolean): void {
  for (const inner of [node, ...everyNode(node)]) if (where(inner)) inner.kind = kind
}

/** An article of a decision is a task only where it assigns one and no attached plan does. */
function articleKind(text: string, known: boolean): SectionKind {
  if (known || /hiệu lực|thi hành|kèm theo quyết định|bãi bỏ|thay thế/iu.test(text)) return 'organisation'
  return /\bgiao\b|chủ trì|nhiệm vụ|giải pháp/iu.test(text) ? 'tasks' : 'organisation'
}

/** How many headings are names of PAPI dimensions. */
export function dimensionHeadings(root: Node): number {
  return everyNode(root).filter(
    (node) => node.children.length > 0 && node.rank <= 31 && namesDimension(node.text),
  ).length
}

/** True where a heading says that tasks follow. */
export function hasTasks(root: Node): boolean {
  return everyNode(root).some((node) => node.kind === 'tasks' && node.children.length > 0)
}
