/**
 * Checks a table that somebody hands in against its kind: every cell, then rows among each other. The same code runs in
 * the browser before anything is sent, on the server, and behind the command line. What is wrong is a fault and refuses
 * the table; what may be right is a question, which whoever hands the table in has to confirm; what was made of the
 * table without asking is a note.
 */
import * as v from 'valibot'
import { inUnit, readAmount, readNumber } from '../csv/amounts.ts'
import { readDay } from '../csv/days.ts'
import type { LegacyFont } from '../csv/legacy-fonts.ts'
import type { SheetLine } from '../csv/sheet-line.ts'
import { arrangeTable, type RawRow, type RawTable } from '../csv/table.ts'
import { Refusal, type Fault } from '../refusal.ts'
import { cellSentence, fontSentence, noteSentence, questionSentence, tableSentence } from '../text/vi.ts'
import { formatDate, slug } from '../vietnamese.ts'
import type { NoticeContent, NoticeRow } from './canonical.ts'
import type { CellFault } from './cells.ts'
import type { Cells, Column, Facts, Identity, NoticeKind } from './notice-kind.ts'
import { thousandfold } from './outliers.ts'

/** One sheet of a file, or what was pasted. */
export interface GivenTable {
  /** Its name, '' where it has none. */
  readonly sheet: string
  readonly lines: readonly SheetLine[]
  /** From which its text was converted. */
  readonly font?: LegacyFont
  /** What is said beside the table instead of above it, by the fact's id. */
  readonly facts?: Readonly<Record<string, string>>
  /** Ids of questions whose answer is that it is right so. */
  readonly confirmed?: readonly string[]
}

/** What may be right. */
interface Question extends Fault {
  /** The same for the same doubt about the same values. */
  readonly id: string
}

export interface Checked {
  /** Without the unit; undefined where something is wrong or not confirmed. */
  readonly notice: Omit<NoticeContent, 'unitCode'> | undefined
  /** The code of the unit that the table says it is of, '' where it does not say. */
  readonly unitCode: string
  /** What is said above the table or beside it, as it is written, by the fact's id. */
  readonly facts: Readonly<Record<string, string>>
  readonly faults: readonly Fault[]
  /** Those that are not confirmed. */
  readonly questions: readonly Question[]
  /** Those that are, as sentences, for whoever approves. */
  readonly confirmed: readonly string[]
  readonly notes: readonly string[]
}

/** How many rows are checked between two reports of progress. */
const atOnce = 1000

/** @param today 'YYYY-MM-DD' in Viet Nam: a decision cannot be of a later day */
export function checkNotice(kind: NoticeKind, given: GivenTable, today: string): Checked {
  const checking = checkInPieces(kind, given, today)
  for (;;) {
    const { done, value } = checking.next()
    if (done) return value
  }
}

/** The same for a page that stays responsive: yields what part is done, from 0 to 1. */
export function* checkInPieces(
  kind: NoticeKind,
  given: GivenTable,
  today: string,
): Generator<number, Checked> {
  const check = beginCheck(kind, given)
  if ('refused' in check) return check.refused
  const { table, say } = check
  const written = { ...table.facts, ...given.facts }
  const facts = checkFacts(check, written, today)
  const rows = rowChecker(check)
  for (const [at, row] of table.rows.entries()) {
    rows.check(row)
    if (at % atOnce === atOnce - 1) yield at / table.rows.length
  }
  const questions = rows.isSound() ? questionsAbout(check, rows.cells) : []
  const confirmed = new Set(given.confirmed)
  const open = questions.filter(({ id }) => !confirmed.has(id))
  const faults = say.faults
  const isSound = faults.length === 0 && facts !== undefined
  const identity = isSound ? identify(check, rows.cells, facts) : undefined
  return {
    notice:
      identity && facts && faults.length === 0 && open.length === 0
        ? contentFrom(kind, identity, facts, rows.found)
        : undefined,
    unitCode: written['unitCode'] ?? '',
    facts: written,
    faults: faults.sort((a, b) => (a.line ?? 0) - (b.line ?? 0)),
    questions: open,
    confirmed: questions.filter(({ id }) => confirmed.has(id)).map(({ message }) => message),
    notes: [...(given.font ? [fontSentence(given.font)] : []), ...table.notes.map(noteSentence)],
  }
}

function contentFrom(kind: NoticeKind, identity: Identity, facts: Facts, rows: readonly NoticeRow[]) {
  const { decisionNumber, decisionDate, validFrom, validTo } = facts
  return { kind: kind.id, ...identity, decisionNumber, decisionDate, validFrom, validTo, rows }
}

interface Check {
  readonly kind: NoticeKind
  readonly given: GivenTable
  readonly table: RawTable
  readonly say: { readonly faults: Fault[]; at(line: number | undefined, column: string, fault: Said): void }
}

interface Said {
  readonly message: string
  readonly meant?: string
}

function beginCheck(kind: NoticeKind, given: GivenTable): Check | { refused: Checked } {
  const sheet = given.sheet === '' ? {} : { sheet: given.sheet }
  try {
    const table = arrangeTable(given.lines, kind.layout)
    const faults: Fault[] = table.faults.map(({ line, place, fault }) => ({
      ...sheet,
      ...(line !== undefined && { line }),
      ...(place !== undefined && { place }),
      message: tableSentence(fault),
    }))
    const labels = new Map(kind.layout.columns.map(({ id, label }) => [id, label]))
    const at: Check['say']['at'] = (line, column, fault) => {
      const [label, place] = [labels.get(column), table.places[column]]
      faults.push({
        ...sheet,
        ...(line !== undefined && { line }),
        ...(label && { column: label }),
        ...(place !== undefined && { place }),
        ...fault,
      })
    }
    return { kind, given, table, say: { faults, at } }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const none = { notice: undefined, unitCode: '', facts: {}, questions: [], confirmed: [], notes: [] }
    return { refused: { ...none, faults: [{ ...sheet, message: error.message }] } }
  }
}

const dayFacts = ['decisionDate', 'validFrom', 'validTo']

function checkFacts(check: Check, written: Record<string, string>, today: string): Facts | undefined {
  const { kind, table, say, given } = check
  const before = say.faults.length
  const tell = (id: string, message: string) => {
    const line = given.facts?.[id] === undefined ? table.factLines[id] : undefined
    const label = kind.layout.facts.find((field) => field.id === id)?.label ?? id
    say.faults.push({ ...(line && { line }), fact: id, message: `«${label}» phía trên bảng: ${message}` })
  }
  const read = Object.fromEntries(
    Object.entries(written).map(([id, text]) => [id, dayFacts.includes(id) ? readDay(text) : text.trim()]),
  )
  const { output, issues = [], typed } = v.safeParse(kind.facts, read, { abortPipeEarly: true })
  for (const issue of issues) tell(v.getDotPath(issue) ?? '', sentenceOf(kind, issue))
  if (!typed) return undefined
  if (output.decisionDate > today)
    tell('decisionDate', `ngày ${formatDate(output.decisionDate)} còn chưa đến.`)
  if (output.validTo !== null && output.validTo < (output.validFrom ?? output.decisionDate))
    tell('validTo', `ngày ${formatDate(output.validTo)} là trước ngày áp dụng.`)
  return say.faults.length === before ? output : undefined
}

/** A schema's messages are codes: the kind's own, or those of every cell. */
function sentenceOf(kind: NoticeKind, { message: code, input }: v.BaseIssue<unknown>): string {
  const written = typeof input === 'string' ? input : ''
  if (code.startsWith('between:')) return code.slice('between:'.length)
  return kind.cellFaults[code]?.(written) ?? cellSentence(code as CellFault, written)
}

/** Checks one row after the other. */
function rowChecker(check: Check) {
  const { kind, say } = check
  const found: NoticeRow[] = []
  const cells: Cells[] = []
  const lineOf = new Map<string, { line: number; whole: string }>()
  const keys = new Set<string>()
  const examples = exampleCells(kind)
  const labels = new Map(kind.layout.columns.map(({ id, label }) => [id, label]))
  let isSound = true

  function checkRow(row: RawRow): void {
    const read = readCells(check, row)
    const { output, issues = [], success } = v.safeParse(kind.row, read, { abortPipeEarly: true })
    for (const issue of issues) {
      const column = v.getDotPath(issue) ?? ''
      if (read[column] !== unread) say.at(row.line, column, { message: sentenceOf(kind, issue) })
    }
    if (!success) {
      isSound = false
      return
    }
    const whole = JSON.stringify(output)
    if (examples.has(whole)) say.faults.push({ line: row.line, message: exampleLeft })
    found.push({ key: keyOf(row, output, whole), cells: output })
    cells.push(output)
  }

  function keyOf({ line }: RawRow, output: Cells, whole: string): string {
    const parts = kind.keyColumns.map((column) => String(output[column] ?? '').toLocaleLowerCase('vi'))
    const exact = parts.join('/')
    const same = lineOf.get(exact)
    if (same) {
      const names = kind.keyColumns.map((column) => `«${labels.get(column)}»`).join(', ')
      const isCopy = same.whole === whole
      const message = isCopy
        ? `giống hệt dòng ${same.line}. Xóa một trong hai dòng.`
        : `trùng với dòng ${same.line}: cùng ${names}.`
      say.faults.push({ line, message, ...(isCopy && { isLineToRemove: true }) })
    } else lineOf.set(exact, { line, whole })
    // Folded, so that a corrected diacritic keeps the row's key; but «Tân Hòa» and «Tân Hóa» are two rows.
    const folded = parts.map(slug).join('/')
    const key = keys.has(folded) ? `${folded}/${exact}` : folded
    keys.add(key)
    return key
  }

  return { check: checkRow, found, cells, isSound: () => isSound }
}

/** Stands for a cell that has been complained about, so that it is not complained about twice. */
const unread = '\u0000'

/** Cells as the kind's schema takes them: amounts as digits of whole đồng, days as dd/mm/yyyy. */
function readCells({ kind, table, say }: Check, { line, cells }: RawRow): Record<string, string> {
  const read: Record<string, string> = {}
  for (const column of kind.layout.columns) {
    const written = cells[column.id] ?? ''
    read[column.id] = written
    if (column.type === 'day') read[column.id] = readDay(written)
    else if (column.type === 'count') read[column.id] = written.replace(/(?<=\d)[.\s](?=\d{3})/g, '')
    else if (column.type === 'number' || column.type === 'percent')
      read[column.id] = readNumber(written.replace(/\s*%$/, ''))
    else if (column.type === 'year') read[column.id] = written.replace(/^năm\s+(?=\d{4}$)/i, '')
    if (column.type !== 'money' || written === '') continue
    const amount = readAmount(written, table.factors[column.id] ?? 1)
    if ('digits' in amount) read[column.id] = amount.digits
    else {
      read[column.id] = unread
      const meant = amount.meant === undefined ? {} : { meant: amount.meant }
      say.at(line, column.id, { message: cellSentence(amount.why, written, amount.meant), ...meant })
    }
  }
  return read
}

/** @param cells of all rows, in the order of the table */
function questionsAbout(check: Check, cells: readonly Cells[]): Question[] {
  const { kind, table, given } = check
  const sheet = given.sheet === '' ? {} : { sheet: given.sheet }
  const asked: Question[] = []
  const ask = (row: number, column: Column, question: Said & { readonly id: string }) =>
    asked.push({
      ...sheet,
      line: table.rows[row]!.line,
      column: column.label,
      ...(table.places[column.id] !== undefined && { place: table.places[column.id]! }),
      ...question,
    })
  for (const column of kind.layout.columns.filter(({ type }) => type === 'money')) {
    const factor = table.factors[column.id] ?? 1
    const amounts = cells.map((row) => (typeof row[column.id] === 'number' ? Number(row[column.id]) : null))
    for (const { row, meant, beside } of thousandfold(amounts)) {
      const shown = [amounts[row]!, beside, meant].map((dong) => inUnit(dong, factor)) as [
        string,
        string,
        string,
      ]
      const id = ['outlier', column.id, row, amounts[row]].join('/')
      ask(row, column, {
        id,
        message: questionSentence({ code: 'outlier', written: shown[0], beside: shown[1], meant: shown[2] }),
        ...(Number.isInteger(meant) && { meant: shown[2] }),
      })
    }
  }
  for (const { row, column, written, parts } of kind.wrongSums?.(cells) ?? []) {
    const of = kind.layout.columns.find(({ id }) => id === column)!
    const factor = table.factors[column] ?? 1
    const [writtenShown, partsShown] = [inUnit(written, factor), inUnit(parts, factor)]
    ask(row, of, {
      id: ['sum', column, row, written, parts].join('/'),
      message: questionSentence({ code: 'sum', written: writtenShown, parts: partsShown }),
      meant: partsShown,
    })
  }
  return asked.sort((a, b) => (a.line ?? 0) - (b.line ?? 0))
}

function identify({ kind, say }: Check, cells: readonly Cells[], facts: Facts) {
  try {
    return kind.identify(cells, facts)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    say.faults.push({ message: error.message })
    return undefined
  }
}

const exampleLeft = 'là ví dụ của tệp mẫu. Thay bằng số liệu của xã, hoặc xóa dòng này.'

/** The template's examples as they are read: what nobody decided must not be published by a slip. */
function exampleCells({ layout, row, example }: NoticeKind): ReadonlySet<string> {
  const read = example.map((cells) =>
    v.parse(
      row,
      Object.fromEntries(
        layout.columns.map(({ id, type }, at) => {
          const cell = cells[at] ?? ''
          return [id, type === 'money' ? cell.replaceAll('.', '') : cell]
        }),
      ),
    ),
  )
  return new Set(read.map((cells) => JSON.stringify(cells)))
}
