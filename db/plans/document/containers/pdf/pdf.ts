/** A PDF with a text layer → text: lines by their height on the page, wide gaps as tabs. */
import { Refusal } from '../../../../../domain/refusal.ts'
import { textOfPages } from './page-text.ts'
import { readPages } from './words.ts'

const corrupt = 'Tệp .pdf bị hỏng hoặc có mật khẩu; hãy xuất lại từ bản gốc.'
const scanned = 'Tệp .pdf này là ảnh quét, không có lớp chữ; hãy dùng tệp gốc hoặc bản đã nhận dạng chữ.'

const garbled =
  'Tệp .pdf này có lớp chữ nhưng phông chữ của nó không cho biết chữ nào là chữ nào; hãy dùng tệp Word gốc hoặc bản đã nhận dạng chữ.'
/** No Vietnamese text has more letters of other alphabets. */
const mostOthers = 0.03

/**
 * Letters of other alphabets where Vietnamese ones stand on the page: the file's fonts give no letters, only shapes.
 * @internal Exported for its tests.
 */
export function isGarbled(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  const others = text.match(/(?!\p{Script=Latin})\p{L}/gu)?.length ?? 0
  return others > letters * mostOthers
}

/** Fewer letters than this are page numbers or a stamp, and no text layer. */
const fewestLetters = 40

export async function pdfText(bytes: Uint8Array): Promise<string> {
  const pages = await readPages(bytes).catch(() => {
    throw new Refusal(corrupt)
  })
  const text = textOfPages(pages)
  if (text.replace(/[^\p{L}]/gu, '').length < fewestLetters) throw new Refusal(scanned)
  if (isGarbled(text)) throw new Refusal(garbled)
  return text
}
