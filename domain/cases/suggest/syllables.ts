/**
 * Which folded letters are a Vietnamese syllable, and which syllable is meant where they are not one: keys of Telex or
 * VNI that stayed in the text ("giaays", "ddat", "phi1"), letters left out or exchanged in haste ("đườg", "chíh",
 * "fường").
 */

const onset = '(?:ngh?|gh?|gi|kh|th|tr|ph|nh|ch|qu|[bcdhklmnprstvx])?'
const rhyme =
  'a(?:ch?|i|m|ng?|nh|o|p|t|u|y)?|e(?:c|m|ng?|nh|o|p|t|u|ch)?|i(?:ch|a|e[cmnptu]|eng|m|n|nh|p|t|u)?|' +
  'o(?:a(?:ch?|i|m|ng?|nh|o|p|t|y)?|c|e(?:n|o|t|c)?|i|m|ng?|ong|p|t)?|' +
  'u(?:a(?:ng?|t|y)?|c|e(?:ch|nh)?|i|u|m|ng?|o(?:c|i|m|ng?|p|t|u)?|p|t|y(?:ch|e[nt]|nh?|t|u|a)?)?|y(?:e[mntu])?'
const syllable = new RegExp(`^${onset}(?:${rhyme})$`)

export function isSyllable(folded: string): boolean {
  return syllable.test(folded)
}

/** @param folded letters and digits @returns the syllable that is meant, or the same letters */
export function meantSyllable(folded: string): string {
  if (isSyllable(folded)) return folded
  return [withoutKeys(folded), completed(folded), completed(withoutKeys(folded))].find(isSyllable) ?? folded
}

/** Telex: doubled vowels, w, a tone's letter behind the vowel; VNI: digits. */
function withoutKeys(folded: string): string {
  const vowel = folded.search(/[aeiouy]/)
  if (vowel < 0) return folded
  const head = folded.slice(0, vowel).replace('dd', 'd').replace('w', '')
  const tail = folded.slice(vowel).replace(/[sfrxjwz0-9]/g, '')
  return head + tail.replace(/([aeo])\1/g, '$1').replace(/^d{2}/, 'd')
}

function completed(folded: string): string {
  return folded
    .replace(/^f/, 'ph')
    .replace(/^j/, 'gi')
    .replace(/^z/, 'd')
    .replace(/^w/, 'qu')
    .replace(/^q(?!u)/, 'qu')
    .replace(/([aeiouy])g$/, '$1ng')
    .replace(/([aeiouy])h$/, '$1nh')
    .replace(/([aeiouy])k$/, '$1ch')
}

/**
 * How a syllable sounds where people spell by ear: tr and ch, s and x, gi and d, i and y, final c and t, n and ng are not
 * told apart, nor hỏi and ngã, which sound alike in the south and in Quảng Trị. Wherever the tone is written.
 *
 * @param letters in small letters, with their marks or folded
 * @example soundOf('xá') === soundOf('sá'), soundOf('hoà') === soundOf('hòa'), soundOf('sửa') === soundOf('sữa') // true
 */
export function soundOf(letters: string): string {
  const apart = letters.normalize('NFD').replace(/\u0303/g, '\u0309')
  const tone = /[\u0300\u0301\u0309\u0323]/.exec(apart)?.[0] ?? ''
  const sound = apart
    .replace(/[\u0300\u0301\u0309\u0323]/g, '')
    .replace(/^(?:tr|ch)/, 'c')
    .replace(/^s/, 'x')
    .replace(/^gi(?=[aeou])/, 'd')
    .replace(/(?:ng|nh)$/, 'n')
    .replace(/(?:ch|c)$/, 't')
    .replace(/(^qu|[^au\u0302])y$/, '$1i')
  return sound + tone
}
