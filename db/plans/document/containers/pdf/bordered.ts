/** Tables with borders: a word belongs to the cell that the nearest lines around it make, whichever way cells are merged. */
import type { Rules } from './rules.ts'
import { linesOf, textOfLine, type Page, type Word } from './words.ts'

/** A row of a bordered table. */
export interface BorderedRow {
  /** Where it begins, from the bottom of the page. */
  readonly y: number
  readonly cells: readonly string[]
  /** No line is drawn above it: it goes on with the last row of the page before. */
  readonly open: boolean
}

export interface BorderedPage {
  readonly rows: readonly BorderedRow[]
  /** The words outside tables. */
  readonly rest: readonly Word[]
}

/** A word with the left and upper border of its cell. */
interface Placed {
  readonly word: Word
  readonly left: number
  readonly top: number
}

/** Borders of one row or column may stand this much apart. */
const near = 2.5
const fewestColumns = 2

export function borderedTables({ words, rules }: Page): BorderedPage {
  if (rules.down.length < fewestColumns + 1) return { rows: [], rest: words }
  const rest: Word[] = []
  const tables: Placed[][] = []
  let isOutside = true
  for (const line of linesOf(words)) {
    const placed = line.flatMap((word) => placeOf(word, rules) ?? [])
    if (placed.length < line.length)
      rest.push(...line.filter((word) => !placed.some((found) => found.word === word)))
    if (placed.length === 0) isOutside = true
    else if (isOutside || !tables.at(-1)) tables.push(placed)
    else tables.at(-1)?.push(...placed)
    if (placed.length > 0) isOutside = false
  }
  const rows: BorderedRow[] = []
  for (const table of tables) {
    const columns = distinct(table.map(({ left }) => left))
    if (columns.length < fewestColumns) rest.push(...table.map(({ word }) => word))
    else rows.push(...rowsOf(table, columns, rules))
  }
  return { rows, rest }
}

/** Null for a word that no cell is drawn around; a cell may go on over the end of the page. */
function placeOf(word: Word, { across, down }: Rules): Placed | null {
  const y = word.y + word.size * 0.3
  const x = word.x + 1
  const beside = down.filter(({ bottom, top }) => bottom - near <= y && y <= top + near)
  const left = Math.max(...beside.map((rule) => rule.left).filter((at) => at <= x))
  if (left === -Infinity || !beside.some((rule) => rule.left > x)) return null
  const over = across.filter((rule) => rule.left - near <= x && x <= rule.right + near)
  const top = Math.min(...over.filter((rule) => rule.bottom >= y).map((rule) => rule.bottom))
  if (top === Infinity && !over.some((rule) => rule.top <= y)) return null
  return { word, left, top }
}

/** In order from the least; what stands near another is the same. */
function distinct(values: readonly number[]): number[] {
  const kept: number[] = []
  for (const value of [...values].sort((a, b) => a - b))
    if (kept.length === 0 || value - (kept.at(-1) ?? 0) > near) kept.push(value)
  return kept
}

function rowsOf(table: readonly Placed[], columns: readonly number[], rules: Rules): BorderedRow[] {
  const tops = distinct(table.map(({ top }) => top)).reverse()
  return tops.map((top) => {
    const placed = table.filter((found) => isNear(found.top, top))
    const y = Math.max(...placed.map(({ word }) => word.y))
    const cells = columns.map((left) => {
      const words = placed.filter((found) => isNear(found.left, left)).map(({ word }) => word)
      if (words.length === 0 && isMerged(left, top, y, rules)) return '〃'
      return linesOf(words).map(textOfLine).join(' ')
    })
    return { y, cells, open: top === Infinity }
  })
}

/** A cell with a line on its left and none above: it goes on with the cell over it. */
function isMerged(left: number, top: number, y: number, { across, down }: Rules): boolean {
  if (top === Infinity) return false
  const begins = down.some((rule) => isNear(rule.left, left) && rule.bottom <= y && y <= rule.top)
  const x = left + near * 2
  return begins && !across.some((rule) => isNear(rule.bottom, top) && rule.left <= x && x <= rule.right)
}

function isNear(value: number, kept: number): boolean {
  return value === kept || (value >= kept && value - kept <= near)
}
