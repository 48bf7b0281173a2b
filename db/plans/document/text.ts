/** Printed text in one form, and what its letters say: Vietnamese plans set headings and signatures in capitals. */

/** White space that is more than one space between two words. */
const untidySpace = /[^\S ]| {2}/
const capital = /\p{Lu}/u
const small = /\p{Ll}/u

/** NFC with single spaces. */
export function tidy(text: string): string {
  return singleSpaced(text.normalize('NFC'))
}

/** Every run of white space as one space, none at the ends. */
export function singleSpaced(text: string): string {
  return (untidySpace.test(text) ? text.replace(/\s+/g, ' ') : text).trim()
}

/** True for a line in capitals, such as a heading or a signature; words in brackets do not count. */
export function isCapitals(text: string): boolean {
  const letters = text.includes('(') ? text.replace(/\([^()]*\)/g, '') : text
  return capital.test(letters) && !small.test(letters)
}

/** True for text that begins in lower case: it usually goes on with what stands before it. */
export function startsLower(text: string): boolean {
  return /^["“‘'(]?\p{Ll}/u.test(text)
}
