/** The part of a text in which a reader sees why it was found. Pure. */
import { fold } from '../vietnamese.ts'

export interface Piece {
  readonly text: string
  /** Whether it is one of the words looked for. */
  readonly isHit: boolean
}

/** Characters before and after the first word found. */
const before = 60
const after = 140

/**
 * Cuts a text around the first place where words stand that were looked for, at the ends of words.
 * @param words folded, the last one may be the beginning of a word
 * @returns the pieces in their order; the beginning of the text where no word stands in it
 */
export function excerpt(text: string, words: readonly string[]): Piece[] {
  const composed = text.normalize('NFC').replace(/\s+/g, ' ').trim()
  const hits = hitsIn(composed, words)
  const first = hits[0]?.[0] ?? 0
  const start = first <= before ? 0 : wordStart(composed, first - before)
  const end = first + after >= composed.length ? composed.length : wordEnd(composed, first + after)
  const pieces: Piece[] = start > 0 ? [{ text: '… ', isHit: false }] : []
  let at = start
  for (const [from, to] of hits) {
    if (to > end) break
    if (from > at) pieces.push({ text: composed.slice(at, from), isHit: false })
    pieces.push({ text: composed.slice(from, to), isHit: true })
    at = to
  }
  if (at < end) pieces.push({ text: composed.slice(at, end), isHit: false })
  return end < composed.length ? [...pieces, { text: ' …', isHit: false }] : pieces
}

/** Where the words stand: from, to. A text with letters that fold to none has no places that could be told. */
function hitsIn(composed: string, words: readonly string[]): [number, number][] {
  const folded = fold(composed)
  if (folded.length !== composed.length || words.length === 0) return []
  const whole = new Set(words)
  const last = words.at(-1) ?? ''
  return [...folded.matchAll(/[\p{L}\p{N}]+/gu)].flatMap(({ 0: word, index }) => {
    if (whole.has(word)) return [[index, index + word.length] as [number, number]]
    return word.startsWith(last) ? [[index, index + last.length] as [number, number]] : []
  })
}

/** The next beginning of a word from there on. */
function wordStart(text: string, from: number): number {
  const space = text.indexOf(' ', from)
  return space === -1 ? from : space + 1
}

function wordEnd(text: string, until: number): number {
  const space = text.lastIndexOf(' ', until)
  return space === -1 ? until : space
}
