/**
 * Bytes of a text file → text: UTF-8, or UTF-16 with its mark, as spreadsheets write it. Any other encoding would turn
 * Vietnamese letters into wrong ones.
 */
import { Refusal } from '../refusal.ts'
import { fileSentence } from '../text/vi.ts'
import type { FileFault } from './faults.ts'

const maximumBytes = 10 * 1024 * 1024

/** @throws Refusal that says how to save the file instead */
export function decodeText(bytes: Uint8Array): string {
  if (bytes.length > maximumBytes) throw refused('too-large')
  if (startsWith(bytes, 0x50, 0x4b)) throw refused('xlsx')
  if (startsWith(bytes, 0xff, 0xfe)) return new TextDecoder('utf-16le').decode(bytes)
  if (startsWith(bytes, 0xfe, 0xff)) return new TextDecoder('utf-16be').decode(bytes)
  if (bytes.includes(0)) throw refused('utf-16')
  try {
    // Drops a byte order mark by itself.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw refused('other-encoding')
  }
}

/** The letters that an old font showed as Vietnamese ones, which legacy-fonts.ts tells: a byte for each. */
export function decodeBytes(bytes: Uint8Array): string {
  return new TextDecoder('windows-1252').decode(bytes)
}

function refused(code: 'too-large' | 'xlsx' | 'utf-16' | 'other-encoding'): Refusal {
  return new Refusal(fileSentence({ code } satisfies FileFault))
}

function startsWith(bytes: Uint8Array, first: number, second: number): boolean {
  return bytes[0] === first && bytes[1] === second
}
