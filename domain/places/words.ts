/** How a typed word matches a word of a name: not, with one typing error, as its beginning, or as a whole. */
import type { Token } from './query.ts'

export const NONE = 0
export const TYPO = 1
export const PREFIX = 2
export const EQUAL = 3

/** The best match among the ways to read the token; the higher, the better. */
export function matchWord({ forms }: Token, word: string): number {
  let best = NONE
  for (const form of forms) {
    if (form === word) return EQUAL
    if (word.startsWith(form)) best = PREFIX
    else if (best === NONE && form.length >= 3 && isOneEditAway(form, word)) best = TYPO
  }
  return best
}

/** One letter more, less, other, or two neighbours exchanged. Digits are never errors. */
function isOneEditAway(a: string, b: string): boolean {
  const longer = a.length - b.length
  if (longer > 1 || longer < -1) return false
  let start = 0
  while (start < a.length && a[start] === b[start]) start++
  const rest = (text: string, skip: number) => text.slice(start + skip)
  const edited =
    (longer === 0 && rest(a, 1) === rest(b, 1)) ||
    (longer === 1 && rest(a, 1) === rest(b, 0)) ||
    (longer === -1 && rest(a, 0) === rest(b, 1)) ||
    (longer === 0 && a[start] === b[start + 1] && a[start + 1] === b[start] && rest(a, 2) === rest(b, 2))
  return edited && !/\d/.test(a + b)
}
