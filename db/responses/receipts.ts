/** Public references that survive the telephone: no letter that looks or sounds like another, and a check digit. */
import { hash, randomInt } from 'node:crypto'

// No 0/O, 1/I/L, 5/S, 8/B, 2/Z; none of D/Đ, N/M, P/B, S/X, which are mistaken for each other when spoken.
const alphabet = '34679ACEFGHKMRTVXY'
const digits = 12

/**
 * The id of a response: 12 characters (50 bits) made from the form's key, so that sending the same form again finds
 * the same response. It cannot be turned back into the key.
 */
export function responseId(unitCode: string, idempotencyKey: string): string {
  const digest = hash('sha256', `${unitCode}\n${idempotencyKey}`, 'buffer')
  let id = ''
  for (let half = 0; half < 2; half++) {
    let rest = digest.readUIntBE(half * 6, 6)
    for (let i = 0; i < digits / 2; i++) {
      id += alphabet[rest % alphabet.length]
      rest = Math.floor(rest / alphabet.length)
    }
  }
  return id
}

/** An id that nothing is behind, for a code that is handed out. */
export function randomId(): string {
  return Array.from({ length: digits }, () => alphabet[randomInt(alphabet.length)]).join('')
}

/** @example receiptOf('34679ACEFGHK') // => '3467-9ACE-FGHK-…' with its check character */
export function receiptOf(id: string): string {
  return [...(id.match(/.{4}/g) ?? []), checkCharacter(id)].join('-')
}

/** The id in a receipt as a person may type it, or null where the check character says it was mistyped. */
export function idOfReceipt(typed: string): string | null {
  return idOfReference(typed, digits)
}

/** The same for an id of another length. */
export function idOfReference(typed: string, length: number): string | null {
  const plain = typed.toUpperCase().replace(/[\s-]/g, '')
  if (plain.length !== length + 1 || [...plain].some((c) => !alphabet.includes(c))) return null
  const id = plain.slice(0, length)
  return checkCharacter(id) === plain.slice(length) ? id : null
}

/** Luhn's algorithm over the alphabet (modulus 18): finds every single wrong character and most swapped pairs. */
function checkCharacter(id: string): string {
  const base = alphabet.length
  let sum = 0
  for (let i = 0; i < id.length; i++) {
    const value = alphabet.indexOf(id[id.length - 1 - i]!) * (i % 2 === 0 ? 2 : 1)
    sum += Math.floor(value / base) + (value % base)
  }
  return alphabet[(base - (sum % base)) % base]!
}
