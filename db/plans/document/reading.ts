/** The whole way from a document's text to what it says, step by step; index.ts tells it in words. */
import { readAppendix, type AppendixReading } from './commitments/appendix.ts'
import { readBody } from './commitments/body.ts'
import { districtNotes } from './commitments/district.ts'
import type { Surroundings } from './commitments/section.ts'
import { skippedTasks } from './commitments/skipped.ts'
import { unkeptWords } from './commitments/unkept.ts'
import type { Fate } from './fate.ts'
import { isVietnamese, whyNoPlan } from './is-plan.ts'
import { collectFates, settleFates } from './fates.ts'
import { toBlocks } from './lines/blocks.ts'
import { joinBold } from './lines/bold-over-lines.ts'
import { splitLines, type Line } from './lines/lines.ts'
import { joinParagraphs } from './lines/paragraphs.ts'
import { toZones, type Zones } from './lines/zones.ts'
import { readMetadata, type MetadataReading } from './metadata/metadata.ts'
import { notAPlan } from './not-a-plan.ts'
import { schemeOf, schemeOfDocument } from './outline/dimensions.ts'
import { dimensionHeadings, hasTasks } from './outline/kinds.ts'
import { everyNode, type Node } from './outline/node.ts'
import { numberingGaps } from './outline/numbering.ts'
import { toTree } from './outline/tree.ts'
import { readProse } from './prose/prose.ts'
import { findBarTables } from './tables/bar-tables.ts'
import { readHeader } from './tables/columns.ts'
import { findGrids, readGrids } from './tables/grids.ts'
import { findStackedTables } from './tables/stacked-tables.ts'
import { findTables, type Table } from './tables/tables.ts'
import type { Commitment, PlanDocument, Scheme, Warning } from './types.ts'

export interface PlanTextReading {
  readonly document: PlanDocument
  /** One for each line, in order. */
  readonly fates: Fate[]
}

/** The outline of one part of the document. */
interface Part {
  readonly origin: Commitment['origin']
  readonly root: Node
  /** It is to be filled in. */
  readonly blank: boolean
  /** It has a heading that says that tasks follow. */
  readonly tasks: boolean
}

/** @throws Refusal for a text that assigns no tasks */
export function readPlanText(text: string): PlanTextReading {
  if (!isVietnamese(text)) throw notAPlan('foreign')
  const lines = joinBold(joinParagraphs(splitLines(text)))
  const tables = allTables(lines)
  const grids = findGrids(lines, linesOf(tables))
  const zones = toZones(lines, new Set([...linesOf(tables), ...linesIn(grids)]))
  const plain = lines.map((line) => line.text).join('\n')
  const head = readMetadata(zones, plain)
  const scheme = schemeOfDocument(head.metadata.title, introductionOf(zones, head), plain)
  const parts = zones.parts.map(partOf)
  const bodies = parts.map((part) => readBody(part.root, bodyOptions(part, parts, scheme, head.kind)))
  const headings = bodies.flatMap((body) => body.headings)
  const appendix = readAppendix(tables, {
    scheme,
    originAt: (line) => (line >= zones.appendixFrom ? 'appendix' : 'body'),
    surroundings: [...captionsOf(zones, scheme), ...headings].sort((a, b) => a.line - b.line),
  })
  const figures = readGrids(grids)
  const read = [...bodies, appendix]
  const fates = collectFates(zones, head.claimed, [...read.map((reading) => reading.fates), figures.fates])
  const settled = settleFates(lines, fates)
  const gaps = parts.flatMap((part) => [...numberingGaps(part.root), ...skippedTasks(part.root)])
  const prose = parts.map((part) => readProse(part.root, scheme))
  const commitments = read.flatMap((reading) => withNotes(reading.commitments, head.metadata.issuer))
  const unkept = unkeptWords(lines, settled.fates, commitments)
  const document: PlanDocument = {
    metadata: head.metadata,
    commitments,
    indicators: appendix.indicators,
    criteria: appendix.criteria,
    results: prose.flatMap((reading) => reading.results),
    reporting: prose.flatMap((reading) => reading.reporting),
    deadlines: prose.flatMap((reading) => reading.deadlines),
    warnings: inOrder(
      [...head.warnings, ...gaps, ...appendix.warnings, ...figures.warnings, ...unkept],
      settled.warnings,
    ),
  }
  const why = whyNoPlan(document, {
    head,
    zones,
    structured: isStructured(parts, appendix),
    table: tables.some(assignsInHeader),
  })
  if (why !== null) throw notAPlan(why)
  return { document, fates: settled.fates }
}

function allTables(lines: readonly Line[]): Table[] {
  const barred = findBarTables(lines)
  const inBars = linesOf(barred)
  const tables = [...barred, ...findTables(lines.filter((line) => !inBars.has(line.number)))]
  return [...tables, ...findStackedTables(lines, linesOf(tables))].sort((a, b) => a.first - b.first)
}

/** The numbers of all lines from the first to the last row of each table. */
function linesOf(tables: readonly Table[]): Set<number> {
  return linesIn(tables.map(({ first, last }) => [first, last]))
}

function linesIn(spans: readonly (readonly [first: number, last: number])[]): Set<number> {
  const numbers = new Set<number>()
  for (const [first, last] of spans) for (let line = first; line <= last; line++) numbers.add(line)
  return numbers
}

/** The head without what was read as metadata. */
function introductionOf(zones: Zones, { claimed }: MetadataReading): string {
  const pieces = zones.head.filter((piece) => !claimed.has(piece.number))
  return pieces.map((piece) => piece.text).join(' ')
}

function partOf({ origin, lines, blank }: Zones['parts'][number]): Part {
  const root = toTree(toBlocks(lines))
  if (blank) for (const node of everyNode(root)) node.kind = 'organisation'
  return { origin, root, blank, tasks: !blank && hasTasks(root) }
}

function bodyOptions(part: Part, parts: readonly Part[], scheme: Scheme, documentKind: string | null) {
  const elsewhere = part.blank || parts.some((other) => other !== part && other.tasks)
  return { origin: part.origin, scheme, documentKind, elsewhere }
}

/** "PHỤ LỤC II: … SIPAS": a caption says which index its table serves; any caption ends the section before it. */
function captionsOf(zones: Zones, scheme: Scheme): Surroundings[] {
  return zones.captions.map((piece) => ({
    line: piece.number,
    scheme: schemeOf(piece.text) ?? scheme,
    dimension: null,
    section: '',
    lead: [],
    cooperating: [],
  }))
}

function withNotes(commitments: readonly Commitment[], issuer: string | null): Commitment[] {
  return commitments.map((commitment) => ({
    ...commitment,
    notes: [...commitment.notes, ...districtNotes(commitment, issuer)],
  }))
}

/** Warnings by line; one that says only that a line was not read stands back for any other about it. */
function inOrder(warnings: readonly Warning[], unread: readonly Warning[]): Warning[] {
  const warned = new Set(warnings.map((warning) => warning.line))
  return [...warnings, ...unread.filter(({ line }) => !warned.has(line))].sort((a, b) => a.line - b.line)
}

function assignsInHeader({ rows }: Table): boolean {
  return rows.some(({ cells }) => {
    const roles = readHeader(cells)?.roles
    return roles?.includes('text') === true && roles.includes('lead')
  })
}

/** A part or table of tasks is there. */
function isStructured(parts: readonly Part[], { commitments, indicators }: AppendixReading): boolean {
  if (parts.some((part) => part.tasks || dimensionHeadings(part.root) >= 2)) return true
  return commitments.length + indicators.length >= 2
}
