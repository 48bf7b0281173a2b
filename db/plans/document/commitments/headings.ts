/** The headings of running text: which nodes head others, and what those take over from them. */
import { splitAgencies } from '../agencies/split-agencies.ts'
import { isNumbered } from '../lines/markers.ts'
import { dimensionOf, namesDimension, schemeOf } from '../outline/dimensions.ts'
import { everyNode, partRank, subheadingRank, type Node } from '../outline/node.ts'
import type { Scheme } from '../types.ts'
import type { Assignment } from './assignment.ts'
import type { Section } from './section.ts'

/** What the headings above a node say. */
export interface Context extends Section {
  /** A heading has named the dimension: `section` stays its text. */
  readonly fixed: boolean
}

/** How a part's headings are written. */
export interface HeadingStyle {
  /** They follow PAPI's dimensions. */
  readonly papi: boolean
  /** Their numbers are the dimensions' numbers. */
  readonly numbered: boolean
}

export function headingStyleOf(root: Node): HeadingStyle {
  const named = everyNode(root).filter(
    (node) => node.rank <= 40 && node.kind === 'tasks' && node.look.namesDimension,
  )
  const agreeing = named.filter((node) => node.block.marker?.code === String(dimensionOf(node.text, 'PAPI')))
  return {
    papi: new Set(named.map((node) => dimensionOf(node.text, 'PAPI'))).size >= 3,
    numbered: agreeing.length >= 2 && agreeing.length >= named.length - 1,
  }
}

const longestHeading = 320

/**
 * True for a node among tasks that is no task itself.
 * @param headed the ranks of which some node beside it has an unmistakable heading
 */
export function isHeading(node: Node, headed: ReadonlySet<number>): boolean {
  const { marker } = node.block
  if (marker?.kind === 'roman' || marker?.kind === 'part' || marker?.kind === 'capital') return true
  if (marker === null && node.rank < 45) return true
  if (node.text === '' || node.look.namesDimension || node.text.endsWith(':'))
    return !node.look.assignment?.rest
  const ended = /[.;!]["”’)]*$/.test(node.text)
  if (!node.children.some((child) => !child.look.assigns && !isAside(child))) {
    if (ended || node.children.length > 0 || marker?.kind !== 'arabic') return false
    return node.text.length < 200 && headed.has(node.rank)
  }
  if (!ended) return node.text.length < longestHeading
  // A whole sentence that tells an agency what to do, with a paragraph after it.
  if (node.look.subject?.whole === false) return false
  if (!isNumbered(marker) || /[.;]\s+\p{Lu}/u.test(node.text.slice(0, -1))) return false
  return node.text.length < longestHeading && headed.has(node.rank)
}

/** The ranks of the nodes that stand over others and do not end like a sentence. */
export function headedRanks(nodes: readonly Node[]): Set<number> {
  const headings = nodes.filter(
    (node) => node.children.some((child) => !child.look.assigns) && !/[.;]$/.test(node.text),
  )
  return new Set(headings.map((node) => node.rank))
}

/** A heading outside the tasks, as far as it can be told from prose. */
export function isPlainHeading(node: Node): boolean {
  if (node.rank <= partRank || (node.children.length > 0 && !/[.;]$/.test(node.text))) return true
  return node.rank <= subheadingRank && !/[.;]/.test(node.text)
}

const asideStart =
  /^(?:trên đây là|trong quá trình (?:triển khai|thực hiện|tổ chức)|\((?:chi tiết|nhiệm vụ|theo|có|kèm|xem|nội dung)[^()]*\)\.?$|\([^()]{0,200}phụ lục[^()]{0,200}\)\.?$|(?:chi tiết )?(?:tại |theo |có )?phụ lục)/iu
const thisDocument = /(?:kế hoạch|chỉ thị|quyết định|chương trình) này/iu

const fact =
  /^(?:thời gian|địa điểm|đối tượng|thành phần|hình thức|số lượng|phạm vi|kinh phí|nguồn kinh phí|lãnh đạo phụ trách)(?:\s\p{L}+){0,6}\s*:\s*\S/iu

/** No word: the number of a page, a figure, a dash. */
export function isWordless({ text, children }: Node): boolean {
  return children.length === 0 && !/\p{L}{2}/u.test(text)
}

/** "2. Địa điểm: …" among numbered items: when, where or for whom, and no task. */
export function isFact({ text, children }: Node): boolean {
  return children.length === 0 && fact.test(text)
}

/** A remark among the tasks, such as "(Chi tiết tại Phụ lục)" or the closing words. */
export function isAside({ text, rank, block: { marker } }: Node): boolean {
  if (marker && rank < 45) return false
  if (asideStart.test(text)) return true
  if (marker !== null || !thisDocument.test(text)) return false
  return /\.\s*\/\s*\.?$/.test(text) || /^(?:yêu cầu|chủ tịch|ủy ban|ubnd|giao)/iu.test(text)
}

/** What holds under a heading. */
export function contextUnder(node: Node, outer: Context, style: HeadingStyle): Context {
  const heading = node.text.replace(/\s*:$/, '')
  const numbered = isNumbered(node.block.marker) || node.rank === partRank || node.rank === subheadingRank
  const looks = outer.dimension === null && (numbered || namesDimension(heading))
  const agencies = agenciesOf(node, outer)
  const context = looks
    ? withDimension({ ...outer, ...agencies }, node, heading, style)
    : { ...outer, ...agencies }
  return {
    ...context,
    section: !outer.fixed && numbered ? heading : outer.section,
    fixed: outer.fixed || context.dimension !== null,
  }
}

/** Who does the tasks under a heading: its subject, "(… chủ trì)" or a label; the later overrules. */
function agenciesOf(node: Node, outer: Context): Pick<Context, 'lead' | 'cooperating'> {
  const { subject, assignment } = node.look
  const sentence = node.text.endsWith(':') || isNumbered(node.block.marker)
  const named = subject && subject.lead.length > 0 && (subject.whole || sentence) ? subject : outer
  const bracket = /\(([^()]{3,200}?)\s+chủ trì[^()]{0,20}\)/iu.exec(node.text)?.[1]
  const lead = bracket === undefined ? named.lead : splitAgencies(bracket.replace(/^giao\s+/iu, ''))
  return withAssignment({ lead, cooperating: named.cooperating }, assignment)
}

/** Replaces what the assignment says. */
export function withAssignment<T extends Pick<Context, 'lead' | 'cooperating'>>(
  outer: T,
  assignment: Assignment | null,
): T {
  if (!assignment) return outer
  const { lead, cooperating } = assignment
  return {
    ...outer,
    lead: lead.length > 0 ? lead : outer.lead,
    cooperating: cooperating.length > 0 ? cooperating : outer.cooperating,
  }
}

/** The index and dimension that a heading names, by its words or its number. */
export function withDimension<T extends { readonly scheme: Scheme; readonly dimension: number | null }>(
  outer: T,
  node: Node,
  heading: string,
  style: HeadingStyle,
): T {
  const bare = namesDimension(heading)
  const named = (node.rank <= subheadingRank ? schemeOf(heading) : null) ?? outer.scheme
  const scheme = style.papi && bare ? 'PAPI' : named
  const looks = node.rank > partRank || bare || scheme === 'SIPAS'
  const dimension = looks ? dimensionOf(heading, scheme) : outer.dimension
  return { ...outer, scheme, dimension: dimension ?? dimensionByNumber(node, scheme, style) }
}

function dimensionByNumber({ block: { marker } }: Node, scheme: Scheme, style: HeadingStyle): number | null {
  const code = Number(marker?.code)
  const numbered = scheme === 'PAPI' && style.numbered && marker?.kind === 'arabic'
  return numbered && code >= 1 && code <= 8 ? code : null
}
