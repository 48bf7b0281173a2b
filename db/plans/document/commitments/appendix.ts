/** The rows of tables → commitments, and who follows which indicator. */
import type { Fate } from '../fate.ts'
import { parseSchedule } from '../schedule/schedule.ts'
import { firstLine, lastLine, readTables, type PlanRow } from '../tables/rows.ts'
import type { Table } from '../tables/tables.ts'
import type { Commitment, Criterion, Indicator, Scheme, Warning } from '../types.ts'
import { readAssignment, type Assignment } from './assignment.ts'
import { cooperatingOf, leadOf } from './row-agencies.ts'
import type { Surroundings } from './section.ts'
import { placeRows, type PlacedRow } from './table-sections.ts'

export interface AppendixReading {
  readonly commitments: Commitment[]
  readonly indicators: Indicator[]
  readonly criteria: Criterion[]
  readonly fates: Map<number, Fate>
  readonly warnings: Warning[]
}

export interface AppendixOptions {
  /** The index that the whole document is about. */
  readonly scheme: Scheme
  readonly originAt: (line: number) => Commitment['origin']
  /** In the order of the document. */
  readonly surroundings: readonly Surroundings[]
}

/** Reads the tables of tasks ("phân công nhiệm vụ") and of indicators with who follows them. */
export function readAppendix(
  tables: readonly Table[],
  { scheme, originAt, surroundings }: AppendixOptions,
): AppendixReading {
  const { rows, headers, unread } = readTables(tables)
  const reading: AppendixReading = {
    commitments: [],
    indicators: [],
    criteria: [],
    fates: new Map(),
    warnings: [],
  }
  claim(reading, headers, 'heading')
  claim(reading, unread, 'warning')
  for (const line of linesOf(unread))
    reading.warnings.push({ line, message: 'Dòng bảng không đọc được: không rõ cột nào là nhiệm vụ.' })
  for (const placed of placeRows(rows, scheme, surroundings)) {
    if (placed.heads) claim(reading, placed.row.pieces, 'heading')
    else if (placed.row.indicators) readIndicator(reading, placed)
    else readTask(reading, placed, originAt(firstLine(placed.row)))
  }
  return reading
}

function linesOf(pieces: PlanRow['pieces']): number[] {
  return pieces.flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, index) => first + index),
  )
}

function claim({ fates }: AppendixReading, pieces: PlanRow['pieces'], fate: Fate): void {
  for (const line of linesOf(pieces)) fates.set(line, fate)
}

function readIndicator(reading: AppendixReading, { row, section }: PlacedRow): void {
  claim(reading, row.pieces, 'indicator')
  const lead = row.lead === '' ? section.lead : leadOf(row)
  reading.indicators.push({ code: row.code ?? '', name: row.text, lead })
}

function readTask(reading: AppendixReading, placed: PlacedRow, origin: Commitment['origin']): void {
  const { row, section, dimension } = placed
  claim(reading, row.pieces, 'commitment')
  reading.commitments.push(commitmentOf(placed, origin))
  if (row.lead === '' && row.hasLead && section.lead.length === 0)
    reading.warnings.push({
      line: firstLine(row),
      message: 'Nhiệm vụ trong bảng không ghi đơn vị chủ trì.',
    })
  if (section.scheme === 'SIPAS' && dimension !== null)
    reading.criteria.push(...criteriaIn(row.text, dimension))
}

function commitmentOf({ row, section, dimension }: PlacedRow, origin: Commitment['origin']): Commitment {
  const labelled = readAssignment(row.lead)
  const lead = labelled ? labelled.lead : leadOf(row)
  const schedule = parseSchedule(row.time)
  const named = lead.length > 0
  return {
    origin,
    scheme: section.scheme,
    dimension,
    section: section.section,
    code: row.code,
    text: row.text,
    lead: named ? lead : section.lead,
    cooperating: cooperatingOf(row, labelled, named ? [] : section.cooperating),
    schedule: schedule ?? labelled?.schedule ?? null,
    lines: [firstLine(row), lastLine(row)],
    notes: [...notesOf(row, labelled), ...(schedule || row.time === '' ? [] : [`Thời gian: ${row.time}`])],
  }
}

/** What has no column of its own on a commitment's page. */
function notesOf(row: PlanRow, labelled: Assignment | null): string[] {
  const product = row.product === '' ? [] : [`Kết quả, sản phẩm: ${row.product}`]
  const note = row.note === '' ? [] : [`Ghi chú: ${row.note}`]
  return [...product, ...note, ...(labelled?.other ?? [])]
}

/** The bullets inside a cell are SIPAS criteria; one that ends with a colon only introduces the others. */
function criteriaIn(text: string, factor: number): Criterion[] {
  const parts = ` ${text}`.split(/\s\+\s*(?=\p{L})|\s[-–•]\s*(?=\p{Lu})/u).map((part) => part.trim())
  if (parts.length < 2) return []
  return parts.filter((part) => part !== '' && !part.endsWith(':')).map((part) => ({ factor, text: part }))
}
