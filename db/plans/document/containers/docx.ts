import { Refusal } from '../../../../domain/refusal.ts'

const corrupt = 'Tệp .docx bị hỏng hoặc có mật khẩu; hãy mở bằng trình soạn thảo và lưu lại.'

/** The text of a Word file: one paragraph per line, table rows with tabs between cells, list items with their marks. */
export async function docxText(bytes: Uint8Array): Promise<string> {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new Refusal(corrupt)
  const { default: mammoth } = await import('mammoth')
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes) },
      { externalFileAccess: false },
    )
    return htmlText(value)
  } catch {
    throw new Refusal(corrupt)
  }
}

const letterhead = /CỘNG H[ÒO]A X[ÃA] HỘI|N[ơo]i nh[ậa]n|^\s*Số\s*:|(?:TM|KT|TL|TUQ)\.\s?\p{Lu}/mu

type List = { ordered: boolean; count: number }

/** Turns mammoth's HTML into lines. Letterhead and signature tables become plain lines, other tables rows with tabs. */
function htmlText(html: string): string {
  const lines: string[] = []
  const lists: List[] = []
  let cells: string[][] | null = null
  let rows: string[][][] = []
  let line = ''
  const flush = (): void => {
    const text = line.replace(/[ \t]+/g, ' ').trim()
    line = ''
    if (cells) {
      if (text !== '') cells.at(-1)?.push(text)
    } else if (text !== '') lines.push(text)
  }
  for (const part of html.split(/(<[^<>]{1,500}>)/)) {
    const tag = /^<(\/?)([a-z\d]+)/.exec(part)
    if (!tag) {
      line += decoded(part)
      continue
    }
    const [, closing, name] = tag
    if (name === 'strong') line += '**'
    else if (name === 'br') flush()
    else if (name === 'ul' || name === 'ol') {
      flush()
      if (closing) lists.pop()
      else lists.push({ ordered: name === 'ol', count: 0 })
    } else if (name === 'li' && !closing) {
      flush()
      line = mark(lists)
    } else if (name === 'tr') {
      flush()
      if (closing && cells) rows.push(cells)
      cells = closing ? null : []
    } else if ((name === 'td' || name === 'th') && !closing) {
      flush()
      cells?.push([])
    } else if (name === 'table') {
      flush()
      if (closing) lines.push(...tableLines(rows), '')
      rows = []
    } else if (/^(?:p|h\d|li|td|th|div)$/.test(name ?? '')) flush()
  }
  flush()
  return lines.map((text) => text.replace(/\*\*\s*\*\*/g, '')).join('\n')
}

function mark(lists: List[]): string {
  const list = lists.at(-1)
  if (!list?.ordered) return lists.length > 1 ? '+ ' : '- '
  list.count++
  return `${list.count}. `
}

function tableLines(rows: readonly string[][][]): string[] {
  const all = rows.flat(2).join('\n').replace(/\*\*/g, '')
  const frame = Math.max(...rows.map((row) => row.length)) <= 2 && rows.length <= 4 && letterhead.test(all)
  if (frame) return rows.flatMap((row) => row.flat())
  return rows.map((row) => row.map((cell) => cell.join(' ')).join('\t'))
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ', '#39': "'" }

function decoded(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|nbsp|#39);/g, (entity, name: string) => entities[name] ?? entity)
}
