/** A plan's file → its text, by the kind of file. */
import { Refusal } from '../../../../domain/refusal.ts'
import { notAPlan } from '../not-a-plan.ts'

/**
 * The text of a plan's file in NFC: `.txt` and `.md` in UTF-8, `.docx`, `.pdf` with a text layer, `.doc` and `.odt` where
 * LibreOffice is installed. The reader of each kind is loaded when it is needed.
 * @throws Refusal with one Vietnamese sentence; 'not-a-plan' for a file without a word
 */
export async function textOf(bytes: Uint8Array, filename: string): Promise<string> {
  const extension = /\.([a-z\d]{1,5})$/i.exec(filename)?.[1]?.toLowerCase() ?? ''
  const text = bytes.length === 0 ? '' : await readAs(extension, bytes)
  if (!/\p{L}/u.test(text)) throw notAPlan('no-words')
  return text.normalize('NFC')
}

async function readAs(extension: string, bytes: Uint8Array): Promise<string> {
  if (extension === 'txt' || extension === 'md') return plainText(bytes)
  if (extension === 'docx') return wordText(bytes)
  if (extension === 'pdf') return (await import('./pdf/pdf.ts')).pdfText(bytes)
  if (extension === 'doc' || extension === 'odt') {
    const { convertedToDocx } = await import('./office.ts')
    return wordText(await convertedToDocx(bytes, extension))
  }
  throw new Refusal(
    'Chỉ đọc được tệp .txt, .md, .docx, .pdf, .doc hoặc .odt; hãy chuyển tệp sang một trong các dạng đó.',
  )
}

async function wordText(bytes: Uint8Array): Promise<string> {
  return (await import('./word/docx.ts')).docxText(bytes)
}

function plainText(bytes: Uint8Array): string {
  const encoding = encodingOf(bytes)
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
    if (encoding !== 'utf-8' || !text.includes('\0')) return text
  } catch {
    // The bytes are in another encoding: refused below.
  }
  throw new Refusal(
    'Tệp không phải chữ Unicode (UTF-8), có thể là TCVN3 hoặc VNI; hãy lưu lại với bảng mã UTF-8.',
  )
}

/** Told by the byte order mark. */
function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
}
