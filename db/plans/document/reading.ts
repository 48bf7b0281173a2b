import { readAppendix, type Surroundings } from './commitments/appendix.ts'
import { toBlocks } from './lines/blocks.ts'
import { readBody } from './commitments/body.ts'
import type { Fate } from './fate.ts'
import { readDeadlines } from './schedule/deadlines.ts'
import { schemeOf, schemeOfDocument } from './outline/dimensions.ts'
import { districtNotes } from './commitments/district.ts'
import { splitLines, type Line } from './lines/lines.ts'
import { readMetadata, type Reading } from './metadata/metadata.ts'
import { numberingGaps } from './outline/numbering.ts'
import { notAPlan } from './not-a-plan.ts'
import { readReporting } from './prose/reporting.ts'
import { readResults } from './prose/results.ts'
import { findStackedTables } from './tables/stacked-tables.ts'
import { findTables, type Table } from './tables/find-tables.ts'
import { dimensionHeadings, everyNode, hasTasks, toTree, type Node } from './outline/tree.ts'
import type { PlanDocument, Scheme } from './types.ts'
import { isOtherKind, toZones, type Zones } from './lines/zones.ts'

type PlanReading = { document: PlanDocument; fates: Fate[] }

export function readPlanText(text: string): PlanReading {
  const lines = splitLines(text)
  const tables = allTables(lines)
  const inTable = new Set(tables.flatMap((table) => range(table.first, table.last)))
  const zones = toZones(lines, inTable)
  const plain = lines.map((line) => line.text).join('\n')
  const reading = readMetadata(zones, plain)
  const intro = zones.head.filter((piece) => !reading.claimed.has(piece.number)).map((piece) => piece.text)
  const scheme = schemeOfDocument(reading.metadata.title, intro.join(' '), plain)
  const trees = zones.parts.map((part) => ({ part, root: toTree(toBlocks(part.lines)) }))
  const elsewhere = trees.map(({ root }) => hasTasks(root))

  const fates = new Map<number, Fate>()
  const document: PlanDocument = {
    metadata: reading.metadata,
    commitments: [],
    indicators: [],
    criteria: [],
    results: [],
    reporting: [],
    deadlines: [],
    warnings: [...reading.warnings],
  }
  const surroundings: Surroundings[] = captionSchemes(zones, scheme)
  for (const [index, { part, root }] of trees.entries()) {
    const body = readBody(root, {
      origin: part.origin,
      scheme,
      kind: reading.kind,
      elsewhere: elsewhere.some((has, other) => has && other !== index),
    })
    append(document.commitments, body.commitments)
    merge(fates, body.fates)
    append(surroundings, body.headings)
    readProse(root, document, scheme)
    append(document.warnings, numberingGaps(root))
  }
  const appendix = readAppendix(
    tables,
    scheme,
    (line) => (line >= zones.appendixFrom ? 'appendix' : 'body'),
    surroundings.sort((a, b) => a.line - b.line),
  )
  append(document.commitments, appendix.commitments)
  append(document.indicators, appendix.indicators)
  append(document.criteria, appendix.criteria)
  append(document.warnings, appendix.warnings)
  merge(fates, appendix.fates)
  placeRest(zones, reading, fates)

  for (const commitment of document.commitments)
    commitment.notes.push(...districtNotes(commitment, reading.metadata.issuer))
  const result = settle(lines, fates, document)
  const structured =
    elsewhere.some(Boolean) ||
    trees.some(({ root }) => dimensionHeadings(root) >= 2) ||
    appendix.commitments.length + appendix.indicators.length >= 2
  if (!isPlan(document, reading, zones, structured)) throw notAPlan()
  return { document, fates: result }
}

function allTables(lines: readonly Line[]): Table[] {
  const tables = findTables(lines)
  const taken = new Set(tables.flatMap((table) => range(table.first, table.last)))
  return [...tables, ...findStackedTables(lines, taken)].sort((a, b) => a.first - b.first)
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
}

/** "PHỤ LỤC II: … SIPAS": a caption says which index its table serves; any caption ends the section before it. */
function captionSchemes(zones: Zones, scheme: Scheme): Surroundings[] {
  return zones.captions.map((piece) => ({
    line: piece.number,
    scheme: schemeOf(piece.text) ?? scheme,
    dimension: null,
    section: '',
    lead: [],
    cooperating: [],
  }))
}

/** Like `push(...items)`, but a long list does not have to fit on the stack. */
function append<T>(list: T[], items: readonly T[]): void {
  for (const item of items) list.push(item)
}

function merge(into: Map<number, Fate>, from: ReadonlyMap<number, Fate>): void {
  for (const [line, fate] of from) into.set(line, fate)
}

/** Results, reports and deadlines stand in running text. */
function readProse(root: Node, document: PlanDocument, scheme: Scheme): void {
  let year: number | null = null
  const nodes = everyNode(root)
  // A directive has no part on how it is carried out: its tasks say who reports.
  const all = nodes.every((node) => node.kind !== 'organisation')
  for (const node of nodes) {
    if (node.rank <= 20) year = Number(/năm\s+(\d{4})/iu.exec(node.text)?.[1]) || null
    if (node.kind !== 'tasks') document.results.push(...readResults(node.text, { scheme, year }))
    const reports = node.kind === 'organisation' || node.kind === 'assignment'
    if (reports || (all && node.kind === 'tasks')) document.reporting.push(...readReporting(node.text))
    if (!node.assigns) document.deadlines.push(...readDeadlines(node.text))
  }
}

function placeRest(zones: Zones, reading: Reading, fates: Map<number, Fate>): void {
  for (const piece of zones.head)
    if (!fates.has(piece.number))
      fates.set(piece.number, reading.claimed.has(piece.number) ? 'metadata' : 'prose')
  for (const piece of [...zones.recipients, ...zones.signature]) fates.set(piece.number, 'metadata')
  for (const piece of zones.captions) fates.set(piece.number, 'heading')
}

/** Whatever nothing has claimed is reported, never dropped. */
function settle(lines: readonly Line[], fates: ReadonlyMap<number, Fate>, document: PlanDocument): Fate[] {
  const result = lines.map((line): Fate => {
    // A line of nothing but markup says nothing.
    if (line.text === '') return line.raw.trim() === '' ? 'blank' : 'prose'
    return fates.get(line.number) ?? 'warning'
  })
  const warned = new Set(document.warnings.map((warning) => warning.line))
  for (const [index, fate] of result.entries()) {
    if (fate === 'warning' && !warned.has(index + 1) && !fates.has(index + 1)) {
      document.warnings.push({
        line: index + 1,
        message: 'Dòng này không thuộc phần nào của kế hoạch mà máy nhận ra được.',
      })
    }
  }
  document.warnings.sort((a, b) => a.line - b.line)
  return result
}

/** A plan says that it is one, or at least has a part or table of tasks; a report with tasks in it does not. */
function isPlan(document: PlanDocument, reading: Reading, zones: Zones, structured: boolean): boolean {
  if (document.commitments.length + document.indicators.length === 0) return false
  if (reading.kind !== null) return true
  if (
    zones.head.some((piece) => isOtherKind(piece.text)) ||
    /\/(?:BC|TB|TTr|NQ)\b/u.test(document.metadata.number ?? '')
  )
    return false
  return structured || /\/(?:KH|QĐ|CT|CTr)/u.test(document.metadata.number ?? '')
}
