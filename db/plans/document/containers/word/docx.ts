/** A Word file → text. Its parts are read here and not by a converter, because converters lose its automatic numbers. */
import { strFromU8, unzipSync } from 'fflate'
import { Refusal } from '../../../../../domain/refusal.ts'
import { unpacksWithin } from '../../../../../domain/csv/unpacked-size.ts'
import { linesOfBody } from './body.ts'
import { readNumbering } from './numbering.ts'
import { readStyles } from './styles.ts'
import { childNamed, elementsOf, type Element } from './xml.ts'

const corrupt = 'Tệp .docx bị hỏng hoặc có mật khẩu; hãy mở bằng trình soạn thảo và lưu lại.'
const tooLarge = 'Tệp .docx quá lớn sau khi giải nén; hãy bỏ bớt hình ảnh rồi lưu lại.'
const mostBytes = 200 * 1024 * 1024
const parts = new Set(['word/document.xml', 'word/numbering.xml', 'word/styles.xml'])

/** One paragraph per line with its number, table rows with tabs between cells, bold text as Markdown. */
export function docxText(bytes: Uint8Array): string {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new Refusal(corrupt)
  if (!unpacksWithin(bytes, mostBytes)) throw new Refusal(tooLarge)
  try {
    const files = unzipSync(bytes, { filter: ({ name }) => parts.has(name) })
    const body = childNamed(childNamed(partOf(files, 'word/document.xml'), 'document'), 'body')
    if (!body) throw new Refusal(corrupt)
    const styles = readStyles(partOf(files, 'word/styles.xml'))
    const numbering = readNumbering(partOf(files, 'word/numbering.xml'), styles)
    return linesOfBody({ styles, numbering }, body).join('\n')
  } catch {
    throw new Refusal(corrupt)
  }
}

function partOf(files: Readonly<Record<string, Uint8Array>>, name: string): Element | undefined {
  const file = files[name]
  return file && elementsOf(strFromU8(file))
}
