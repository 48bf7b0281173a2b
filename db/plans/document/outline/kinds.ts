/** Which nodes of an outline are tasks: told by the headings they stand under, and where those say nothing, by the document. */
import type { SectionKind } from './sections.ts'
import { everyNode, partRank, subheadingRank, type Node } from './node.ts'

/** Tells the sections apart by their headings; what says nothing keeps the kind of what it stands in. */
export function setKinds(root: Node): void {
  const ranks = root.children
    .filter((node) => typeof node.block.marker?.code === 'string' || node.rank <= subheadingRank)
    .map((node) => node.rank)
  const top = ranks.reduce((least, rank) => Math.min(least, rank), Infinity)
  for (const node of root.children) setKind(node, null, top)
}

/** @param top the rank of the document's highest headings */
function setKind(node: Node, inherited: SectionKind | null, top: number): void {
  const high = node.rank <= partRank || (node.rank === top && node.rank <= subheadingRank)
  const heads = node.children.length > 0 || node.rank <= partRank || !/[.;]$/.test(node.text)
  const named = high && heads && node.block.marker?.kind !== 'article' ? node.look.section : null
  const purpose = node.rank > partRank && node.look.purpose ? 'purpose' : inherited
  node.kind = named ?? purpose
  for (const child of node.children) setKind(child, node.kind, top)
}

/**
 * Gives the tasks kind to what a document without a section called so must mean by its tasks.
 * @param documentKind "KẾ HOẠCH" and the like
 * @param elsewhere another part of the document has a section of tasks
 */
export function settleKinds(root: Node, documentKind: string | null, elsewhere: boolean): void {
  const nodes = everyNode(root)
  settleDimensions(nodes)
  const has = (kind: SectionKind): boolean => nodes.some((node) => node.kind === kind)
  if (!elsewhere && !has('tasks') && has('assignment'))
    for (const node of nodes) if (node.kind === 'assignment') node.kind = 'tasks'
  const decision = documentKind?.startsWith('QUYẾT ĐỊNH') === true
  const known = elsewhere || has('tasks')
  for (const node of nodes) {
    const article = node.block.marker?.kind === 'article' || (decision && known)
    node.kind ??= article ? articleKind(node.text, known) : 'tasks'
  }
}

/** Two headings or more that name dimensions of PAPI hold the tasks. */
function settleDimensions(nodes: readonly Node[]): void {
  const headings = nodes.filter(
    (node) =>
      node.rank >= 30 && node.rank <= subheadingRank && node.children.length > 0 && node.look.namesDimension,
  )
  if (headings.length < 2) return
  for (const heading of headings) for (const node of [heading, ...everyNode(heading)]) node.kind = 'tasks'
}

/** An article of a decision is a task only where it assigns one and no attached plan does. */
function articleKind(text: string, known: boolean): SectionKind {
  if (known || /hiệu lực|thi hành|kèm theo quyết định|bãi bỏ|thay thế/iu.test(text)) return 'organisation'
  return /\bgiao\b|chủ trì|nhiệm vụ|giải pháp/iu.test(text) ? 'tasks' : 'organisation'
}

/** How many headings are names of PAPI dimensions. */
export function dimensionHeadings(root: Node): number {
  return everyNode(root).filter(
    (node) => node.children.length > 0 && node.rank <= subheadingRank && node.look.namesDimension,
  ).length
}

/** True where a heading says that tasks follow. */
export function hasTasks(root: Node): boolean {
  return everyNode(root).some((node) => node.kind === 'tasks' && node.children.length > 0)
}
