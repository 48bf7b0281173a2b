import { readHeader } from './columns.ts'
import { fold } from '../text.ts'
import { type Line, plain } from '../lines/lines.ts'
import { readMarker } from '../lines/markers.ts'

export type Row = { cells: string[]; first: number; last: number }
export type Table = { rows: Row[]; first: number; last: number }

const lone = /^(?:[-–—+*•●▪]|\(?[\divxIVX]{1,4}[.)/]?|\d{1,2}(?:\.\d{1,2})+[.)]?|[a-zđA-Z][.)])$/

/** The cells of a line of a tab- or pipe-separated table, or null. A bullet followed by a tab is no table. */
function cellsOf(line: Line): string[] | null {
  if (line.raw.includes('\t')) {
    const cells = line.raw.split('\t').map(plain)
    const trimmed = cells.filter((cell) => cell !== '')
    if (trimmed.length === 0) return null
    if (cells.length === 2 && (lone.test(cells[0] ?? '') || cells[0] === '')) return null
    return cells
  }
  const bars = line.raw.split('|')
  if (bars.length < 3) return null
  const cells = bars.map(plain)
  if (cells[0] === '') cells.shift()
  if (cells.at(-1) === '' && /\|\s*$/.test(line.raw)) cells.pop()
  return cells.length >= 2 ? cells : null
}

export function isRule(cells: readonly string[]): boolean {
  return cells.every((cell) => /^:?[-–—=_\s]*:?$/.test(cell)) && cells.some((cell) => cell !== '')
}

const htmlCell = /<t[dh]\b[^<>]{0,200}>/i

/** Rows written as `<tr><td>…`: on one line, or with every cell on a line of its own. */
function htmlRow(lines: readonly Line[], at: number): { cells: string[]; next: number } | null {
  const line = lines[at]
  if (!line || !/<tr\b/i.test(line.raw)) return null
  let raw = line.raw
  let next = at + 1
  while (!/<\/tr>/i.test(raw) && next < lines.length && next < at + 40) {
    raw += ` ${lines[next]?.raw ?? ''}`
    next++
  }
  const [before = '', ...cells] = raw.split(htmlCell).map(plain)
  // Words before the first cell belong to one whose tag is broken.
  if (before !== '') cells.unshift(before)
  return cells.length > 1 ? { cells, next } : null
}

/** Finds the runs of rows of a document; blank lines between rows do not end a run. */
export function findTables(lines: readonly Line[]): Table[] {
  const tables: Table[] = []
  let rows: Row[] = []
  let blanks = 0
  const close = (): void => {
    if (isTable(rows)) tables.push({ rows, first: rows[0]?.first ?? 0, last: rows.at(-1)?.last ?? 0 })
    rows = []
  }
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]
    if (!line) continue
    if (line.text === '' && !/[|\t]/.test(line.raw)) {
      if (!/<\/?(?:table|tbody|thead)/i.test(line.raw)) blanks++
      continue
    }
    const html = htmlRow(lines, at)
    const cells = html?.cells ?? cellsOf(line)
    if (cells) {
      if (blanks > 25) close()
      const last = html ? (lines[html.next - 1]?.number ?? line.number) : line.number
      rows.push({ cells, first: line.number, last })
      if (html) at = html.next - 1
    } else if (line.text !== '' && !joins(line, lines, at, rows, blanks)) close()
    blanks = 0
  }
  close()
  return tables
}

/** A line without separators inside a table: a section row that lost its empty cells, or the rest of a wrapped cell. */
function joins(line: Line, lines: readonly Line[], at: number, rows: Row[], blanks: number): boolean {
  const previous = rows.at(-1)
  if (!previous || line.text.length > 200 || /^(?:nơi nhận|phụ lục)/iu.test(line.text)) return false
  const following = lines.slice(at + 1, at + 6).find((other) => other.text !== '')
  if (!following || !cellsOf(following)) return false
  const marker = readMarker(line.text)
  if (marker?.code !== undefined && marker.code !== null && rows.length > 1) {
    if (/to chuc thuc hien/.test(fold(line.text))) return false
    rows.push({ cells: [marker.code, marker.rest], first: line.number, last: line.number })
    return true
  }
  if (marker || blanks > 0 || !/^\p{Ll}/u.test(line.text)) return false
  const index = previous.cells.findLastIndex((cell) => cell !== '')
  previous.cells[index] = `${previous.cells[index] ?? ''} ${line.text}`.trim()
  previous.last = line.number
  return true
}

function isTable(rows: readonly Row[]): boolean {
  if (rows.some((row) => readHeader(row.cells) !== null)) return true
  return (
    rows.filter((row) => row.cells.length >= 3 && row.cells.filter((cell) => cell !== '').length >= 2)
      .length >= 3
  )
}
