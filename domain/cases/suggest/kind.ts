/**
 * Which kind a text likely is. A denunciation may not be sent by a web form and an emergency may not wait for an answer,
 * so these two are looked for first; whatever says nothing is a petition, the widest kind.
 */
import { emergencyWords, kindWords } from './kind-words.ts'
import { indexOf, matchesIn, type PhraseIndex } from './phrases.ts'
import { suggest } from './subjects.ts'
import { quotesOf, wordsOf, type Word } from './words.ts'

export interface LikelyKind {
  /** 'feedback' góp ý · 'petition' phản ánh, kiến nghị · 'complaint' khiếu nại · 'denunciation' tố cáo. */
  readonly kind: 'feedback' | 'petition' | 'complaint' | 'denunciation' | 'emergency'
  /** Whom to call, for an emergency. */
  readonly call?: '113' | '114' | '115'
  /** Empty where nothing said so. */
  readonly because: readonly string[]
}

const sure = 2
const likely = 1
/** So much of what a text says must be about officials taking money. */
const mostlyCorruption = 0.4

const indexOfLists = ([certain, probable]: readonly [string, string]): PhraseIndex =>
  indexOf([certain, sure], [probable, likely])
const emergencies = Object.entries(emergencyWords).map(
  ([call, lists]) => [call as '113' | '114' | '115', indexOfLists(lists)] as const,
)
const complaint = indexOfLists(kindWords.complaint)
const denunciation = indexOfLists(kindWords.denunciation)
const feedback = indexOfLists(kindWords.feedback)

export function likelyKind(text: string): LikelyKind {
  const words = wordsOf(text)
  const [emergency] = emergencies
    .map(([call, index]) => ({ call, ...said(text, words, index) }))
    .sort((a, b) => b.weight - a.weight)
  if (emergency && emergency.weight >= sure)
    return { kind: 'emergency', call: emergency.call, because: emergency.because }
  const complained = said(text, words, complaint)
  if (complained.weight >= sure) return { kind: 'complaint', because: complained.because }
  const denounced = denunciationIn(text, words)
  if (denounced.length > 0) return { kind: 'denunciation', because: denounced }
  const proposed = said(text, words, feedback)
  if (proposed.weight >= sure) return { kind: 'feedback', because: proposed.because }
  return { kind: 'petition', because: [] }
}

function denunciationIn(text: string, words: readonly Word[]): readonly string[] {
  const denounced = said(text, words, denunciation)
  if (denounced.weight >= sure) return denounced.because
  const [first] = suggest(text)
  const isCorruption = first?.subject === 'papi/4.1' || first?.subject === 'papi/4.2'
  return first && isCorruption && first.score >= mostlyCorruption ? first.because : []
}

function said(text: string, words: readonly Word[], index: PhraseIndex) {
  const matches = matchesIn(words, index)
  return {
    weight: matches.reduce((sum, { weight }) => sum + weight, 0),
    because: quotesOf(text, words, matches),
  }
}
