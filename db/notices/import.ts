/** A notice's file → a checked notice, then the version that it becomes. */
import { createHash } from 'node:crypto'
import * as v from 'valibot'
import { vietnamDay } from '../../domain/calendar.ts'
import { formatDate, slug } from '../../domain/vietnamese.ts'
import type { Database } from '../engine/database.ts'
import { publishNotice, type NewNotice } from './notices.ts'
import type { CellFault } from '../../domain/notices/cells.ts'
import type { Cells, Facts, NoticeKind } from '../../domain/notices/notice-kind.ts'
import { cellSentence, tableSentence } from '../../domain/text/vi.ts'
import { faultyFile, type Fault } from '../../domain/refusal.ts'
import { readCsvTable, type RawTable } from '../../domain/csv/table.ts'

type NoticeFile = Omit<NewNotice, 'unitCode' | 'actor'>

/**
 * Reads a notice's file. Every cell is checked before anything is kept.
 * @param now a decision cannot be of a later day than it is now in Viet Nam
 * @returns the notice with the code of the unit that the file says it is of ('': it does not say)
 * @throws Refusal with all that is wrong, in the order of the file
 */
export function readNotice(
  kind: NoticeKind,
  bytes: Uint8Array,
  fileName: string,
  now = new Date(),
): { notice: NoticeFile; unitCode: string } {
  const table = readCsvTable(bytes, kind.layout)
  const faults: Fault[] = table.faults.map(({ line, fault }) => ({
    ...(line !== undefined && { line }),
    message: tableSentence(fault),
  }))
  const facts = table.rows.length > 0 ? checkFacts(kind, table, vietnamDay(now), faults) : undefined
  const rows = checkRows(kind, table, faults)
  if (faults.length > 0 || !facts) throw faultyFile(faults.sort((a, b) => (a.line ?? 0) - (b.line ?? 0)))
  const identity = kind.identify(rows.map(({ cells }) => cells))
  const fileDigest = createHash('sha256').update(bytes).digest('hex')
  const unitCode = table.facts['unitCode'] ?? ''
  return { unitCode, notice: { kind: kind.id, ...identity, ...facts, fileName, fileDigest, rows } }
}

/** Stores the notice as the new version in force; all of it or nothing. @returns the version's number */
export async function importNotice(
  db: Database,
  unitCode: string,
  notice: NoticeFile,
  actor: string,
): Promise<number> {
  return db.write((tx) => publishNotice(tx, { ...notice, unitCode, actor }))
}

function checkFacts(
  kind: NoticeKind,
  { facts, factLines }: RawTable,
  today: string,
  faults: Fault[],
): Facts | undefined {
  const before = faults.length
  const say = (id: string, message: string) => {
    const line = factLines[id]
    const label = kind.layout.facts.find((field) => field.id === id)?.label ?? id
    faults.push({ ...(line && { line }), message: `«${label}» phía trên bảng: ${message}` })
  }
  const { output, issues = [], typed } = v.safeParse(kind.facts, facts, { abortPipeEarly: true })
  for (const issue of issues) say(v.getDotPath(issue) ?? '', sentenceOf(kind, issue))
  if (!typed) return undefined
  if (output.decisionDate > today)
    say('decisionDate', `ngày ${formatDate(output.decisionDate)} còn chưa đến.`)
  return faults.length === before ? output : undefined
}

/** A schema's messages are codes: the kind's own, or those of every cell. */
function sentenceOf(kind: NoticeKind, { message: code, input }: v.BaseIssue<unknown>): string {
  const written = typeof input === 'string' ? input : ''
  return kind.cellFaults[code]?.(written) ?? cellSentence(code as CellFault, written)
}

function checkRows(kind: NoticeKind, { rows }: RawTable, faults: Fault[]): { key: string; cells: Cells }[] {
  const labels = new Map(kind.layout.columns.map(({ id, label }) => [id, label]))
  const lineOf = new Map<string, number>()
  const keys = new Set<string>()
  const examples = exampleCells(kind)
  return rows.flatMap(({ line, cells: raw }) => {
    const { output: cells, issues = [], success } = v.safeParse(kind.row, raw, { abortPipeEarly: true })
    for (const issue of issues) {
      const column = labels.get(v.getDotPath(issue) ?? '')
      faults.push({ line, ...(column && { column }), message: sentenceOf(kind, issue) })
    }
    if (!success) return []
    if (examples.has(JSON.stringify(cells))) faults.push({ line, message: exampleLeft })
    const parts = kind.keyColumns.map((column) => String(cells[column] ?? '').toLocaleLowerCase('vi'))
    const exact = parts.join('/')
    const same = lineOf.get(exact)
    if (same !== undefined) {
      const names = kind.keyColumns.map((column) => `«${labels.get(column)}»`).join(', ')
      faults.push({ line, message: `trùng với dòng ${same}: cùng ${names}.` })
    }
    lineOf.set(exact, same ?? line)
    // Folded, so that a corrected diacritic keeps the row's key; but «Tân Hòa» and «Tân Hóa» are two rows.
    const folded = parts.map(slug).join('/')
    const key = keys.has(folded) ? `${folded}/${exact}` : folded
    keys.add(key)
    return [{ key, cells }]
  })
}

const exampleLeft = 'là ví dụ của tệp mẫu. Thay bằng số liệu của xã, hoặc xoá dòng này.'

/** The template's examples as they are read: what nobody decided must not be published by a slip. */
function exampleCells({ layout, row, example }: NoticeKind): ReadonlySet<string> {
  const read = example.map((cells) =>
    v.parse(row, Object.fromEntries(layout.columns.map(({ id }, at) => [id, cells[at] ?? '']))),
  )
  return new Set(read.map((cells) => JSON.stringify(cells)))
}
