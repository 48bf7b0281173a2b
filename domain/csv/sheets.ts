/**
 * A file that somebody hands in, or text pasted from a spreadsheet → its sheets as lines of text. The same code reads it
 * in the browser and on the server. Workbooks are read as a stream: a few megabytes of one can stand for gigabytes.
 */
import { Refusal } from '../refusal.ts'
import { fileSentence } from '../text/vi.ts'
import { decodeBytes, decodeText } from './decode.ts'
import { inUnicode, legacyFontOf, type LegacyFont } from './legacy-fonts.ts'
import { parseCsv } from './parse.ts'
import type { SheetLine } from './sheet-line.ts'
import { csvLines } from './read.ts'
import { mostRows } from './table.ts'
import { unpacksWithin } from './unpacked-size.ts'
import { readWorkbook } from './workbook.ts'

export interface Sheet {
  /** '' where there is only one without a name, as in CSV. */
  readonly name: string
  readonly lines: readonly SheetLine[]
  /** With which it was typed; its lines are in Unicode nevertheless. */
  readonly font?: LegacyFont
}

const mostBytes = 10 * 1024 * 1024
/** Of what is inside a workbook: fifty thousand rows of ten cells take half. */
const mostUnpackedBytes = 48 * 2 ** 20
/** Of lines: titles and headings beside the rows. */
const limits = { sheets: 20, lines: mostRows + 300, cells: 60, letters: 2000 }

/**
 * @param isHeading whether a cell is one of the headings that are expected
 * @throws Refusal with one sentence where it cannot be read
 */
export function readSheets(bytes: Uint8Array, isHeading: (cell: string) => boolean): Sheet[] {
  if (bytes.length > mostBytes) throw new Refusal(fileSentence({ code: 'too-large' }))
  if (isZip(bytes)) return sheetsOf(bytes).map(converted)
  return [readText(bytes, isHeading)]
}

/** In UTF-8 or UTF-16, or with the letters of an old font. */
function readText(bytes: Uint8Array, isHeading: (cell: string) => boolean): Sheet {
  try {
    return readPasted(decodeText(bytes), isHeading)
  } catch (error) {
    const separators = [';', '\t', ',']
    const text = decodeBytes(bytes)
    for (const separator of separators) {
      const sheet = converted({ name: '', lines: parseCsv(text, separator) })
      const isTable = sheet.font && sheet.lines.some(({ cells }) => cells.filter(isHeading).length > 1)
      if (isTable) return sheet
    }
    throw error
  }
}

function converted({ name, lines }: Sheet): Sheet {
  const font = legacyFontOf(lines)
  return font === null ? { name, lines } : { name, lines: inUnicode(lines, font), font }
}

/** What was copied in a spreadsheet has tabs between its cells. */
export function readPasted(text: string, isHeading: (cell: string) => boolean): Sheet {
  const lines = csvLines(text, isHeading)
  // Without a known heading it may be in an old font, and what was copied has tabs.
  return converted({ name: '', lines: lines.length > 0 ? lines : parseCsv(text, '\t') })
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b
}

function sheetsOf(bytes: Uint8Array): Sheet[] {
  if (!unpacksWithin(bytes, mostUnpackedBytes)) throw new Refusal(fileSentence({ code: 'large-inside' }))
  try {
    return readWorkbook(bytes, limits)
  } catch (error) {
    throw new Refusal(fileSentence({ code: 'unreadable-workbook' }), { cause: error })
  }
}
