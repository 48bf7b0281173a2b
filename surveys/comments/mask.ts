/**
 * Personal data in what residents wrote, replaced by what it was: telephone and other numbers, e-mail and messengers,
 * addresses, names. Rules, not a model: they run anywhere, and each can be read. How often they find what they should
 * is measured on invented comments (tests/surveys/comments). They will miss some: whoever reads is still an official
 * bound to secrecy, and each reading is audited. Pure.
 */
import { addressesIn } from './addresses.ts'
import { contactsIn } from './contacts.ts'
import { namesIn } from './names.ts'
import { numbersIn } from './numbers.ts'
import { plainOf } from './plain.ts'
import type { PersonalKind, Span } from './span.ts'

/**
 * What stands in place of each kind.
 * @internal Exported for its tests.
 */
export const maskWords: Readonly<Record<PersonalKind, string>> = {
  phone: '[số điện thoại]',
  contact: '[thư điện tử, mạng xã hội]',
  number: '[số giấy tờ]',
  address: '[địa chỉ]',
  name: '[tên người]',
}

/** The text, NFC, without personal data as far as it is recognised. */
export function maskPersonalData(text: string): string {
  const composed = text.normalize('NFC')
  let masked = ''
  let at = 0
  for (const { start, end, kind } of personalData(composed)) {
    masked += composed.slice(at, start) + maskWords[kind]
    at = end
  }
  return masked + composed.slice(at)
}

/**
 * Where personal data stands in an NFC text, in order, not overlapping: what overlaps becomes one, of the first kind.
 * @internal Exported for its tests.
 */
export function personalData(text: string): Span[] {
  const plain = plainOf(text)
  const found = [
    ...contactsIn(text, plain),
    ...numbersIn(text, plain),
    ...addressesIn(text, plain),
    ...namesIn(text, plain),
  ]
  const merged: Span[] = []
  for (const span of found.sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = merged.at(-1)
    if (last && span.start < last.end) merged.splice(-1, 1, { ...last, end: Math.max(last.end, span.end) })
    else merged.push(span)
  }
  return merged
}
