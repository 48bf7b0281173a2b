/** A PDF with a text layer → text: lines by their height on the page, wide gaps as tabs. */
import { Refusal } from '../../../../domain/refusal.ts'

const corrupt = 'Tệp .pdf bị hỏng hoặc có mật khẩu; hãy xuất lại từ bản gốc.'
const scanned = 'Tệp .pdf này là ảnh quét, không có lớp chữ; hãy dùng tệp gốc hoặc bản đã nhận dạng chữ.'

const garbled =
  'Tệp .pdf này có lớp chữ nhưng phông chữ của nó không cho biết chữ nào là chữ nào; hãy dùng tệp Word gốc hoặc bản đã nhận dạng chữ.'
/** No Vietnamese text has more letters of other alphabets. */
const mostOthers = 0.03

/**
 * Letters of other alphabets where Vietnamese ones stand on the page: the file's fonts give no letters, only shapes.
 * @internal Exported for its tests.
 */
export function isGarbled(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  const others = text.match(/(?!\p{Script=Latin})\p{L}/gu)?.length ?? 0
  return others > letters * mostOthers
}

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
  const text = withColumns(withoutRunningLines(pages.map(linesOfPage)))
  if (text.replace(/[^\p{L}]/gu, '').length < fewestLetters) throw new Refusal(scanned)
  if (isGarbled(text)) throw new Refusal(garbled)
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

/** Words on one height make a line; lines that are a page's number are left out. */
function linesOfPage(words: readonly Word[]): Word[][] {
  const lines = linesOf(words)
  const kept = lines.filter((line) => lines.length < 3 || !isPageNumber(line))
  return kept.map((line) => line.sort((a, b) => a.x - b.x))
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

/** How many lines at the top and at the bottom of a page may be repeated on others. */
const mostRunning = 2

/** Without the lines at the ends of pages that stand at one height on most pages, but for their numbers. */
function withoutRunningLines(pages: readonly Word[][][]): Word[][][] {
  const counts = new Map<string, number>()
  for (const lines of pages)
    for (const key of new Set(runningLines(lines).map(keyOfLine))) counts.set(key, (counts.get(key) ?? 0) + 1)
  const fewest = Math.max(2, pages.length / 2)
  const running = new Set([...counts].filter(([, count]) => count >= fewest).map(([key]) => key))
  return pages.map((lines) => {
    const ends = new Set(runningLines(lines).filter((line) => running.has(keyOfLine(line))))
    return lines.filter((line) => !ends.has(line))
  })
}

/** "- Sửa bảng tin số 12" on one page and "… số 22" on the next are items of a list. */
const opensItem = /^\s*(?:[-–+•*]|\d{1,2}[.)]|[a-zđ][.)])\s/u

/** The first and last lines of a page; a row of a table is none, since its header may be repeated too. */
function runningLines(lines: readonly Word[][]): Word[][] {
  const ends = [...lines.slice(0, mostRunning), ...lines.slice(-mostRunning)]
  if (lines.length <= mostRunning * 2) return []
  const text = (line: readonly Word[]): string => line.map((word) => word.text).join('')
  return ends.filter((line) => segmentsOf(line, new Set()).length < 3 && !opensItem.test(text(line)))
}

function keyOfLine(line: readonly Word[]): string {
  const text = line.map((word) => word.text.replace(/\d+/g, '#')).join(' ')
  return `${Math.round((line[0]?.y ?? 0) / 3)} ${text.replace(/\s+/g, ' ').trim()}`
}

function isPageNumber(line: readonly Word[]): boolean {
  return /^\s*\d{1,3}\s*$/.test(line.map((word) => word.text).join(''))
}

/** Words that no wide gap parts. */
interface Segment {
  readonly text: string
  readonly x: number
}

/** A gap wider than two letters is a column's edge; so is a narrower one where other rows have an edge. */
function segmentsOf(line: readonly Word[], edges: ReadonlySet<number>): Segment[] {
  const segments: Segment[] = []
  let end = -Infinity
  for (const word of line) {
    const gap = word.x - end
    const last = segments.at(-1)
    const apart = gap > word.size * 1.6 || (gap > word.size * 0.4 && edges.has(Math.round(word.x)))
    if (!last || apart) segments.push({ text: word.text.trim(), x: word.x })
    else segments[segments.length - 1] = { text: joined(last.text, word, gap), x: last.x }
    end = word.x + word.width
  }
  return segments
}

/** Where the cells of several rows of three cells or more begin. */
function edgesOf(lines: readonly Word[][]): Set<number> {
  const counts = new Map<number, number>()
  for (const line of lines) {
    const segments = segmentsOf(line, new Set())
    if (segments.length < 3) continue
    for (const { x } of segments) counts.set(Math.round(x), (counts.get(Math.round(x)) ?? 0) + 1)
  }
  return new Set([...counts].filter(([, count]) => count >= 2).map(([x]) => x))
}

/** Letters that stand close belong to one word. */
function joined(before: string, { text, size }: Word, gap: number): string {
  const apart = gap > size * 0.12 && !/\s$/.test(before) && !/^\s/.test(text)
  return apart ? `${before} ${text}` : before + text
}

/** A line that is alone and longer than this is a paragraph: the table has ended. */
const longestCell = 60

/** A row's cells, or the pieces of a line outside tables. */
interface PdfRow {
  cells: string[]
  readonly inTable: boolean
}

/**
 * Rows of a table get a cell for every column of the widest row above them, so that empty cells keep their place; lines
 * that go on with a row's cells join it, over the end of a page too.
 */
function withColumns(pages: readonly Word[][][]): string {
  const edges = edgesOf(pages.flat())
  const rows: PdfRow[] = []
  let columns: readonly number[] = []
  for (const [page, lines] of pages.entries()) {
    if (page > 0 && columns.length < 3) rows.push({ cells: [''], inTable: false })
    for (const line of lines.map((words) => segmentsOf(words, edges))) {
      const [first] = line
      if (line.length >= 3 && line.length > columns.length) columns = line.map((segment) => segment.x)
      const indented = (first?.x ?? 0) > (columns[1] ?? 0) - 4
      const inTable = columns.length >= 3 && (line.length > 1 || indented)
      addRow(rows, {
        cells: inTable ? cellsOf(line, columns) : line.map((segment) => segment.text),
        inTable,
      })
      if (!inTable && line.length === 1 && (first?.text.length ?? 0) > longestCell) columns = []
    }
  }
  return rows.map(({ cells }) => cells.join('\t')).join('\n')
}

const rowNumber = /^(?:\d{1,3}(?:\.\d{1,2})*|[IVX]{1,5}|STT|TT)[.)]?$/iu

/** The first column has numbers, and this line has none: its cells go on with those above, unless a sentence begins. */
function addRow(rows: PdfRow[], row: PdfRow): void {
  const previous = rows.at(-1)
  const numbered = previous?.inTable === true && rowNumber.test(previous.cells[0] ?? '')
  const wraps =
    numbered &&
    row.inTable &&
    row.cells.length === previous.cells.length &&
    row.cells[0] === '' &&
    !row.cells.some((cell, at) => /^\p{Lu}/u.test(cell) && /[.;]$/.test(previous.cells[at] ?? ''))
  if (!wraps) rows.push(row)
  else previous.cells = previous.cells.map((cell, at) => `${cell} ${row.cells[at] ?? ''}`.trim())
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
