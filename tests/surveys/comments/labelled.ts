/** Invented comments with what a reader marked in them: tests/surveys/comments/labelled-comments.txt. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { personalData } from '../../../surveys/comments/mask.ts'
import type { Span } from '../../../surveys/comments/span.ts'
import { themesOf } from '../../../surveys/comments/themes.ts'

export interface LabelledComment {
  readonly text: string
  readonly spans: readonly (Pick<Span, 'start' | 'end'> & { readonly label: string })[]
  readonly themes: readonly string[]
  /** Rules are written while looking at the development part alone. */
  readonly part: 'development' | 'test'
}

export const labelledComments: readonly LabelledComment[] = readFileSync(
  new URL('labelled-comments.txt', import.meta.url),
  'utf8',
)
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map(parsed)

function parsed(line: string): LabelledComment {
  const [marked = '', themes = '-'] = line.split('\t')
  let text = ''
  const spans: LabelledComment['spans'][number][] = []
  for (const [, label, it, rest] of marked.matchAll(/\{([a-z]):([^}]*)\}|([^{]+)/g)) {
    if (label !== undefined) {
      spans.push({ start: text.length, end: text.length + it!.length, label })
      text += it
    } else text += rest
  }
  const part = createHash('sha256').update(text).digest()[0]! % 4 === 3 ? 'test' : 'development'
  return { text, spans, themes: themes === '-' ? [] : themes.split(',').map((one) => one.trim()), part }
}

export interface Agreement {
  /** Marked by the reader and found whole; marked and not found whole. */
  readonly found: number
  readonly missed: readonly string[]
  /** Found where nothing is marked. */
  readonly false: readonly string[]
}

/** Whether what the masker covers is what the reader marked. Spaces and punctuation at a label's ends do not count. */
export function maskAgreement(comments: readonly LabelledComment[]): Agreement {
  let found = 0
  const missed: string[] = []
  const wrong: string[] = []
  for (const { text, spans } of comments) {
    const masks = personalData(text)
    const isCovered = (at: number) => masks.some(({ start, end }) => at >= start && at < end)
    for (const { start, end, label } of spans) {
      const letters = Array.from({ length: end - start }, (_, i) => start + i).filter((at) =>
        /[\p{L}\d]/u.test(text.charAt(at)),
      )
      if (letters.every(isCovered)) found++
      else missed.push(`${label}: ${text.slice(start, end)} ‖ ${text}`)
    }
    for (const mask of masks) {
      if (!spans.some(({ start, end }) => mask.start < end && start < mask.end))
        wrong.push(`${mask.kind}: ${text.slice(mask.start, mask.end)} ‖ ${text}`)
    }
  }
  return { found, missed, false: wrong }
}

export function themeAgreement(comments: readonly LabelledComment[]): Agreement {
  let found = 0
  const missed: string[] = []
  const wrong: string[] = []
  for (const { text, themes } of comments) {
    const said = themesOf(text)
    for (const theme of themes) {
      if (said.some(({ indicator }) => indicator === theme)) found++
      else missed.push(`${theme} ‖ ${text}`)
    }
    for (const { indicator, words } of said) {
      if (!themes.includes(indicator)) wrong.push(`${indicator} (${words.join(', ')}) ‖ ${text}`)
    }
  }
  return { found, missed, false: wrong }
}

export function recall({ found, missed }: Agreement): number {
  return found / (found + missed.length)
}

export function precision({ found, false: wrong }: Agreement): number {
  return found / (found + wrong.length)
}
