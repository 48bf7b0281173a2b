/**
 * A file that is handed in as evidence: what it is, by its content, and what of it is kept. Pictures are made anew, so that
 * nothing that a camera or a program wrote into them is kept or published; a PDF is kept as it is and only downloaded.
 */
import { fileTypeFromBuffer } from 'file-type'
import { Refusal } from '../../domain/refusal.ts'

export const mostFileBytes = 10 * 1024 * 1024
/** Of pictures; a telephone makes 12 to 50 million. */
const mostPixels = 60_000_000
const longestSide = 2400

export interface CheckedFile {
  readonly content: Uint8Array<ArrayBuffer>
  readonly type: 'application/pdf' | 'image/webp'
  readonly name: string
}

const pictures = new Set(['image/jpeg', 'image/png', 'image/webp'])

/** @param name as whoever hands it in calls it @throws Refusal */
export async function checkedFile(bytes: Uint8Array<ArrayBuffer>, name: string): Promise<CheckedFile> {
  if (bytes.length === 0) throw new Refusal('Tệp trống.')
  if (bytes.length > mostFileBytes) throw new Refusal('Tệp lớn hơn 10 MB.')
  const found = await fileTypeFromBuffer(bytes)
  const base = baseName(name)
  if (found?.mime === 'application/pdf') {
    return { content: bytes, type: 'application/pdf', name: `${base}.pdf` }
  }
  if (!found || !pictures.has(found.mime)) throw new Refusal('Chỉ nhận ảnh JPEG, PNG, WebP hoặc tệp PDF.')
  return { content: await madeAnew(bytes), type: 'image/webp', name: `${base}.webp` }
}

async function madeAnew(bytes: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  const { default: sharp } = await import('sharp')
  const picture = sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error' })
    .autoOrient()
    .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true })
    .webp({ quality: 82 })
  const made = await picture.toBuffer().catch((cause: unknown) => {
    throw new Refusal('Ảnh hỏng hoặc quá lớn. Chụp lại hoặc thu nhỏ rồi gửi.', { cause })
  })
  return new Uint8Array(made)
}

/** Letters, digits and what stands between them; nothing that means something in a header or a path. */
function baseName(name: string): string {
  const base = name
    .normalize('NFC')
    .replace(/\.[^.]*$/, '')
    .replace(/[^\p{L}\p{N} _-]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 80)
  return base || 'bang-chung'
}
