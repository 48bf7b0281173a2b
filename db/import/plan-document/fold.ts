/** Lower case without diacritics and with single spaces: what Vietnamese words are compared by, whatever the tone placement. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim()
}

/** NFC with single spaces. */
export function tidy(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim()
}

const upper = /\p{Lu}/u
const lower = /\p{Ll}/u

/** True for a line in capitals, such as a heading or a signature; words in brackets do not count. */
export function isCapitals(text: string): boolean {
  const letters = text.replace(/\([^()]*\)/g, '')
  return upper.test(letters) && !lower.test(letters)
}

export function startsLower(text: string): boolean {
  return /^["“‘'(]?\p{Ll}/u.test(text)
}
