/** The HTML that a Word file is converted to → lines of text. */

interface List {
  readonly ordered: boolean
  count: number
}

/** A cell's paragraphs. */
type Cell = string[]

/** The text as far as it has been read. */
interface HtmlReading {
  readonly lines: string[]
  /** The lists that are open, the innermost last. */
  readonly lists: List[]
  /** The rows of the table that is open. */
  rows: Cell[][]
  /** The cells of the row that is open; null outside rows. */
  cells: Cell[] | null
  line: string
}

/** Letterhead and signature tables become plain lines, other tables rows with tabs, bold text Markdown. */
export function textOfHtml(html: string): string {
  const reading: HtmlReading = { lines: [], lists: [], rows: [], cells: null, line: '' }
  for (const part of html.split(/(<[^<>]{1,500}>)/)) {
    const tag = /^<(\/?)([a-z\d]+)/.exec(part)
    if (tag) readTag(reading, tag[2] ?? '', tag[1] === '/')
    else reading.line += decoded(part)
  }
  endLine(reading)
  return reading.lines.map((text) => text.replace(/\*\*\s*\*\*/g, '')).join('\n')
}

const endsLine = /^(?:br|ul|ol|li|tr|td|th|table|p|h\d|div)$/

function readTag(reading: HtmlReading, name: string, closing: boolean): void {
  if (name === 'strong') reading.line += '**'
  if (!endsLine.test(name)) return
  endLine(reading)
  if (name === 'ul' || name === 'ol') readList(reading, name === 'ol', closing)
  else if (name === 'li' && !closing) reading.line = markOf(reading.lists)
  else if (name === 'tr') readRow(reading, closing)
  else if ((name === 'td' || name === 'th') && !closing) reading.cells?.push([])
  else if (name === 'table') readTable(reading, closing)
}

function endLine(reading: HtmlReading): void {
  const text = reading.line.replace(/[ \t]+/g, ' ').trim()
  reading.line = ''
  if (text === '') return
  if (reading.cells) reading.cells.at(-1)?.push(text)
  else reading.lines.push(text)
}

function readList({ lists }: HtmlReading, ordered: boolean, closing: boolean): void {
  if (closing) lists.pop()
  else lists.push({ ordered, count: 0 })
}

function markOf(lists: List[]): string {
  const list = lists.at(-1)
  if (!list?.ordered) return lists.length > 1 ? '+ ' : '- '
  list.count++
  return `${list.count}. `
}

function readRow(reading: HtmlReading, closing: boolean): void {
  if (closing && reading.cells) reading.rows.push(reading.cells)
  reading.cells = closing ? null : []
}

function readTable(reading: HtmlReading, closing: boolean): void {
  if (closing) reading.lines.push(...linesOfTable(reading.rows), '')
  reading.rows = []
}

const letterhead = /CỘNG H[ÒO]A X[ÃA] HỘI|N[ơo]i nh[ậa]n|^\s*Số\s*:|(?:TM|KT|TL|TUQ)\.\s?\p{Lu}/mu

function linesOfTable(rows: readonly Cell[][]): string[] {
  const text = rows.flat(2).join('\n').replace(/\*\*/g, '')
  const small = Math.max(...rows.map((row) => row.length)) <= 2 && rows.length <= 4
  if (small && letterhead.test(text)) return rows.flat(2)
  return rows.map((row) => row.map((cell) => cell.join(' ')).join('\t'))
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  nbsp: ' ',
  '#39': "'",
}

function decoded(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|nbsp|#39);/g, (entity, name: string) => entities[name] ?? entity)
}
