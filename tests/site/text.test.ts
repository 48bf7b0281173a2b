import { expect, test } from 'vitest'
import { text } from '../../site/text/text.ts'

/** Has every member, each of which is 1. */
const members = new Proxy({}, { get: () => 1 })

/** Every sentence with its key; functions are asked for one with sample arguments. */
function sentences(value: unknown, path = 'text'): [string, string][] {
  if (typeof value === 'string') return [[path, value]]
  if (typeof value === 'function') {
    const argument = /^\(\s*\{/.test(String(value)) ? members : 1
    const sample = (value as (...args: unknown[]) => unknown)(
      ...Array.from({ length: value.length }, () => argument),
    )
    return sentences(sample, path)
  }
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, part]) => sentences(part, `${path}.${key}`))
}

test('every sentence is composed (NFC), without stray spaces, without straight quotes', () => {
  for (const [key, sentence] of sentences(text)) {
    expect(sentence.normalize('NFC'), key).toBe(sentence)
    expect(sentence, key).not.toMatch(/^\s|\s$| {2}|"| ,| \./)
    expect(sentence, key).not.toContain('undefined')
  }
})
