import { describe, expect, test } from 'vitest'
import { textOf, UnreadableFileError } from '../../../../db/import/plan-document/index.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

describe('text files', () => {
  test('lose their byte order mark and come in NFC', async () => {
    const text = await textOf(bytes('\ufeffKế hoạch'.normalize('NFD')), 'a.TXT')
    expect(text.replace('\ufeff', '')).toBe('Kế hoạch'.normalize('NFC'))
  })

  test('in another encoding are refused with a sentence', async () => {
    await expect(textOf(new Uint8Array([0x4b, 0xc2, 0xaa, 0xff, 0x20, 0x48]), 'a.txt')).rejects.toThrow(
      /UTF-8/,
    )
  })
})

test.each([
  ['a.docx', 'PK but not a zip'],
  ['a.docx', 'not even that'],
  ['a.pdf', '%PDF-1.4 broken'],
  ['a.xlsx', 'PK'],
  ['a.doc', 'x'],
  ['plan', 'x'],
  ['a.txt', ''],
])('%s that cannot be read is refused with one sentence', async (name, content) => {
  const error = await textOf(bytes(content), name).catch((caught: unknown) => caught)
  expect(error).toBeInstanceOf(UnreadableFileError)
  expect((error as Error).message).toMatch(/^\p{Lu}[^\n]+\.$/u)
})
