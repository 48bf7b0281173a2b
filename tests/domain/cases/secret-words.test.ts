import fc from 'fast-check'
import { expect, test } from 'vitest'
import { secretBytes, secretText, secretWords } from '../../../domain/cases/secret-words.ts'
import { fold } from '../../../domain/vietnamese.ts'

test('256 words, each once, none with marks', () => {
  expect(secretWords).toHaveLength(256)
  expect(new Set(secretWords).size).toBe(256)
  expect(secretWords.every((word) => /^[a-z]{2,6}$/.test(word) && fold(word) === word)).toBe(true)
})

test('a secret is read back, however it is typed', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 8, maxLength: 8 }), (bytes) => {
      const text = secretText(bytes)
      expect(text.split(' ')).toHaveLength(8)
      for (const typed of [
        text,
        text.toUpperCase(),
        ` ${text.replaceAll(' ', ' - ')} `,
        text.replaceAll(' ', '\n'),
      ])
        expect(secretBytes(typed)).toEqual(bytes)
    }),
  )
})

test('what is no secret is none', () => {
  const [word] = secretWords
  for (const typed of [
    '',
    'ba',
    Array(7).fill(word).join(' '),
    Array(9).fill(word).join(' '),
    'a b c d e f g h',
  ])
    expect(secretBytes(typed)).toBe(null)
  expect(secretBytes(Array(8).fill('bà').join(' '))).toEqual(secretBytes(Array(8).fill('ba').join(' ')))
})
