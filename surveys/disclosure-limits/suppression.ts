/**
 * Tables: which rows of units × categories may be shown beside the totals of both, and of the province.
 * Whatever is kept back lies in a group of at least two rows that together hold the threshold or more, in every
 * column; a sum of that size says of no row in it more than a range as wide as the threshold.
 */

/** Counts in one column or several that are published together (answers 1-3, answers 4-5). Their sum is the row's n. */
type Cells = readonly number[]
export type Rows = Readonly<Record<string, Cells>>

/** `all` columns, their `sum` only, or `none`. */
export type Shown = 'all' | 'sum' | 'none'
export type Shape = Readonly<Record<string, Shown>>

const sum = (cells: Cells) => cells.reduce((total, cell) => total + cell, 0)
const small = (cells: Cells, threshold: number) => cells.some((cell) => cell < threshold)

function add(all: readonly Cells[], columns: number): number[] {
  return Array.from({ length: columns }, (_, column) =>
    all.reduce((total, cells) => total + cells[column]!, 0),
  )
}

interface Group {
  readonly names: readonly string[]
  readonly cells: Cells
}

/** Rows that are kept back together; `columns` tells whether the group's columns are known or only its sum. */
interface Cover {
  readonly shape: Shape
  /** Their columns follow from what is published. */
  readonly open: readonly (readonly string[])[]
  /** Of these only the sum follows. */
  readonly sums: readonly (readonly string[])[]
}

/**
 * One table whose column totals are public. First rows under the threshold lose their n, then rows with a small
 * column lose their columns; each time the smallest other rows join them until the group is large enough.
 */
function cover(rows: Rows, threshold: number): Cover {
  const columns = Object.values(rows)[0]?.length ?? 0
  const groups: Group[] = Object.entries(rows)
    .map(([name, cells]) => ({ names: [name], cells }))
    .sort((a, b) => sum(a.cells) - sum(b.cells) || (a.names[0]! < b.names[0]! ? -1 : 1))

  const enough = (group: readonly Group[], limit: (cells: Cells) => boolean) =>
    group.length === 0 ||
    (group.length > 1 &&
      limit(
        add(
          group.map(({ cells }) => cells),
          columns,
        ),
      ))

  let rest = groups
  let pool = rest.filter(({ cells }) => sum(cells) < threshold)
  rest = rest.slice(pool.length)
  while (rest.length > 0 && !enough(pool, (cells) => sum(cells) >= threshold)) pool = [...pool, rest.shift()!]
  const pooled: Group = {
    names: pool.flatMap(({ names }) => names),
    cells: add(
      pool.map(({ cells }) => cells),
      columns,
    ),
  }
  if (pool.length > 0) rest = [pooled, ...rest]

  let blurred = columns > 1 ? rest.filter(({ cells }) => small(cells, threshold)) : []
  rest = rest.filter((group) => !blurred.includes(group))
  while (rest.length > 0 && !enough(blurred, (cells) => !small(cells, threshold)))
    blurred = [...blurred, rest.shift()!]

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
 * difference made up among them. Until that holds, the smallest shown unit stops showing its rows.
 */
export function shapeTables(
  units: Readonly<Record<string, Rows>>,
  threshold: number,
): { readonly units: Readonly<Record<string, Shape>>; readonly total: Shape } {
  const names = [...new Set(Object.values(units).flatMap((rows) => Object.keys(rows)))].sort()
  const columns = Object.values(Object.values(units)[0] ?? {})[0]?.length ?? 0
  const nought = new Array<number>(columns).fill(0)
  const complete = Object.entries(units).map(([unit, rows]) => {
    const all = Object.fromEntries(names.map((name) => [name, rows[name] ?? nought]))
    return { unit, rows: all, n: sum(add(Object.values(all), columns)), shape: cover(all, threshold).shape }
  })
  const addRows = (some: readonly (typeof complete)[number][]): Rows =>
    Object.fromEntries(
      names.map((name) => [
        name,
        add(
          some.map(({ rows }) => rows[name]!),
          columns,
        ),
      ]),
    )

  const total = cover(addRows(complete), threshold)
  // A single unit is the province: the one table is the other.
  if (complete.length === 1) return { units: { [complete[0]!.unit]: total.shape }, total: total.shape }

  const silent = ({ shape }: { shape: Shape }) => Object.values(shape).every((shown) => shown === 'none')
  const hidden = complete.filter(silent)
  const shown = complete
    .filter((unit) => !silent(unit))
    .sort((a, b) => a.n - b.n || (a.unit < b.unit ? -1 : 1))
  const hides = () =>
    hidden.length > 0 || shown.some(({ shape }) => Object.values(shape).some((row) => row !== 'all'))
  const holds = () => {
    const rows = addRows(hidden)
    const cells = (group: readonly string[]) =>
      add(
        group.map((name) => rows[name]!),
        columns,
      )
    return (
      hidden.length > 1 &&
      total.open.every((group) => !small(cells(group), threshold)) &&
      total.sums.every((group) => sum(cells(group)) >= threshold)
    )
  }
  while (shown.length > 0 && hides() && !holds()) hidden.push(shown.shift()!)
  return { units: Object.fromEntries(shown.map(({ unit, shape }) => [unit, shape])), total: total.shape }
}
