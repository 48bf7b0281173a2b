/** Sheets of paper and telephone calls, entered into a table → checked answers. */
import { decodeText } from '../../domain/csv/decode.ts'
import { csvLines } from '../../domain/csv/read.ts'
import { faultyFile, type Fault } from '../../domain/refusal.ts'
import type { Submission } from '../../surveys/answers/answers.ts'
import type { Instrument } from '../../surveys/instruments/instrument.ts'
import { dayAdvice, receivedOf, submissionOf, type Row } from './entered-cells.ts'
import {
  columnIn,
  columnsOf,
  contexts,
  given,
  keyColumn,
  portals,
  receivedColumn,
} from './entered-columns.ts'

export type EnteredMode = 'paper' | 'phone'

/** What every row of the file must be about. */
interface Expected {
  readonly instrument: Instrument
  readonly unitCode: string
  readonly mode: EnteredMode
  readonly now: Date
}

export interface EnteredResponse {
  /** The number on the sheet: the same one again is the same response. */
  readonly key: string
  readonly submission: Submission
  /** ISO-8601 UTC; noon in Viet Nam where only the day is known. */
  readonly receivedAt: string
}

const maximumRows = 20_000
/**
 * Reads the whole file and names everything that is wrong in it; no message repeats what a cell says.
 * @returns the responses in the order of the file
 * @throws Refusal with all that is wrong
 */
export function readEntered(bytes: Uint8Array, expected: Expected): EnteredResponse[] {
  const isHeading = (cell: string) => columnIn(expected.instrument, cell) !== undefined
  const [head, ...body] = csvLines(decodeText(bytes), isHeading)
  const { columns, faults } = columnsOf(head?.cells ?? [], expected.instrument)
  if (body.length === 0) faults.push({ message: 'tệp không có dòng nào dưới dòng tiêu đề.' })
  if (body.length > maximumRows) faults.push({ message: `tệp có hơn ${maximumRows} dòng; hãy chia nhỏ.` })
  if (faults.length > 0) throw faultyFile(faults)
  const responses: EnteredResponse[] = []
  const lineOfKey = new Map<string, number>()
  for (const { line, cells } of body) {
    const row = new Map(columns.map((id, i) => [id, (cells[i] ?? '').trim()]))
    const found = faultsOf(row, columns, cells, expected)
    const key = row.get(keyColumn)?.normalize('NFC') ?? ''
    const before = lineOfKey.get(key)
    lineOfKey.set(key, before ?? line)
    if (key !== '' && before !== undefined) {
      const message = `số phiếu này đã có ở dòng ${before}. Mỗi phiếu một số riêng.`
      found.push({ column: keyColumn, message })
    }
    const receivedAt = receivedOf(row.get(receivedColumn) ?? '', expected.now)
    if (receivedAt === undefined) found.push({ column: receivedColumn, message: dayAdvice })
    const submission = submissionOf(row, expected.instrument, found)
    faults.push(...found.map((fault) => ({ ...fault, line })))
    if (submission && receivedAt !== undefined) responses.push({ key, submission, receivedAt })
  }
  if (faults.length > 0) throw faultyFile(faults)
  return responses
}

function faultsOf(
  row: Row,
  columns: readonly (string | undefined)[],
  cells: readonly string[],
  { instrument, unitCode, mode }: Expected,
): Fault[] {
  const { id, version } = instrument
  const wanted = { unit: unitCode, instrument: id, version, mode, assurance: 'open' }
  const key = row.get(keyColumn) ?? ''
  const outside = cells.findIndex((cell, i) => cell.trim() !== '' && columns[i] === undefined)
  return [
    ...(key === '' ? [{ column: keyColumn, message: 'phải ghi số phiếu.' }] : []),
    ...(key.length > 64 ? [{ column: keyColumn, message: 'dài quá 64 ký tự.' }] : []),
    ...(outside === -1 ? [] : [{ message: `ô thứ ${outside + 1} nằm ngoài các cột của bảng.` }]),
    ...given
      .filter((column) => (row.get(column) ?? '') !== '' && row.get(column) !== wanted[column])
      .map((column) => ({ column, message: `phải là ${wanted[column]}, hoặc để trống.` })),
    ...contexts
      .filter(
        (column) => (row.get(column) ?? '') !== '' && !instrument.context.some(({ id }) => id === column),
      )
      .map((column) => ({ column, message: 'phải để trống: phiếu này không hỏi điều đó.' })),
    ...portals
      .filter((column) => (row.get(column) ?? '') !== '')
      .map((column) => ({
        column,
        message: 'phải để trống: cột này do cổng ghi. Dòng lấy từ tệp đã xuất thì đã có trong cổng.',
      })),
  ]
}
