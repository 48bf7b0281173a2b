/**
 * CSV that a spreadsheet opens as it is meant: UTF-8 with a mark, lines ended by CR LF, cells apart by semicolons as
 * Excel expects them in Viet Nam (where the comma is the decimal sign), and no text that would run as a formula.
 */
export const csvStart = '\uFEFF'
export const csvLineEnd = '\r\n'
export const csvSeparator = ';'

// What spreadsheets take for a formula, also in full width, and what would end a cell or a line.
const risky = /^[=+\-@\t\r\n＝＋－＠]|[";,\r\n]/
const formula = /^[=+\-@\t\r\n＝＋－＠]/

/**
 * One cell. Text that begins like a formula gets an apostrophe in front.
 * @example csvCell('=1+1') // => "'=1+1"
 * @example csvCell('một; hai') // => '"một; hai"'
 */
export function csvCell(text: string): string {
  if (!risky.test(text)) return text
  const safe = formula.test(text) ? `'${text}` : text
  return /[";,\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** A line with its end. Numbers are printed for Viet Nam: a decimal comma, nothing between thousands. */
export function csvLine(cells: readonly (string | number | null)[]): string {
  return cells.map(printed).join(csvSeparator) + csvLineEnd
}

function printed(cell: string | number | null): string {
  if (cell === null) return ''
  return typeof cell === 'number' ? String(cell).replace('.', ',') : csvCell(cell)
}
