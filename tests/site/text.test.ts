import { expect, test } from 'vitest'
import { text } from '../../site/text/text.ts'
import { sentences } from '../setup/sentences.ts'

test('every sentence is composed (NFC), without stray spaces, without straight quotes', () => {
  for (const [key, sentence] of sentences(text)) {
    expect(sentence.normalize('NFC'), key).toBe(sentence)
    expect(sentence, key).not.toMatch(/^\s|\s$| {2}|"| ,| \./)
    expect(sentence, key).not.toContain('undefined')
  }
})
