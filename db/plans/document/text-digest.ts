/** A digest of a wording: tells whether two tasks are set in the same words, without keeping the words. */
import { createHash } from 'node:crypto'
import { tidy } from './text.ts'

/** The first 16 hex digits of the SHA-256 of a text in NFC with single spaces: tells whether two wordings are the same. */
export function textDigest(text: string): string {
  return createHash('sha256').update(tidy(text)).digest('hex').slice(0, 16)
}
