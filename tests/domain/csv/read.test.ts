import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { csvLines, csvRecords } from '../../../domain/csv/read.ts'
import { csvCell } from '../../../domain/csv/write.ts'
import { Refusal } from '../../../domain/refusal.ts'

const headings = ['tên', 'số', 'ghi chú']
const isKnown = (cell: string) => headings.includes(cell.trim())

/** Cells as the writer puts them: what looks like a formula would come back with an apostrophe. */
const cell = fc.string({ unit: 'grapheme' }).filter((text) => !/^[=+\-@\t\r\n＝＋－＠]|\r(?!\n)/.test(text))
const rows = fc.array(fc.tuple(cell, cell, cell), { maxLength: 8 })
const written = (lines: readonly (readonly string[])[], separator: string) =>
  lines.map((cells) => cells.map(quoted).join(separator) + '\r\n').join('')
const quoted = (text: string) => (text.includes('\t') ? `"${text.replaceAll('"', '""')}"` : csvCell(text))

describe('lines', () => {
  test('come back as they were written, whatever stands between the cells', () => {
    fc.assert(
      fc.property(rows, fc.constantFrom(';', ',', '\t'), (body, separator) => {
        const lines = csvLines(written([headings, ...body], separator), isKnown)
        const filled = body.filter((cells) => cells.some((text) => text.trim() !== ''))
        expect(lines.map(({ cells }) => cells)).toEqual([headings, ...filled])
      }),
    )
  })

  test('are counted as an editor counts them', () => {
    const text = '\uFEFFtên;số\n\n"một\ndòng";1\n;;\nhai;2\n'
    expect(csvLines(text, isKnown).map(({ line }) => line)).toEqual([1, 4, 6])
  })

  test('no text makes the reader throw anything but a refusal', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^tên[;,"\n\r a]*$/)), (text) => {
        try {
          csvLines(text, isKnown)
        } catch (error) {
          expect(error).toBeInstanceOf(Refusal)
        }
      }),
    )
  })

  test('a quotation mark that is not closed is named with its line', () => {
    expect(() => csvLines('tên;số\na;1\n"b;2\n', isKnown)).toThrow(/^Dòng \d: dấu ngoặc kép/)
  })

  test('there are none where no heading is known', () => {
    expect(csvLines('a;b\n1;2\n', isKnown)).toEqual([])
  })
})

describe('records', () => {
  test('have the headings for names, in whatever order they stand', () => {
    expect(csvRecords(' số , tên \n 1 , một \n', headings)).toEqual([
      { line: 2, record: { số: '1', tên: 'một' } },
    ])
  })

  test.each([
    ['a cell too many', 'tên;số\na;1;x\n', /Dòng 2: không có đúng các cột/],
    ['a cell too few', 'tên;số\na;1\nb\n', /Dòng 3: không có đúng các cột/],
    ['no headings', 'a;1\n', /Không tìm thấy dòng tiêu đề. Cần các cột: «tên», «số», «ghi chú»/],
  ])('are refused with %s', (_, text, sentence) => {
    expect(() => csvRecords(text, headings)).toThrow(sentence)
  })
})
