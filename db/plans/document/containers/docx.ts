/** A Word file → text. */
import { Refusal } from '../../../../domain/refusal.ts'
import { textOfHtml } from './html.ts'

const corrupt = 'Tệp .docx bị hỏng hoặc có mật khẩu; hãy mở bằng trình soạn thảo và lưu lại.'

/** One paragraph per line, table rows with tabs between cells, list items with their marks. */
export async function docxText(bytes: Uint8Array): Promise<string> {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new Refusal(corrupt)
  const { default: mammoth } = await import('mammoth')
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes) },
      { externalFileAccess: false },
    )
    return textOfHtml(value)
  } catch {
    throw new Refusal(corrupt)
  }
}
