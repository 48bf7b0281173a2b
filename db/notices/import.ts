/** A notice's file → a checked notice, or everything that is wrong with it; then the version that it becomes. */
import { createHash } from 'node:crypto'
import * as v from 'valibot'
import { vietnamDay } from '../../domain/calendar.ts'
import { formatDate, slug } from '../../domain/vietnamese.ts'
import type { Database } from '../engine/database.ts'
import { publishNotice, type NewNotice } from './notices.ts'
import type { Cells, Facts, NoticeKind } from '../../domain/notices/notice-kind.ts'
import { readTable, type Problem, type RawTable } from '../../domain/tables/table.ts'

type NoticeFile = Omit<NewNotice, 'unitCode' | 'actor'>

/**
 * Reads a notice's file. Every cell is checked before anything is kept.
 * @param now a decision cannot be of a later day than it is now in Viet Nam
 * @returns the notice with the code of the unit that the file says it is of ('': it does not say), or all the problems
 *   in the order of the file
 */
export function readNotice(
  kind: NoticeKind,
  bytes: Uint8Array,
  fileName: string,
  now = new Date(),
): { notice: NoticeFile; unitCode: string } | { problems: Problem[] } {
  const table = readTable(bytes, kind.layout)
  const problems = [...table.problems]
  const facts = table.rows.length > 0 ? checkFacts(kind, table, vietnamDay(now), problems) : undefined
  const rows = checkRows(kind, table, problems)
  const identity = kind.identify(rows.map(({ cells }) => cells))
  if (problems.length === 0 && 'problem' in identity) problems.push({ message: identity.problem })
  if (problems.length > 0 || !facts || 'problem' in identity) {
    return { problems: problems.sort((a, b) => (a.line ?? 0) - (b.line ?? 0)) }
  }
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
  problems: Problem[],
): Facts | undefined {
  const before = problems.length
  const say = (id: string, message: string) => {
    const line = factLines[id]
    const label = kind.layout.facts.find((field) => field.id === id)?.label ?? id
    problems.push({ ...(line && { line }), message: `«${label}» phía trên bảng: ${message}` })
  }
  const { output, issues = [], typed } = v.safeParse(kind.facts, facts, { abortPipeEarly: true })
  for (const issue of issues) say(v.getDotPath(issue) ?? '', issue.message)
  if (!typed) return undefined
  if (output.decisionDate > today)
    say('decisionDate', `ngày ${formatDate(output.decisionDate)} còn chưa đến.`)
  return problems.length === before ? output : undefined
}

function checkRows(
  kind: NoticeKind,
  { rows }: RawTable,
  problems: Problem[],
): { key: string; cells: Cells }[] {
  const labels = new Map(kind.layout.columns.map(({ id, label }) => [id, label]))
  const lineOf = new Map<string, number>()
  const keys = new Set<string>()
  return rows.flatMap(({ line, cells: raw }) => {
    const { output: cells, issues = [], success } = v.safeParse(kind.row, raw, { abortPipeEarly: true })
    for (const issue of issues) {
      const column = labels.get(v.getDotPath(issue) ?? '')
      problems.push({ line, ...(column && { column }), message: issue.message })
    }
    if (!success) return []
    const parts = kind.keyColumns.map((column) => String(cells[column] ?? '').toLocaleLowerCase('vi'))
    const exact = parts.join('/')
    const same = lineOf.get(exact)
    if (same !== undefined) {
      const names = kind.keyColumns.map((column) => `«${labels.get(column)}»`).join(', ')
      problems.push({ line, message: `trùng với dòng ${same}: cùng ${names}.` })
    }
    lineOf.set(exact, same ?? line)
    // Folded, so that a corrected diacritic keeps the row's key; but «Tân Hòa» and «Tân Hóa» are two rows.
    const folded = parts.map(slug).join('/')
    const key = keys.has(folded) ? `${folded}/${exact}` : folded
    keys.add(key)
    return [{ key, cells }]
  })
}
