/** Tables of figures: many lone bars close together that no table of tasks has taken. Their cells are no tasks. */
import type { Fate } from '../fate.ts'
import type { Line } from '../lines/lines.ts'
import type { Warning } from '../types.ts'

/** First and last line. */
export type Grid = readonly [first: number, last: number]

const fewestBars = 15
/** More lines than this between two bars are running text. */
const longestCell = 6

/** @param taken the numbers of the lines that belong to tables of tasks */
export function findGrids(lines: readonly Line[], taken: ReadonlySet<number>): Grid[] {
  const grids: Grid[] = []
  let bars: number[] = []
  const close = (): void => {
    if (bars.length >= fewestBars) grids.push([bars[0] ?? 0, bars.at(-1) ?? 0])
    bars = []
  }
  let texts = 0
  // The bars of the letterhead stand before it.
  const from = Math.max(
    0,
    lines.findIndex(({ opens }) => opens === 'kind'),
  )
  for (const { raw, text, number } of lines.slice(from)) {
    if (taken.has(number)) close()
    else if (/^[|\s]*\|[|\s]*$/.test(raw)) {
      bars.push(number)
      texts = 0
    } else if (text !== '' && ++texts > longestCell) close()
  }
  close()
  return grids
}

export interface GridReading {
  readonly fates: Map<number, Fate>
  readonly warnings: Warning[]
}

/** One warning for each grid, at its first line. */
export function readGrids(grids: readonly Grid[]): GridReading {
  const fates = new Map<number, Fate>()
  for (const [first, last] of grids) for (let line = first; line <= last; line++) fates.set(line, 'prose')
  const warnings = grids.map(([line, last]) => ({
    line,
    message: `Bảng từ dòng này đến dòng ${last} không có cột nhiệm vụ nên không được đọc; nếu bảng có giao việc, hãy thêm bằng tay.`,
  }))
  return { fates, warnings }
}
