/**
 * CSV as it is written by spreadsheets (RFC 4180): text → lines of cells, each with its number. It runs in browsers, too,
 * so that a file is read there by the same code as on the server.
 */
import { Refusal } from '../refusal.ts'
import { fileSentence } from '../text/vi.ts'
import type { SheetLine } from './sheet-line.ts'

interface Cell {
  readonly text: string
  /** Where the reader goes on. */
  readonly end: number
}

/**
 * @param atMost how many lines are read
 * @throws Refusal naming the line of a quotation mark that is not closed
 */
export function parseCsv(text: string, separator: string, atMost = Infinity): SheetLine[] {
  const lines: SheetLine[] = []
  let at = text.startsWith('\uFEFF') ? 1 : 0
  let line = 1
  while (at < text.length && lines.length < atMost) {
    const cells: string[] = []
    for (;;) {
      const cell = text[at] === '"' ? quotedCell(text, at, separator, line) : plainCell(text, at, separator)
      line += breaksIn(text, at, cell.end)
      cells.push(cell.text)
      at = cell.end
      if (text[at] !== separator) break
      at++
    }
    if (cells.some((cell) => cell.trim() !== '')) lines.push({ line, cells })
    if (text[at] === '\r') at++
    if (text[at] === '\n') at++
    line++
  }
  return lines
}

function plainCell(text: string, start: number, separator: string): Cell {
  let end = start
  while (end < text.length && !endsCell(text[end]!, separator)) end++
  return { text: text.slice(start, end), end }
}

function endsCell(letter: string, separator: string): boolean {
  return letter === separator || letter === '\n' || letter === '\r'
}

/** Of a cell that goes on behind its closing quotation mark, the marks are part of the text. */
function quotedCell(text: string, start: number, separator: string, line: number): Cell {
  let at = start + 1
  for (;;) {
    const mark = text.indexOf('"', at)
    if (mark < 0) throw new Refusal(fileSentence({ code: 'open-quote', line }))
    if (text[mark + 1] === '"') {
      at = mark + 2
      continue
    }
    const end = mark + 1
    if (end < text.length && !endsCell(text[end]!, separator)) return plainCell(text, start, separator)
    return { text: text.slice(start + 1, mark).replaceAll('""', '"'), end }
  }
}

function breaksIn(text: string, start: number, end: number): number {
  let breaks = 0
  for (let at = start; at < end; at++) {
    if (text[at] === '\n' || (text[at] === '\r' && text[at + 1] !== '\n')) breaks++
  }
  return breaks
}
