/** Tables without borders: columns are told by the gaps between words. */
import { joined, type Word } from './words.ts'

/** Words that no wide gap parts. */
export interface Segment {
  readonly text: string
  readonly x: number
}

/** A gap wider than two letters is a column's edge; so is a narrower one where other rows have an edge. */
export function segmentsOf(line: readonly Word[], edges: ReadonlySet<number>): Segment[] {
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
export function edgesOf(lines: readonly Word[][]): Set<number> {
  const counts = new Map<number, number>()
  for (const line of lines) {
    const segments = segmentsOf(line, new Set())
    if (segments.length < 3) continue
    for (const { x } of segments) counts.set(Math.round(x), (counts.get(Math.round(x)) ?? 0) + 1)
  }
  return new Set([...counts].filter(([, count]) => count >= 2).map(([x]) => x))
}

export function cellsOf(line: readonly Segment[], columns: readonly number[]): string[] {
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
