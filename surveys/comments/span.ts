/** A part of a text that may be personal data. */
export interface Span {
  /** Index of its first UTF-16 unit, and the index after its last one. */
  readonly start: number
  readonly end: number
  readonly kind: PersonalKind
}

export type PersonalKind = 'phone' | 'contact' | 'number' | 'address' | 'name'

/** All places where the pattern matches; of a pattern with a group named `it`, only that group. */
export function spansOf(text: string, pattern: RegExp, kind: PersonalKind): Span[] {
  return [...text.matchAll(pattern)].map((match) => {
    const it = match.groups?.['it'] ?? match[0]
    const start = match.index + match[0].lastIndexOf(it)
    return { start, end: start + it.length, kind }
  })
}
