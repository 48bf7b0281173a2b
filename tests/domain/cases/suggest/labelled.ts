/** Invented texts with what their writer meant: labelled-texts.jsonl. Split by hash; rules are made looking at one part. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { suggest } from '../../../../domain/cases/suggest/index.ts'

export interface LabelledText {
  readonly text: string
  readonly subject: string
  readonly kind: string
  readonly office?: string
  readonly voice: string
  readonly part: 'development' | 'test'
}

export const labelledTexts: readonly LabelledText[] = readFileSync(
  new URL('labelled-texts.jsonl', import.meta.url),
  'utf8',
)
  .trim()
  .split('\n')
  .map((line) => {
    const labelled = JSON.parse(line) as Omit<LabelledText, 'part'>
    const isTest = createHash('sha256').update(labelled.text).digest()[0]! % 3 === 0
    return { ...labelled, part: isTest ? 'test' : 'development' }
  })

/** Share of texts whose meant subject is among the first `places` suggestions. */
export function subjectAgreement(texts: readonly LabelledText[], places: number): number {
  const right = texts.filter(({ text, subject }) =>
    suggest(text)
      .slice(0, places)
      .some((suggestion) => suggestion.subject === subject),
  )
  return right.length / texts.length
}
