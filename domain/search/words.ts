/** Text as a search compares it: folded words, so that every spelling of a word meets. Pure. */
import { fold } from '../vietnamese.ts'

/** @example searchWords('Đường Hoa-Sim, số 12') // => ['duong', 'hoa', 'sim', 'so', '12'] */
export function searchWords(text: string): string[] {
  return fold(text.normalize('NFC')).match(/[\p{L}\p{N}]+/gu) ?? []
}
