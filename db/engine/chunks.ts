/** Both engines limit how many values one statement may carry: long lists of rows are written in pieces. */
export function chunks<T>(rows: readonly T[], size = 1000): T[][] {
  return Array.from({ length: Math.ceil(rows.length / size) }, (_, at) =>
    rows.slice(at * size, (at + 1) * size),
  )
}
