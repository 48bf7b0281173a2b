/** Which rows of a table head the rows after them, and what those rows take over from them: index, dimension, who leads. */
import { dimensionOf, namesDimension, schemeOf } from '../outline/dimensions.ts'
import { firstLine, lastLine, type PlanRow } from '../tables/rows.ts'
import { isCapitals } from '../text.ts'
import type { Scheme } from '../types.ts'
import { leadOf } from './row-agencies.ts'
import type { Section, Surroundings } from './section.ts'

export interface PlacedRow {
  readonly row: PlanRow
  /** It heads the rows after it. */
  readonly heads: boolean
  readonly section: Section
  /** The section's, or what the row's own number says. */
  readonly dimension: number | null
}

/**
 * @param scheme the index that the whole document is about
 * @param surroundings in the order of the document
 */
export function placeRows(
  rows: readonly PlanRow[],
  scheme: Scheme,
  surroundings: readonly Surroundings[],
): PlacedRow[] {
  const numbered = numbersAreDimensions(rows, scheme)
  let section: Section = { scheme, dimension: null, section: '', lead: [], cooperating: [] }
  let near = 0
  return rows.map((row, index) => {
    const before = rows[index - 1]
    for (let next = surroundings[near]; next && next.line < firstLine(row); next = surroundings[++near]) {
      if (next.line > (before ? lastLine(before) : 0)) section = next
    }
    if (row.group !== '') section = groupOf(row, section, numbered)
    const heads = isSection(row, rows[index + 1])
    if (heads) section = sectionOf(row, section, numbered)
    return { row, heads, section, dimension: section.dimension ?? ownDimension(row, section, numbered) }
  })
}

/** True where rows such as "3 | Trách nhiệm giải trình" carry the dimension's own number. */
function numbersAreDimensions(rows: readonly PlanRow[], scheme: Scheme): boolean {
  if (scheme !== 'PAPI') return false
  const named = rows.filter((row) => row.depth === 1 && namesDimension(row.text))
  const agreeing = named.filter((row) => String(dimensionOf(row.text, 'PAPI')) === row.code)
  return agreeing.length >= 2 && agreeing.length >= named.length - 1
}

/** A row that heads the rows after it: nothing but a name, and what follows is numbered deeper or not at all. */
function isSection(row: PlanRow, next: PlanRow | undefined): boolean {
  if (row.cooperating !== '' || row.time !== '') return false
  if (row.code === null)
    return row.lead === '' && (isCapitals(row.text) || namesDimension(row.text)) && !row.indicators
  if (row.depth === 0) return true
  if (next === undefined) return namesDimension(row.text) && row.depth === 1
  if (row.indicators) return row.depth === 1 && (next.depth > 1 || namesDimension(row.text))
  if (next.depth > row.depth) return row.lead === '' || !/[.;]$/.test(row.text)
  return row.depth === 1 && row.lead === '' && namesDimension(row.text)
}

/** The section that a row's cell in the column of groups opens. */
function groupOf(row: PlanRow, outer: Section, numbered: boolean): Section {
  const { scheme, dimension, changed } = named(row.group, row.group, outer.scheme, numbered)
  return {
    scheme,
    dimension: dimension ?? (changed ? null : outer.dimension),
    section: row.group,
    lead: outer.lead,
    cooperating: [],
  }
}

/** The section that a row opens. */
function sectionOf(row: PlanRow, outer: Section, numbered: boolean): Section {
  const { scheme, dimension, changed } = named(row.text, row.code ?? row.text, outer.scheme, numbered)
  return {
    scheme,
    dimension: dimension ?? (changed || row.depth <= 1 ? null : outer.dimension),
    section: row.text,
    lead: row.lead !== '' && row.code !== null ? leadOf(row) : [],
    cooperating: [],
  }
}

interface Named {
  readonly scheme: Scheme
  readonly dimension: number | null
  /** The heading names an index of its own. */
  readonly changed: boolean
}

/** @param numeral what begins with the heading's number */
function named(heading: string, numeral: string, outer: Scheme, numbered: boolean): Named {
  const own = schemeOf(heading)
  const changed = own !== null && dimensionOf(heading, outer) === null
  const scheme = changed ? own : outer
  return { scheme, changed, dimension: dimensionOf(heading, scheme) ?? byNumber(numeral, scheme, numbered) }
}

function ownDimension(row: PlanRow, { scheme }: Section, numbered: boolean): number | null {
  return row.code === null || scheme !== 'PAPI' || row.depth < 2 ? null : byNumber(row.code, scheme, numbered)
}

/** The dimension by the number in front, where the table's numbers are known to be dimensions. */
function byNumber(numeral: string, scheme: Scheme, numbered: boolean): number | null {
  const first = Number(/^(\d)(?:\.\d+)*[.)]?(?:\s|$)/.exec(numeral)?.[1])
  if (scheme === 'PAPI' && numbered && first >= 1 && first <= 8) return first
  return scheme === 'SIPAS' && first >= 1 && first <= 5 ? first : null
}
