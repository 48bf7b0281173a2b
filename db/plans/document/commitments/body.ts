/** The outline of running text → commitments. Says for every line what became of it. */
import { fold } from '../../../../domain/vietnamese.ts'
import { partiesIn } from '../agencies/parties.ts'
import { looksLikeAgencies, splitAgencies } from '../agencies/split-agencies.ts'
import type { Fate } from '../fate.ts'
import { isBullet } from '../lines/markers.ts'
import { settleKinds } from '../outline/kinds.ts'
import type { Node } from '../outline/node.ts'
import type { Commitment, Draft, Scheme } from '../types.ts'
import type { Assignment } from './assignment.ts'
import {
  contextUnder,
  headedRanks,
  headingStyleOf,
  isAside,
  isFact,
  isWordless,
  isHeading,
  isPlainHeading,
  withAssignment,
  type Context,
  type HeadingStyle,
} from './headings.ts'
import type { Surroundings } from './section.ts'
import { assign, commitmentOf } from './task.ts'

export interface BodyOptions {
  readonly origin: Commitment['origin']
  /** The index that the whole document is about. */
  readonly scheme: Scheme
  /** "KẾ HOẠCH" and the like. */
  readonly documentKind: string | null
  /** Another part of the document has a section of tasks. */
  readonly elsewhere: boolean
}

export interface BodyReading {
  readonly commitments: Draft<Commitment>[]
  readonly fates: Map<number, Fate>
  readonly headings: Surroundings[]
}

interface Walk extends BodyReading {
  readonly origin: Commitment['origin']
  readonly style: HeadingStyle
  /** Commitments that a label has given agencies or a time. */
  readonly assigned: Set<Commitment>
}

/** The nodes under one heading or task, as far as they have been read. */
interface Siblings {
  context: Context
  /** Tasks that no label has assigned yet. */
  open: Draft<Commitment>[]
  /** Tasks that the labels before this node assigned: further ones add to them. */
  targets: Draft<Commitment>[]
  /** What the items of the list after an empty label are: "b) Cơ quan thực hiện:" and bullets. */
  listed: 'lead' | 'cooperating' | null
  /** The task that the nodes stand under. */
  readonly owner: Draft<Commitment> | null
}

/** Reads the outline of one part. */
export function readBody(root: Node, options: BodyOptions): BodyReading {
  settleKinds(root, options.documentKind, options.elsewhere)
  const walk: Walk = {
    commitments: [],
    fates: new Map(),
    headings: [],
    origin: options.origin,
    style: headingStyleOf(root),
    assigned: new Set(),
  }
  const context: Context = {
    scheme: options.scheme,
    dimension: null,
    section: '',
    lead: [],
    cooperating: [],
    fixed: false,
  }
  readNodes(walk, root.children, context, null)
  return walk
}

function readNodes(walk: Walk, nodes: readonly Node[], context: Context, owner: Siblings['owner']): void {
  const headed = headedRanks(nodes)
  const siblings: Siblings = { context, open: [], targets: [], listed: null, owner }
  for (const node of nodes) {
    const listed = listedAgencies(siblings, node)
    if (listed) {
      readLabels(walk, siblings, node, listed)
      continue
    }
    siblings.listed = null
    if (node.kind !== 'tasks') {
      claim(walk, node, isPlainHeading(node) ? 'heading' : 'prose')
      readNodes(walk, node.children, context, null)
    } else if (node.look.assigns && node.look.assignment) {
      readLabels(walk, siblings, node, node.look.assignment)
    } else if (isAside(node) || isFact(node) || isWordless(node)) {
      claim(walk, node, 'prose')
      readNodes(walk, node.children, siblings.context, null)
    } else if (isHeading(node, headed)) {
      claim(walk, node, 'heading')
      const below = contextUnder(node, siblings.context, walk.style)
      walk.headings.push({ ...below, line: node.lines[0] ?? 0 })
      const before = walk.commitments.length
      readNodes(walk, node.children, below, null)
      if (node.text.endsWith(':')) openAgain(walk, siblings, before)
    } else readTask(walk, siblings, node)
  }
}

/** "a) Nhiệm vụ:" and its items: labels beside it count for them. */
function openAgain({ commitments, assigned }: Walk, siblings: Siblings, from: number): void {
  const made = commitments.slice(from).filter((commitment) => !assigned.has(commitment))
  if (made.length === 0) return
  siblings.open.push(...made)
  siblings.targets = []
}

/** A bullet that names agencies, in the list under an empty label. */
function listedAgencies({ listed }: Siblings, { block, text, children, look }: Node): Assignment | null {
  if (
    listed === null ||
    look.assigns ||
    !isBullet(block.marker) ||
    children.length > 0 ||
    !looksLikeAgencies(text)
  )
    return null
  const none: Assignment = { lead: [], cooperating: [], schedule: null, other: [] }
  if (listed === 'cooperating') return { ...none, cooperating: splitAgencies(text) }
  const { lead, cooperating, cut } = partiesIn(text)
  return { ...none, lead, cooperating, other: cut ? [text] : [] }
}

/** Null for a label that has a value. */
function emptyLabel({ lead, cooperating, schedule, other }: Assignment, text: string): Siblings['listed'] {
  if (lead.length + cooperating.length + other.length > 0 || schedule !== null) return null
  const words = fold(text)
  if (!words.endsWith(':') || /thoi (?:gian|han)/.test(words)) return null
  return words.includes('phoi hop') && !words.includes('chu tri') ? 'cooperating' : 'lead'
}

function claim({ fates }: Walk, { lines }: Node, fate: Fate): void {
  for (const line of lines) fates.set(line, fate)
}

/** Labels count for all tasks of the list that they end, else for the task that they stand under, else for what follows. */
function readLabels(walk: Walk, siblings: Siblings, node: Node, assignment: Assignment): void {
  if (siblings.open.length > 0) siblings.targets = siblings.open
  else if (siblings.targets.length === 0 && siblings.owner) siblings.targets = [siblings.owner]
  siblings.open = []
  siblings.listed = emptyLabel(assignment, node.text) ?? siblings.listed
  const { targets } = siblings
  claim(walk, node, targets.length > 0 ? 'commitment' : 'heading')
  if (targets.length === 0) siblings.context = withAssignment(siblings.context, assignment)
  for (const target of targets) {
    assignOnce(walk, target, assignment)
    const [first, last] = target.lines
    target.lines = [Math.min(first, node.lines[0] ?? first), Math.max(last, node.lines.at(-1) ?? last)]
  }
}

function assignOnce({ assigned }: Walk, target: Draft<Commitment>, assignment: Assignment): void {
  assign(target, assignment, assigned.has(target))
  assigned.add(target)
}

function readTask(walk: Walk, siblings: Siblings, node: Node): void {
  const { context } = siblings
  const commitment: Draft<Commitment> = {
    origin: walk.origin,
    ...commitmentOf(node, context, walk.style),
  }
  walk.commitments.push(commitment)
  claim(walk, node, 'commitment')
  const { assignment } = node.look
  if (assignment) assignOnce(walk, commitment, assignment)
  siblings.open.push(commitment)
  siblings.targets = []
  const { lead, cooperating } = commitment
  readNodes(walk, node.children, { ...context, lead, cooperating }, commitment)
}
