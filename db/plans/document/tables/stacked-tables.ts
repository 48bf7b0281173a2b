import { looksLikeAgencies } from '../agencies/agencies.ts'
import { readHeader, roleOf, type Columns } from './columns.ts'
import { fold, isCapitals, startsLower } from '../text.ts'
import type { Line } from '../lines/lines.ts'
import { looksLikeSchedule } from '../schedule/schedule.ts'
import type { Row, Table } from './find-tables.ts'

const codeLine = /^(?:\d{1,3}(?:\.\d{1,2}){0,3}|[IVX]{1,5}|[a-hđA-H])[.)]?$/u
const ends = /^(?:noi nhan\b|phu luc\b|tm\.|kt\.|tl\.|[ivx]+[.)/] ?(?:to chuc|kinh phi|che do))/

type Cell = { text: string; line: number }

/** Tables that a converter has written with one cell per line: header cells first, then cell after cell. */
export function findStackedTables(lines: readonly Line[], taken: ReadonlySet<number>): Table[] {
  const cells = lines
    .filter((line) => line.text !== '' && !taken.has(line.number))
    .map((line) => ({ text: line.text, line: line.number }))
  const tables: Table[] = []
  for (let at = 0; at < cells.length; at++) {
    const header = headerAt(cells, at)
    if (!header) continue
    const rows: Row[] = [headerRow(cells.slice(at, at + header.width), header.cells)]
    let end = at + header.width
    while (end < cells.length && !ends.test(fold(cells[end]?.text ?? ''))) {
      const again = headerAt(cells, end)
      if (again) {
        rows.push(headerRow(cells.slice(end, end + again.width), again.cells))
        end += again.width
        continue
      }
      const next = rowEnd(cells, end, header.columns)
      rows.push(rowOf(cells.slice(end, next), header.columns))
      end = next
    }
    if (rows.length > 1) tables.push({ rows, first: rows[0]?.first ?? 0, last: rows.at(-1)?.last ?? 0 })
    at = end - 1
  }
  return tables
}

function headerRow(cells: readonly Cell[], texts: string[]): Row {
  return { cells: texts, first: cells[0]?.line ?? 0, last: cells.at(-1)?.line ?? 0 }
}

/** Header cells follow each other; one may be broken over two lines ("Đơn vị" / "chủ trì"). */
function headerAt(
  cells: readonly Cell[],
  at: number,
): { columns: Columns; cells: string[]; width: number } | null {
  const first = cells[at]?.text ?? ''
  if (first.length > 60 || (roleOf(first) !== 'code' && roleOf(first) !== 'text')) return null
  const texts: string[] = []
  let next = at
  while (next < cells.length && texts.length < 8) {
    const text = cells[next]?.text ?? ''
    const joined = `${text} ${cells[next + 1]?.text ?? ''}`
    if (text.length > 60 || codeLine.test(text)) break
    // "CHỈ SỐ SIPAS" after the last column is the first group of rows, not one more column.
    if (
      roleOf(text) === 'group' &&
      texts.some((other) => /^(?:lead|time|cooperating)$/.test(roleOf(other) ?? ''))
    )
      break
    if (roleOf(text) === null && joined.length < 60 && roleOf(joined) !== null) {
      texts.push(joined)
      next += 2
    } else if (roleOf(text) !== null) {
      texts.push(text)
      next++
    } else break
  }
  const columns = texts.length >= 3 ? readHeader(texts) : null
  return columns ? { columns, cells: texts, width: next - at } : null
}

/** The row goes on until the next number; without a column of numbers, until as many cells as the header has. */
function rowEnd(cells: readonly Cell[], start: number, columns: Columns): number {
  const coded = columns.roles[0] === 'code'
  const opening = cells[start]?.text ?? ''
  if (coded && !codeLine.test(opening) && isCapitals(opening)) return start + 1
  let end = start + 1
  while (end < cells.length) {
    const text = cells[end]?.text ?? ''
    if (ends.test(fold(text)) || (end - start > 1 && headerAt(cells, end))) break
    if (coded ? codeLine.test(text) : end - start >= columns.roles.length) break
    end++
  }
  return end
}

function rowOf(cells: readonly Cell[], columns: Columns): Row {
  const first = cells[0]?.line ?? 0
  const last = cells.at(-1)?.line ?? first
  const texts = cells.map((cell) => cell.text)
  if (texts.length === columns.roles.length && plausible(texts, columns)) return { cells: texts, first, last }
  const row: string[] = columns.roles.map(() => '')
  const place = (role: Columns['roles'][number], text: string): boolean => {
    const index = columns.roles.indexOf(role)
    if (index < 0) return false
    row[index] = `${row[index] ?? ''} ${text}`.trim()
    return true
  }
  let rest = texts
  if (columns.roles[0] === 'code' && codeLine.test(rest[0] ?? '')) {
    place('code', rest[0] ?? '')
    rest = rest.slice(1)
  }
  let now: 'text' | 'lead' | 'cooperating' | 'time' | 'note' = 'text'
  for (const [index, text] of rest.entries()) {
    const open = /[,;]$/.test(rest[index - 1] ?? '')
    if (index > 0 && !open && looksLikeSchedule(text) && columns.roles.includes('time')) now = 'time'
    else if (index > 0 && now === 'time') now = 'note'
    else if (index > 0 && !open && !startsLower(text) && looksLikeAgencies(text))
      now = now === 'text' ? 'lead' : 'cooperating'
    if (!place(now, text)) place('text', text)
  }
  return { cells: row, first, last }
}

function plausible(texts: readonly string[], columns: Columns): boolean {
  return columns.roles.every((role, index) => {
    const text = texts[index] ?? ''
    if (role === 'code') return codeLine.test(text)
    if (role === 'time') return looksLikeSchedule(text) || text.length < 60
    if (role === 'lead') return looksLikeAgencies(text) || text.length < 120
    return true
  })
}
