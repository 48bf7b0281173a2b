/** Sheets of paper and telephone calls, entered into a table → checked answers. Its columns are those of our export. */
import { safeParse } from 'valibot'
import { answersSchema, type Submission } from '../../surveys/answers/answers.ts'
import { csvLine, csvStart } from '../../domain/csv/write.ts'
import {
  itemsOf,
  type ContextId,
  type ContextItem,
  type Instrument,
  type Item,
} from '../../surveys/instruments/instrument.ts'
import { dayFromText, instantOf, isDay, vietnamDay } from '../../domain/calendar.ts'
import { fold } from '../../domain/vietnamese.ts'
import { decodeText } from '../../domain/csv/decode.ts'
import { csvLines } from '../../domain/csv/read.ts'
import { faultyFile, type Fault } from '../../domain/refusal.ts'

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
const keyColumn = 'key'
const receivedColumn = 'received'
const ownLabels = new Map([
  [keyColumn, 'số phiếu'],
  [receivedColumn, 'ngày nhận'],
])

/** An empty table to fill: a line of headings, each with the column's name before the colon. */
export function enteredTemplate(instrument: Instrument): string {
  const asked = [...instrument.context, ...itemsOf(instrument)]
  return (
    csvStart +
    csvLine([
      ...[...ownLabels].map(([id, label]) => `${id}: ${label}`),
      ...asked.map(({ id, wording }) => `${id}: ${wording.vi}`),
    ])
  )
}

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
    if (key !== '' && before !== undefined) {
      found.push({
        column: keyColumn,
        message: `số phiếu này đã có ở dòng ${before}. Mỗi phiếu một số riêng.`,
      })
    }
    lineOfKey.set(key, before ?? line)
    const receivedAt = receivedOf(row.get(receivedColumn) ?? '', expected.now)
    if (receivedAt === undefined) found.push({ column: receivedColumn, message: dayAdvice })
    const submission = submissionOf(row, expected.instrument, found)
    faults.push(...found.map((fault) => ({ ...fault, line })))
    if (submission && receivedAt !== undefined) responses.push({ key, submission, receivedAt })
  }
  if (faults.length > 0) throw faultyFile(faults)
  return responses
}

/** Columns of our export that say what the command says too, or what only the portal may say. */
const given = ['unit', 'instrument', 'version', 'mode', 'assurance'] as const
const portals = ['id', 'setAside', 'decision', 'illustration']
/** Our export has all of them, whether a questionnaire asks for them or not. */
const contexts: readonly ContextId[] = ['service', 'visited', 'sex', 'ageGroup']

/** The column that a heading names, such as «c1», «c1: Chỗ ngồi chờ…» or «Số phiếu». */
function columnIn(instrument: Instrument, heading: string): string | undefined {
  const name = fold(heading.split(':')[0]!.trim())
  const asked = [...instrument.context, ...itemsOf(instrument)].map(({ id }) => id)
  const ids = [...ownLabels.keys(), ...given, ...portals, ...contexts, ...asked]
  const own = [...ownLabels].find(([, label]) => fold(label) === name)?.[0]
  return own ?? ids.find((id) => fold(id) === name)
}

function columnsOf(head: readonly string[], instrument: Instrument) {
  const faults: Fault[] = []
  const columns = head.map((heading, i) => {
    const column = columnIn(instrument, heading)
    if (column === undefined && heading.trim() !== '') {
      const ids = [
        ...ownLabels.keys(),
        ...[...instrument.context, ...itemsOf(instrument)].map(({ id }) => id),
      ]
      faults.push({
        line: 1,
        message: `tiêu đề của cột thứ ${i + 1} không thuộc phiếu này. Các cột: ${ids.join(', ')}.`,
      })
    }
    return column
  })
  columns.forEach((column, i) => {
    if (column !== undefined && columns.indexOf(column) !== i) {
      faults.push({ line: 1, column, message: 'cột này xuất hiện hai lần.' })
    }
  })
  const required = instrument.context.filter((item) => item.required).map(({ id }) => id)
  for (const column of [keyColumn, ...required]) {
    if (!columns.includes(column)) faults.push({ line: 1, column, message: 'thiếu cột này.' })
  }
  return { columns, faults }
}

type Row = ReadonlyMap<string | undefined, string>

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

const dayAdvice = 'viết ngày/tháng/năm, ví dụ 31/12/2026, từ năm 2020 và không sau hôm nay; hoặc để trống.'

/** A day of Viet Nam, or the time that an export gives; now where nothing is said. */
function receivedOf(cell: string, now: Date): string | undefined {
  if (cell === '') return now.toISOString()
  const day = dayFromText(cell) ?? cell
  const isInstant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{3})?Z$/.test(day)
  if (day < '2020' || !isDay(isInstant ? day.slice(0, 10) : day)) return undefined
  const at = new Date(isInstant ? day : instantOf(day, 12))
  if (Number.isNaN(at.getTime()) || (isInstant ? at > now : day > vietnamDay(now))) return undefined
  if (isInstant && !at.toISOString().startsWith(day.slice(0, 10))) return undefined // such as 24:00
  return (at > now ? now : at).toISOString()
}

/** Judged by the check that every channel's answers pass; what is wrong is added to `faults`. */
function submissionOf(row: Row, instrument: Instrument, faults: Fault[]): Submission | undefined {
  const items = itemsOf(instrument)
  const answers = Object.fromEntries(items.map((item) => [item.id, answerIn(item, row.get(item.id) ?? '')]))
  const context = Object.fromEntries(instrument.context.map(({ id }) => [id, row.get(id) ?? '']))
  const result = safeParse(answersSchema(instrument), { ...context, answers })
  if (result.success) return result.output
  const asked: readonly (Item | ContextItem)[] = [...instrument.context, ...items]
  const wrong = new Set(
    result.issues.map(({ path }) => (path?.[0]?.key === 'answers' ? path[1]?.key : path?.[0]?.key)),
  )
  for (const id of wrong) {
    const one = asked.find((item) => item.id === id)
    faults.push(
      one ? { column: one.id, message: advice(one) } : { message: 'phiếu này chưa có câu trả lời nào.' },
    )
  }
  return undefined
}

function answerIn(item: Item, cell: string): string | string[] {
  if (item.kind === 'rating') return cell.toLowerCase()
  if (item.kind === 'choice') return item.multiple ? cell.split(/[\s,]+/).filter(Boolean) : cell
  return cell.replace(/^'(?=[=+\-@＝＋－＠])/, '') // the apostrophe that an export puts before what looks like a formula
}

function advice(item: Item | ContextItem): string {
  if ('options' in item) {
    const codes = item.options.map(({ code }) => code).join(', ')
    if ('multiple' in item) return `chỉ ghi các mã ${codes}, cách nhau bằng dấu cách; hoặc để trống.`
    return `chỉ ghi một trong các mã ${codes}${'required' in item ? '' : '; hoặc để trống'}.`
  }
  if (item.kind === 'text') return `dài quá ${item.maxLength} ký tự. Viết ngắn lại.`
  return 'chỉ ghi 1, 2, 3, 4, 5 hoặc na (không áp dụng); để trống nếu không trả lời.'
}
