/**
 * Tables: which rows of units × categories may be shown beside the totals of both, and of the province.
 * Whatever is kept back lies in a group of at least two rows that together hold the threshold or more, in every
 * column; a sum of that size says of no row in it more than a range as wide as the threshold.
 */

/** Counts in one column or several that are published together (answers 1-3, answers 4-5). Their sum is the row's n. */
type Cells = readonly number[]
export type Rows = Readonly<Record<string, Cells>>

/** `all` columns, their `sum` only, or `none`. */
type Shown = 'all' | 'sum' | 'none'
export type Shape = Readonly<Record<string, Shown>>

const sum = (cells: Cells) => cells.reduce((total, cell) => total + cell, 0)
const small = (cells: Cells, threshold: number) => cells.some((cell) => cell < threshold)

/** Column by column; no rows add up to no columns. */
function add(all: readonly Cells[]): number[] {
  const total: number[] = []
  for (const cells of all) cells.forEach((cell, column) => (total[column] = (total[column] ?? 0) + cell))
  return total
}

/** Tables added up. A row that a table does not have counts nought there; all rows of `like` are in the result. */
export function addRows(tables: readonly Rows[], like: Rows = {}): Rows {
  const total = new Map<string, Cells>()
  for (const [name, cells] of Object.entries(like)) total.set(name, new Array<number>(cells.length).fill(0))
  for (const rows of tables) {
    for (const [name, cells] of Object.entries(rows)) total.set(name, add([total.get(name) ?? [], cells]))
  }
  return Object.fromEntries(total)
}

/** A number in (0, 1) for the name of a row, the same each time. */
export type Luck = (name: string) => number

interface Group {
  readonly names: readonly string[]
  readonly cells: Cells
}

/** A table's shape, and which groups of rows can be worked out from it. */
interface Cover {
  readonly shape: Shape
  /** Of these all columns. */
  readonly open: readonly (readonly string[])[]
  /** Of these the sum. */
  readonly sums: readonly (readonly string[])[]
}

/**
 * One table whose column totals are public. First rows under the threshold lose their n, then rows with a small
 * column lose their columns; each time other rows join them until the group is large enough.
 *
 * Which ones join is drawn by lot, small rows with a better chance (1 / n). Were it always the smallest, whoever
 * knows the rule could conclude that a row shown with 10 is no smaller than the hidden one, and from there its size.
 * @internal Exported for the test that plays somebody who knows the rule.
 */
export function cover(rows: Rows, threshold: number, luck: Luck): Cover {
  const columns = Object.values(rows)[0]?.length ?? 0
  const lot = ({ names, cells }: Group) => -Math.log(luck(names.join())) * sum(cells)
  const groups: readonly Group[] = Object.entries(rows).map(([name, cells]) => ({ names: [name], cells }))
  const together = (some: readonly Group[]) => add(some.map(({ cells }) => cells))
  const drawn = (some: readonly Group[]) =>
    some
      .map((group) => ({ group, lot: lot(group) }))
      .sort((a, b) => a.lot - b.lot)
      .map(({ group }) => group)

  const pool = groups.filter(({ cells }) => sum(cells) < threshold)
  let rest = drawn(groups.filter((group) => !pool.includes(group)))
  while (rest.length > 0 && pool.length > 0 && sum(together(pool)) < threshold) pool.push(rest.shift()!)
  const pooled: Group = { names: pool.flatMap(({ names }) => names), cells: together(pool) }
  if (pool.length > 0) rest.push(pooled)

  const blurred = columns > 1 ? rest.filter(({ cells }) => small(cells, threshold)) : []
  rest = drawn(rest.filter((group) => !blurred.includes(group)))
  while (rest.length > 0 && blurred.length > 0 && small(together(blurred), threshold))
    blurred.push(rest.shift()!)

  const shape: Record<string, Shown> = Object.fromEntries(groups.map(({ names }) => [names[0]!, 'all']))
  for (const { names } of blurred) for (const name of names) shape[name] = 'sum'
  for (const name of pooled.names) shape[name] = 'none'
  return {
    shape,
    open: [
      ...rest.map(({ names }) => names),
      ...(blurred.length > 0 ? [blurred.flatMap(({ names }) => names)] : []),
    ],
    sums: blurred.map(({ names }) => names),
  }
}

/**
 * The tables of a province's units and of the province itself, over the same categories, when the column totals of
 * every unit are public and at least `threshold`. Units left out of the result show no rows.
 *
 * Province minus units shown = the units not shown. So these must be two or more and hold the threshold in every
 * row and column that the province shows: then what a shown unit keeps back can always have been otherwise, with the
 * difference made up among them. Until that holds, the smallest shown unit (its n is public) stops showing its rows.
 */
export function shapeTables(
  units: Readonly<Record<string, Rows>>,
  threshold: number,
  luck: Luck,
): { readonly units: Readonly<Record<string, Shape>>; readonly total: Shape } {
  const total = addRows(Object.values(units))
  const totalCover = cover(total, threshold, luck)
  const all = Object.entries(units).map(([unit, some]) => {
    const rows = addRows([some], total)
    const { shape } = cover(rows, threshold, (row) => luck(`${unit} ${row}`))
    const n = Object.values(rows).reduce((people, cells) => people + sum(cells), 0)
    return { unit, rows, n, shape, kinds: new Set(Object.values(shape)) }
  })
  // A single unit is the province: the one table is the other.
  if (all.length === 1) return { units: { [all[0]!.unit]: totalCover.shape }, total: totalCover.shape }

  const isSilent = ({ kinds }: (typeof all)[number]) => kinds.size === 1 && kinds.has('none')
  const hidden = all.filter(isSilent)
  const shown = all.filter((unit) => !isSilent(unit)).sort((a, b) => a.n - b.n || (a.unit < b.unit ? -1 : 1))
  if (hidden.length > 0 || shown.some(({ kinds }) => kinds.size > 1 || kinds.has('sum'))) {
    let made = addRows(
      hidden.map(({ rows }) => rows),
      total,
    )
    while (shown.length > 0 && (hidden.length < 2 || !holds(made, totalCover, threshold))) {
      const next = shown.shift()!
      hidden.push(next)
      made = addRows([made, next.rows])
    }
  }
  return { units: Object.fromEntries(shown.map(({ unit, shape }) => [unit, shape])), total: totalCover.shape }
}

/** Do the units not shown hold the threshold wherever the province shows a figure? */
function holds(rows: Rows, { open, sums }: Cover, threshold: number): boolean {
  const together = (names: readonly string[]) => add(names.map((name) => rows[name]!))
  return (
    open.every((names) => !small(together(names), threshold)) &&
    sums.every((names) => sum(together(names)) >= threshold)
  )
}
