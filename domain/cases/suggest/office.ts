/** Which office is likely in charge: named by a word in the text, else the usual one for what the text is about. */
import { officeOfSubject, officeWords, type Office } from './office-words.ts'
import { indexOf, matchesIn } from './phrases.ts'
import { suggest } from './subjects.ts'
import { quotesOf, wordsOf } from './words.ts'

export interface LikelyOffice {
  readonly office: Office
  readonly because: readonly string[]
}

const namedWeight = 1
const phrasesOfOffice = Object.entries(officeWords).map(
  ([office, list]) => [office as Office, indexOf([list, namedWeight])] as const,
)
/** What officials may have done themselves goes above them, whatever else is named. */
const goesAbove = new Set(['papi/4.1', 'papi/4.2', 'papi/4.3', 'papi/4.4'])

/** null where no word says anything. */
export function likelyOffice(text: string): LikelyOffice | null {
  const subjects = suggest(text)
  const first = subjects[0]
  if (!first) return null
  if (goesAbove.has(first.subject)) return { office: 'inspectorate', because: first.because }
  const words = wordsOf(text)
  const found = new Map<Office, { weight: number; because: readonly string[] }>()
  const add = (office: Office, weight: number, because: readonly string[]) => {
    const before = found.get(office)
    const quotes = [...new Set([...(before?.because ?? []), ...because])]
    found.set(office, { weight: (before?.weight ?? 0) + weight, because: quotes })
  }
  for (const [office, index] of phrasesOfOffice) {
    const matches = matchesIn(words, index)
    if (matches.length > 0) add(office, namedWeight, quotesOf(text, words, matches))
  }
  for (const { subject, score, because } of subjects) {
    const office = officeOfSubject[subject]
    if (office) add(office, score, because)
  }
  const [likeliest] = [...found].sort(([, a], [, b]) => b.weight - a.weight)
  return likeliest ? { office: likeliest[0], because: likeliest[1].because } : null
}
