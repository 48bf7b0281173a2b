/** Excel's .xlsx files, written and read in memory. Text is stored as text: nothing in them can run as a formula. */
import readXlsxFile, { type CellValue } from 'read-excel-file/node'
import writeXlsxFile, { type Cell } from 'write-excel-file/node'
import { Refusal } from '../domain/refusal.ts'
import { unpacksWithin } from '../domain/csv/unpacked-size.ts'
import { clearZipTimes } from './zip-times.ts'

/** Of what is inside a file that is read. The largest questionnaire known takes a hundredth of it. */
const mostUnpackedBytes = 20 * 2 ** 20

type SheetCell = string | number | null

export interface WorkbookSheet {
  readonly name: string
  /** The first row is the heading. */
  readonly rows: readonly (readonly SheetCell[])[]
  /** In characters, column by column. */
  readonly widths?: readonly number[]
}

/** The same sheets give the same bytes. */
export async function xlsxFile(sheets: readonly WorkbookSheet[]): Promise<Buffer> {
  const file = await writeXlsxFile(
    sheets.map(({ name, rows, widths }) => ({
      sheet: name,
      data: rows.map((row, i) => row.map((cell) => written(cell, i === 0))),
      stickyRowsCount: 1,
      ...(widths && { columns: widths.map((width) => ({ width })) }),
    })),
  ).toBuffer()
  clearZipTimes(file)
  return file
}

function written(value: SheetCell, isHeading: boolean): Cell {
  if (value === null || value === '') return null
  const look = isHeading ? { fontWeight: 'bold' as const } : {}
  return typeof value === 'number' ? { type: Number, value, ...look } : { type: String, value, ...look }
}

/**
 * Every sheet by its name, all cells as text: '' where there is nothing.
 * @throws Refusal for what is no .xlsx file, or would be very large
 */
export async function readXlsx(bytes: Uint8Array): Promise<Map<string, string[][]>> {
  if (!unpacksWithin(bytes, mostUnpackedBytes)) {
    throw new Refusal('Bảng tính này khi mở ra lớn hơn 20 MB. Hãy bỏ bớt trang tính, hình ảnh, dòng trống.')
  }
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
