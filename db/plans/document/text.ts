// Headings and cells are compared many times over; the texts of one document are few enough to remember.
const remembered = new Map<string, string>()

/** Lower case without diacritics and with single spaces: what Vietnamese words are compared by, whatever the tone placement. */
export function fold(text: string): string {
  const known = remembered.get(text)
  if (known !== undefined) return known
  const folded = text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]+/g, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim()
  if (text.length < 400) {
    if (remembered.size > 4000) remembered.clear()
    remembered.set(text, folded)
  }
  return folded
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
