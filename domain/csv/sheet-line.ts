/** A line of cells that is not empty. */
export interface SheetLine {
  /** Counted from 1, as an editor or a spreadsheet shows it. A cell of CSV may span lines: the one where it ends. */
  readonly line: number
  readonly cells: readonly string[]
}
