/** How a typed word matches a word of a name: not, with one typing error, as its beginning, or as a whole. */
export const NONE = 0
export const TYPO = 1
export const PREFIX = 2
export const EQUAL = 3

/** @returns the higher, the better */
export function matchForm(form: string, word: string): number {
  if (word.startsWith(form)) return form.length === word.length ? EQUAL : PREFIX
  return form.length >= 3 && isOneEditAway(form, word) ? TYPO : NONE
}

/** One letter more, less, other, or two neighbours exchanged. Digits are never errors. */
function isOneEditAway(a: string, b: string): boolean {
  const longer = a.length - b.length
  if (longer > 1 || longer < -1) return false
  const shorter = Math.min(a.length, b.length)
  let start = 0
  while (start < shorter && a[start] === b[start]) start++
  let end = 0
  while (end < shorter - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++
  const [other, instead] = [a.length - start - end, b.length - start - end]
  const exchanged = other === 2 && instead === 2 && a[start] === b[start + 1] && a[start + 1] === b[start]
  return (exchanged || (other <= 1 && instead <= 1)) && !/\d/.test(a + b)
}
