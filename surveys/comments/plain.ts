import { fold } from '../../domain/vietnamese.ts'

/** The folded text, unit for unit as long as the given one, so that places in one are places in the other. */
export function plainOf(text: string): string {
  const folded = fold(text)
  if (folded.length === text.length) return folded
  return Array.from({ length: text.length }, (_, i) => fold(text.charAt(i)) || ' ').join('')
}
