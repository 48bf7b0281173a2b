/** The body of a Word file → lines of text: paragraphs as they follow, table rows with tabs between cells. */
import { linesOfParagraph, type WordFile } from './paragraphs.ts'
import { childNamed, setting, type Element } from './xml.ts'

/** A cell's lines. */
type Cell = readonly string[]

export function linesOfBody(file: WordFile, element: Element): string[] {
  return element.children.flatMap((child) => {
    if (child.name === 'p') return linesOfParagraph(file, child)
    if (child.name === 'tbl') return [...linesOfTable(rowsOf(file, child)), '']
    return passedOver.has(child.name) ? [] : linesOfBody(file, child)
  })
}

/** Deleted paragraphs and tables, and settings. */
const passedOver = new Set(['del', 'moveFrom', 'sectPr', 'sdtPr', 'tblPr', 'tcPr', 'trPr', 'Fallback'])

/** Rows and cells may stand in content controls. */
function elementsNamed(element: Element, name: string): Element[] {
  return element.children.flatMap((child) => {
    if (child.name === name) return [child]
    return child.name === 'sdt' || child.name === 'sdtContent' ? elementsNamed(child, name) : []
  })
}

function rowsOf(file: WordFile, table: Element): Cell[][] {
  return elementsNamed(table, 'tr').map((row) => {
    const left = Number(setting(childNamed(row, 'trPr'), 'gridBefore') ?? 0)
    return [...empty(left), ...elementsNamed(row, 'tc').flatMap((cell) => cellsOf(file, cell))]
  })
}

const mostColumns = 60

/** A cell over several columns keeps their places; one that goes on with the cell above it says so by a ditto mark. */
function cellsOf(file: WordFile, cell: Element): Cell[] {
  const settings = childNamed(cell, 'tcPr')
  const span = Number(setting(settings, 'gridSpan') ?? 1)
  const goesOn = childNamed(settings, 'vMerge') !== undefined && setting(settings, 'vMerge') !== 'restart'
  const lines = linesOfBody(file, cell).filter((line) => line !== '')
  return [goesOn && lines.length === 0 ? ['〃'] : lines, ...empty(span - 1)]
}

function empty(count: number): Cell[] {
  return Array.from({ length: Math.min(mostColumns, Math.max(0, count)) }, () => [])
}

const letterhead = /CỘNG H[ÒO]A X[ÃA] HỘI|N[ơo]i nh[ậa]n|^\s*Số\s*:|(?:TM|KT|TL|TUQ)\.\s?\p{Lu}/mu

/** Letterhead and signature, which a table holds side by side, become lines. */
function linesOfTable(rows: readonly Cell[][]): string[] {
  const text = rows.flat(2).join('\n').replace(/\*\*/g, '')
  const columns = Math.max(...rows.map((row) => row.filter((cell) => cell.length > 0).length))
  if (columns <= 2 && rows.length <= 4 && letterhead.test(text)) return rows.flat(2)
  return rows.map((row) => row.map((cell) => cell.join(' ').replace(/\t/g, ' ')).join('\t'))
}
