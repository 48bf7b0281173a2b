/** The lines that are drawn on a page of a PDF: the borders of its tables. In points from the bottom left. */
import type { PDFPageProxy } from 'unpdf/pdfjs'

/** A straight line along one axis, as the box that it fills. */
interface Rule {
  readonly left: number
  readonly right: number
  readonly bottom: number
  readonly top: number
}

export interface Rules {
  readonly across: readonly Rule[]
  readonly down: readonly Rule[]
}

type Matrix = readonly [number, number, number, number, number, number]

/** A border is no thicker, and no shorter. */
const thickest = 3
const shortest = 6

/** The numbers by which a path is told: what follows each, and how many numbers that takes. */
const path = { moveTo: 0, lineTo: 1, curveTo: 2, quadraticTo: 3 }
const lengths: Readonly<Record<number, number>> = {
  [path.moveTo]: 2,
  [path.lineTo]: 2,
  [path.curveTo]: 6,
  [path.quadraticTo]: 4,
}

type Point = readonly [x: number, y: number]

export async function rulesOf(page: PDFPageProxy, ops: Readonly<Record<string, number>>): Promise<Rules> {
  const { fnArray, argsArray } = await page.getOperatorList()
  const across: Rule[] = []
  const down: Rule[] = []
  let matrix: Matrix = [1, 0, 0, 1, 0, 0]
  const saved: Matrix[] = []
  for (const [index, operator] of fnArray.entries()) {
    const values = argsArray[index] as unknown[] | null
    if (operator === ops['save']) saved.push(matrix)
    else if (operator === ops['restore'] || operator === ops['paintFormXObjectEnd'])
      matrix = saved.pop() ?? matrix
    else if (operator === ops['transform']) matrix = times(matrix, values as unknown as Matrix)
    else if (operator === ops['paintFormXObjectBegin']) {
      saved.push(matrix)
      if (values?.[0]) matrix = times(matrix, values[0] as Matrix)
    } else if (operator === ops['constructPath'] && values && isPainted(values[0] as number, ops)) {
      const filled = values[0] !== ops['stroke'] && values[0] !== ops['closeStroke']
      for (const rule of rulesIn(values[1], matrix, filled))
        (rule.right - rule.left > rule.top - rule.bottom ? across : down).push(rule)
    }
  }
  return { across, down }
}

function isPainted(operator: number, ops: Readonly<Record<string, number>>): boolean {
  return operator !== ops['endPath'] && operator !== ops['clip'] && operator !== ops['eoClip']
}

function times(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer
  const [g, h, i, j, k, l] = inner
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f]
}

/** @param data a list with the path's numbers */
function rulesIn(data: unknown, matrix: Matrix, filled: boolean): Rule[] {
  const [numbers] = data as [ArrayLike<number> | null]
  if (!numbers) return []
  return subpathsOf(numbers, matrix).flatMap((points) => {
    const box = boxOf(points)
    if (isThin(box)) return isLong(box) ? [box] : []
    return filled ? [] : sidesOf(points)
  })
}

function subpathsOf(numbers: ArrayLike<number>, [a, b, c, d, e, f]: Matrix): Point[][] {
  const subpaths: Point[][] = []
  for (let at = 0; at < numbers.length;) {
    const kind = numbers[at] ?? 0
    const length = lengths[kind] ?? 0
    const [x = 0, y = 0] = [numbers[at + length - 1], numbers[at + length]]
    if (kind === path.moveTo) subpaths.push([])
    const last = subpaths.at(-1)
    if (length > 0) last?.push([a * x + c * y + e, b * x + d * y + f])
    else if (last?.[0]) last.push(last[0])
    at += length + 1
  }
  return subpaths
}

/** The lines of a stroked path that go along an axis. */
function sidesOf(points: readonly Point[]): Rule[] {
  return points.slice(1).flatMap((point, index) => {
    const side = boxOf([points[index] ?? point, point])
    return isThin(side) && isLong(side) ? [side] : []
  })
}

function boxOf(points: readonly Point[]): Rule {
  const xs = points.map(([x]) => x)
  const ys = points.map(([, y]) => y)
  return { left: Math.min(...xs), right: Math.max(...xs), bottom: Math.min(...ys), top: Math.max(...ys) }
}

function isThin({ left, right, bottom, top }: Rule): boolean {
  return Math.min(right - left, top - bottom) <= thickest
}

function isLong({ left, right, bottom, top }: Rule): boolean {
  return Math.max(right - left, top - bottom) >= shortest
}
