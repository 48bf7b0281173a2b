/** Single responses as CSV, streamed: one line each, those set aside too, in the order of their random ids. */
import { and, asc, eq, gt, sql } from 'drizzle-orm'
import { csvCell, csvLineEnd, csvSeparator, csvStart } from '../../domain/csv/write.ts'
import { isIllustration } from '../../domain/places/illustration.ts'
import { itemsOf, type ContextId, type Instrument } from '../../surveys/instruments/instrument.ts'
import { cellReader } from '../../surveys/answers/packed-answers.ts'
import { recordAudit } from '../audit/record.ts'
import type { Database, Queries } from '../engine/database.ts'
import { frozenInstruments } from '../instruments/frozen.ts'
import { responses } from '../schema/index.ts'
import type { StoredResponse } from './stored.ts'

/** Ids of the questionnaires that have been answered. */
export async function answeredInstruments(db: Queries): Promise<string[]> {
  return [...new Set((await frozenInstruments(db)).map(({ id }) => id))]
}

/** What is known of a response besides its answers: the id and the label of the column, and the row's field. */
const fixed: readonly (readonly [id: string, label: string, field: keyof StoredResponse])[] = [
  ['unit', 'mã xã, phường', 'unitCode'],
  ['id', 'mã lượt trả lời', 'id'],
  ['instrument', 'phiếu', 'instrument'],
  ['version', 'phiên bản của phiếu', 'version'],
  ['received', 'ngày nhận', 'receivedOn'],
  ['mode', 'cách trả lời', 'mode'],
  ['assurance', 'xác thực lượt đến', 'assurance'],
  ['setAside', 'để riêng theo quy tắc (trống: không)', 'setAside'],
  ['decision', 'quyết định (released: cho tính; kept-out: không tính)', 'decision'],
]
const context: readonly (readonly [id: ContextId, label: string])[] = [
  ['service', 'dịch vụ'],
  ['visited', 'đến khi nào'],
  ['sex', 'giới tính'],
  ['ageGroup', 'nhóm tuổi'],
]
const illustrationHeading = 'illustration: dữ liệu minh họa'
const fields = [...fixed.map(([, , field]) => field), ...context.map(([id]) => id)]

interface ExportFilter {
  /** One that has been answered. */
  readonly instrument: string
  readonly unitCode?: string
}

/**
 * The CSV file of `responsesCsv`, with a trace in the audit once it ends, whole or broken off: single answers left the
 * database, which is written down as a change would be.
 */
export async function* exportResponses(
  db: Database,
  filter: ExportFilter,
  actor: string,
): AsyncGenerator<{ text: string; rows: number }> {
  let rows = 0
  try {
    for await (const piece of responsesCsv(db.read, filter)) {
      rows += piece.rows
      yield piece
    }
  } finally {
    const { instrument, unitCode } = filter
    const entry = { actor, action: 'responses.export', detail: { instrument, rows } }
    await db.write((tx) => recordAudit(tx, unitCode === undefined ? entry : { ...entry, unitCode }))
  }
}

/**
 * A CSV file in pieces: a line of headings («c1: Chỗ ngồi chờ…»), then one line per response. Cells hold codes; a
 * question that only other versions of the questionnaire have is empty. Memory stays flat however many there are.
 * What is invented is only in the file of an invented commune, where each line says so.
 * @internal Exported for its tests.
 */
export async function* responsesCsv(
  db: Queries,
  filter: ExportFilter,
): AsyncGenerator<{ text: string; rows: number }> {
  const versions = (await frozenInstruments(db)).filter(({ id }) => id === filter.instrument)
  const items = new Map(versions.flatMap(itemsOf).map((item) => [item.id, item]))
  const columns = [...items.keys()]
  const isInvented = isIllustration(filter.unitCode ?? '')
  const headings = [
    ...fixed.map(([id, label]) => `${id}: ${label}`),
    ...context.map(([id, label]) => `${id}: ${label}`),
    ...[...items.values()].map(({ id, wording }) => `${id}: ${wording.vi}`),
    ...(isInvented ? [illustrationHeading] : []),
  ]
  yield { text: csvStart + headings.map(csvCell).join(csvSeparator) + csvLineEnd, rows: 0 }
  const printers = new Map(versions.map((one) => [one.version, answersPrinter(one, columns)]))
  for await (const all of responsePages(db, filter)) {
    const page = isInvented ? all : all.filter((row) => !isIllustration(row.unitCode))
    let text = ''
    for (const row of page) {
      for (const field of fields) {
        const value = row[field]
        text += (value === null ? '' : csvCell(value)) + csvSeparator
      }
      text += printers.get(row.version)!(row.answers)
      text += (isInvented ? `${csvSeparator}có` : '') + csvLineEnd
    }
    yield { text, rows: page.length }
  }
}

/** From packed answers to the cells of these columns, in one piece. */
function answersPrinter(instrument: Instrument, columns: readonly string[]): (packed: string) => string {
  const read = cellReader(instrument, csvCell)
  const ids = itemsOf(instrument).map(({ id }) => id)
  const places = columns.map((id) => ids.indexOf(id))
  if (places.every((place, i) => place === i)) return (packed) => read(packed).join(csvSeparator)
  return (packed) => {
    const cells = read(packed)
    return places.map((place) => cells[place] ?? '').join(csvSeparator)
  }
}

const pageSize = 1000

/** In the order of the primary key, in which the rows lie on the disk and which says nothing about when they came. */
async function* responsePages(
  db: Queries,
  { instrument, unitCode }: ExportFilter,
): AsyncGenerator<StoredResponse[]> {
  const { unitCode: unit, id } = responses
  let last: StoredResponse | undefined
  for (;;) {
    const after =
      unitCode !== undefined
        ? and(eq(unit, unitCode), last && gt(id, last.id))
        : last && sql`(${unit}, ${id}) > (${last.unitCode}, ${last.id})`
    const page = await db
      .select()
      .from(responses)
      .where(and(eq(responses.instrument, instrument), after))
      .orderBy(asc(unit), asc(id))
      .limit(pageSize)
    last = page.at(-1)
    if (!last) return
    yield page
  }
}
