/** A PDF with a text layer → text: lines by their height on the page, wide gaps as tabs. */
import { Refusal } from '../../../../domain/refusal.ts'

const corrupt = 'Tệp .pdf bị hỏng hoặc có mật khẩu; hãy xuất lại từ bản gốc.'
const scanned = 'Tệp .pdf này là ảnh quét, không có lớp chữ; hãy dùng tệp gốc hoặc bản đã nhận dạng chữ.'

/** A piece of text at its place on the page, in points from the bottom left. */
interface Word {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly size: number
}

/** Fewer letters than this are page numbers or a stamp, and no text layer. */
const fewestLetters = 40

export async function pdfText(bytes: Uint8Array): Promise<string> {
  const pages = await wordsOfPages(bytes)
  const text = pages.map(pageText).join('\n\n')
  if (text.replace(/[^\p{L}]/gu, '').length < fewestLetters) throw new Refusal(scanned)
  return text
}

async function wordsOfPages(bytes: Uint8Array): Promise<Word[][]> {
  const { getDocumentProxy } = await import('unpdf')
  try {
    const document = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 })
    const pages: Word[][] = []
    for (let number = 1; number <= document.numPages; number++) {
      const { items } = await (await document.getPage(number)).getTextContent()
      pages.push(items.flatMap((item) => ('str' in item ? [wordOf(item)] : [])))
    }
    return pages
  } catch {
    throw new Refusal(corrupt)
  }
}

function wordOf(item: { str: string; transform: unknown[]; width: number; height: number }): Word {
  const [, , , scale, x, y] = item.transform as number[]
  return {
    text: item.str,
    x: x ?? 0,
    y: y ?? 0,
    width: item.width,
    size: Math.abs(item.height || scale || 10),
  }
}

/** Words on one height make a line; a gap wider than two letters is a column's edge. */
function pageText(words: readonly Word[]): string {
  const lines = linesOf(words)
  const kept = lines.filter((line) => lines.length < 3 || !isPageNumber(line))
  return withColumns(kept.map((line) => segmentsOf(line.sort((a, b) => a.x - b.x))))
}

function linesOf(words: readonly Word[]): Word[][] {
  const shown = words.filter((word) => word.text.trim() !== '').sort((a, b) => b.y - a.y || a.x - b.x)
  const lines: Word[][] = []
  for (const word of shown) {
    const line = lines.at(-1)
    const first = line?.[0]
    if (line && first && Math.abs(first.y - word.y) < Math.max(first.size, word.size) * 0.45) line.push(word)
    else lines.push([word])
  }
  return lines
}

function isPageNumber(line: readonly Word[]): boolean {
  return /^\s*\d{1,3}\s*$/.test(line.map((word) => word.text).join(''))
}

/** Words that no wide gap parts. */
interface Segment {
  readonly text: string
  readonly x: number
}

function segmentsOf(line: readonly Word[]): Segment[] {
  const segments: Segment[] = []
  let end = -Infinity
  for (const word of line) {
    const gap = word.x - end
    const last = segments.at(-1)
    if (!last || gap > word.size * 1.6) segments.push({ text: word.text.trim(), x: word.x })
    else segments[segments.length - 1] = { text: joined(last.text, word, gap), x: last.x }
    end = word.x + word.width
  }
  return segments
}

/** Letters that stand close belong to one word. */
function joined(before: string, { text, size }: Word, gap: number): string {
  const apart = gap > size * 0.12 && !/\s$/.test(before) && !/^\s/.test(text)
  return apart ? `${before} ${text}` : before + text
}

/** A line that is alone and longer than this is a paragraph: the table has ended. */
const longestCell = 60

/** Rows of a table get a cell for every column of the widest row above them, so that empty cells keep their place. */
function withColumns(lines: readonly Segment[][]): string {
  const rows: string[] = []
  let columns: readonly number[] = []
  for (const line of lines) {
    const [first] = line
    if (line.length >= 3 && line.length > columns.length) columns = line.map((segment) => segment.x)
    const indented = (first?.x ?? 0) > (columns[1] ?? 0) - 4
    const inTable = columns.length >= 3 && (line.length > 1 || indented)
    rows.push((inTable ? cellsOf(line, columns) : line.map((segment) => segment.text)).join('\t'))
    if (!inTable && line.length === 1 && (first?.text.length ?? 0) > longestCell) columns = []
  }
  return rows.join('\n')
}

function cellsOf(line: readonly Segment[], columns: readonly number[]): string[] {
  const cells = columns.map(() => '')
  for (const segment of line) {
    const column = nearest(columns, segment.x)
    cells[column] = `${cells[column] ?? ''} ${segment.text}`.trim()
  }
  return cells
}

function nearest(columns: readonly number[], x: number): number {
  const distances = columns.map((column) => Math.abs(column - x))
  return distances.indexOf(Math.min(...distances))
}
