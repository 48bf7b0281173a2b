/** What is said of a public case, of which some end without a public answer: merged, withdrawn, refused. Pure. */
import { text } from '../../text/text.ts'

const { cases, openData } = text

/** @param waiting what is said while it waits, '' where it is over */
export function caseSays(answer: string, waiting: string): string {
  return answer || waiting || cases.public.over
}

/** The name of its kind in a feed. */
export function caseTerm(answer: string, waiting: string): string {
  if (answer !== '') return openData.answered
  return waiting === '' ? openData.over : openData.asked
}
