/** What is no part of the text of a PDF's pages: their numbers, and heads and feet that return on most of them. */
import { segmentsOf } from './columns.ts'
import { textOfLine, type Word } from './words.ts'

/** How many lines at the top and at the bottom of a page may be repeated on others. */
const mostRunning = 2

/** Without the lines at the ends of pages that stand at one height on most pages, but for their numbers. */
export function withoutRunningLines(pages: readonly Word[][][]): Word[][][] {
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

/** "- Sửa bảng tin số 12" on one page and "… số 22" on the next are items of a list; what begins in lower case is the rest of one. */
const isText = /^\s*(?:\p{Ll}|(?:[-–+•*]|\d{1,2}[.)])\s)/u

/** The first and last lines of a page; a row of a table is none, since its header may be repeated too. */
function runningLines(lines: readonly Word[][]): Word[][] {
  const ends = [...lines.slice(0, mostRunning), ...lines.slice(-mostRunning)]
  if (lines.length <= mostRunning * 2) return []
  return ends.filter((line) => segmentsOf(line, new Set()).length < 4 && !isText.test(textOfLine(line)))
}

function keyOfLine(line: readonly Word[]): string {
  const text = line.map((word) => word.text.replace(/\d+/g, '#')).join(' ')
  return `${Math.round((line[0]?.y ?? 0) / 3)} ${text.replace(/\s+/g, ' ').trim()}`
}

/** "3", "- 3 -", "Trang 3/7", "3/7"; a browser prints the page's address beside it. */
const pageNumber =
  /^(?:(?:https?|file|about):\S+\s+)?[-–]?\s*(?:trang\s+)?\d{1,3}(?:\s*\/\s*\d{1,3})?\s*[-–]?$/iu

/** What a browser prints above a page: "27/11/2026, 21:20", and the page's title. */
const browserHead = /^\d{1,2}\/\d{1,2}\/\d{2,4},\s+\d{1,2}:\d{2}(?:\s[AP]M)?(?:\s|$)/

export function isPageNumber(line: readonly Word[]): boolean {
  const text = textOfLine(line)
  return pageNumber.test(text) || browserHead.test(text)
}
