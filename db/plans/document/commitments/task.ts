/** A node of the outline → a commitment, and what labels under it add. */
import { fold } from '../../../../domain/vietnamese.ts'
import { looksLikeAgencies, splitAgencies } from '../agencies/split-agencies.ts'
import { cooperatingIn, readSubject } from '../agencies/subject.ts'
import { namesDimension } from '../outline/dimensions.ts'
import type { Node } from '../outline/node.ts'
import { startsLower } from '../text.ts'
import type { Commitment, Draft } from '../types.ts'
import type { Assignment } from './assignment.ts'
import { withDimension, type Context, type HeadingStyle } from './headings.ts'

/** Who leads and who takes part. */
interface Agencies {
  readonly lead: readonly string[]
  readonly cooperating: readonly string[]
}

export function commitmentOf(
  node: Node,
  context: Context,
  style: HeadingStyle,
): Omit<Draft<Commitment>, 'origin'> {
  const text = node.look.assignment?.rest || node.text
  const prefix = text.slice(0, 160).split(':')[0] ?? ''
  const prefixed = prefix.length < text.length - 1
  const names = context.dimension === null && prefixed && namesDimension(prefix)
  const { scheme, dimension, section } = names ? withDimension(context, node, prefix, style) : context
  const { lead, cooperating } =
    agenciesOf(node, text) ?? (prefixed ? agenciesAfter(prefix, text) : null) ?? inherited(text, context)
  return {
    scheme,
    dimension,
    section,
    code: node.block.marker?.code ?? null,
    text,
    lead,
    cooperating,
    schedule: null,
    lines: [node.lines[0] ?? 0, node.lines.at(-1) ?? 0],
    notes: [],
  }
}

/** The heading's agencies; a sentence such as "Chủ trì, phối hợp với Sở Tài chính …" says who takes part. */
function inherited(text: string, { lead, cooperating }: Context): Agencies {
  const own = cooperatingIn(text)
  return { lead, cooperating: own.length > 0 ? own : cooperating }
}

/** "Quản trị điện tử: Giao Sở …", "Mở tài khoản: Sở Y tế phối hợp …": a heading and its task in one line. */
function agenciesAfter(prefix: string, text: string): Agencies | null {
  const rest = text.slice(prefix.length + 1).trimStart()
  // What goes on in lower case lists things.
  const subject = startsLower(rest) ? null : readSubject(rest)
  return subject && !subject.whole ? subject : null
}

/** The agency that leads by grammar: the bold words in front, the sentence's subject, or "(… chủ trì)". */
function agenciesOf({ block, look: { subject } }: Node, text: string): Agencies | null {
  const bold = block.boldStart
  const named = bold !== '' && text.startsWith(bold) && bold.length < text.length ? readSubject(bold) : null
  if (named) return { lead: named.lead, cooperating: subject?.cooperating ?? [] }
  if (subject && !subject.whole) return subject
  const bracket = /\(([^()]{3,200}?)\s+chủ trì(?=[,;)]|\s+(?:thực hiện|phối hợp))/iu
    .exec(text)?.[1]
    ?.replace(/^giao\s+/iu, '')
  return bracket !== undefined && looksLikeAgencies(bracket)
    ? { lead: splitAgencies(bracket), cooperating: [] }
    : null
}

/**
 * Adds an assignment to a commitment.
 * @param further it adds to an assignment before it; otherwise it overrules what the sentence or heading says
 */
export function assign(target: Draft<Commitment>, assignment: Assignment, further: boolean): void {
  const before: Agencies = further ? target : { lead: [], cooperating: [] }
  const { lead, cooperating, schedule, other } = assignment
  if (lead.length > 0) target.lead = distinct([...before.lead, ...lead])
  if (cooperating.length > 0) target.cooperating = distinct([...before.cooperating, ...cooperating])
  const second = schedule && target.schedule ? [schedule.raw] : []
  target.schedule ??= schedule
  target.notes = [...target.notes, ...second, ...other]
}

/** Each name once, in whatever letters; "UBND các xã" and "UBND phường, đặc khu" are both kept, as printed. */
function distinct(names: readonly string[]): string[] {
  const known = new Map<string, string>()
  for (const name of names) if (!known.has(fold(name))) known.set(fold(name), name)
  return [...known.values()]
}
