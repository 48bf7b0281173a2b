import { splitAgencies } from '../agencies/agencies.ts'
import { readAssignment } from './assignment.ts'
import type { Fate } from '../fate.ts'
import { dimensionOf, namesDimension, schemeOf } from '../outline/dimensions.ts'
import { isCapitals } from '../text.ts'
import { readTables, type PlanRow } from '../tables/rows.ts'
import { parseSchedule } from '../schedule/schedule.ts'
import type { Table } from '../tables/find-tables.ts'
import type { Commitment, Criterion, Indicator, Scheme, Warning } from '../types.ts'

export type AppendixReading = {
  commitments: Commitment[]
  indicators: Indicator[]
  criteria: Criterion[]
  fates: Map<number, Fate>
  warnings: Warning[]
}

type State = {
  scheme: Scheme
  dimension: number | null
  section: string
  lead: string[]
  cooperating: string[]
}

/** What the headings and captions outside a table say about the rows after that line. */
export type Surroundings = State & { line: number }

/** Reads the tables of tasks ("phân công nhiệm vụ") and of indicators with who follows them. */
export function readAppendix(
  tables: readonly Table[],
  scheme: Scheme,
  originAt: (line: number) => Commitment['origin'],
  surroundings: readonly Surroundings[],
): AppendixReading {
  const { rows, headers, unread } = readTables(tables)
  const reading: AppendixReading = {
    commitments: [],
    indicators: [],
    criteria: [],
    fates: new Map(),
    warnings: [],
  }
  const claim = (first: number, last: number, fate: Fate): void => {
    for (let line = first; line <= last; line++) reading.fates.set(line, fate)
  }
  const claimRow = (row: PlanRow, fate: Fate): void => {
    for (const [first, last] of row.pieces) claim(first, last, fate)
  }
  for (const [first, last] of headers) claim(first, last, 'heading')
  for (const [first, last] of unread) {
    claim(first, last, 'warning')
    for (let line = first; line <= last; line++) {
      reading.warnings.push({ line, message: 'Dòng bảng không đọc được: không rõ cột nào là nhiệm vụ.' })
    }
  }
  const numbered = numbersAreDimensions(rows, scheme)
  let state: State = { scheme, dimension: null, section: '', lead: [], cooperating: [] }
  let near = 0
  for (const [index, row] of rows.entries()) {
    for (let next = surroundings[near]; next && next.line < firstLine(row); next = surroundings[++near]) {
      const before = rows[index - 1]
      if (next.line > (before ? lastLine(before) : 0)) state = { ...next }
    }
    if (row.group !== '')
      state = { ...enter(state, row.group, null, { ...row, depth: 9 }, numbered), lead: state.lead }
    if (isSection(row, rows, index)) {
      claimRow(row, 'heading')
      state = enter(
        row.depth === 0 ? { ...state, dimension: null } : state,
        row.text,
        row.code,
        row,
        numbered,
      )
      continue
    }
    if (row.indicators) {
      claimRow(row, 'indicator')
      reading.indicators.push({
        code: row.code ?? '',
        name: row.text,
        lead: row.lead === '' ? state.lead : leadOf(row),
      })
      continue
    }
    claimRow(row, 'commitment')
    reading.commitments.push(commitmentOf(row, state, numbered, originAt(firstLine(row))))
    if (row.lead === '' && row.hasLead && state.lead.length === 0) {
      reading.warnings.push({
        line: firstLine(row),
        message: 'Nhiệm vụ trong bảng không ghi đơn vị chủ trì.',
      })
    }
    if (state.scheme === 'SIPAS' && state.dimension !== null)
      reading.criteria.push(...criteriaIn(row.text, state.dimension))
  }
  return reading
}

/** True where rows such as "3 | Trách nhiệm giải trình" carry the dimension's own number. */
function numbersAreDimensions(rows: readonly PlanRow[], scheme: Scheme): boolean {
  if (scheme !== 'PAPI') return false
  const named = rows.filter((row) => row.depth === 1 && namesDimension(row.text))
  const agreeing = named.filter((row) => String(dimensionOf(row.text, 'PAPI')) === row.code)
  return agreeing.length >= 2 && agreeing.length >= named.length - 1
}

function firstLine(row: PlanRow): number {
  return row.pieces[0]?.[0] ?? 0
}

function lastLine(row: PlanRow): number {
  return row.pieces.at(-1)?.[1] ?? 0
}

function isBare(row: PlanRow): boolean {
  return row.cooperating === '' && row.time === ''
}

/** A row that heads the rows after it: nothing but a name, and what follows is numbered deeper or not at all. */
function isSection(row: PlanRow, rows: readonly PlanRow[], index: number): boolean {
  if (!isBare(row)) return false
  const next = rows[index + 1]
  if (row.code === null) {
    return row.lead === '' && (isCapitals(row.text) || namesDimension(row.text)) && !row.indicators
  }
  if (row.depth === 0) return true
  if (next === undefined) return namesDimension(row.text) && row.depth === 1
  if (row.indicators) return row.depth === 1 && (next.depth > 1 || namesDimension(row.text))
  if (next.depth > row.depth) return row.lead === '' || !/[.;]$/.test(row.text)
  return row.depth === 1 && row.lead === '' && namesDimension(row.text)
}

function enter(state: State, heading: string, code: string | null, row: PlanRow, numbered: boolean): State {
  const scheme = schemeOf(heading)
  const changed = scheme !== null && dimensionOf(heading, state.scheme) === null
  const now = changed ? scheme : state.scheme
  const dimension = dimensionOf(heading, now) ?? fallback(code ?? heading, now, numbered)
  const own = row.lead !== '' && code !== null
  return {
    scheme: now,
    dimension: dimension ?? (changed || row.depth <= 1 ? null : state.dimension),
    section: heading,
    lead: own ? leadOf(row) : [],
    cooperating: [],
  }
}

/** The dimension by the number in front, where the table's numbers are known to be dimensions. */
function fallback(code: string, scheme: Scheme, numbered: boolean): number | null {
  const first = Number(/^(\d)(?:\.\d+)*[.)]?(?:\s|$)/.exec(code)?.[1])
  if (scheme === 'PAPI' && numbered && first >= 1 && first <= 8) return first
  return scheme === 'SIPAS' && first >= 1 && first <= 5 ? first : null
}

function leadOf(row: PlanRow): string[] {
  return splitAgencies(row.lead.replace(/\(\s*(?:trực tiếp|thường trực|đầu mối|chủ trì)[^()]*\)/giu, ''))
}

function commitmentOf(
  row: PlanRow,
  state: State,
  numbered: boolean,
  origin: Commitment['origin'],
): Commitment {
  const labelled = readAssignment(row.lead)
  const lead = labelled ? labelled.lead : leadOf(row)
  return {
    origin,
    scheme: state.scheme,
    dimension:
      state.dimension ??
      (row.code === null || state.scheme !== 'PAPI' || row.depth < 2
        ? null
        : fallback(row.code, state.scheme, numbered)),
    section: state.section,
    code: row.code,
    text: row.text,
    lead: lead.length > 0 ? lead : state.lead,
    cooperating: cooperatingOf(row, labelled?.cooperating ?? [], lead.length === 0 ? state.cooperating : []),
    schedule: parseSchedule(row.time) ?? labelled?.schedule ?? null,
    lines: [firstLine(row), lastLine(row)],
    notes: notesOf(row, labelled?.other ?? []),
  }
}

function notesOf(row: PlanRow, other: readonly string[]): string[] {
  const product = row.product === '' ? [] : [`Kết quả, sản phẩm: ${row.product}`]
  const note = row.note === '' ? [] : [`Ghi chú: ${row.note}`]
  return [...product, ...note, ...other]
}

function cooperatingOf(row: PlanRow, labelled: string[], inherited: string[]): string[] {
  if (row.cooperating !== '') return splitAgencies(row.cooperating)
  return labelled.length > 0 ? labelled : inherited
}

/** The bullets inside a cell are SIPAS criteria; one that ends with a colon only introduces the others. */
function criteriaIn(text: string, factor: number): Criterion[] {
  const parts = ` ${text}`.split(/\s\+\s*(?=\p{L})|\s[-–•]\s*(?=\p{Lu})/u).map((part) => part.trim())
  if (parts.length < 2) return []
  return parts.filter((part) => part !== '' && !part.endsWith(':')).map((part) => ({ factor, text: part }))
}
