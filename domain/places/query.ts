/**
 * How people type the name of a place: without diacritics, with the tone on either vowel, with the keys of an
 * input method left over (Telex "vinhx", VNI "vinh4"), with the kind of unit before it, whole or abbreviated.
 */
import { fold } from '../vietnamese.ts'

/** One typed word. */
export interface Token {
  /** Folded ways to read it: as typed, and without leftovers of an input method. */
  forms: string[]
  marks: Marks
}

/** One way to read a query: its words, and the kinds of unit that it names. */
export interface Reading {
  tokens: Token[]
  kinds: string[]
}

/** The marks of a word: one per letter ('' for none), and its tone, wherever that was placed. */
export interface Marks {
  letters: string[]
  tone: string
}

/** Kind → how it is typed, folded. Single letters count only with a full stop or at the very beginning. */
const KIND_WORDS: readonly (readonly [kind: string, typed: string])[] = [
  ['xã', 'xa'],
  ['xã', 'x'],
  ['phường', 'phuong'],
  ['phường', 'p'],
  ['phường', 'f'],
  ['thị trấn', 'thi tran'],
  ['thị trấn', 'tt'],
  ['đặc khu', 'dac khu'],
  ['thành phố', 'thanh pho'],
  ['thành phố', 'tp'],
  ['thị xã', 'thi xa'],
  ['thị xã', 'tx'],
  ['huyện', 'huyen'],
  ['huyện', 'h'],
  ['quận', 'quan'],
  ['quận', 'q'],
  ['tỉnh', 'tinh'],
  ['tỉnh', 't'],
]

/** Beyond this many words nobody is naming a place. */
const MAX_WORDS = 12

/**
 * The words of a text, in lower case and composed (NFC). Apostrophes belong to the word.
 *
 * @example wordsOf('Xã Ea H’Leo, Đắk Lắk') // ['xã', 'ea', 'hleo', 'đắk', 'lắk']
 */
export function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFC')
      .toLowerCase()
      .replace(/['’ʼ]/g, '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  )
}

/**
 * The ways to read a query: first with words such as "xã" taken as kinds, then, where that differs, with
 * every word as part of a name ("phuong binh" may be phường Bình… or xã Phương Bình).
 */
export function readQuery(query: string): Reading[] {
  // "p12" and "q.4" are a kind and a number; a full stop after a single letter marks an abbreviation.
  const spaced = query.slice(0, 200).replace(/(^|[\s,])([pqf])\.?(\d+)/giu, '$1$2. $3')
  const words = wordsOf(spaced).slice(0, MAX_WORDS)
  const stopped = new Set(
    [...spaced.toLowerCase().matchAll(/(?:^|[^\p{L}\p{N}])(\p{L})\./gu)].map((m) => m[1]),
  )
  const tokens: Token[] = []
  const kinds: string[] = []
  let afterKind = false // the word after a kind is a name, even in "xã Tịnh Biên"
  for (let i = 0; i < words.length;) {
    const found: TypedKind | null = afterKind ? null : kindAt(words, i, stopped)
    // In "ben quan tinh …" the word "quan" is no kind, for a kind comes before a name.
    const next: TypedKind | null =
      found?.common && tokens.length > 0 ? kindAt(words, i + found.length, stopped) : null
    const kind: TypedKind | null = next ? null : found
    if (kind) kinds.push(kind.kind)
    else tokens.push(token(words[i] ?? ''))
    afterKind = kind !== null
    i += kind?.length ?? 1
  }
  const reading = { tokens, kinds }
  return kinds.length > 0 ? [reading, { tokens: words.map(token), kinds: [] }] : [reading]
}

interface TypedKind {
  kind: string
  /** Number of words. */
  length: number
  /** Also a common syllable of names. */
  common: boolean
}

/** The kind named by the word or two words at `i`, if a name follows it. */
function kindAt(words: string[], i: number, stopped: ReadonlySet<string | undefined>): TypedKind | null {
  for (const [kind, typed] of KIND_WORDS) {
    const length = typed.includes(' ') ? 2 : 1
    const found = words.slice(i, i + length)
    if (i + length >= words.length || fold(found.join(' ')) !== typed) continue
    if (typed.length === 1 && i > 0 && !stopped.has(typed)) continue
    const bare = found.join(' ') === typed
    // "phương" and "xá" are no kinds: where marks are typed they must be those of "phường" and "xã".
    if (!bare && !sameMarks(found, kind.split(' '))) continue
    const common = ['xa', 'phuong', 'quan', 'tinh'].includes(typed)
    return { kind, length, common }
  }
  return null
}

function sameMarks(typed: string[], words: string[]): boolean {
  const [one, two] = [typed, words].map((list) => list.map(marksOf))
  return JSON.stringify(one) === JSON.stringify(two)
}

function token(word: string): Token {
  const folded = fold(word)
  const telex = withoutTelex(folded)
  return { forms: telex && telex !== folded ? [folded, telex] : [folded], marks: marksOf(word) }
}

/**
 * Takes the keys of Telex and VNI out of a folded word: doubled letters, w, and the tone letter after a vowel
 * or at the end. Real words survive it, or are also searched as typed.
 *
 * @example withoutTelex('vinhx') // 'vinh'
 * @example withoutTelex('dduwowngf') // 'duong'
 * @example withoutTelex('d9uong2') // 'duong'
 */
function withoutTelex(word: string): string {
  if (/^\d+$/.test(word)) return word
  return word
    .replace(/\d/g, '')
    .replace(/([aeod])\1+/g, '$1')
    .replace(/w/g, '')
    .replace(/([aeiouy])[sfrxj](?=[^aeiouy]|$)/g, '$1')
    .replace(/([a-z])[sfrxjz]$/, '$1')
    .replace(/^(d.+)d$/, '$1')
    .replace(/([aeo])([^aeiouy]+)\1$/, '$1$2')
}

const TONES = '\u0300\u0301\u0303\u0309\u0323'

/** The marks of a word in lower case. */
export function marksOf(word: string): Marks {
  const letters: string[] = []
  let tone = ''
  for (const char of word.normalize('NFD')) {
    if (TONES.includes(char)) tone = char
    else if (/\p{M}/u.test(char)) letters.push((letters.pop() ?? '') + char)
    else letters.push(char === 'đ' ? char : '')
  }
  return { letters, tone }
}

/** Whether no typed mark contradicts the word; missing marks contradict nothing. */
export function agree(typed: Marks, word: Marks): boolean {
  return (
    (typed.tone === '' || typed.tone === word.tone) &&
    typed.letters.every((mark, i) => mark === '' || mark === word.letters[i])
  )
}

/** Whether any mark was typed at all. */
export function isMarked({ letters, tone }: Marks): boolean {
  return tone !== '' || letters.some(Boolean)
}
