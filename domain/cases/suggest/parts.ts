/**
 * Whether a text tells of several things that different offices answer, and which sentences belong to which. A proposal:
 * the resident or the clerk decides. A sentence that says nothing of its own belongs to the one before it.
 */
import { suggest } from './subjects.ts'

export interface TextPart {
  readonly text: string
  readonly subject: string
}

/** So much of what a sentence says must be about one thing. */
const mostlyOne = 0.35
/** Shorter ones say nothing of their own. */
const fewestWords = 4
const mostParts = 4

/** @param text NFC @returns none where it tells of one thing */
export function partsOf(text: string): TextPart[] {
  const parts: { subject: string; sentences: string[] }[] = []
  let current: (typeof parts)[number] | undefined
  let before: string[] = []
  for (const sentence of sentencesOf(text)) {
    const subject = subjectOf(sentence)
    if (subject !== '') {
      current = parts.find((part) => isSameThing(part.subject, subject))
      if (!current) parts.push((current = { subject, sentences: before }))
      before = []
    }
    ;(current?.sentences ?? before).push(sentence)
  }
  if (parts.length < 2 || parts.length > mostParts) return []
  return parts.map(({ subject, sentences }) => ({ subject, text: sentences.join(' ') }))
}

function sentencesOf(text: string): string[] {
  return text
    .split(/(?<=[.!?;…])\s+|\n+/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '')
}

function subjectOf(sentence: string): string {
  if (sentence.split(/\s+/).length < fewestWords) return ''
  const [first] = suggest(sentence, 1)
  return first && first.score >= mostlyOne ? first.subject : ''
}

/** One sub-dimension of PAPI, or any two factors of SIPAS: the same counter serves them. */
function isSameThing(one: string, other: string): boolean {
  return one === other || (one.startsWith('sipas/') && other.startsWith('sipas/'))
}
