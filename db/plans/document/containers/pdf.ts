import { Refusal } from '../../../../domain/refusal.ts'

const corrupt = 'Tệp .pdf bị hỏng hoặc có mật khẩu; hãy xuất lại từ bản gốc.'
const scanned = 'Tệp .pdf này là ảnh quét, không có lớp chữ; hãy dùng tệp gốc hoặc bản đã nhận dạng chữ.'

type Word = { text: string; x: number; y: number; width: number; size: number }

/** The text of a PDF with a text layer: lines by their height on the page, wide gaps as tabs. */
export async function pdfText(bytes: Uint8Array): Promise<string> {
  const { getDocumentProxy } = await import('unpdf')
  let pages: Word[][]
  try {
    const document = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 })
    pages = []
    for (let number = 1; number <= document.numPages; number++) {
      const { items } = await (await document.getPage(number)).getTextContent()
      pages.push(items.flatMap((item) => ('str' in item ? [wordOf(item)] : [])))
    }
  } catch {
    throw new Refusal(corrupt)
  }
  const text = pages.map(pageText).join('\n\n')
  if (text.replace(/[^\p{L}]/gu, '').length < 40) throw new Refusal(scanned)
  return text
}

function wordOf(item: { str: string; transform: unknown[]; width: number; height: number }): Word {
  const [, , , scale, x, y] = item.transform as number[]
  return {
    text: item.str,
    x: x ?? 0,
    y: y ?? 0,
    width: item.width,
    size: Math.abs(item.height || scale || 10),
  }
}

/** Words on one height make a line; a gap wider than two letters is a column's edge. */
function pageText(words: readonly Word[]): string {
  const shown = words.filter((word) => word.text.trim() !== '').sort((a, b) => b.y - a.y || a.x - b.x)
  const lines: Word[][] = []
  for (const word of shown) {
    const line = lines.at(-1)
    const first = line?.[0]
    if (line && first && Math.abs(first.y - word.y) < Math.max(first.size, word.size) * 0.45) line.push(word)
    else lines.push([word])
  }
  const kept = lines.filter(
    (line) => !/^\s*\d{1,3}\s*$/.test(line.map((word) => word.text).join('')) || lines.length < 3,
  )
  return withColumns(kept.map((line) => segmentsOf(line.sort((a, b) => a.x - b.x))))
}

type Segment = { text: string; x: number }

function segmentsOf(line: readonly Word[]): Segment[] {
  const segments: Segment[] = []
  let end = -Infinity
  for (const word of line) {
    const gap = word.x - end
    const last = segments.at(-1)
    if (!last || gap > word.size * 1.6) segments.push({ text: word.text.trim(), x: word.x })
    else
      last.text +=
        gap > word.size * 0.12 && !/\s$/.test(last.text) && !/^\s/.test(word.text)
          ? ` ${word.text}`
          : word.text
    end = word.x + word.width
  }
  return segments
}

/** Rows of a table get a cell for every column of the widest row above them, so that empty cells keep their place. */
function withColumns(lines: readonly Segment[][]): string {
  let columns: number[] = []
  return lines
    .map((line) => {
      if (line.length >= 3 && line.length > columns.length) columns = line.map((segment) => segment.x)
      const inside = columns.length >= 3 && (line.length > 1 || (line[0]?.x ?? 0) > (columns[1] ?? 0) - 4)
      if (!inside) {
        if (line.length === 1) columns = keepInside(line[0], columns)
        return line.map((segment) => segment.text).join('\t')
      }
      const cells = columns.map(() => '')
      for (const segment of line) {
        const column = nearest(columns, segment.x)
        cells[column] = `${cells[column] ?? ''} ${segment.text}`.trim()
      }
      return cells.join('\t')
    })
    .join('\n')
}

function keepInside(segment: Segment | undefined, columns: number[]): number[] {
  return segment && segment.text.length > 60 ? [] : columns
}

function nearest(columns: readonly number[], x: number): number {
  let best = 0
  for (const [index, column] of columns.entries())
    if (Math.abs(column - x) < Math.abs((columns[best] ?? 0) - x)) best = index
  return best
}
