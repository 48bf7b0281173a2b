import fc from 'fast-check'
import { expect, test } from 'vitest'
import { excerpt } from '../../../domain/search/excerpt.ts'
import { searchWords } from '../../../domain/search/words.ts'

const marked = (text: string, words: string) =>
  excerpt(text, searchWords(words))
    .map(({ text: piece, isHit }) => (isHit ? `[${piece}]` : piece))
    .join('')

test('words are found in any spelling, and the last one from its beginning', () => {
  expect(marked('Giá đất đường Hoa Sim, đoạn 1', 'duong hoa si')).toBe('Giá đất [đường] [Hoa] [Si]m, đoạn 1')
  expect(marked('Phường Thuỷ Xuân', 'thủy')).toBe('Phường [Thuỷ] Xuân')
})

test('a word within a word is none', () => {
  expect(marked('Hoan nghênh Hoa', 'hoa nghenh')).toBe('Hoan [nghênh] [Hoa]')
})

test('of a long text the part around the first word is shown, cut between words', () => {
  const text = `${'đầu '.repeat(100)}ở đây có rác thải ${'cuối '.repeat(100)}`
  const shown = marked(text, 'rac thai')
  expect(shown).toMatch(/^… đầu .* \[rác\] \[thải\] cuối .* …$/)
  expect(shown.length).toBeLessThan(230)
})

test('the beginning is shown where no word stands in it', () => {
  expect(marked('Một câu', 'khac')).toBe('Một câu')
})

test('the pieces are the text again, whatever it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 150 }), fc.string(), (text, words) => {
      const composed = text.normalize('NFC').replace(/\s+/g, ' ').trim()
      const pieces = excerpt(text, searchWords(words)).map((piece) => piece.text)
      const joined = pieces.join('').replace(/^… /, '').replace(/ …$/, '')
      expect(composed.includes(joined)).toBe(true)
    }),
  )
})
