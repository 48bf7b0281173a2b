/** What a web page puts before the document that it shows: its own headings, notices and a table of numbers and dates. */
import type { Line } from './lines.ts'

const national = /^CỘNG(?: H(?:ÒA|OÀ)(?: XÃ(?: HỘI.*)?)?)?$/u
const mostLines = 300
/** A letterhead has no more lines than this above the country's name. */
const longestLetterhead = 8

/** The index of the line that the document begins with; 0 where nothing stands before it. */
export function documentStart(lines: readonly Line[]): number {
  const at = lines.slice(0, mostLines).findIndex(({ text }) => national.test(text))
  if (at <= longestLetterhead) return 0
  if (lines.slice(0, at).some(({ opens }) => opens === 'kind')) return 0
  let start = at
  while (at - start < longestLetterhead && isLetterhead(lines[start - 1])) start--
  return start
}

function isLetterhead(line: Line | undefined): boolean {
  return line !== undefined && (line.text === '' || line.capitals || /^[-–—_=*.\s]+$/.test(line.text))
}
