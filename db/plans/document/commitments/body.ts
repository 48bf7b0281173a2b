import { looksLikeAgencies, readSubject, splitAgencies } from '../agencies/agencies.ts'
import type { Assignment } from './assignment.ts'
import { dimensionOf, namesDimension, schemeOf } from '../outline/dimensions.ts'
import { fold } from '../text.ts'
import { isNumbered } from '../lines/markers.ts'
import type { Fate } from '../fate.ts'
import { everyNode, settleKinds, type Node } from '../outline/tree.ts'
import type { Commitment, Scheme } from '../types.ts'

type Context = {
  scheme: Scheme
  dimension: number | null
  section: string
  fixed: boolean
  lead: string[]
  cooperating: string[]
}

export type BodyOptions = {
  origin: Commitment['origin']
  scheme: Scheme
  kind: string | null
  elsewhere: boolean
}
type Heading = Pick<Context, 'scheme' | 'dimension' | 'section' | 'lead' | 'cooperating'> & {
  line: number
}
export type BodyReading = { commitments: Commitment[]; fates: Map<number, Fate>; headings: Heading[] }

/** Walks the outline of one part and takes out its commitments; says for every line what became of it. */
export function readBody(root: Node, options: BodyOptions): BodyReading {
  settleKinds(root, options.kind, options.elsewhere)
  const outline = outlineOf(root)
  const reading: BodyReading = { commitments: [], fates: new Map(), headings: [] }
  const assigned = new Set<Commitment>()
  const claim = (node: Node, fate: Fate): void => {
    for (const line of node.lines) reading.fates.set(line, fate)
  }

  const visit = (nodes: readonly Node[], context: Context, owner: Commitment | null): void => {
    const headed = new Set(nodes.filter(hasOwnHeading).map((node) => node.rank))
    let open: Commitment[] = []
    let targets: Commitment[] = []
    let inherited = context
    for (const node of nodes) {
      if (node.kind !== 'tasks') {
        claim(node, isPlainHeading(node) ? 'heading' : 'prose')
        visit(node.children, context, null)
        continue
      }
      if (node.assigns && node.assignment) {
        if (open.length > 0) targets = open
        else if (targets.length === 0 && owner) targets = [owner]
        open = []
        claim(node, targets.length > 0 ? 'commitment' : 'heading')
        for (const target of targets) assign(target, node.assignment, node.lines, assigned)
        if (targets.length === 0) inherited = withAssignment(inherited, node.assignment)
        continue
      }
      if (isAside(node)) {
        claim(node, 'prose')
        visit(node.children, inherited, null)
        continue
      }
      if (isHeading(node, headed)) {
        claim(node, 'heading')
        const below = under(node, inherited, outline)
        reading.headings.push({ ...below, line: node.lines[0] ?? 0 })
        visit(node.children, below, null)
        continue
      }
      const commitment = commitmentOf(node, inherited, options.origin, outline)
      reading.commitments.push(commitment)
      claim(node, 'commitment')
      if (node.assignment) assign(commitment, node.assignment, [], assigned)
      open.push(commitment)
      targets = []
      visit(
        node.children,
        { ...inherited, lead: commitment.lead, cooperating: commitment.cooperating },
        commitment,
      )
    }
  }
  visit(
    root.children,
    { scheme: options.scheme, dimension: null, section: '', fixed: false, lead: [], cooperating: [] },
    null,
  )
  return reading
}

type Outline = { papi: boolean; numbered: boolean }

/** Whether the headings follow PAPI's dimensions, and whether their numbers are the dimensions' numbers. */
function outlineOf(root: Node): Outline {
  const named = everyNode(root).filter(
    (node) => node.rank <= 40 && node.kind === 'tasks' && namesDimension(node.text),
  )
  const agreeing = named.filter((node) => node.block.marker?.code === String(dimensionOf(node.text, 'PAPI')))
  return {
    papi: new Set(named.map((node) => dimensionOf(node.text, 'PAPI'))).size >= 3,
    numbered: agreeing.length >= 2 && agreeing.length >= named.length - 1,
  }
}

function isPlainHeading(node: Node): boolean {
  return (
    node.rank <= 20 ||
    (node.children.length > 0 && !/[.;]$/.test(node.text)) ||
    (node.rank <= 31 && !/[.;]/.test(node.text))
  )
}

const aside =
  /^(?:trên đây là|trong quá trình (?:triển khai|thực hiện|tổ chức)|\((?:chi tiết|nhiệm vụ|theo|có|kèm|xem|nội dung)[^()]*\)\.?$|\([^()]{0,200}phụ lục[^()]{0,200}\)\.?$|(?:chi tiết )?(?:tại |theo |có )?phụ lục)/iu
const closing = /(?:kế hoạch|chỉ thị|quyết định|chương trình) này/iu

function isAside(node: Node): boolean {
  if (node.block.marker && node.rank < 45) return false
  if (aside.test(node.text)) return true
  return (
    node.block.marker === null &&
    closing.test(node.text) &&
    (/\.\s*\/\s*\.?$/.test(node.text) || /^(?:yêu cầu|chủ tịch|ủy ban|ubnd|giao)/iu.test(node.text))
  )
}

function isHeading(node: Node, headed: ReadonlySet<number>): boolean {
  const marker = node.block.marker
  if (marker?.kind === 'roman' || marker?.kind === 'part' || marker?.kind === 'capital') return true
  if (marker === null && node.rank < 45) return true
  if (node.text === '' || namesDimension(node.text) || node.text.endsWith(':')) return !node.assignment?.rest
  const inner = node.children.filter((child) => !child.assigns && !isAside(child))
  const ended = /[.;!]["”’)]*$/.test(node.text)
  if (inner.length === 0) {
    if (ended || node.children.length > 0 || marker?.kind !== 'arabic') return false
    return node.text.length < 200 && headed.has(node.rank)
  }
  if (!ended) return node.text.length < 320
  if (!isNumbered(marker) || /[.;]\s+\p{Lu}/u.test(node.text.slice(0, -1))) return false
  return node.text.length < 320 && headed.has(node.rank)
}

function hasOwnHeading(node: Node): boolean {
  return node.children.some((child) => !child.assigns) && !/[.;]$/.test(node.text)
}

function under(node: Node, context: Context, outline: Outline): Context {
  const next = { ...context }
  const heading = node.text.replace(/\s*:$/, '')
  const numbered = isNumbered(node.block.marker) || node.rank === 20 || node.rank === 31
  const subject = readSubject(node.text)
  if (subject?.whole && subject.lead.length > 0) {
    next.lead = subject.lead
    next.cooperating = subject.cooperating
  }
  const bracket = /\(([^()]{3,200}?)\s+chủ trì[^()]{0,20}\)/iu.exec(node.text)?.[1]
  if (bracket !== undefined) next.lead = splitAgencies(bracket.replace(/^giao\s+/iu, ''))
  if (node.assignment) Object.assign(next, withAssignment(next, node.assignment))
  if (context.dimension === null && (numbered || namesDimension(heading)))
    setDimension(next, node, heading, outline)
  if (!context.fixed && numbered) next.section = heading
  next.fixed = context.fixed || next.dimension !== null
  return next
}

function setDimension(next: Context, node: Node, heading: string, outline: Outline): void {
  const scheme = node.rank <= 31 ? schemeOf(heading) : null
  if (scheme !== null) next.scheme = scheme
  const bare = namesDimension(heading)
  if (outline.papi && bare) next.scheme = 'PAPI'
  const high = node.rank <= 20
  if (!high || bare || next.scheme === 'SIPAS') next.dimension = dimensionOf(heading, next.scheme)
  const code = Number(node.block.marker?.code)
  const numbered = next.scheme === 'PAPI' && outline.numbered && node.block.marker?.kind === 'arabic'
  if (next.dimension === null && numbered && code >= 1 && code <= 8) next.dimension = code
}

function withAssignment(context: Context, assignment: Assignment): Context {
  return {
    ...context,
    lead: assignment.lead.length > 0 ? assignment.lead : context.lead,
    cooperating: assignment.cooperating.length > 0 ? assignment.cooperating : context.cooperating,
  }
}

/** A first assignment overrules what the sentence or heading says; a second one adds to the first. */
function assign(
  target: Commitment,
  assignment: Assignment,
  lines: readonly number[],
  assigned: Set<Commitment>,
): void {
  const before = assigned.has(target) ? target : { lead: [], cooperating: [] }
  if (assignment.lead.length > 0) target.lead = distinct([...before.lead, ...assignment.lead])
  if (assignment.cooperating.length > 0) {
    target.cooperating = distinct([...before.cooperating, ...assignment.cooperating])
  }
  if (assignment.schedule && target.schedule) target.notes.push(assignment.schedule.raw)
  else if (assignment.schedule) target.schedule = assignment.schedule
  target.notes.push(...assignment.other)
  assigned.add(target)
  for (const line of lines) target.lines = [Math.min(target.lines[0], line), Math.max(target.lines[1], line)]
}

/** Each name once, in whatever letters; "UBND các xã" and "UBND phường, đặc khu" are both kept, as printed. */
function distinct(names: readonly string[]): string[] {
  const known = new Map<string, string>()
  for (const name of names) if (!known.has(fold(name))) known.set(fold(name), name)
  return [...known.values()]
}

function commitmentOf(
  node: Node,
  context: Context,
  origin: Commitment['origin'],
  outline: Outline,
): Commitment {
  const text = node.assignment && node.assignment.rest !== '' ? node.assignment.rest : node.text
  const own = { ...context }
  const prefix = text.slice(0, 160).split(':')[0] ?? ''
  if (own.dimension === null && prefix.length < text.length - 1 && namesDimension(prefix))
    setDimension(own, node, prefix, outline)
  const subject = leadOf(node, text) ?? (prefix.length < text.length - 1 ? leadAfter(prefix, text) : null)
  return {
    origin,
    scheme: own.scheme,
    dimension: own.dimension,
    section: own.section,
    code: node.block.marker?.code ?? null,
    text,
    lead: subject?.lead ?? context.lead,
    cooperating: subject ? subject.cooperating : context.cooperating,
    schedule: null,
    lines: [node.lines[0] ?? 0, node.lines.at(-1) ?? 0],
    notes: [],
  }
}

/** "Quản trị điện tử: Giao Sở …": a heading and its task in one line. */
function leadAfter(prefix: string, text: string): { lead: string[]; cooperating: string[] } | null {
  if (!namesDimension(prefix)) return null
  const subject = readSubject(text.slice(prefix.length + 1))
  return subject && !subject.whole ? subject : null
}

/** The agency that leads by grammar: the bold words in front, or the sentence's subject. */
function leadOf(node: Node, text: string): { lead: string[]; cooperating: string[] } | null {
  const subject = readSubject(text)
  const bold = node.block.boldStart
  if (bold !== '' && text.startsWith(bold) && bold.length < text.length) {
    const named = readSubject(bold)
    if (named && (named.predicate !== '' || subject === null || subject.whole))
      return { ...named, cooperating: subject?.cooperating ?? [] }
    if (named) return { lead: named.lead, cooperating: subject?.cooperating ?? [] }
  }
  if (subject && !subject.whole) return subject
  const bracket = /\(([^()]{3,200}?)\s+chủ trì(?=[,;)]|\s+(?:thực hiện|phối hợp))/iu
    .exec(text)?.[1]
    ?.replace(/^giao\s+/iu, '')
  return bracket !== undefined && looksLikeAgencies(bracket)
    ? { lead: splitAgencies(bracket), cooperating: [] }
    : null
}
