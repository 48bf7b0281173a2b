/**
 * A file that somebody hands in, or text pasted from a spreadsheet → its sheets as lines of text. The same code reads it
 * in the browser and on the server. Workbooks are read as a stream: a few megabytes of one can stand for gigabytes.
 */
import { Refusal } from '../refusal.ts'
import { fileSentence } from '../text/vi.ts'
import { formatDate } from '../vietnamese.ts'
import { decodeText } from './decode.ts'
import type { SheetLine } from './parse.ts'
import { csvLines } from './read.ts'
import { mostRows } from './table.ts'
import { unpacksWithin } from './unpacked-size.ts'

export interface Sheet {
  /** '' where there is only one without a name, as in CSV. */
  readonly name: string
  readonly lines: readonly SheetLine[]
}

const mostBytes = 10 * 1024 * 1024
/** Of what is inside a workbook: fifty thousand rows of ten cells take a third. */
const mostUnpackedBytes = 100 * 2 ** 20
const mostSheets = 20
/** Titles and headings beside the rows. */
const mostLines = mostRows + 300
const mostCells = 60
const longestCell = 2000

/**
 * @param isHeading whether a cell is one of the headings that are expected
 * @throws Refusal with one sentence where it cannot be read
 */
export async function readSheets(bytes: Uint8Array, isHeading: (cell: string) => boolean): Promise<Sheet[]> {
  if (bytes.length > mostBytes) throw new Refusal(fileSentence({ code: 'too-large' }))
  return isZip(bytes) ? readWorkbook(bytes) : [{ name: '', lines: csvLines(decodeText(bytes), isHeading) }]
}

/** What was copied in a spreadsheet has tabs between its cells. */
export function readPasted(text: string, isHeading: (cell: string) => boolean): Sheet {
  return { name: '', lines: csvLines(text, isHeading) }
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b
}

async function readWorkbook(bytes: Uint8Array): Promise<Sheet[]> {
  if (!unpacksWithin(bytes, mostUnpackedBytes)) throw new Refusal(fileSentence({ code: 'large-inside' }))
  try {
    // Only who hands in a workbook needs its reader.
    const { streamXlsxRows } = await import('hucre/xlsx')
    const sheets: Sheet[] = []
    for (const [index, name] of sheetNames(await workbookPart(bytes)).entries()) {
      const lines: SheetLine[] = []
      for await (const { index: at, values } of streamXlsxRows(bytes, { sheet: index })) {
        const cells = values.slice(0, mostCells).map(textOf)
        if (cells.some((cell) => cell.trim() !== '')) lines.push({ line: at + 1, cells })
        if (lines.length >= mostLines) break
      }
      sheets.push({ name, lines })
    }
    return sheets
  } catch (error) {
    throw new Refusal(fileSentence({ code: 'unreadable-workbook' }), { cause: error })
  }
}

async function workbookPart(bytes: Uint8Array): Promise<string> {
  const { unzipSync } = await import('fflate')
  const name = 'xl/workbook.xml'
  const parts = unzipSync(bytes, { filter: (file) => file.name === name && file.originalSize < 1e6 })
  return new TextDecoder().decode(parts[name])
}

function sheetNames(workbook: string): string[] {
  const named = [...workbook.matchAll(/<(?:\w+:)?sheet\s[^>]*?\bname="([^"]*)"/g)].slice(0, mostSheets)
  return named.map(([, name = '']) => unescaped(name))
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function unescaped(text: string): string {
  return text.replace(
    /&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi,
    (whole, decimal?: string, hex?: string, name = '') => {
      const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : 0
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : (entities[name as string] ?? whole)
    },
  )
}

/** Numbers as they are written in Viet Nam, days as dd/mm/yyyy. */
function textOf(value: string | number | boolean | Date | null | undefined): string {
  if (typeof value === 'number') return String(Number(value.toPrecision(15))).replace('.', ',')
  if (value instanceof Date) return formatDate(value.toISOString().slice(0, 10))
  return typeof value === 'string' ? value.slice(0, longestCell) : ''
}
