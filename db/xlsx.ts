/** Excel's .xlsx files, written and read in memory. Text is stored as text: nothing in them can run as a formula. */
import readXlsxFile, { type CellValue } from 'read-excel-file/node'
import writeXlsxFile, { type Cell } from 'write-excel-file/node'
import { Refusal } from '../domain/refusal.ts'

type SheetCell = string | number | null

export interface WorkbookSheet {
  readonly name: string
  /** The first row is the heading. */
  readonly rows: readonly (readonly SheetCell[])[]
  /** In characters, column by column. */
  readonly widths?: readonly number[]
}

export async function xlsxFile(sheets: readonly WorkbookSheet[]): Promise<Buffer> {
  return writeXlsxFile(
    sheets.map(({ name, rows, widths }) => ({
      sheet: name,
      data: rows.map((row, i) => row.map((cell) => written(cell, i === 0))),
      stickyRowsCount: 1,
      ...(widths && { columns: widths.map((width) => ({ width })) }),
    })),
  ).toBuffer()
}

function written(value: SheetCell, isHeading: boolean): Cell {
  if (value === null || value === '') return null
  const look = isHeading ? { fontWeight: 'bold' as const } : {}
  return typeof value === 'number' ? { type: Number, value, ...look } : { type: String, value, ...look }
}

/**
 * Every sheet by its name, all cells as text: '' where there is nothing.
 * @throws Refusal for what is no .xlsx file
 */
export async function readXlsx(bytes: Uint8Array): Promise<Map<string, string[][]>> {
  try {
    // Numbers stay as they are typed, so that '1.0' is not 1 and a long code loses no digit.
    const sheets = await readXlsxFile(Buffer.from(bytes), { parseNumber: (text) => text })
    return new Map(
      sheets.map(({ sheet, data }) => [sheet, data.map((row) => row.map((cell) => textOf(cell)))]),
    )
  } catch (error) {
    throw new Refusal('Tệp này không phải bảng tính .xlsx đọc được.', { cause: error })
  }
}

function textOf(cell: CellValue<string> | null): string {
  if (cell === null) return ''
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell)
}
