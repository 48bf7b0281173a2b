/** What a person put right in a plan that was read: the document as it is to be stored, and what was read before. */
import { parseSchedule } from './document/schedule/schedule.ts'
import { splitAgencies } from './document/agencies/split-agencies.ts'
import type { Commitment, PlanDocument, PlanMetadata } from './document/types.ts'

/** What a row says, as a person writes it: agencies apart by semicolons. */
export interface RowFields {
  readonly text: string
  readonly lead: string
  readonly cooperating: string
  readonly schedule: string
}

export interface GivenCorrections {
  readonly metadata: Partial<Record<'number' | 'date' | 'title' | 'issuer', string>>
  /** By the row's place in the document that was read. */
  readonly rows: readonly (Partial<RowFields> & { readonly index: number; readonly dropped?: boolean })[]
  /** Rows that the reader did not find. */
  readonly added: readonly (RowFields & { readonly line: number })[]
}

/** One thing that a person changed. */
export interface Correction {
  /** Line of the document; 0 for what it says about itself. */
  readonly line: number
  readonly field: 'number' | 'date' | 'title' | 'issuer' | keyof RowFields | 'row'
  /** Null: nothing was read. */
  readonly read: string | null
  /** Null: it was taken out. */
  readonly put: string | null
}

export interface CorrectedPlan {
  readonly document: PlanDocument
  readonly corrections: readonly Correction[]
}

const labels: Record<keyof RowFields, string> = {
  text: 'nội dung',
  lead: 'đơn vị chủ trì',
  cooperating: 'đơn vị phối hợp',
  schedule: 'thời gian',
}

/** The fields of a row as it was read. */
export function fieldsOf({ text, lead, cooperating, schedule }: Commitment): RowFields {
  const joined = (names: readonly string[]): string => names.join('; ')
  return { text, lead: joined(lead), cooperating: joined(cooperating), schedule: schedule?.raw ?? '' }
}

/** Pure. What equals what was read is no correction. */
export function corrected(document: PlanDocument, given: GivenCorrections): CorrectedPlan {
  const corrections: Correction[] = []
  const metadata = correctedMetadata(document.metadata, given.metadata, corrections)
  const byIndex = new Map(given.rows.map((row) => [row.index, row]))
  const kept = document.commitments.flatMap((commitment, index) => {
    const row = byIndex.get(index)
    if (!row || !isDropped(row)) return [row ? correctedRow(commitment, row, corrections) : commitment]
    corrections.push({ line: commitment.lines[0], field: 'row', read: commitment.text, put: null })
    return []
  })
  for (const row of given.added) {
    corrections.push({ line: row.line, field: 'row', read: null, put: row.text })
    insert(kept, addedRow(row, document))
  }
  return { document: { ...document, metadata, commitments: kept }, corrections }
}

/** A task without words is none: emptying it takes it out. */
function isDropped({ dropped, text }: GivenCorrections['rows'][number]): boolean {
  return dropped === true || text?.trim() === ''
}

function correctedMetadata(
  metadata: PlanMetadata,
  given: GivenCorrections['metadata'],
  corrections: Correction[],
): PlanMetadata {
  const changed = (['number', 'date', 'title', 'issuer'] as const).flatMap((field) => {
    const put = given[field]?.trim() || null
    if (given[field] === undefined || put === metadata[field]) return []
    corrections.push({ line: 0, field, read: metadata[field], put })
    return [[field, put] as const]
  })
  return { ...metadata, ...Object.fromEntries(changed) }
}

function correctedRow(
  commitment: Commitment,
  given: Partial<RowFields>,
  corrections: Correction[],
): Commitment {
  const read = fieldsOf(commitment)
  const changed = (Object.keys(labels) as (keyof RowFields)[]).filter(
    (field) => given[field] !== undefined && given[field].trim() !== read[field],
  )
  for (const field of changed) {
    const put = given[field]?.trim() || null
    corrections.push({ line: commitment.lines[0], field, read: read[field] || null, put })
  }
  const put = { ...read, ...Object.fromEntries(changed.map((field) => [field, given[field]?.trim() ?? ''])) }
  const notes = changed.map((field) => `Người nạp đã sửa ${labels[field]}; máy đọc: “${read[field]}”.`)
  return { ...commitment, ...valuesOf(put, changed, commitment), notes: [...commitment.notes, ...notes] }
}

/** Only what was changed is taken apart anew. */
function valuesOf(put: RowFields, changed: readonly (keyof RowFields)[], before: Commitment) {
  const has = (field: keyof RowFields): boolean => changed.includes(field)
  return {
    text: put.text,
    lead: has('lead') ? splitAgencies(put.lead) : before.lead,
    cooperating: has('cooperating') ? splitAgencies(put.cooperating) : before.cooperating,
    schedule: has('schedule') ? parseSchedule(put.schedule) : before.schedule,
  }
}

function addedRow(
  { line, ...put }: RowFields & { readonly line: number },
  { commitments }: PlanDocument,
): Commitment {
  const before = commitments.findLast(({ lines }) => lines[0] <= line)
  return {
    origin: before?.origin ?? 'body',
    scheme: before?.scheme ?? null,
    dimension: before?.dimension ?? null,
    section: before?.section ?? '',
    code: null,
    text: put.text.trim(),
    lead: splitAgencies(put.lead),
    cooperating: splitAgencies(put.cooperating),
    schedule: parseSchedule(put.schedule),
    lines: [line, line],
    notes: ['Người nạp đã thêm việc này; máy không đọc được.'],
  }
}

/** In the order of the document, after what stands on the same line. */
function insert(rows: Commitment[], row: Commitment): void {
  const after = rows.findIndex(({ lines }) => lines[0] > row.lines[0])
  rows.splice(after < 0 ? rows.length : after, 0, row)
}
