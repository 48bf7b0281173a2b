/** What a history table's cells say as lines to draw. */
export interface HistoryRows {
  readonly names: readonly string[]
  readonly rows: readonly {
    readonly year: number
    /** The year begins anew. */
    readonly starts: boolean
    /** As the cells carry them; no value where none was published. */
    readonly cells: readonly { readonly value: string | undefined; readonly maximum: string | undefined }[]
  }[]
}

export interface Lines {
  readonly years: readonly number[]
  readonly breaks: readonly number[]
  readonly lines: readonly { readonly name: string; readonly values: readonly (number | null)[] }[]
  readonly isShare: boolean
}

/** @param isShare values become percentages of the cell's maximum, so that scales of different years fit one axis */
export function linesOf({ names, rows }: HistoryRows, isShare: boolean): Lines {
  return {
    years: rows.map(({ year }) => year),
    breaks: rows.filter(({ starts }) => starts).map(({ year }) => year),
    lines: names.map((name, i) => ({ name, values: rows.map(({ cells }) => valueOf(cells[i], isShare)) })),
    isShare,
  }
}

function valueOf(cell: HistoryRows['rows'][number]['cells'][number] | undefined, isShare: boolean) {
  // Nothing published is a gap in the line, never a zero.
  if (cell?.value === undefined) return null
  return isShare && cell.maximum ? (Number(cell.value) / Number(cell.maximum)) * 100 : Number(cell.value)
}
