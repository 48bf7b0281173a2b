/** Bytes of a text file → text. Only UTF-8: any other encoding would turn Vietnamese letters into wrong ones. */
import { Refusal } from '../refusal.ts'

const advice = 'Hãy mở tệp bằng Excel hoặc LibreOffice và lưu lại theo kiểu «CSV UTF-8».'
const maximumBytes = 5 * 1024 * 1024

/** @throws Refusal that says how to save the file instead */
export function decodeText(bytes: Uint8Array): string {
  if (bytes.length > maximumBytes) throw new Refusal('Tệp lớn hơn 5 MB. Hãy chia thành nhiều tệp.')
  if (startsWith(bytes, 0x50, 0x4b)) throw new Refusal(`Đây là tệp Excel (.xlsx), không phải CSV. ${advice}`)
  if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff) || bytes.includes(0)) {
    throw new Refusal(`Tệp không dùng bảng mã UTF-8 (có thể là UTF-16 hoặc tệp Excel cũ). ${advice}`)
  }
  try {
    // Drops a byte order mark by itself.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new Refusal(`Tệp không dùng bảng mã UTF-8 (có thể là Windows-1258 hoặc TCVN3). ${advice}`)
  }
}

function startsWith(bytes: Uint8Array, first: number, second: number): boolean {
  return bytes[0] === first && bytes[1] === second
}
